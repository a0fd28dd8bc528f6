"""One schema made of a schema, what it refers to and all of its `allOf`."""

from dataclasses import dataclass
from typing import Any

from scripts.schemas.view import Schema, SchemaView

RESIDUE = "x-residue"
"""Keyword of a merged schema: schemas that hold too, but could not be folded in."""

_LOWER_LIMITS = {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
_UPPER_LIMITS = {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"}
# fmt: off
_ANNOTATIONS = {
    "title", "description", "default", "example", "examples", "deprecated", "format", "xml",
    "readOnly", "writeOnly", "discriminator", "externalDocs", "$comment", "contentMediaType",
}
# fmt: on


@dataclass(frozen=True, slots=True)
class Flat:
    """A schema without references and `allOf` at its top.

    Attributes:
        schema: The merged keywords.
        trail: The references followed on the way here, to stop where one comes round again.
    """

    schema: dict[str, Any]
    trail: frozenset[str]


def flatten_schema(
    view: SchemaView, schema: Schema, trail: frozenset[str] = frozenset()
) -> Flat | None:
    """The merged schema; none when nothing can satisfy it or a reference comes round again.

    A finite value that satisfies a schema never needs the same reference twice on one way down,
    so that giving up there loses no solution.
    """
    if isinstance(schema, bool):
        return Flat({}, trail) if schema else None
    reference = schema.get("$ref")
    parts: list[Schema] = []
    if isinstance(reference, str):
        if reference in trail:
            return None
        trail |= {reference}
        parts.append(view.follow(reference))
    parts += schema.get("allOf", [])
    parts += schema.get(RESIDUE, [])
    merged = {k: v for k, v in schema.items() if k not in ("$ref", "allOf", RESIDUE)}
    for part in parts:
        flat = flatten_schema(view, part, trail)
        if flat is None:
            return None
        trail |= flat.trail
        combined = merge_schemas(merged, flat.schema)
        if combined is None:
            return None
        merged = combined
    return Flat(merged, trail)


def merge_schemas(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any] | None:
    """One schema that admits what both admit; none when their types exclude each other."""
    first, second = _close_properties(first, second), _close_properties(second, first)
    merged = dict(first)
    residue = [*first.get(RESIDUE, []), *second.get(RESIDUE, [])]
    left_over: dict[str, Any] = {}
    for keyword, value in second.items():
        if keyword == RESIDUE:
            continue
        if keyword not in merged:
            merged[keyword] = value
        elif merged[keyword] != value and keyword not in _ANNOTATIONS:
            try:
                merged[keyword] = _merge_keyword(keyword, merged[keyword], value)
            except KeyError:
                left_over[keyword] = value
    if merged.get("type") == [] or merged.get("enum") == []:
        return None
    residue += [left_over] if left_over else []
    return {**merged, RESIDUE: residue} if residue else merged


def _close_properties(schema: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The schema with each property it names that the other one refuses marked as impossible."""
    if other.get("additionalProperties") is not False or other.get("patternProperties"):
        return schema
    foreign = schema.get("properties", {}).keys() - other.get("properties", {}).keys()
    if not foreign:
        return schema
    properties = {n: n not in foreign and s for n, s in schema["properties"].items()}
    return {**schema, "properties": properties}


def _merge_keyword(keyword: str, first: Any, second: Any) -> Any:
    """The keyword's value that demands both; KeyError where there is none."""
    if keyword in _LOWER_LIMITS:
        return max(first, second)
    if keyword in _UPPER_LIMITS:
        return min(first, second)
    match keyword:
        case "type":
            return _intersect_types(first, second)
        case "enum":
            return [value for value in first if value in second]
        case "required":
            return list(dict.fromkeys([*first, *second]))
        case "uniqueItems":
            return first or second
        case "properties" | "patternProperties":
            shared = first.keys() & second.keys()
            both = {n: {"allOf": [first[n], second[n]]} for n in first if n in shared}
            return {**first, **second, **both}
        case "items" | "additionalProperties" | "propertyNames":
            return {"allOf": [first, second]}
        case "not":
            return {"anyOf": [first, second]}
    raise KeyError(keyword)


def _intersect_types(first: Any, second: Any) -> list[str]:
    ours = [first] if isinstance(first, str) else first
    theirs = [second] if isinstance(second, str) else second
    shared = [name for name in ours if name in theirs]
    if "integer" not in shared and {"integer", "number"} <= {*ours, *theirs}:
        shared.append("integer")
    return shared
