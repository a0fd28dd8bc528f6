"""Rules about schemas."""

import json
from collections.abc import Iterator
from typing import Any

from scripts.document import Kind, Node, join_pointer
from scripts.lint.index import Index, find_list, find_map, find_text
from scripts.lint.rule import Fault
from scripts.lint.spelling import suggest
from scripts.schemas import Schema, is_integer, type_of
from scripts.schemas.conjunction import Conjunction, gather
from scripts.schemas.discriminator import read_discriminator
from scripts.schemas.patterns import find_fault

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_JOINING = ("allOf", "anyOf", "oneOf", "if", "then", "else", "not")


def find_undescribed_properties(index: Index) -> Iterator[Fault]:
    """Properties without a description, also without one in their component."""
    for node in index.list_nodes(Kind.SCHEMA):
        if node.keyword != "properties" or find_text(node.data, "description"):
            continue
        if not find_text(index.follow(node.data), "description"):
            message = f"the property {node.name!r} has no description; add what it contains"
            yield Fault(node.pointer, message)


def find_untyped_enums(index: Index) -> Iterator[Fault]:
    """Enums without a type."""
    for node in index.list_nodes(Kind.SCHEMA):
        if find_list(node.data, "enum") and "type" not in node.data:
            types = sorted({_name_type(value) for value in node.data["enum"]})
            yield Fault(node.pointer, f"the enum has no type; add `type: {', '.join(types)}`")


def find_mistyped_enum_values(index: Index) -> Iterator[Fault]:
    """Enum values that do not have the type of the enum."""
    for node in index.list_nodes(Kind.SCHEMA):
        values = find_list(node.data, "enum")
        allowed = _list_types(index.read_schema(node)) if values else ()
        for position, value in enumerate(values):
            if allowed and not _is_of(value, allowed):
                pointer = join_pointer(node.pointer, "enum", position)
                types = " or ".join(sorted(allowed))
                message = f"{_show(value)} is not of type {types}; quote or remove it"
                yield Fault(pointer, message)


def find_duplicate_enum_values(index: Index) -> Iterator[Fault]:
    """Enum values that are listed twice."""
    for node in index.list_nodes(Kind.SCHEMA):
        seen: set[str] = set()
        for position, value in enumerate(find_list(node.data, "enum")):
            if (shown := _show(value)) in seen:
                pointer = join_pointer(node.pointer, "enum", position)
                yield Fault(pointer, f"the value {shown} is listed twice; keep one")
            seen.add(shown)


def find_undeclared_required(index: Index) -> Iterator[Fault]:
    """Names in `required` without a property."""
    for node in index.list_nodes(Kind.SCHEMA):
        if _is_partial(node) or node.data.get("additionalProperties") not in (None, False):
            continue
        declared = find_map(node.data, "properties")
        for position, name in enumerate(find_list(node.data, "required")):
            is_missing = isinstance(name, str) and name not in declared
            if is_missing and not any(key in node.data for key in (*_JOINING, "$ref")):
                pointer = join_pointer(node.pointer, "required", position)
                advice = suggest(name, declared.keys() - find_list(node.data, "required"))
                message = f"{name!r} is required, but not declared in `properties`; "
                message += advice or "declare it"
                yield Fault(pointer, message)


def _is_partial(node: Node) -> bool:
    """Whether the schema is combined with others, which may declare the properties."""
    current: Node | None = node
    while current is not None and current.kind is Kind.SCHEMA:
        if current.keyword in _JOINING:
            return True
        if current.keyword in ("properties", "items", "additionalProperties"):
            return False
        current = current.parent
    return False


def find_itemless_arrays(index: Index) -> Iterator[Fault]:
    """Arrays without `items`."""
    for node in index.list_nodes(Kind.SCHEMA):
        has_items = not node.data.keys().isdisjoint(("items", "prefixItems"))
        if not has_items and "array" in index.read_schema(node).body.types:
            yield Fault(node.pointer, "the array has no `items`; add the schema of its items")


def find_contradictory_bounds(index: Index) -> Iterator[Fault]:
    """Lower bounds above the upper bound."""
    for node in index.list_nodes(Kind.SCHEMA):
        for lower, upper in _BOUNDS:
            low, high = node.data.get(lower), node.data.get(upper)
            if not isinstance(low, (int, float)) or not isinstance(high, (int, float)):
                continue
            if low > high:
                message = f"{lower} {low} is above {upper} {high}, so no value matches; swap them"
                yield Fault(join_pointer(node.pointer, lower), message)


def find_invalid_patterns(index: Index) -> Iterator[Fault]:
    """Patterns that are not regular expressions."""
    for node in index.list_nodes(Kind.SCHEMA):
        pattern = node.data.get("pattern")
        patterns = {join_pointer(node.pointer, "pattern"): pattern} if pattern else {}
        for name in find_map(node.data, "patternProperties"):
            patterns[join_pointer(node.pointer, "patternProperties", name)] = name
        for pointer, text in patterns.items():
            if isinstance(text, str) and (reason := find_fault(text)):
                message = f"{text!r} is not a regular expression: {reason}; correct it"
                yield Fault(pointer, message)


def find_nullable_leftovers(index: Index) -> Iterator[Fault]:
    """`nullable`, which does not exist in 3.1."""
    if index.document.version == "3.0":
        return
    for node in index.list_nodes(Kind.SCHEMA):
        if "nullable" in node.data:
            message = 'OpenAPI 3.1 has no `nullable`; add "null" to `type` instead'
            yield Fault(join_pointer(node.pointer, "nullable"), message)


def find_reference_siblings(index: Index) -> Iterator[Fault]:
    """Keywords beside a reference, which 3.0 ignores."""
    if index.document.version != "3.0":
        return
    for node in index.list_nodes(Kind.SCHEMA):
        for name in node.data if node.is_reference else ():
            if name != "$ref" and not name.startswith("x-"):
                message = f"OpenAPI 3.0 ignores {name!r} beside a $ref; wrap the $ref in allOf"
                yield Fault(join_pointer(node.pointer, name), message)


def find_unknown_discriminators(index: Index) -> Iterator[Fault]:
    """Discriminators whose property is missing in one of the alternatives."""
    for node in index.list_nodes(Kind.SCHEMA):
        schema = index.read_schema(node)
        told = read_discriminator(schema.notes.get("discriminator"))
        if told is None:
            continue
        name = told.property_name
        for holder, keyword, branches in Conjunction((schema.body,)).unions():
            for position, branch in enumerate(branches):
                if _lacks_property(branch, name):
                    message = f"it does not have the discriminator's property {name!r}; add it"
                    yield Fault(holder.place_of(keyword, position), message)


def _lacks_property(schema: Schema, name: str) -> bool:
    """Whether a schema declares its properties, and this one is not among them."""
    try:
        whole = gather(schema)
    except LookupError:
        return False  # Another rule reports references that lead nowhere.
    may_declare_more = whole.has("anyOf", "oneOf", "if", "dependentSchemas")
    return bool(whole.properties) and name not in whole.properties and not may_declare_more


def _list_types(schema: Schema) -> tuple[str, ...]:
    types = schema.body.types
    return (*types, "null") if types and schema.is_body_or_null else types


def _is_of(value: Any, allowed: tuple[str, ...]) -> bool:
    name = type_of(value)
    return name in allowed or ("integer" in allowed and name == "number" and is_integer(value))


def _name_type(value: Any) -> str:
    return "integer" if isinstance(value, int) and type_of(value) == "number" else type_of(value)


def _show(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
