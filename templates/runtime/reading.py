"""Reads JSON text as values of a type."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json, to_json

from .adapters import Adapter, find_adapter
from .strict_json import (
    BYTE_ORDER_MARK,
    Plain,
    has_doubtful_numbers,
    parse_json,
    to_integers,
)

# What pydantic says of a value, and the same as a noun.
_PHRASES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(r"^Input should be "), lambda _: ""),
    (re.compile(r"^Value error, "), lambda _: ""),
    (re.compile(r"^(\w+) should have "), lambda found: f"a {found[1].lower()} with "),
    (re.compile(r"^(\w+) should match "), lambda found: f"a {found[1].lower()} that matches "),
    (re.compile(r" after validation, not \d+$"), lambda _: ""),
)


class DecodeError(Exception):
    """Bytes that do not match a type: where (a JSON path), and what was expected there."""

    def __init__(self, path: str, expected: str) -> None:
        super().__init__(f"{path}: {expected}")
        self.path = path
        self.expected = expected


def decode(type_: Any, data: bytes) -> Any:
    """The value of a JSON text, as a type; raises DecodeError when the text does not match.

    Nothing is converted: a string is not accepted as a number. A number such as 1.0 is accepted as
    an integer, as in JSON Schema. A byte order mark is ignored, and so are bounds (see `bounds`).
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    adapter = find_adapter(type_)
    try:
        if has_doubtful_numbers(data):
            parse_json(data)
        return adapter.read_json(data)
    except ValidationError as error:
        problems = _list_problems(error)
    except RecursionError:
        raise DecodeError("$", "less deeply nested JSON") from None
    except ValueError:
        raise DecodeError("$", "valid JSON") from None
    if problems[0]["type"] == "json_invalid":
        return _decode_unusual(adapter, data, problems[0]["msg"])
    return _decode_integral(adapter, from_json(data), problems)


def _list_problems(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False, include_context=False)


def _decode_integral(adapter: Adapter, plain: Plain, problems: Sequence[ErrorDetails]) -> Any:
    if any(isinstance(one["input"], float) and one["input"].is_integer() for one in problems):
        try:
            return adapter.read_json(to_json(to_integers(plain)))
        except ValidationError as error:
            problems = _list_problems(error)
    raise _explain(problems, plain)


def _decode_unusual(adapter: Adapter, data: bytes, message: str) -> Any:
    """Decodes JSON the fast parser refuses: with halves of surrogate pairs, or nested deeply.

    Half a pair is read as U+FFFD, since no text with half a pair can be written again.
    """
    try:
        text = json.dumps(parse_json(data), ensure_ascii=False)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        plain: Plain = json.loads(text)
    except RecursionError:
        raise DecodeError("$", "less deeply nested JSON") from None
    except ValueError:
        fault = message.removeprefix("Invalid JSON: ")
        raise DecodeError("$", f"valid JSON ({fault})") from None
    try:
        return adapter.read_json(text)
    except ValidationError as error:
        problems = _list_problems(error)
    if problems[0]["type"] == "json_invalid":
        try:
            return adapter.read_data(plain)
        except ValidationError as error:
            problems = _list_problems(error)
    return _decode_integral(adapter, plain, problems)


def convert(type_: Any, value: Any) -> Any:
    """A Python value as a type; raises DecodeError when it does not match."""
    try:
        return find_adapter(type_).read_object(value)
    except ValidationError as error:
        problems = _list_problems(error)
    raise _explain(problems, value)


def _explain(problems: Sequence[ErrorDetails], plain: Plain) -> DecodeError:
    places = [_find_path(one["loc"], one["type"] == "missing", plain) for one in problems]
    deepest = max(places, key=lambda place: place.count(".") + place.count("["))
    wanted = dict.fromkeys(
        _describe(one) for one, place in zip(problems, places, strict=True) if place == deepest
    )
    return DecodeError(deepest, " or ".join(list(wanted)[:4]))


def _describe(problem: ErrorDetails) -> str:
    if problem["type"] == "missing":
        return "a value, which is required"
    if problem["type"] == "union_tag_not_found":
        return "an object with the property that selects its type"
    text = problem["msg"]
    for pattern, replacement in _PHRASES:
        text = pattern.sub(replacement, text)
    return text


def _find_path(location: tuple[int | str, ...], is_missing: bool, plain: Plain) -> str:
    # A location also names the branches of unions; only steps that exist in the data belong here.
    path = "$"
    for step in location:
        if isinstance(plain, dict) and isinstance(step, str) and step in plain:
            path, plain = f"{path}.{step}", plain[step]
        elif isinstance(plain, list) and isinstance(step, int) and step < len(plain):
            path, plain = f"{path}[{step}]", plain[step]
    return f"{path}.{location[-1]}" if is_missing else path
