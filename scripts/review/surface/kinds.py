"""Which JSON types a parameter or part may have, where its form on the wire depends on them."""

from typing import Any

from scripts.document import Document

ARRAY, OBJECT, SCALAR = "array", "object", "scalar"
EVERY = frozenset({ARRAY, OBJECT, SCALAR})
_TYPES = {"array": ARRAY, "object": OBJECT}


def read_kinds(
    document: Document, schema: Any, seen: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The kinds of value the schema may allow; too many rather than too few."""
    if not isinstance(schema, dict):
        return EVERY
    kinds = _own_kinds(schema)
    reference = schema.get("$ref")
    if isinstance(reference, str):
        if reference in seen:
            return EVERY
        return kinds & read_kinds(document, document.resolve(reference), seen | {reference})
    parts = schema.get("allOf")
    for part in parts if isinstance(parts, list) else ():
        kinds &= read_kinds(document, part, seen)
    for union in ("anyOf", "oneOf"):
        branches = schema.get(union)
        if isinstance(branches, list) and branches:
            kinds &= frozenset().union(*(read_kinds(document, each, seen) for each in branches))
    return kinds


def _own_kinds(schema: dict[str, Any]) -> frozenset[str]:
    if "const" in schema:
        return frozenset({_kind_of(schema["const"])})
    if isinstance(schema.get("enum"), list):
        return frozenset(_kind_of(value) for value in schema["enum"])
    types = schema.get("type")
    named = [types] if isinstance(types, str) else types if isinstance(types, list) else []
    kinds = frozenset(_TYPES.get(each, SCALAR) for each in named if isinstance(each, str))
    return kinds or EVERY


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return OBJECT
    return ARRAY if isinstance(value, list) else SCALAR


_SAYS_NOTHING = frozenset(
    {"type", "nullable", "title", "description", "example", "examples", "default", "deprecated"}
)


def accepts_any_text(document: Document, schema: Any) -> bool:
    """Whether the schema surely allows every string."""
    schema = document.dereference(schema)[0]
    if not isinstance(schema, dict) or schema.keys() - _SAYS_NOTHING:
        return False
    types = schema.get("type")
    return types == "string" or (isinstance(types, list) and "string" in types)
