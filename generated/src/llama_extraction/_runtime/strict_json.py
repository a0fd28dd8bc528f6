"""JSON read by the letter of RFC 8259, for what the fast parser lets pass or cannot tell."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Final, NoReturn, TypeAlias

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# Every digit as 0 and E as e: a number then is one of a few shapes, which are quick to look for.
_SHAPES: Final = bytes.maketrans(b"123456789E", b"000000000e")
# A double ends at 309 digits, so with an exponent below 100 it takes more than 200 to get there.
_LONG_NUMBER: Final = b"0" * 200
_LONG_EXPONENTS: Final = (b"e000", b"e+000")
_BEFORE_NUMBER: Final = b":,[ \t\r\n"


def has_doubtful_numbers(data: bytes) -> bool:
    """Whether the text may hold NaN, Infinity or a number beyond the range of a double."""
    if b"NaN" in data or b"Infinity" in data:
        return True
    shape = data.translate(_SHAPES)
    return _LONG_NUMBER in shape or any(
        _is_in_number(shape, place)
        for exponent in _LONG_EXPONENTS
        for place in _find_all(shape, exponent)
    )


def _find_all(shape: bytes, part: bytes) -> Iterator[int]:
    place = shape.find(part)
    while place >= 0:
        yield place
        place = shape.find(part, place + 1)


def _is_in_number(shape: bytes, place: int) -> bool:
    # Most are not: the hexadecimal digits of identifiers look alike.
    before = shape[max(0, place - 2 * len(_LONG_NUMBER)) : place]
    rest = before.rstrip(b"0.").removesuffix(b"-")
    return rest != before and rest[-1:] in _BEFORE_NUMBER


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
