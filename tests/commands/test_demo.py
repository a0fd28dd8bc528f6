"""`demo`: a newcomer's first call, of any document."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.canonical import canonicalise_document
from scripts.demo import NoOperationError, choose_call, list_rows, render_table
from scripts.document import Document, parse_document

REPOSITORY = Path(__file__).parents[2]
# Where nothing answers: whoever is led there fails.
NOWHERE = "http://127.0.0.1:9"
PETS = """openapi: 3.1.0
info: {title: Pet Shop, version: 0.3.0}
paths:
  /shops/{shop_id}:
    get:
      operationId: get_shop
      parameters: [{name: shop_id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200":
          description: A shop.
          content:
            application/json: {schema: {type: object, properties: {name: {type: string}}}}
  /shops/{shop_id}/pets:
    get:
      operationId: list_pets
      parameters:
        - {name: shop_id, in: path, required: true, schema: {type: integer, minimum: 7}}
        - {name: kind, in: query, required: true, example: cat, schema: {type: string}}
        - {name: size, in: query, required: true, schema: {type: string, enum: [small, big]}}
        - {name: page, in: query, schema: {type: integer}}
      responses:
        "200":
          description: Some pets.
          content:
            application/json:
              schema:
                type: object
                required: [pets]
                properties:
                  total: {type: integer}
                  pets: {type: array, minItems: 1, items: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet:
      type: object
      required: [id, owner, name]
      properties:
        id: {type: string, format: uuid}
        owner: {type: object, required: [id], properties: {id: {type: string, format: uuid}}}
        name: {type: string, example: Tom}
"""


def _run(
    monkeypatch: pytest.MonkeyPatch, *arguments: str, **variables: str
) -> "subprocess.CompletedProcess[str]":
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return subprocess.run(
        [sys.executable, "-m", "scripts", *arguments],
        cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def _parse(text: str) -> Document:
    return parse_document("pets.yaml", lambda _: text.encode())


def test_the_demo_ends_with_a_table_of_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs of the sandbox, listed by the generated client, one a line of 80 columns."""
    run = _run(monkeypatch, "demo", COLUMNS="80")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("client.extraction.jobs.list from http://127.0.0.1:")
    (row,) = [line for line in run.stdout.splitlines() if "PENDING" in line]
    assert "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" in row
    assert max(map(len, run.stdout.splitlines())) <= 80


def test_no_variable_leads_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a real key, nor another server, nor a proxy matters: it stays on loopback."""
    run = _run(
        monkeypatch, "demo",
        LLAMA_CLOUD_API_KEY="a-real-key", LLAMA_CLOUD_BASE_URL=NOWHERE, HTTP_PROXY=NOWHERE,
        http_proxy=NOWHERE, ALL_PROXY=NOWHERE, SSL_CERT_FILE="/nowhere",
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert " from http://127.0.0.1:" in run.stdout
    assert NOWHERE not in run.stdout


def test_the_live_service_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """With --live the environment decides; a server that does not answer is one line."""
    run = _run(
        monkeypatch, "demo", "--live", LLAMA_CLOUD_API_KEY="a-key", LLAMA_CLOUD_BASE_URL=NOWHERE
    )
    assert run.returncode == 1
    assert run.stderr.startswith("APIConnectionError: ")
    assert "Traceback" not in run.stderr


def test_another_document_is_shown_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It lists what that document lists, whatever its fields are called."""
    spec, out = tmp_path / "pets.yaml", tmp_path / "pet out"
    spec.write_text(PETS, "utf-8")
    options = ["--spec", str(spec), "--out", str(out)]
    assert _run(monkeypatch, "generate", *options).returncode == 0
    run = _run(monkeypatch, "demo", *options, COLUMNS="80")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("client.shops.pets.list from http://127.0.0.1:")
    assert "Tom" in run.stdout


NAMES = {"type": "object", "required": ["name"], "properties": {"name": {"const": "Tom"}}}
LIST = {"type": "array", "minItems": 1, "items": NAMES}
IN_PARTS = {
    "page": {"application/json": {"schema": {
        "type": "object", "required": ["data", "next_cursor"],
        "properties": {"data": LIST, "next_cursor": {"type": "string"}},
    }}},
    "stream": {"application/x-ndjson": {"schema": LIST}},
}  # fmt: skip


@pytest.mark.parametrize("kind", IN_PARTS)
def test_what_comes_in_parts_is_listed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    """The rows are the items of a page or of a stream."""
    operation = {
        "operationId": "list_names",
        "parameters": [{"name": "cursor", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"description": "Names.", "content": IN_PARTS[kind]}},
    }
    spec, out = tmp_path / "parts.json", tmp_path / "out"
    info = {"title": "Parts", "version": "1.0.0"}
    document = {"openapi": "3.1.0", "info": info, "paths": {"/names": {"get": operation}}}
    spec.write_text(json.dumps(document), "utf-8")
    options = ["--spec", str(spec), "--out", str(out)]
    assert _run(monkeypatch, "generate", *options).returncode == 0
    run = _run(monkeypatch, "demo", *options, COLUMNS="80")
    assert run.returncode == 0, run.stderr
    assert "Tom" in run.stdout, run.stdout


def test_a_package_of_another_document_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With OUT forgotten there is one line that says so, and no call."""
    spec = tmp_path / "pets.yaml"
    spec.write_text(PETS, "utf-8")
    run = _run(monkeypatch, "demo", "--spec", str(spec))
    assert run.returncode == 1
    assert "llama-extraction was not made from" in run.stderr
    assert f"make generate SPEC={spec} OUT=generated" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_first_operation_that_lists_is_called() -> None:
    """What must be given comes from the document's examples, else from its schemas."""
    document = _parse(PETS)
    call = choose_call(document, canonicalise_document(document), {})
    assert call.way == ("shops", "pets", "list")
    assert call.positional[0] >= 7
    assert call.keywords == {"kind": "cat", "size": "small"}


def test_arguments_can_be_given() -> None:
    """A value given by name replaces the example, or adds what need not be there."""
    document = _parse(PETS)
    given = {"shop_id": "9", "page": "2"}
    call = choose_call(document, canonicalise_document(document), given)
    assert call.positional == ("9",)
    assert call.keywords == {"kind": "cat", "size": "small", "page": "2"}


def test_a_document_without_lists_shows_what_it_reads() -> None:
    """A single value is a table of one row; without any call that needs no body there is none."""
    text = PETS.replace("/shops/{shop_id}/pets:\n    get:", "/shops/{shop_id}/pets:\n    post:")
    document = _parse(text)
    assert choose_call(document, canonicalise_document(document), {}).way == ("shops", "get")
    nothing = _parse("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n")
    with pytest.raises(NoOperationError):
        choose_call(nothing, canonicalise_document(nothing), {})


def test_an_identifier_is_never_broken() -> None:
    """Columns that do not fit are left out; those that are shown are on one line."""
    from io import StringIO

    from rich.console import Console

    uuids = [f"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab2{number}" for number in (10, 11, 12)]
    rows = list_rows([{"a": uuids[0], "b": uuids[1], "c": uuids[2], "d": {"e": 1, "f": None}}])
    console = Console(width=80, file=StringIO())
    console.print(render_table(rows, 80))
    assert isinstance(console.file, StringIO)
    shown = console.file.getvalue()
    assert [uuid in shown for uuid in uuids] == [True, True, False]
    assert "d.e" not in shown
    assert list(list_rows(["x", 2])) == [{"value": "x"}, {"value": "2"}]
