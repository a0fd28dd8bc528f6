"""Everything the sandbox has to know about each operation, read from the document once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.document import Document, DocumentError, Finding, Level, join_pointer
from scripts.sandbox.contents import Content, Header, read_contents, read_headers
from scripts.sandbox.paths import PathTemplate, parse_template, read_prefix
from scripts.sandbox.security import Alternatives, SecurityScheme
from scripts.schemas.view import Schema, SchemaView

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
# OpenAPI, "Parameter Object": definitions of these headers shall be ignored.
_IGNORED_HEADERS = ("accept", "content-type", "authorization")


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    """A parameter of an operation.

    Attributes:
        place: path, query, header or cookie.
        is_json: Whether its text is JSON, as `content` says, rather than in a `style`.
        may_be_empty: `allowEmptyValue`.
    """

    name: str
    place: str
    is_required: bool
    schema: Schema
    style: str
    explode: bool
    is_json: bool = False
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class RequestBody:
    """What an operation takes: one content for each media type."""

    is_required: bool
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Response:
    """A declared response.

    Attributes:
        code: Its key in capitals: a status code, a range such as `4XX`, or `DEFAULT`.
    """

    code: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """An operation under one server prefix."""

    method: str
    template: PathTemplate
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: Alternatives


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes nodes of the expected shape out of a document, or says where there is none."""

    document: Document
    requests: SchemaView
    responses: SchemaView

    def take(self, node: Any, pointer: str) -> tuple[dict[str, Any], str]:
        """The object at the end of the node's references, and where it stands."""
        try:
            target, place = self.document.dereference(node, pointer)
        except LookupError:
            raise self.refuse(pointer, "the reference leads nowhere; correct its target") from None
        if not isinstance(target, dict):
            raise self.refuse(place, "an object was expected here")
        return target, place

    def take_map(self, owner: dict[str, Any], pointer: str, key: str) -> dict[str, Any]:
        """A member that maps names to nodes; empty where it is absent."""
        return self.take(owner.get(key) or {}, join_pointer(pointer, key))[0]

    def take_list(self, owner: dict[str, Any], pointer: str, key: str) -> list[Any]:
        """A member that is a list; empty where it is absent."""
        found = owner.get(key) or []
        if not isinstance(found, list):
            raise self.refuse(join_pointer(pointer, key), "a list was expected here")
        return found

    def refuse(self, pointer: str, message: str) -> DocumentError:
        place = self.document.locate(pointer)
        return DocumentError(Finding(place, Level.ERROR, "unreadable", message))


def read_operations(
    document: Document, requests: SchemaView, responses: SchemaView
) -> tuple[Operation, ...]:
    """Each operation, once for each server prefix it answers under.

    Raises:
        DocumentError: Something is not of the shape OpenAPI gives it, or a reference dangles.
    """
    reader = _Reader(document, requests, responses)
    root = document.data
    found: list[Operation] = []
    for path, node in reader.take_map(root, "", "paths").items():
        pointer = join_pointer("", "paths", path)
        if path.startswith("x-"):
            continue
        item, place = reader.take(node, pointer)
        for method in METHODS:
            if method in item:
                operation, at = reader.take(item[method], join_pointer(place, method))
                found += _read_operation(reader, path, method, (item, place), (operation, at))
    return tuple(sorted(found, key=lambda operation: operation.template.order))


def _read_operation(
    reader: _Reader,
    path: str,
    method: str,
    item: tuple[dict[str, Any], str],
    operation: tuple[dict[str, Any], str],
) -> Iterator[Operation]:
    parameters = _read_parameters(reader, (item, operation))
    body = _read_body(reader, *operation)
    responses = _read_responses(reader, *operation)
    security = _read_security(reader, *operation)
    for prefix in _list_prefixes(reader, operation[0], item[0]):
        template = parse_template(prefix, path)
        yield Operation(method.upper(), template, parameters, body, responses, security)


def find_base_path(document: Document) -> str:
    """The path of the document's first server, without a slash at its end."""
    servers = document.data.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else {}
    return read_prefix(first) if isinstance(first, dict) else ""


