"""JSON read by the letter of RFC 8259, for what the fast parser lets pass or cannot tell."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final, NoReturn, TypeAlias

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# An exponent or a run of digits that a double may not reach.
_LONG_NUMBER: Final = re.compile(
    rb"[:,\[\s]-?\d(?:\d{300}|[\d.]*[eE]\+?\d{3})|^-?\d(?:\d{300}|[\d.]*[eE]\+?\d{3})"
)


def has_doubtful_numbers(data: bytes) -> bool:
    """Whether the text may hold NaN, Infinity or a number beyond the range of a double."""
    return b"NaN" in data or b"Infinity" in data or _LONG_NUMBER.search(data) is not None


def parse_json(data: bytes, *, as_integers: bool = False) -> Any:
    """The value of a JSON text; raises ValueError when it is none, RecursionError when too deep.

    With `as_integers`, a number such as 1.0 becomes the integer that, by JSON Schema, it is.
    """
    parse_float = _parse_integral if as_integers else _parse_finite
    return json.loads(data.decode(), parse_float=parse_float, parse_constant=_refuse_constant)


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON value")


def _parse_finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is beyond the range of a double")
    return number


def _parse_integral(text: str) -> float | int:
    number = _parse_finite(text)
    # Beyond this, a double no longer tells neighbouring integers apart.
    return int(number) if number.is_integer() and abs(number) < 2**53 else number
