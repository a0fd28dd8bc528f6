"""Parameters in canonical form: inherited, dereferenced, every default spelled out."""

import re
from typing import Any

from scripts.canonical.canonical import Parameter, Schema
from scripts.canonical.names import RESERVED_ARGUMENTS, claim_name, class_name, python_name
from scripts.canonical.schemas import SchemaCanon
from scripts.document import Document, join_pointer

# OpenAPI 3.1, section 4.8.12.2: the style each location has when none is given.
DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
# Section 4.8.12.2.1: definitions of these headers are ignored.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
_LOCATIONS = ("path", "query", "header", "cookie")


def canonical_parameters(
    document: Document, canon: SchemaCanon, path: str, item_pointer: str, pointer: str, hint: str
) -> tuple[Parameter, ...]:
    """The parameters of an operation, its path item's included, path parameters first.

    Args:
        path: The path template; a variable nobody declared becomes a required string.
        item_pointer: Pointer of the path item.
        pointer: Pointer of the operation.
        hint: Class name an inline schema's name begins with.
    """
    found: dict[tuple[str, str], tuple[dict[str, Any], str]] = {}
    for owner in (item_pointer, pointer):
        listed = document.resolve("#" + owner).get("parameters") or ()
        for index, entry in enumerate(listed):
            node, place = document.dereference(entry, join_pointer(owner, "parameters", index))
            location, name = str(node.get("in")), str(node.get("name"))
            if location == "header" and name.lower() in _IGNORED_HEADERS:
                continue
            found[location, name] = (node, place)
    variables = re.findall(r"\{([^{}]+)\}", path)
    for name in variables:
        found.setdefault(("path", name), ({"required": True, "undeclared": True}, pointer))
    ordered = sorted(
        ((key, *entry) for key, entry in found.items() if key[0] != "path" or key[1] in variables),
        key=lambda row: (_LOCATIONS.index(row[0][0]), _order_in_path(row[0], variables)),
    )
    taken: list[str] = []
    return tuple(
        _canonical_parameter(canon, location, name, node, place, hint, taken)
        for (location, name), node, place in ordered
    )


def _order_in_path(key: tuple[str, str], variables: list[str]) -> int:
    return variables.index(key[1]) if key[0] == "path" else 0


def _canonical_parameter(
    canon: SchemaCanon,
    location: str,
    name: str,
    node: dict[str, Any],
    pointer: str,
    hint: str,
    taken: list[str],
) -> Parameter:
    argument = python_name(name, RESERVED_ARGUMENTS)
    if argument in taken:
        argument = claim_name(f"{argument}_{location}", taken, "_")
    taken.append(argument)
    media_type, raw, place = _find_schema(node, pointer)
    schema = canon.canonicalise_at(place, hint + class_name(name)) if raw is not None else {}
    if node.get("undeclared"):
        schema = {"type": "string"}
    style = str(node.get("style") or DEFAULT_STYLES[location])
    explode = node.get("explode")
    return Parameter(
        name=name,
        argument=argument,
        location=location,
        required=location == "path" or node.get("required") is True,
        schema=schema,
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        allow_reserved=node.get("allowReserved") is True,
        media_type=media_type,
        description=str(node.get("description") or ""),
        deprecated=node.get("deprecated") is True,
        pointer=pointer,
    )


def _find_schema(node: dict[str, Any], pointer: str) -> tuple[str | None, Schema, str]:
    content = node.get("content")
    if isinstance(content, dict) and content:
        media_type, value = next(iter(content.items()))
        place = join_pointer(pointer, "content", media_type, "schema")
        return media_type, (value or {}).get("schema"), place
    return None, node.get("schema"), join_pointer(pointer, "schema")
