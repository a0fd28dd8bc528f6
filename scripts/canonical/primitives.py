"""Strings, numbers and booleans in canonical form."""

from scripts.canonical.form import Schema
from scripts.canonical.patterns import translate_pattern
from scripts.schemas.conjunction import Conjunction

# Other formats are strings: a parsed URL or UUID would not be equal to the text that was sent.
_FORMATS = frozenset({"date-time", "date"})
_NUMERIC = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_ANNOTATIONS = frozenset({"description", "deprecated", "readOnly", "writeOnly"})


def canonical_primitive(kind: str, whole: Conjunction) -> Schema:
    """The canonical schema of a primitive type, with the constraints that a decoder checks."""
    match kind:
        case "string":
            return {"type": "string"} | _string_constraints(whole)
        case "integer":
            return {"type": "integer"} | _numeric_constraints(whole)
        case "number":
            return {"type": "number"} | _numeric_constraints(whole)
        case "boolean" | "null":
            return {"type": kind}
        case _:
            return {}


def is_plain(schema: Schema) -> bool:
    """Whether the schema has no constraints, so that it needs no name of its own."""
    if schema.get("type") == "array":
        return not schema.keys() & {"minItems", "maxItems"}
    if "type" not in schema or schema["type"] == "object" or "enum" in schema:
        return True
    return not (schema.keys() - {"type", "format"} - _ANNOTATIONS)


def _string_constraints(whole: Conjunction) -> Schema:
    kept: Schema = {}
    if whole.bound("format") in _FORMATS:
        return {"format": whole.bound("format")}
    for keyword in ("minLength", "maxLength"):
        if (length := whole.bound(keyword)) is not None:
            kept[keyword] = int(length)
    pattern = whole.bound("pattern")
    translated = translate_pattern(pattern) if isinstance(pattern, str) else None
    if translated is not None:
        kept["pattern"] = translated
    return kept


def _numeric_constraints(whole: Conjunction) -> Schema:
    kept = {key: bound for key in _NUMERIC if (bound := whole.bound(key)) is not None}
    if isinstance(kept.get("multipleOf"), float):
        del kept["multipleOf"]  # With binary fractions, 0.3 is not a multiple of 0.1.
    return kept
