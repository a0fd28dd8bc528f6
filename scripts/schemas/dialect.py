"""Reads one schema object of any OpenAPI version as keywords of JSON Schema 2020-12."""

from collections.abc import Mapping
from typing import Any, Final

from scripts.document import Direction
from scripts.schemas.values import TYPE_NAMES, Json, identity_of, is_integer, read_as

SUBSCHEMA: Final = (
    "additionalProperties", "unevaluatedProperties", "propertyNames", "items", "unevaluatedItems",
    "contains", "not", "if", "then", "else",
)  # fmt: skip
SUBSCHEMA_LISTS: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
SUBSCHEMA_MAPS: Final = ("properties", "patternProperties", "dependentSchemas")
BY_NAME: Final = (
    "properties", "patternProperties", "required", "dependentRequired", "dependentSchemas",
)  # fmt: skip
"""Keywords with entries that have names; a part of a schema may have only some of them."""
ASSERTIONS: Final = (
    "type", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "format", "pattern", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
    "minContains", "maxContains", "required", "dependentRequired", "minProperties",
    "maxProperties",
)  # fmt: skip
# The keywords of a tuple, and how they were called before 2020-12.
OLDER_TUPLE: Final = {"prefixItems": "items", "items": "additionalItems"}
# Validators ignore these, but a change of them is not safe.
OPAQUE: Final = ("contentEncoding", "contentMediaType", "contentSchema", "$dynamicRef")
KEYWORDS: Final = frozenset(
    ("$ref", *SUBSCHEMA, *SUBSCHEMA_LISTS, *SUBSCHEMA_MAPS, *ASSERTIONS, *OPAQUE)
)
IN_PLACE: Final = ("anyOf", "oneOf", "not", "if", "dependentSchemas", "$dynamicRef")
"""Keywords whose subschemas apply to the same value, depending on the value."""
NOTES: Final = (
    "default", "deprecated", "readOnly", "writeOnly", "discriminator", "x-extensible-enum",
)  # fmt: skip
# Values without effect: the keyword could as well be left out. `additionalProperties` is not in
# this list, because its presence tells how undeclared properties are meant.
_WITHOUT_EFFECT: Final[dict[str, tuple[Json, ...]]] = {
    "minLength": (0,), "minItems": (0,), "minProperties": (0,), "uniqueItems": (False,),
    "required": ([],), "dependentRequired": ({},), "dependentSchemas": ({},), "properties": ({},),
    "patternProperties": ({},), "prefixItems": ([],), "allOf": ([],), "items": (True, {}),
    "propertyNames": (True, {}), "unevaluatedItems": (True, {}),
}  # fmt: skip

_STRICT: Final = ("exclusiveMinimum", "exclusiveMaximum")
_COUNTS: Final = (
    "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
    "minContains", "maxContains",
)  # fmt: skip
_SHAPES: Final[dict[str, type | tuple[type, ...]]] = {
    **dict.fromkeys(SUBSCHEMA, (dict, bool)),
    **dict.fromkeys(SUBSCHEMA_LISTS, list),
    **dict.fromkeys(SUBSCHEMA_MAPS, dict),
    **dict.fromkeys(("$ref", "pattern", "format"), str),
    "uniqueItems": bool,
}


def read_keywords(raw: Json, version: str, direction: Direction | None = None) -> dict[str, Any]:
    """What a schema object asserts, without its annotations.

    `type` becomes a frozenset (without `integer` beside `number`; it is left out if it names an
    unknown type). `const` becomes an `enum` of one value. The values of an `enum` get its type if
    their text says the same. `true` becomes no keyword, and `false` an empty `enum`.

    Args:
        raw: The schema, as `spell_null` returns it.
        version: Minor version of OpenAPI, such as `3.0`.
        direction: Who sends the value; an extensible enum is only asserted in requests.
    """
    if not isinstance(raw, dict):
        return {"enum": []} if raw is False else {}
    if version == "3.0" and "$ref" in raw:
        return {"$ref": raw["$ref"]}  # OpenAPI 3.0.3, section 4.7.23: siblings are ignored.
    keywords = {
        key: value for key, value in raw.items() if key in KEYWORDS and _is_well_formed(key, value)
    }
    if "type" in keywords:
        _read_types(keywords)
    for bound, strict in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        _read_bound(keywords, bound, strict)
    if raw.get("x-extensible-enum") is True and direction is not Direction.REQUEST:
        keywords.pop("enum", None)
    if "const" in raw:
        keywords["enum"] = _intersect(raw["const"], keywords.get("enum"))
    if "enum" in keywords and "type" in keywords:
        # YAML reads unquoted text such as 1.0 or true as another type than the author means.
        keywords["enum"] = [read_as(value, keywords["type"]) for value in keywords["enum"]]
    _drop_orphans(keywords)
    for key, idle in _WITHOUT_EFFECT.items():
        if key in keywords and any(
            identity_of(keywords[key]) == identity_of(value) for value in idle
        ):
            del keywords[key]
    return keywords


