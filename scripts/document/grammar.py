"""What each object of OpenAPI may contain (OpenAPI 3.0, 3.1, 3.2, section 4), and the walk over it.

Only the members in these tables contain objects. Everything else is data: an example, a default, an
extension, a property named like a keyword.
"""

from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any, NamedTuple

from scripts.document.direction import Direction
from scripts.document.pointer import escape_token, split_pointer


class Kind(StrEnum):
    """The objects of the specification, by their names in it."""

    DOCUMENT = "OpenAPI Object"
    INFO = "Info Object"
    CONTACT = "Contact Object"
    LICENSE = "License Object"
    SERVER = "Server Object"
    SERVER_VARIABLE = "Server Variable Object"
    TAG = "Tag Object"
    EXTERNAL_DOCS = "External Documentation Object"
    COMPONENTS = "Components Object"
    PATHS = "Paths Object"
    PATH_ITEM = "Path Item Object"
    OPERATION = "Operation Object"
    PARAMETER = "Parameter Object"
    REQUEST_BODY = "Request Body Object"
    RESPONSES = "Responses Object"
    RESPONSE = "Response Object"
    HEADER = "Header Object"
    MEDIA_TYPE = "Media Type Object"
    ENCODING = "Encoding Object"
    EXAMPLE = "Example Object"
    LINK = "Link Object"
    CALLBACK = "Callback Object"
    SECURITY_SCHEME = "Security Scheme Object"
    OAUTH_FLOWS = "OAuth Flows Object"
    OAUTH_FLOW = "OAuth Flow Object"
    SCHEMA = "Schema Object"
    DISCRIMINATOR = "Discriminator Object"
    XML = "XML Object"


# `query` is new in OpenAPI 3.2; other methods are in `additionalOperations`.
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_DOCS = {"externalDocs": Kind.EXTERNAL_DOCS}
_OAUTH_FLOWS = "implicit password clientCredentials authorizationCode deviceAuthorization"
_SCHEMA_ONE = """
items additionalItems additionalProperties not if then else contains propertyNames
unevaluatedItems unevaluatedProperties contentSchema
"""
_SCHEMA_LISTS = "allOf anyOf oneOf prefixItems"
_SCHEMA_MAPS = "properties patternProperties dependentSchemas dependencies $defs definitions"

# How the members of an object contain others: one, a list, or a map by name.
ONE: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {
        "info": Kind.INFO,
        "paths": Kind.PATHS,
        "components": Kind.COMPONENTS,
        **_DOCS,
    },
    Kind.INFO: {"contact": Kind.CONTACT, "license": Kind.LICENSE},
    Kind.TAG: _DOCS,
    Kind.PATH_ITEM: dict.fromkeys(METHODS, Kind.OPERATION),
    Kind.OPERATION: {
        "requestBody": Kind.REQUEST_BODY,
        "responses": Kind.RESPONSES,
        **_DOCS,
    },
    Kind.PARAMETER: {"schema": Kind.SCHEMA},
    Kind.HEADER: {"schema": Kind.SCHEMA},
    Kind.MEDIA_TYPE: {
        "schema": Kind.SCHEMA,
        "itemSchema": Kind.SCHEMA,
        "itemEncoding": Kind.ENCODING,
    },
    Kind.ENCODING: {"itemEncoding": Kind.ENCODING},
    Kind.LINK: {"server": Kind.SERVER},
    Kind.SECURITY_SCHEME: {"flows": Kind.OAUTH_FLOWS},
    Kind.OAUTH_FLOWS: dict.fromkeys(_OAUTH_FLOWS.split(), Kind.OAUTH_FLOW),
    Kind.SCHEMA: {
        **dict.fromkeys(_SCHEMA_ONE.split(), Kind.SCHEMA),
        "discriminator": Kind.DISCRIMINATOR,
        "xml": Kind.XML,
        **_DOCS,
    },
}
LISTS: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {"servers": Kind.SERVER, "tags": Kind.TAG},
    Kind.PATH_ITEM: {"parameters": Kind.PARAMETER, "servers": Kind.SERVER},
    Kind.OPERATION: {"parameters": Kind.PARAMETER, "servers": Kind.SERVER},
    Kind.MEDIA_TYPE: {"prefixEncoding": Kind.ENCODING},
    Kind.ENCODING: {"prefixEncoding": Kind.ENCODING},
    Kind.SCHEMA: dict.fromkeys(_SCHEMA_LISTS.split(), Kind.SCHEMA),
}
MAPS: dict[Kind, dict[str, Kind]] = {
    Kind.DOCUMENT: {"webhooks": Kind.PATH_ITEM},
    Kind.SERVER: {"variables": Kind.SERVER_VARIABLE},
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
        "mediaTypes": Kind.MEDIA_TYPE,
    },
    Kind.PATH_ITEM: {"additionalOperations": Kind.OPERATION},
    Kind.OPERATION: {"callbacks": Kind.CALLBACK},
    Kind.PARAMETER: {"content": Kind.MEDIA_TYPE, "examples": Kind.EXAMPLE},
    Kind.HEADER: {"content": Kind.MEDIA_TYPE, "examples": Kind.EXAMPLE},
    Kind.REQUEST_BODY: {"content": Kind.MEDIA_TYPE},
    Kind.RESPONSE: {"headers": Kind.HEADER, "content": Kind.MEDIA_TYPE, "links": Kind.LINK},
    Kind.MEDIA_TYPE: {"examples": Kind.EXAMPLE, "encoding": Kind.ENCODING},
    Kind.ENCODING: {"headers": Kind.HEADER, "encoding": Kind.ENCODING},
    Kind.SCHEMA: dict.fromkeys(_SCHEMA_MAPS.split(), Kind.SCHEMA),
}
# Objects whose members are named by paths, status codes or expressions; `x-` begins an extension.
PATTERNED: dict[Kind, Kind] = {
    Kind.PATHS: Kind.PATH_ITEM,
    Kind.RESPONSES: Kind.RESPONSE,
    Kind.CALLBACK: Kind.PATH_ITEM,
}
_DIRECTIONS = {
    Kind.REQUEST_BODY: Direction.REQUEST,
    Kind.PARAMETER: Direction.REQUEST,
    Kind.RESPONSE: Direction.RESPONSE,
}


