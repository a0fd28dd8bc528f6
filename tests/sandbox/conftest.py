"""Small documents, and requests put to them without a network."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.document import Document, parse_document
from scripts.sandbox.answers import Sandbox, answer, prepare_sandbox
from scripts.sandbox.exchange import Incoming

MakeDocument = Callable[..., Document]


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    def locations(self) -> list[list[str | int]]:
        return [problem["loc"] for problem in self.data["detail"]]

    def kinds(self) -> list[str]:
        return [problem["type"] for problem in self.data["detail"]]


def ask_sandbox(
    sandbox: Sandbox, request: str, headers: dict[str, str] | None = None, body: bytes = b""
) -> Answer:
    method, _, target = request.partition(" ")
    path, _, query = target.partition("?")
    named = {name.lower(): value for name, value in (headers or {}).items()}
    outgoing = answer(sandbox, Incoming(method, path, query, named, body))
    return Answer(outgoing.status, dict(outgoing.headers), outgoing.body)


@pytest.fixture(scope="session")
def make_document() -> MakeDocument:
    def make(paths: dict[str, Any], version: str = "3.1.0", **members: Any) -> Document:
        data = {
            "openapi": version,
            "info": {"title": "T", "version": "1"},
            "paths": paths,
            **members,
        }
        return parse_document("openapi.json", lambda _: json.dumps(data).encode())

    return make


@pytest.fixture
def sandbox_for(make_document: MakeDocument) -> Callable[..., Sandbox]:
    """A sandbox for paths, and for other members of the document's root."""

    def make(paths: dict[str, Any], version: str = "3.1.0", **members: Any) -> Sandbox:
        return prepare_sandbox(make_document(paths, version, **members))

    return make


@pytest.fixture
def ask() -> Callable[..., Answer]:
    return ask_sandbox


@pytest.fixture(scope="session")
def shared_specs() -> Path:
    folder = Path(__file__).parents[3] / "shared" / "specs"
    if not folder.is_dir():
        pytest.skip("the other vendors' documents are not beside this repository")
    return folder
