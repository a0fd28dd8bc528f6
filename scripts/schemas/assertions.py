"""Checks of the keywords that do not contain other schemas."""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Any, Final

from scripts.schemas.formats import has_format
from scripts.schemas.patterns import matches
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json, exact, identity_of, is_integer, type_of

Verdict = bool | None
"""True, False, or None if it is unknown."""
Hidden = frozenset[str]
"""Properties that are not part of a message."""


def all_hold(verdicts: Iterable[Verdict]) -> Verdict:
    """False if any is False, else None if any is None, else True."""
    unsure = False
    for verdict in verdicts:
        if verdict is False:
            return False
        unsure = unsure or verdict is None
    return None if unsure else True


def negate(verdict: Verdict) -> Verdict:
    """The opposite; None stays None."""
    return None if verdict is None else not verdict


def any_holds(verdicts: Iterable[Verdict]) -> Verdict:
    """True if any is True, else None if any is None, else False."""
    return negate(all_hold(negate(verdict) for verdict in verdicts))


def _check_type(schema: Schema, value: Json, _: Hidden) -> Verdict:
    types = schema.keywords["type"]
    kind = type_of(value)
    return kind in types or (kind == "number" and "integer" in types and is_integer(value))


def _check_enum(schema: Schema, value: Json, _: Hidden) -> Verdict:
    return identity_of(value) in _list_identities(schema)


@lru_cache(maxsize=65536)
def _list_identities(schema: Schema) -> frozenset[Hashable]:
    return frozenset(identity_of(one) for one in schema.keywords["enum"])


def _limit(
    kind: str, keyword: str, measure: Callable[[Any], Any], low: bool, strict: bool = False
) -> Callable[[Schema, Json, Hidden], Verdict]:
    def check(schema: Schema, value: Json, _: Hidden) -> Verdict:
        if type_of(value) != kind:
            return True
        size, limit = measure(value), exact(schema.keywords[keyword])
        return (
            size != limit if size == limit and strict else (size >= limit) is low or size == limit
        )

    return check


def is_multiple(value: Json, step: float) -> bool:
    """Whether a value is not a number, or exactly a multiple of a step, as both are written."""
    return type_of(value) != "number" or (exact(value) / exact(step)).denominator == 1


def _check_multiple(schema: Schema, value: Json, _: Hidden) -> Verdict:
    return is_multiple(value, schema.keywords["multipleOf"])


def _check_format(schema: Schema, value: Json, _: Hidden) -> Verdict:
    return has_format(schema.keywords["format"], value)


def _check_pattern(schema: Schema, value: Json, _: Hidden) -> Verdict:
    return matches(schema.keywords["pattern"], value) if isinstance(value, str) else True


def _check_unique(schema: Schema, value: Json, _: Hidden) -> Verdict:
    if not isinstance(value, list) or schema.keywords["uniqueItems"] is not True:
        return True
    return len({identity_of(item) for item in value}) == len(value)


def _check_required(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return not isinstance(value, dict) or all(
        name in value or name in hidden for name in schema.keywords["required"]
    )


def _check_dependent_required(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return not isinstance(value, dict) or all(
        name in value or name in hidden
        for trigger, names in schema.keywords["dependentRequired"].items()
        if trigger in value
        for name in names
    )


ASSERTION_CHECKS: Final[dict[str, Callable[[Schema, Json, Hidden], Verdict]]] = {
    "type": _check_type,
    "enum": _check_enum,
    "minimum": _limit("number", "minimum", exact, low=True),
    "maximum": _limit("number", "maximum", exact, low=False),
    "exclusiveMinimum": _limit("number", "exclusiveMinimum", exact, low=True, strict=True),
    "exclusiveMaximum": _limit("number", "exclusiveMaximum", exact, low=False, strict=True),
    "multipleOf": _check_multiple,
    "format": _check_format,
    "pattern": _check_pattern,
    "minLength": _limit("string", "minLength", len, low=True),
    "maxLength": _limit("string", "maxLength", len, low=False),
    "minItems": _limit("array", "minItems", len, low=True),
    "maxItems": _limit("array", "maxItems", len, low=False),
    "minProperties": _limit("object", "minProperties", len, low=True),
    "maxProperties": _limit("object", "maxProperties", len, low=False),
    "uniqueItems": _check_unique,
    "required": _check_required,
    "dependentRequired": _check_dependent_required,
}
"""The check of each keyword. Hidden properties are never required."""
