"""What the sandbox says obeys real documents, by the word of validators it does not use."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30ReadValidator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from scripts.document import Document, read_document, resolve_pointer
from scripts.operations import Operation, Response
from scripts.operations.media_types import is_json, read_essence
from scripts.operations.response import find_response
from scripts.sandbox.answers import Sandbox, prepare_sandbox
from scripts.sandbox.responses import choose_success, make_response

ROOT = Path(__file__).parents[2]
# Each self-contradictory schema, and the keyword that makes it so; and a null that is meant where
# `nullable` stands beside `allOf`, yet not by the letter of OpenAPI 3.0.
IMPOSSIBLE = {
    ("box.json", "/files/{file_id}#remove_shared_link"): "type",
    ("letta.json", "/v1/archives/"): "required",
    ("letta.json", "/v1/archives/{archive_id}"): "required",
}
# Every operation of the small documents, every n-th of the large ones.
NAMES = [
    ("petstore.yaml", 1),
    ("museum31.yaml", 1),
    ("ollama.yaml", 1),
    ("readme-param-style.yaml", 1),
    ("lakefs.yaml", 2),
    ("qdrant.json", 2),
    ("letta.json", 4),
    ("box.json", 4),
]


def name_absolutely(data: Any) -> Any:
    if isinstance(data, list):
        return [name_absolutely(child) for child in data]
    if not isinstance(data, dict):
        return data
    made = {key: name_absolutely(child) for key, child in data.items()}
    reference = data.get("$ref")
    return made | {"$ref": f"urn:document{reference}"} if isinstance(reference, str) else made


@cache
def register_document(document: Document) -> Registry[Any]:
    resource = DRAFT202012.create_resource(name_absolutely(document.data))
    registry: Registry[Any] = Registry().with_resource("urn:document", resource)
    return registry


def find_errors(document: Document, schema: Any, value: Any) -> Iterator[Any]:
    kind = OAS30ReadValidator if document.version == "3.0" else OAS31Validator
    validator = kind(name_absolutely(schema), registry=register_document(document))
    yield from validator.iter_errors(value)


def list_responses(operation: Operation) -> Iterator[tuple[Response, int]]:
    response, status = choose_success(operation)
    if response:
        yield response, status
    for code in (404, 422):
        if refused := find_response(operation.responses, code):
            yield refused, code


def check_response(
    document: Document, sandbox: Sandbox, operation: Operation, response: Response, status: int
) -> list[str]:
    made = make_response(sandbox.responses, operation, response, status)
    media_type = read_essence(dict(made.headers).get("content-type", ""))
    declared = find_declared(document, operation, response)
    if not declared:
        return [] if not media_type else [f"{media_type} is not declared"]
    if not is_json(media_type):
        return []
    schema = next(node for name, node in declared.items() if read_essence(name) == media_type)
    return [
        str(error.validator)
        for error in find_errors(document, schema.get("schema", {}), json.loads(made.body))
    ]


def find_declared(document: Document, operation: Operation, response: Response) -> dict[str, Any]:
    responses = resolve_pointer(document.data, operation.pointer)["responses"]
    node = next(n for code, n in responses.items() if str(code).upper() == response.status.upper())
    content = document.dereference(node)[0].get("content", {})
    return content if isinstance(content, dict) else {}


@pytest.mark.parametrize(("name", "step"), NAMES)
def test_every_response_obeys_its_document(shared_specs: Path, name: str, step: int) -> None:
    document = read_document(str(shared_specs / name))
    sandbox = prepare_sandbox(document)
    wrong = {}
    for operation in sandbox.api.operations[::step]:
        for response, status in list_responses(operation):
            path = operation.path
            errors = check_response(document, sandbox, operation, response, status)
            if errors and set(errors) != {IMPOSSIBLE.get((name, path))}:
                wrong[operation.method, path, status] = errors
    assert wrong == {}


def test_a_document_of_many_files_is_served(shared_specs: Path, ask: Callable[..., Any]) -> None:
    root = shared_specs / "matrix-sync31"
    document = read_document(str(root / "data/api/client-server/sync.yaml"), root)
    sandbox = prepare_sandbox(document)
    response = ask(sandbox, "GET /_matrix/client/v3/sync", {"Authorization": "Bearer t"})
    assert response.status == 200
    pointer = "/paths/~1sync/get/responses/200/content/application~1json/schema"
    schema = resolve_pointer(document.data, pointer)
    assert list(find_errors(document, schema, response.data)) == []


def test_the_project_serves_the_reference_example(ask: Callable[..., Any]) -> None:
    document = read_document(str(ROOT / "spec" / "openapi.yaml"))
    sandbox = prepare_sandbox(document)
    query = "extraction_agent_id=182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
    path = "/api/v1/extraction/jobs"
    assert ask(sandbox, f"GET {path}?{query}").status == 401
    allowed = {"Authorization": "Bearer token"}
    assert ask(sandbox, f"GET {path}", allowed).locations() == [["query", "extraction_agent_id"]]
    for identifier, status in (("dfl-9", 200), ("no-uuid", 422), ("", 422)):
        odd = f"GET {path}?extraction_agent_id={identifier}"
        assert ask(sandbox, odd, allowed).status == status
    served = ask(sandbox, f"GET {path}?{query}", allowed).data
    operation = document.data["paths"][path]["get"]
    content = operation["responses"]["200"]["content"]["application/json"]
    named = content.get("examples", {"": {"value": content.get("example")}})
    assert served in [document.dereference(example)[0]["value"] for example in named.values()]