def read_notes(raw: Json, version: str) -> Mapping[str, Json]:
    """The annotations of a schema object that are more than text for people.

    `x-extensible-enum` always contains the known values, also if it only marks the `enum` beside
    it.
    """
    if not isinstance(raw, dict) or (version == "3.0" and "$ref" in raw):
        return {}
    notes = {key: raw[key] for key in NOTES if key in raw}
    if not isinstance(notes.get("discriminator", {}), dict):
        del notes["discriminator"]
    if notes.get("x-extensible-enum") is True:
        notes["x-extensible-enum"] = raw.get("enum", [])
    return notes


def allow_overlap(keywords: dict[str, Any]) -> dict[str, Any]:
    """The keywords with `anyOf` in place of a `oneOf`, where there is no other `anyOf`."""
    if "oneOf" not in keywords or "anyOf" in keywords:
        return keywords
    names = {"oneOf": "anyOf"}
    return {names.get(key, key): value for key, value in keywords.items()}


def is_older_tuple(raw: Json) -> bool:
    """Whether a schema lists the places of a tuple in `items`, as before 2020-12."""
    return isinstance(raw, dict) and isinstance(raw.get("items"), list) and "prefixItems" not in raw


def spell_tuple(raw: dict[str, Any]) -> dict[str, Any]:
    """Such a schema with the keywords of 2020-12 (JSON Schema core 2020-12, appendix B)."""
    made = {key: value for key, value in raw.items() if key not in OLDER_TUPLE.values()}
    return made | {key: raw[old] for key, old in OLDER_TUPLE.items() if old in raw}


def _is_well_formed(keyword: str, value: Json) -> bool:
    """Whether the value of a keyword has the right form; otherwise the keyword is ignored."""
    if keyword in _STRICT:
        return isinstance(value, bool) or _is_number(value)  # OpenAPI 3.0 writes a flag.
    if keyword in _COUNTS:
        return _is_number(value) and value >= 0 and is_integer(value)
    if keyword == "multipleOf":
        return _is_number(value) and value > 0
    if keyword == "enum":
        return isinstance(value, list) and bool(value)  # Authors never mean that no value is valid.
    if keyword == "type":
        return isinstance(value, str) or (isinstance(value, list) and _is_text(value))
    if keyword == "required":
        return isinstance(value, list) and _is_text(value)
    if keyword == "dependentRequired":
        return isinstance(value, dict) and all(
            isinstance(names, list) and _is_text(names) for names in value.values()
        )
    if keyword in ("minimum", "maximum"):
        return _is_number(value)
    shape = _SHAPES.get(keyword)
    return shape is None or isinstance(value, shape)


def _is_number(value: Json) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(values: list[Json]) -> bool:
    return all(isinstance(value, str) for value in values)


def list_unknown_types(raw: Json) -> tuple[Json, ...]:
    """What a schema object has in `type` that is not a type of JSON Schema."""
    named = raw.get("type") if isinstance(raw, dict) else None
    listed = named if isinstance(named, list) else [] if named is None else [named]
    return tuple(name for name in listed if not isinstance(name, str) or name not in TYPE_NAMES)


def _read_types(keywords: dict[str, Any]) -> None:
    named = keywords.pop("type")
    types = set(named if isinstance(named, list) else [named])
    if "number" in types:
        types.discard("integer")
    # A type that JSON Schema does not define has no known meaning, so it asserts nothing.
    if types <= TYPE_NAMES:
        keywords["type"] = frozenset(types)


def _read_bound(keywords: dict[str, Any], bound: str, strict: str) -> None:
    flag = keywords.get(strict)
    if isinstance(flag, bool):  # OpenAPI 3.0 writes a flag beside the bound.
        del keywords[strict]
        if flag and bound in keywords:
            keywords[strict] = keywords.pop(bound)


def _intersect(constant: Json, enum: Json) -> list[Json]:
    wanted = identity_of(constant)
    if enum is None or any(identity_of(value) == wanted for value in enum):
        return [constant]
    return []


def _drop_orphans(keywords: dict[str, Any]) -> None:
    if "contains" not in keywords:  # JSON Schema validation 2020-12, section 6.4.4
        keywords.pop("minContains", None)
        keywords.pop("maxContains", None)
    if "if" not in keywords:
        keywords.pop("then", None)
        keywords.pop("else", None)
    if "items" in keywords:  # JSON Schema core 2020-12, section 11.2: all items are evaluated.
        keywords.pop("unevaluatedItems", None)
    if "additionalProperties" in keywords:  # the same, section 11.3
        keywords.pop("unevaluatedProperties", None)