def _list_prefixes(
    reader: _Reader, operation: dict[str, Any], item: dict[str, Any]
) -> tuple[str, ...]:
    """The first server's path, where every client looks, then those of the operation's own."""
    owners = (operation, item, reader.document.data)
    servers: list[Any] = next((s for owner in owners if (s := owner.get("servers"))), [])
    own = (read_prefix(server) for server in servers if isinstance(server, dict))
    return tuple(dict.fromkeys([find_base_path(reader.document), *own]))


def _read_parameters(
    reader: _Reader, owners: tuple[tuple[dict[str, Any], str], ...]
) -> tuple[Parameter, ...]:
    """The path item's parameters, replaced by the operation's of the same name and place."""
    found: dict[tuple[str, str], Parameter] = {}
    for owner, pointer in owners:
        at = join_pointer(pointer, "parameters")
        for index, node in enumerate(reader.take_list(owner, pointer, "parameters")):
            parameter = _read_parameter(reader, *reader.take(node, join_pointer(at, index)))
            ignored = parameter.place == "header" and parameter.name.lower() in _IGNORED_HEADERS
            if not ignored:
                found[parameter.place, parameter.name] = parameter
    return tuple(found.values())


def _read_parameter(reader: _Reader, node: dict[str, Any], pointer: str) -> Parameter:
    name, place = str(node.get("name")), str(node.get("in"))
    if place not in _DEFAULT_STYLES:
        message = f"a parameter stands in path, query, header or cookie, not in {place!r}"
        raise reader.refuse(pointer, message)
    style = str(node.get("style", _DEFAULT_STYLES[place]))
    explode = bool(node.get("explode", style == "form"))
    is_required = place == "path" or node.get("required") is True
    contents = read_contents(reader.requests, node, pointer)
    schema = contents[0].schema if contents else reader.requests.select(f"{pointer}/schema")
    may_be_empty = node.get("allowEmptyValue") is True
    return Parameter(name, place, is_required, schema, style, explode, bool(contents), may_be_empty)


def _read_body(reader: _Reader, operation: dict[str, Any], pointer: str) -> RequestBody | None:
    if "requestBody" not in operation:
        return None
    node, at = reader.take(operation["requestBody"], join_pointer(pointer, "requestBody"))
    return RequestBody(node.get("required") is True, read_contents(reader.requests, node, at))


def _read_responses(
    reader: _Reader, operation: dict[str, Any], pointer: str
) -> tuple[Response, ...]:
    found = []
    for code, node in reader.take_map(operation, pointer, "responses").items():
        if not str(code).startswith("x-"):
            response, at = reader.take(node, join_pointer(pointer, "responses", code))
            contents = read_contents(reader.responses, response, at)
            headers = read_headers(reader.document, reader.responses, response, at)
            found.append(Response(str(code).upper(), contents, headers))
    return tuple(found)


def _read_security(reader: _Reader, operation: dict[str, Any], pointer: str) -> Alternatives:
    owner, at = (operation, pointer) if "security" in operation else (reader.document.data, "")
    components = reader.take_map(reader.document.data, "", "components")
    schemes = reader.take_map(components, "/components", "securitySchemes")
    alternatives = []
    for index, requirement in enumerate(reader.take_list(owner, at, "security")):
        place = join_pointer(at, "security", index)
        named, _ = reader.take(requirement, place)
        alternatives.append(tuple(_read_scheme(reader, schemes, name, place) for name in named))
    return tuple(alternatives)


def _read_scheme(
    reader: _Reader, schemes: dict[str, Any], name: str, pointer: str
) -> SecurityScheme:
    if name not in schemes:
        raise reader.refuse(pointer, f"no security scheme {name!r} stands in the components")
    scheme, _ = reader.take(schemes[name], join_pointer("", "components", "securitySchemes", name))
    kind, http = str(scheme.get("type")), str(scheme.get("scheme", "")).lower()
    return SecurityScheme(kind, http, str(scheme.get("in", "")), str(scheme.get("name", "")))
