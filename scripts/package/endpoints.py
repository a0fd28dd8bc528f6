"""Operations as openapi-python-client reads them, joined to the canonical ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from scripts.canonical import Canonical, Operation, Parameter
from scripts.package.refusal import RefusedError

if TYPE_CHECKING:
    from jinja2 import Environment
    from openapi_python_client.parser.openapi import Endpoint

_OPERATION: Final = "operation_{}"
_ARGUMENT: Final = "argument_{}"
_KNOWN_METHODS = frozenset("get put post delete options head patch trace".split())
# It does not know the location of 3.2; what is rendered takes it from the operation.
_KNOWN_LOCATIONS = {"querystring": "query"}
_STUB_PATH = re.compile(r" /(\d+)")
_STUB_SCHEMA: Final = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Endpoints:
    """What the generator made of the operations.

    Attributes:
        by_id: Its endpoint for each operation id.
        environment: Its Jinja environment, which our templates are rendered in.
    """

    by_id: Mapping[str, "Endpoint"]
    environment: "Environment"


def read_endpoints(canonical: Canonical) -> Endpoints:
    """The generator's endpoint of every operation.

    It is handed a document in which each schema is a stub and each name a number, for neither is
    its to decide; so no schema can make it drop an operation, and no name is a word it keeps for
    itself.

    Raises:
        RefusedError: It failed, warned, or dropped or renamed an operation or argument.
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
        raise _refusal("/paths", f"{data.header} {data.detail}")
    by_name: dict[str, Endpoint] = {}
    for collection in data.endpoint_collections_by_tag.values():
        for error in collection.parse_errors:
            pointer = _find_operation(canonical, str(error.header))
            raise _refusal(pointer, f"{error.header} {error.detail}")
        by_name |= {str(endpoint.name): endpoint for endpoint in collection.endpoints}
    by_id = {
        operation.id: _check_endpoint(operation, by_name.get(_OPERATION.format(index)))
        for index, operation in enumerate(canonical.operations)
    }
    return Endpoints(by_id, Project(openapi=data, config=config).env)


def _find_operation(canonical: Canonical, header: str) -> str:
    """The pointer of the operation of an error, by its path in the stub document."""
    index = _STUB_PATH.search(header)
    return canonical.operations[int(index.group(1))].pointer if index else "/paths"


def _make_stub_document(canonical: Canonical) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for index, operation in enumerate(canonical.operations):
        # The generator needs no real path, and paths that differ only in a variable's name clash.
        path = f"/{index}" + "".join(
            f"/{{{_ARGUMENT.format(place)}}}"
            for place, parameter in enumerate(operation.parameters)
            if parameter.location == "path"
        )
        stub = _make_stub_operation(operation) | {"operationId": _OPERATION.format(index)}
        # It does not know the methods of 3.2; what is rendered takes them from the operation.
        method = operation.method.lower()
        paths[path] = {"post" if method not in _KNOWN_METHODS else method: stub}
    return {
        "openapi": "3.1.0",
        "info": {"title": canonical.package.package, "version": canonical.package.version},
        "paths": paths,
    }


def _make_stub_operation(operation: Operation) -> dict[str, Any]:
    stub: dict[str, Any] = {
        "summary": operation.summary,
        "description": operation.description,
        "security": [dict.fromkeys(names, ()) for names in operation.security],
        "parameters": [
            {
                "name": _ARGUMENT.format(place),
                "in": _find_location(parameter),
                "required": parameter.required,
                "schema": _STUB_SCHEMA,
            }
            for place, parameter in enumerate(operation.parameters)
        ],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": {}}}}},
    }
    if operation.body:
        content = {"application/json": {"schema": _STUB_SCHEMA}}
        stub["requestBody"] = {"content": content, "required": operation.body.required}
    return stub


def _find_location(parameter: Parameter) -> str:
    return _KNOWN_LOCATIONS.get(parameter.location, parameter.location)


def _check_endpoint(operation: Operation, endpoint: "Endpoint | None") -> "Endpoint":
    if endpoint is None:
        raise _refusal(operation.pointer, "the operation generator dropped it")
    listed = {
        "path": endpoint.path_parameters,
        "query": endpoint.query_parameters,
        "header": endpoint.header_parameters,
        "cookie": endpoint.cookie_parameters,
    }
    for place, parameter in enumerate(operation.parameters):
        names = [str(known.python_name) for known in listed[_find_location(parameter)]]
        if _ARGUMENT.format(place) not in names:
            message = f"the operation generator has no argument for it, only {names}"
            raise _refusal(parameter.pointer, message)
    return endpoint


def _refusal(pointer: str, message: str) -> RefusedError:
    return RefusedError(pointer, "operation-generator", message)
