"""Reads JSON strictly by RFC 8259, where the fast parser accepts too much."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Final, NoReturn, TypeAlias

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# Writes every digit as 0 and E as e, so that long numbers can be found by a simple search; a plus
# sign, which numbers only have after the e, is left out.
_SHAPES: Final = bytes.maketrans(b"123456789E", b"000000000e")
# The largest double has 309 digits, so with an exponent below 100 a number needs over 200 to exceed
# it.
_LONG_NUMBER: Final = b"0" * 200
_LONG_EXPONENT: Final = b"e000"
_BEFORE_NUMBER: Final = b":,[ \t\r\n"
# One byte of so many is looked at for a long number, and it has to be found so often.
_STEP: Final = 16
_SAMPLED_NUMBER: Final = b"0" * (len(_LONG_NUMBER) // _STEP)
# Leaves of a text what delimits its values, and e, N and I as e. So a number with an exponent and
# Infinity are `,e,`, and NaN is `,ee,`; u and s stay, so that true and false are neither.
_OUTLINE: Final = bytes.maketrans(b"ENI:us", b'eee,""')
_OUTSIDE_OUTLINE: Final = bytes(sorted(set(range(256)) - set(b'eENI:us,"')))
_UNUSUAL_NUMBERS: Final = (b",e,", b",ee,")


def has_doubtful_numbers(data: bytes) -> bool:
    """Whether the text may hold NaN, Infinity or a number beyond the range of a double."""
    # Most texts have no number with an exponent; a small outline of a text shows that.
    outline = b"".join((b",", data.translate(_OUTLINE, _OUTSIDE_OUTLINE), b","))
    is_usual = not any(number in outline for number in _UNUSUAL_NUMBERS)
    if is_usual and _SAMPLED_NUMBER not in data[::_STEP].translate(_SHAPES):
        return False
    if b"NaN" in data or b"Infinity" in data:
        return True
    shape = data.translate(_SHAPES, b"+")
    return _LONG_NUMBER in shape or any(
        _is_in_number(shape, place) for place in _find_all(shape, _LONG_EXPONENT)
    )


def _find_all(shape: bytes, part: bytes) -> Iterator[int]:
    place = shape.find(part)
    while place >= 0:
        yield place
        place = shape.find(part, place + 1)


def _is_in_number(shape: bytes, place: int) -> bool:
    # Most matches are not numbers: hexadecimal ids look the same.
    before = shape[max(0, place - 2 * len(_LONG_NUMBER)) : place]
    rest = before.rstrip(b"0.").removesuffix(b"-")
    return rest != before and rest[-1:] in _BEFORE_NUMBER


def parse_json(data: bytes) -> Plain:
    """The data of a JSON text, nested as deeply as Python can read.

    Raises ValueError when a text is not JSON, RecursionError when it is nested too deeply.
    """
    text = data.decode()
    plain: Plain = json.loads(text, parse_float=_parse_finite, parse_constant=_refuse_constant)
    return plain


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a JSON value")


def _parse_finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is outside the range of a double")
    return number


def to_integers(plain: Plain) -> Plain:
    """The data with numbers such as 1.0 as integers, which they are by JSON Schema."""
    match plain:
        case float():
            # Above 2**53 a double cannot represent every integer.
            return int(plain) if plain.is_integer() and abs(plain) < 2**53 else plain
        case list():
            return [to_integers(one) for one in plain]
        case dict():
            return {name: to_integers(one) for name, one in plain.items()}
        case _:
            return plain
