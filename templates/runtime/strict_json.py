"""JSON read by the letter of RFC 8259, for what the fast parser lets pass or cannot tell."""

from __future__ import annotations

import json
import math
import re
from typing import Final, NoReturn, TypeAlias

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# An exponent or a run of digits that a double may not reach.
_LONG_NUMBER: Final = re.compile(
    rb"[:,\[\s]-?\d(?:\d{300}|[\d.]*[eE]\+?\d{3})|^-?\d(?:\d{300}|[\d.]*[eE]\+?\d{3})"
)


def has_doubtful_numbers(data: bytes) -> bool:
    """Whether the text may hold NaN, Infinity or a number beyond the range of a double."""
    return b"NaN" in data or b"Infinity" in data or _LONG_NUMBER.search(data) is not None


def check_json(data: bytes) -> None:
    """Raises ValueError when a text is no JSON, RecursionError when it is nested too deep."""
    json.loads(data.decode(), parse_float=_parse_finite, parse_constant=_refuse_constant)


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON value")


def _parse_finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is beyond the range of a double")
    return number


def to_integers(plain: Plain) -> Plain:
    """The data with numbers such as 1.0 as the integers that, by JSON Schema, they are."""
    match plain:
        case float():
            # Beyond this, a double no longer tells neighbouring integers apart.
            return int(plain) if plain.is_integer() and abs(plain) < 2**53 else plain
        case list():
            return [to_integers(one) for one in plain]
        case dict():
            return {name: to_integers(one) for name, one in plain.items()}
        case _:
            return plain
