"""Strings, numbers and booleans in canonical form."""

from functools import lru_cache
from typing import Any

from scripts.canonical.canonical import Schema

# Other formats stay text: a parsed URL or UUID would not compare to what was sent.
_FORMATS = frozenset({"date-time", "date"})
_NUMERIC = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_ANNOTATIONS = frozenset({"description", "deprecated", "readOnly", "writeOnly"})


def canonical_primitive(kind: str, schema: Schema) -> Schema:
    """The canonical schema of one primitive type with the constraints a decoder checks."""
    match kind:
        case "string":
            return {"type": "string"} | _string_constraints(schema)
        case "integer":
            return {"type": "integer"} | _numeric_constraints(schema)
        case "number":
            return {"type": "number"} | _numeric_constraints(schema)
        case "boolean" | "null":
            return {"type": kind}
        case _:
            return {}


def is_plain(schema: Schema) -> bool:
    """Whether the schema carries no constraint of a primitive."""
    if "type" not in schema or schema["type"] in ("array", "object") or "enum" in schema:
        return True
    return not (schema.keys() - {"type", "format"} - _ANNOTATIONS)


def _string_constraints(schema: Schema) -> Schema:
    kept: Schema = {}
    if schema.get("format") in _FORMATS:
        return {"format": schema["format"]}
    for keyword in ("minLength", "maxLength"):
        if isinstance(schema.get(keyword), int):
            kept[keyword] = schema[keyword]
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and is_decodable_pattern(pattern):
        kept["pattern"] = pattern
    return kept


def _numeric_constraints(schema: Schema) -> Schema:
    kept = {key: schema[key] for key in _NUMERIC if _is_number(schema.get(key))}
    # OpenAPI 3.0 (JSON Schema draft 5): exclusive bounds are flags beside the bound.
    for flag, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if schema.get(flag) is True and bound in kept:
            kept[flag] = kept.pop(bound)
    if isinstance(kept.get("multipleOf"), float):
        del kept["multipleOf"]  # Binary fractions would refuse 0.3 as a multiple of 0.1.
    return kept


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@lru_cache(maxsize=4096)
def is_decodable_pattern(pattern: str) -> bool:
    """Whether the models' engine, which is linear in time, knows the pattern's dialect."""
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