class Node(NamedTuple):
    """An object of the document.

    Attributes:
        data: The JSON data; it may be a reference.
        direction: Who sends what it describes, if the place decides it.
        parent: The object that contains it; None for the root and for the target of a reference.
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
        """The parent's member that contains it: `properties`, `items`, `parameters`."""
        base = self.parent.pointer if self.parent else ""
        return split_pointer(self.pointer[len(base) :])[0] if self.pointer else ""

    @property
    def is_reference(self) -> bool:
        """Whether it is a reference to another object."""
        return isinstance(self.data.get("$ref"), str)


class _Shape(Enum):
    ONE = 1
    LIST = 2
    MAP = 3


_MEMBERS: dict[Kind, dict[str, tuple[_Shape, Kind]]] = {
    kind: {
        key: (shape, held)
        for shape, table in ((_Shape.ONE, ONE), (_Shape.LIST, LISTS), (_Shape.MAP, MAPS))
        for key, held in table.get(kind, {}).items()
    }
    for kind in Kind
}


def walk_tree(root: Node, seen: set[str] | None = None) -> Iterator[Node]:
    """The root and each object below it, in the document's order; references are not followed.

    Args:
        root: Where to begin.
        seen: Pointers of objects to leave out, with everything below; visited ones are added.
    """
    seen = set() if seen is None else seen
    stack = [root]
    while stack:
        node = stack.pop()
        if node.pointer in seen:
            continue
        seen.add(node.pointer)
        yield node
        children = _list_children(node)
        children.reverse()
        stack += children


def _list_children(node: Node) -> list[Node]:
    kind = node.kind
    named = PATTERNED.get(kind)
    members = _MEMBERS[kind]
    children: list[Node] = []
    for key, value in node.data.items():
        if not isinstance(value, (dict, list)):
            continue
        if named:
            if isinstance(value, dict) and not key.startswith("x-"):
                _add_child(children, node, named, f"{node.pointer}/{escape_token(key)}", value)
        elif member := members.get(key):
            _add_member(children, node, member, key, value)
    return children


def _add_member(
    children: list[Node], node: Node, member: tuple[_Shape, Kind], key: str, value: Any
) -> None:
    shape, kind = member
    pointer = f"{node.pointer}/{key}"
    if isinstance(value, list):
        # Earlier drafts of JSON Schema write a tuple as a list under `items`.
        if shape is _Shape.LIST or (shape is _Shape.ONE and kind is Kind.SCHEMA):
            for index, each in enumerate(value):
                if isinstance(each, dict):
                    _add_child(children, node, kind, f"{pointer}/{index}", each)
    elif shape is _Shape.ONE:
        _add_child(children, node, kind, pointer, value)
    elif shape is _Shape.MAP:
        for name, each in value.items():
            if isinstance(each, dict):
                _add_child(children, node, kind, f"{pointer}/{escape_token(name)}", each)


def _add_child(
    children: list[Node], parent: Node, kind: Kind, pointer: str, data: dict[str, Any]
) -> None:
    direction = _DIRECTIONS.get(kind, parent.direction)
    children.append(Node(kind, pointer, data, direction, parent))
