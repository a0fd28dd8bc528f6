"""JSON values: their types, and whether they are equal in JSON Schema."""

import json
import re
from collections.abc import Hashable, Set
from fractions import Fraction
from math import isinf
from typing import Any, Final

Json = Any
TYPES: Final = ("null", "boolean", "string", "number", "array", "object")
TYPE_NAMES: Final = frozenset({*TYPES, "integer"})
"""The names that `type` may have (JSON Schema validation 2020-12, section 6.1.1)."""

_SIMPLE: Final = re.compile(r"true|false|-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,15})?")


def type_of(value: Json) -> str:
    """The JSON type of a value; an integer is a number."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case int() | float():
            return "number"
        case list():
            return "array"
    return "object"


def identity_of(value: Json) -> Hashable:
    """A key that is equal for equal values only (JSON Schema core 2020-12, section 4.2.2).

    `1` and `1.0` are one value, `true` and `1` are two.
    """
    match value:
        case bool() | None | str():
            return (type_of(value), value)
        case int() | float():
            return ("number", value)
        case list():
            return ("array", tuple(identity_of(item) for item in value))
    return ("object", frozenset((name, identity_of(member)) for name, member in value.items()))


def exact(number: float) -> Fraction:
    """The number as an exact fraction of its decimal form, so that 0.1 is 1/10."""
    if isinstance(number, int):
        return Fraction(number)
    if isinf(number):  # JSON's 1e999 is larger than every float, but not infinite.
        return Fraction(10) ** 400 * (1 if number > 0 else -1)
    return Fraction(repr(number))


def plain(number: Fraction) -> int | float:
    """The JSON number that is nearest to a fraction."""
    return number.numerator if number.denominator == 1 else float(number)


def is_integer(number: float) -> bool:
    """Whether a number has no fraction: `1.0` is an integer (JSON Schema core 2020-12, 4.2.3)."""
    return isinstance(number, int) or number.is_integer()


def read_as(value: Json, types: Set[str]) -> Json:
    """The value of one of the types with the same text, such as 1 for `"1"`; else the value."""
    if not isinstance(value, (str, bool, int, float)) or _is_of(value, types):
        return value
    if not isinstance(value, str):
        return json.dumps(value) if "string" in types else value
    meant = json.loads(value) if _SIMPLE.fullmatch(value) else value
    return meant if _is_of(meant, types) else value


def _is_of(value: Json, types: Set[str]) -> bool:
    kind = type_of(value)
    return kind in types or (kind == "number" and "integer" in types and is_integer(value))
