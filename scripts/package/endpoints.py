"""Operations as openapi-python-client reads them, joined to the canonical ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.canonical import Canonical, Operation
from scripts.document import Document, DocumentError, Finding, Level

if TYPE_CHECKING:
    from jinja2 import Environment
    from openapi_python_client.parser.openapi import Endpoint

_STUB_PATH = re.compile(r" /(\d+)")
_STUB_SCHEMA = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Endpoints:
    """What the generator made of the operations.

    Attributes:
        by_id: Its endpoint for each operation id.
        environment: Its Jinja environment, which our templates are rendered in.
    """

    by_id: Mapping[str, "Endpoint"]
    environment: "Environment"


def read_endpoints(document: Document, canonical: Canonical) -> Endpoints:
    """The generator's endpoint of every operation.

    It is handed a document in which each schema is a stub, for the models are not its own; so no
    schema can make it drop an operation.

    Raises:
        DocumentError: It failed, warned, or dropped or renamed an operation or argument.
    """
    from openapi_python_client import Project
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser.errors import GeneratorError
    from openapi_python_client.parser.openapi import GeneratorData

    config = Config.from_sources(
        ConfigFile(post_hooks=[]), MetaType.NONE, "openapi.json", "utf-8", True, None
    )
    data = GeneratorData.from_dict(_make_stub_document(canonical), config=config)
    if isinstance(data, GeneratorError):
        raise _refusal(document, "/paths", f"{data.header} {data.detail}")
    by_id: dict[str, Endpoint] = {}
    for collection in data.endpoint_collections_by_tag.values():
        for error in collection.parse_errors:
            pointer = _find_operation(canonical, str(error.header))
            raise _refusal(document, pointer, f"{error.header} {error.detail}")
        by_id |= {_stem(endpoint.name): endpoint for endpoint in collection.endpoints}
    for operation in canonical.operations:
        _check_agreement(document, operation, by_id.get(_stem(operation.id)))
    by_id = {operation.id: by_id[_stem(operation.id)] for operation in canonical.operations}
    return Endpoints(by_id, Project(openapi=data, config=config).env)


def _find_operation(canonical: Canonical, header: str) -> str:
    """The pointer of the operation an error speaks of, by its path in the stub document."""
    index = _STUB_PATH.search(header)
    return canonical.operations[int(index.group(1))].pointer if index else "/paths"


def _stem(name: str) -> str:
    """The name without the underscore that each side puts behind other words than the other's."""
    return str(name).rstrip("_")


def _make_stub_document(canonical: Canonical) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for index, operation in enumerate(canonical.operations):
        # The generator needs no real path, and paths that differ only in a variable's name clash.
        variables = [p.argument for p in operation.parameters if p.location == "path"]
        path = f"/{index}" + "".join(f"/{{{name}}}" for name in variables)
        paths[path] = {operation.method.lower(): _make_stub_operation(operation)}
    return {
        "openapi": "3.1.0",
        "info": {"title": canonical.package.package, "version": canonical.package.version},
        "paths": paths,
    }


def _make_stub_operation(operation: Operation) -> dict[str, Any]:
    stub: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [".".join(operation.resource) or "client"],
        "summary": operation.summary,
        "description": operation.description,
        "security": [dict.fromkeys(names, ()) for names in operation.security],
        "parameters": [
            {"name": p.argument, "in": p.location, "required": p.required, "schema": _STUB_SCHEMA}
            for p in operation.parameters
        ],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": {}}}}},
    }
    if operation.body:
        content = {"application/json": {"schema": {"type": "string"}}}
        stub["requestBody"] = {"content": content, "required": operation.body.required}
    return stub


def _check_agreement(document: Document, operation: Operation, endpoint: "Endpoint | None") -> None:
    if endpoint is None:
        message = "the operation generator dropped it"
        raise _refusal(document, operation.pointer, message)
    listed = {
        "path": endpoint.path_parameters,
        "query": endpoint.query_parameters,
        "header": endpoint.header_parameters,
        "cookie": endpoint.cookie_parameters,
    }
    for parameter in operation.parameters:
        names = [_stem(known.python_name) for known in listed[parameter.location]]
        if _stem(parameter.argument) not in names:
            message = f"the operation generator has no argument {parameter.argument}, only {names}"
            raise _refusal(document, parameter.pointer, message)


def _refusal(document: Document, pointer: str, message: str) -> DocumentError:
    place = document.locate(pointer)
    return DocumentError(
        Finding(place, Level.ERROR, "operation-generator", " ".join(message.split()))
    )
