"""Reads JSON text as values of a type."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Final

import msgspec

from .strict_json import BYTE_ORDER_MARK, parse_json, to_integers
from .unions import convert_plain, find_readable, read_custom

_PLACE: Final = re.compile(r" - at `(\$[^`]*)`$")
_EXPECTED: Final = re.compile(r"^Expected `([^`]+)`(?: of length (\d+))?")
_MALFORMED: Final = re.compile(r"^Invalid RFC3339 encoded (\w+)$")
_UNLISTED: Final = "Invalid enum value "
_ANY_KEY: Final = "[...]"
_REQUIRED: Final = re.compile(r"^Object missing required field `([^`]+)`")
_NAMES: Final = {
    "int": "a valid integer",
    "float": "a valid number",
    "str": "a valid string",
    "bool": "a valid boolean",
    "array": "a valid list",
    "object": "an object",
    "datetime": "a date and time",
    "date": "a date",
}


class DecodeError(Exception):
    """Bytes that do not match a type: where (a JSON path), and what was expected there."""

    def __init__(self, path: str, expected: str) -> None:
        super().__init__(f"{path}: {expected}")
        self.path = path
        self.expected = expected


@lru_cache(maxsize=4096)
def find_decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of a type."""
    return msgspec.json.Decoder(find_readable(type_), dec_hook=read_custom)


def decode(type_: Any, data: bytes) -> Any:
    """The value of a JSON text, as a type; raises DecodeError when the text does not match.

    Nothing is converted: a string is not accepted as a number. A number such as 1.0 is accepted as
    an integer, as in JSON Schema. A byte order mark is ignored.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        return find_decoder(type_).decode(data)
    except msgspec.ValidationError as error:
        failure = error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        return _decode_unusual(type_, data, error)
    return _decode_integral(type_, data, failure)


def _decode_integral(type_: Any, data: bytes, failure: msgspec.ValidationError) -> Any:
    """A value in which integers are written as numbers like 1.0."""
    if "got `float`" in str(failure):
        try:
            return convert_plain(to_integers(parse_json(data)), type_)
        except msgspec.ValidationError as error:
            failure = error
        except ValueError:
            pass
    raise _name_keys(type_, data, _explain(failure))


def _decode_unusual(type_: Any, data: bytes, error: Exception) -> Any:
    """Decodes JSON that the fast parser refuses: with halves of surrogate pairs, or nested deeply.

    Half a pair is read as U+FFFD, since no text with half a pair can be written again.
    """
    try:
        text = json.dumps(parse_json(data), ensure_ascii=False)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        plain = json.loads(text)
    except RecursionError:
        raise DecodeError("$", "less deeply nested JSON") from None
    except ValueError:
        fault = str(error).removeprefix("JSON is malformed: ")
        raise DecodeError("$", f"valid JSON ({fault})") from None
    return convert(type_, plain)


def convert(type_: Any, value: Any) -> Any:
    """JSON data as a type; raises DecodeError when it does not match."""
    try:
        return convert_plain(value, type_)
    except msgspec.ValidationError as error:
        raise _explain(error) from None


def _explain(error: msgspec.ValidationError) -> DecodeError:
    text = str(error)
    path = "$"
    # What a union says of itself stands before where the union is.
    while found := _PLACE.search(text):
        path += found[1].removeprefix("$")
        text = text[: found.start()]
    if required := _REQUIRED.match(text):
        return DecodeError(f"{path}.{required[1]}", "a value, which is required")
    return DecodeError(path, _spell_expected(text))


def _spell_expected(text: str) -> str:
    if malformed := _MALFORMED.match(text):
        return _NAMES[malformed[1]]
    if text.endswith("out of range"):
        return "a number in range"
    if text.startswith(_UNLISTED):
        return "a declared value"  # What was received may be secret.
    if expected := _EXPECTED.match(text):
        names = " or ".join(_NAMES.get(name, name) for name in expected[1].split(" | "))
        return f"{names} of length {expected[2]}" if expected[2] else names
    text = text.removeprefix("Expected ")
    return text[:1].lower() + text[1:]


def _name_keys(type_: Any, data: bytes, error: DecodeError) -> DecodeError:
    """The error with the keys of dictionaries in its path, which msgspec does not tell."""
    if _ANY_KEY not in error.path:
        return error
    from .lenient import fit  # which needs this module

    try:
        _, misfits = fit(type_, parse_json(data), "$")
    except (ValueError, RecursionError):
        return error  # The text has another fault, behind this one.
    pattern = re.compile(re.escape(error.path).replace(re.escape(_ANY_KEY), r"\.(.+)"), re.DOTALL)
    paths = (misfit.path for misfit in misfits if pattern.fullmatch(misfit.path))
    return DecodeError(next(paths, error.path), error.expected)
