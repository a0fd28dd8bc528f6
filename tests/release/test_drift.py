"""Somebody else's document against ours, on the operations of ours."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.document import Document, parse_document
from scripts.release.drift import compare_with_upstream
from scripts.report.drift import render_drift
from tests.release.conftest import DAY, Scratch

OURS = """openapi: 3.1.0
info: {title: Ours, version: 1.0.0}
servers: [{url: https://ours.example}]
paths:
  /v1/pets/{id}:
    get:
      operationId: get_pet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: deep, in: query, schema: {type: boolean}}
      responses:
        "200":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        age: {type: integer}
"""
UPSTREAM = """openapi: 3.0.3
info: {title: Everything, version: "2026"}
servers: [{url: https://theirs.example/v1}]
paths:
  /owners:
    get:
      responses:
        "200":
          description: Everybody.
          content: {application/json: {schema: {$ref: "#/components/schemas/Nowhere"}}}
  /pets/{petId}:
    delete:
      responses: {"204": {description: Gone.}}
    get:
      operationId: PetController_find
      tags: [Pet Controller]
      summary: Find a pet
      parameters:
        - {name: deep, in: query, schema: {type: boolean}}
        - {name: petId, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/PetDto"}}}
components:
  schemas:
    PetDto:
      title: Pet DTO
      type: object
      properties:
        age: {type: integer, description: In years.}
        name: {type: string}
      required: [name]
"""


def _parse(name: str, text: str) -> Document:
    return parse_document(name, {"": text.encode()}.__getitem__)


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        ("", "", []),
        ("required: [name]", "required: []", ["breaking response-property-became-optional"]),
        (
            "age: {type: integer",
            "size: {type: integer",
            ["warning response-property-removed", "info response-property-added"],
        ),
        (
            "{name: deep, in: query, schema",
            "{name: deep, in: query, required: true, schema",
            ["breaking request-parameter-became-required"],
        ),
        ("  /pets/{petId}:", "  /animals/{petId}:", ["breaking operation-removed"]),
        (
            "    get:\n      operationId: PetController_find",
            "    put:\n      operationId: x",
            ["breaking operation-removed"],
        ),
    ],
)
def test_only_our_operations_are_compared(old: str, new: str, want: list[str]) -> None:
    """They are found by method and path, whatever ids, order and components are."""
    upstream = _parse("upstream.yaml", UPSTREAM.replace(old, new) if old else UPSTREAM)
    verdict = compare_with_upstream(_parse("ours.yaml", OURS), upstream, date.fromisoformat(DAY))
    assert [f"{change.level} {change.rule}" for change in verdict.changes] == want


def test_a_difference_has_its_place_in_the_document_that_says_it() -> None:
    """A person can go there in either document."""
    upstream = _parse(
        "upstream.yaml", UPSTREAM.replace("age: {type: integer", "size: {type: integer")
    )
    removed, added = compare_with_upstream(
        _parse("ours.yaml", OURS), upstream, date.fromisoformat(DAY)
    ).changes
    assert str(removed.base) == "ours.yaml:23:9"
    assert str(added.revision) == "upstream.yaml:31:9"


def test_a_path_below_another_server_has_its_place() -> None:
    """The path is looked up as the document writes it."""
    text = UPSTREAM.replace("in: query, schema", "in: query, required: true, schema")
    (change,) = compare_with_upstream(
        _parse("ours.yaml", OURS), _parse("upstream.yaml", text), date.fromisoformat(DAY)
    ).changes
    assert str(change.revision).startswith("upstream.yaml:19:")


@pytest.fixture
def upstream(scratch: Scratch, tmp_path: Path) -> Path:
    """A document like that of the scratch repository, with other names and one difference."""
    text = scratch.spec.read_text("utf-8")
    for old, new in {
        "ExtractJob:": "JobModel:",
        '/ExtractJob"': '/JobModel"',
        "operationId: list_jobs": "operationId: ListController_all",
        "required: [id, extraction_agent, status]": "required: [id, extraction_agent]",
    }.items():
        assert old in text
        text = text.replace(old, new)
    folder = tmp_path / "upstream"
    folder.mkdir()
    path = folder / "all.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on loopback and returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_the_command_says_what_would_break(scratch: Scratch, upstream: Path) -> None:
    """Who says what, with status 1 from the threshold on; nothing is said to have changed."""
    assert scratch.run("drift", str(upstream)) == 1
    assert scratch.out.startswith("would break our users: 1\n")
    (line,) = scratch.out.splitlines()[1:]
    assert "breaking[response-property-became-optional]: response 200" in line
    assert line.endswith("property `status` of `JobModel`: we require it, upstream does not")
    assert scratch.run("drift", str(upstream), "--fail-on", "never") == 0
    assert scratch.run("drift", "spec/openapi.yaml") == 0
    assert scratch.out == "both documents agree\n"


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        (
            "age: {type: integer",
            "age: {type: number",
            'upstream has `"number"`, we have `"integer"`',
        ),
        ("age: {type: integer", "size: {type: integer", "upstream has it, we do not"),
        ("age: {type: integer", "size: {type: integer", "we have it, upstream does not"),
        ("required: [name]", "required: []", "we require it, upstream does not"),
        ("age: {type: integer", "age: {deprecated: true, type: integer", "upstream deprecates it"),
        ("in: query, schema: {type: boolean}", "in: query, schema: {}", "upstream has"),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "json", "github"])
def test_the_two_stand_side_by_side(old: str, new: str, want: str, form: str) -> None:
    """Upstream has one thing and we have another: neither was changed."""
    upstream = _parse("upstream.yaml", UPSTREAM.replace(old, new))
    verdict = compare_with_upstream(_parse("ours.yaml", OURS), upstream, date.fromisoformat(DAY))
    report = render_drift(verdict, form).replace('\\"', '"')
    assert want in report
    for word in ("was added", "was removed", "became", "no longer", "than before"):
        assert word not in report.replace("-became-", "")


def test_our_own_extensions_are_no_difference() -> None:
    """Upstream knows nothing of what our document says to our tools."""
    ours = OURS.replace(
        "get_pet\n", "get_pet\n      x-method: pets.get\n      x-sunset: 2030-01-01\n"
    )
    upstream = _parse("upstream.yaml", UPSTREAM)
    assert not compare_with_upstream(
        _parse("ours.yaml", ours), upstream, date.fromisoformat(DAY)
    ).changes


def test_an_address_is_fetched(
    scratch: Scratch, upstream: Path, serve: Callable[[Path], str]
) -> None:
    """A document on a server is compared like a file."""
    assert scratch.run("drift", f"{serve(upstream.parent)}/all.yaml") == 1
    assert "/all.yaml:" in scratch.out


def test_an_address_without_a_document_is_one_line(
    scratch: Scratch, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    """No such page, nobody there, no OpenAPI: each is said."""
    address = serve(tmp_path)
    (tmp_path / "page.html").write_text("<html>", "utf-8")
    for url, status, want in (
        (f"{address}/none.yaml", 1, "error[no-upstream]: the server responds with 404"),
        ("http://127.0.0.1:9/all.yaml", 1, "error[no-network]"),
        (f"{address}/page.html", 2, "error[not-openapi]"),
    ):
        assert scratch.run("drift", url) == status
        assert want in scratch.err
        assert len(scratch.err.splitlines()) == 1
