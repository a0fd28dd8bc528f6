"""Which object of OpenAPI stands at which place (OpenAPI 3.0 and 3.1, section 4.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from scripts.document import Document, join_pointer, resolve_pointer, split_pointer
from scripts.document.references import split_reference
from scripts.schemas.direction import Direction


class Kind(StrEnum):
    """The objects of the specification, by their names in it."""

    DOCUMENT = "OpenAPI Object"
    INFO = "Info Object"
    SERVER = "Server Object"
    TAG = "Tag Object"
    COMPONENTS = "Components Object"
    PATH_ITEM = "Path Item Object"
    OPERATION = "Operation Object"
    PARAMETER = "Parameter Object"
    REQUEST_BODY = "Request Body Object"
    RESPONSE = "Response Object"
    HEADER = "Header Object"
    MEDIA_TYPE = "Media Type Object"
    ENCODING = "Encoding Object"
    EXAMPLE = "Example Object"
    LINK = "Link Object"
    CALLBACK = "Callback Object"
    SECURITY_SCHEME = "Security Scheme Object"
    SCHEMA = "Schema Object"


METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# How the members of an object hold others: one of them, a list of them, or a map with names.
ONE: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {"info": Kind.INFO, "components": Kind.COMPONENTS},
    Kind.PATH_ITEM: dict.fromkeys(METHODS, Kind.OPERATION),
    Kind.OPERATION: {"requestBody": Kind.REQUEST_BODY},
    Kind.PARAMETER: {"schema": Kind.SCHEMA},
    Kind.HEADER: {"schema": Kind.SCHEMA},
    Kind.MEDIA_TYPE: {"schema": Kind.SCHEMA},
    Kind.SCHEMA: dict.fromkeys(
        """items additionalProperties not if then else contains propertyNames
        unevaluatedItems unevaluatedProperties contentSchema""".split(),
        Kind.SCHEMA,
    ),
}
LISTS: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {"servers": Kind.SERVER, "tags": Kind.TAG},
    Kind.PATH_ITEM: {"parameters": Kind.PARAMETER, "servers": Kind.SERVER},
    Kind.OPERATION: {"parameters": Kind.PARAMETER, "servers": Kind.SERVER},
    Kind.SCHEMA: dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), Kind.SCHEMA),
}
MAPS: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {"paths": Kind.PATH_ITEM, "webhooks": Kind.PATH_ITEM},
    Kind.COMPONENTS: {
        "schemas": Kind.SCHEMA,
        "responses": Kind.RESPONSE,
        "parameters": Kind.PARAMETER,
        "examples": Kind.EXAMPLE,
        "requestBodies": Kind.REQUEST_BODY,
        "headers": Kind.HEADER,
        "securitySchemes": Kind.SECURITY_SCHEME,
        "links": Kind.LINK,
        "callbacks": Kind.CALLBACK,
        "pathItems": Kind.PATH_ITEM,
    },
    Kind.OPERATION: {"responses": Kind.RESPONSE, "callbacks": Kind.CALLBACK},
    Kind.PARAMETER: {"content": Kind.MEDIA_TYPE, "examples": Kind.EXAMPLE},
    Kind.HEADER: {"content": Kind.MEDIA_TYPE, "examples": Kind.EXAMPLE},
    Kind.REQUEST_BODY: {"content": Kind.MEDIA_TYPE},
    Kind.RESPONSE: {"headers": Kind.HEADER, "content": Kind.MEDIA_TYPE, "links": Kind.LINK},
    Kind.MEDIA_TYPE: {"examples": Kind.EXAMPLE, "encoding": Kind.ENCODING},
    Kind.ENCODING: {"headers": Kind.HEADER},
    Kind.SCHEMA: dict.fromkeys(
        ("properties", "patternProperties", "dependentSchemas", "$defs"), Kind.SCHEMA
    ),
}
_DIRECTIONS = {
    Kind.REQUEST_BODY: Direction.REQUEST,
    Kind.PARAMETER: Direction.REQUEST,
    Kind.RESPONSE: Direction.RESPONSE,
}


@dataclass(frozen=True, slots=True)
class Node:
    """An object of the document.

    Attributes:
        data: What stands there; perhaps a reference.
        direction: Who sends what it describes, where the place tells.
        parent: The object that holds it; none for the root and for what a reference reached.
    """

    kind: Kind
    pointer: str
    data: dict[str, Any]
    direction: Direction | None = None
    parent: "Node | None" = None

    @property
    def name(self) -> str:
        """The last token of the pointer: a component's, property's or path's own name."""
        return split_pointer(self.pointer)[-1] if self.pointer else ""

    @property
    def keyword(self) -> str:
        """The parent's member it stands in: `properties`, `items`, `parameters`."""
        base = self.parent.pointer if self.parent else ""
        return split_pointer(self.pointer[len(base) :])[0] if self.pointer else ""

    @property
    def is_reference(self) -> bool:
        """Whether it is a reference to another object."""
        return isinstance(self.data.get("$ref"), str)


def walk_nodes(document: Document) -> Iterator[Node]:
    """Each object of the document once, in its order; then what only references reach."""
    stack = [Node(Kind.DOCUMENT, "", document.data)]
    seen: set[str] = set()
    referred: list[Node] = []
    while stack or referred:
        node = stack.pop() if stack else referred.pop(0)
        if node.pointer in seen:
            continue
        seen.add(node.pointer)
        yield node
        if node.is_reference and (target := _follow_once(document, node)):
            referred.append(target)
        stack.extend(reversed(list(_list_children(node))))


def _follow_once(document: Document, node: Node) -> Node | None:
    pointer = split_reference("", node.data["$ref"])[1]
    try:
        data = resolve_pointer(document.data, pointer)
    except LookupError:
        return None
    return Node(node.kind, pointer, data, node.direction) if isinstance(data, dict) else None


def _list_children(node: Node) -> Iterator[Node]:
    ones, lists, maps = (table.get(node.kind, {}) for table in (ONE, LISTS, MAPS))
    for key, child in node.data.items():
        pointer = join_pointer(node.pointer, key)
        if node.kind is Kind.CALLBACK and not key.startswith("x-"):
            yield from _make_child(node, Kind.PATH_ITEM, pointer, child)
        elif kind := ones.get(key):
            yield from _make_child(node, kind, pointer, child)
        elif (kind := lists.get(key)) and isinstance(child, list):
            for index, member in enumerate(child):
                yield from _make_child(node, kind, join_pointer(pointer, index), member)
        elif (kind := maps.get(key)) and isinstance(child, dict):
            for name, member in child.items():
                if kind is Kind.SCHEMA or not name.startswith("x-"):
                    yield from _make_child(node, kind, join_pointer(pointer, name), member)


def _make_child(parent: Node, kind: Kind, pointer: str, data: Any) -> Iterator[Node]:
    if isinstance(data, dict):
        yield Node(kind, pointer, data, _DIRECTIONS.get(kind, parent.direction), parent)
