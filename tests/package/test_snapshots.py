"""Each case of `tests/cases/generate` claims what is made of one small document, and holds it."""

import asyncio
import os
import shutil
from collections.abc import Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from scripts.sandbox import run_sandbox
from tests.package.packages import CASES, Package, list_cases, package_of_case

ALWAYS = ("models.py", "api.md")
IS_UPDATE = bool(os.environ.get("UPDATE_SNAPSHOTS"))


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sources")


def _select_files(package: Package, expected: Path) -> dict[str, str]:
    """What a case holds: two files always, `resources/` as a whole and others where it has them."""
    made = {path.removeprefix(f"src/{package.name}/"): text for path, text in package.tree.items()}
    held = {path.relative_to(expected).as_posix() for path in expected.rglob("*") if path.is_file()}
    has_resources = (expected / "resources").is_dir()
    return {
        path: text
        for path, text in made.items()
        if path in ALWAYS
        or path in held
        or (has_resources and path.startswith("resources/") and path != "resources/__init__.py")
    }


def _rewrite(expected: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for path, text in files.items():
        target = expected / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")


@pytest.mark.snapshot
@pytest.mark.parametrize("claim", list_cases())
def test_the_package_of_a_case_is_as_expected(claim: str) -> None:
    """Files are as the case holds them, none is missing and none is new."""
    expected = CASES / claim / "expected"
    files = _select_files(package_of_case(claim), expected)
    if IS_UPDATE:
        _rewrite(expected, files)
    held = {
        path.relative_to(expected).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(expected.rglob("*"))
        if path.is_file()
    }
    assert held.keys() == files.keys()
    for path, text in files.items():
        assert text == held[path], f"{claim}: {path} changed; `make snapshots` rewrites it"


def _load_calls(claim: str) -> ModuleType:
    location = spec_from_file_location(
        f"calls_{claim.replace('-', '_')}", CASES / claim / "calls.py"
    )
    assert location is not None
    assert location.loader is not None
    module = module_from_spec(location)
    location.loader.exec_module(module)
    return module


def _credentials(package: Package) -> dict[str, str]:
    """A value for each argument of the constructor that takes a credential."""
    schemes = package.canonical.security_schemes
    return {name: "a-secret" for scheme in schemes for name in scheme.client_arguments}


@pytest.mark.parametrize("claim", list_cases())
def test_every_operation_of_a_case_can_be_called(claim: str, sources: Path) -> None:
    """A user's file calls each against the sandbox and finds the values the document gives."""
    package = package_of_case(claim)
    loaded: Any = package.load(sources)
    calls = _load_calls(claim)
    made = getattr(loaded, package.canonical.package.client)
    called: set[str] = set()

    def note(request: httpx2.Request) -> None:
        called.add(request.extensions["operation_id"])

    with (
        run_sandbox(package.document) as url,
        httpx2.Client(event_hooks={"request": [note]}) as http,
        made(base_url=url, http_client=http, max_retries=0, **_credentials(package)) as client,
    ):
        calls.call(client)
    assert called == {operation.id for operation in package.canonical.operations}


@pytest.mark.parametrize(
    "claim", [c for c in list_cases() if "def call_async" in (CASES / c / "calls.py").read_text()]
)
def test_the_asynchronous_client_of_a_case_does_the_same(claim: str, sources: Path) -> None:
    """The same document through the asynchronous client."""
    package = package_of_case(claim)
    loaded: Any = package.load(sources)
    calls = _load_calls(claim)
    made = getattr(loaded, f"Async{package.canonical.package.client}")

    async def run(url: str) -> None:
        async with made(base_url=url, max_retries=0, **_credentials(package)) as client:
            await calls.call_async(client)

    with run_sandbox(package.document) as url:
        asyncio.run(run(url))
