"""Reads JSON text into data, and finds the place of a node on demand.

Places are looked up only for messages, so parsing stays at the speed of the standard library.
"""

import json
import json.decoder
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from scripts.document.finding import DocumentError, make_refusal
from scripts.document.limits import DIGITS, LEVELS, is_too_deep
from scripts.document.location import Location

_DECODER = json.JSONDecoder()
_scan_string: Callable[[str, int, bool], tuple[str, int]] = vars(json.decoder)["scanstring"]
_SPACE = " \t\n\r"


def parse_json(file: str, text: str) -> Any:
    """The data of a JSON text.

    Raises:
        json.JSONDecodeError: It is not JSON.
        DocumentError: A key is twice in one object, or it is nested too deeply.
    """
    duplicates: list[str] = []

    def make_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            counted = Counter(name for name, _ in pairs)
            duplicates.extend(name for name, count in counted.items() if count > 1)
        return made

    try:
        data = json.loads(
            text,
            object_pairs_hook=make_object,
            parse_constant=_refuse_constant,
            parse_float=_parse_number,
            parse_int=_parse_integer,
        )
    except RecursionError:
        raise _refuse_depth(file) from None
    except OverflowError as error:
        raise _refuse_number(file, text, str(error)) from None
    if is_too_deep(data):
        raise _refuse_depth(file)
    if duplicates:
        place = _second_place(text, duplicates[0])
        message = f"the key {duplicates[0]!r} is twice in one object; keep one"
        raise _refusal(file, *place, "duplicate-key", message)
    return data


def _refuse_number(file: str, text: str, number: str) -> DocumentError:
    message = f"{number[:20]} is too large for a number; at most {DIGITS} digits are read"
    return _refusal(file, *_place(text, text.find(number)), "unreadable", message)


def _refuse_constant(name: str) -> Any:
    raise json.JSONDecodeError(f"{name} is not JSON", name, 0)


def _parse_number(literal: str) -> float:
    number = float(literal)
    if number - number != 0:
        raise OverflowError(literal)
    return number


def _parse_integer(literal: str) -> int:
    if len(literal) > DIGITS:
        raise OverflowError(literal)
    return int(literal)


def _refuse_depth(file: str) -> DocumentError:
    return _refusal(
        file, 1, 1, "unreadable", f"the document is nested more than {LEVELS} levels deep"
    )


def _second_place(text: str, name: str) -> tuple[int, int]:
    """The place of a key's second occurrence in one object."""
    stack: list[set[str]] = []
    index = 0
    while index < len(text):
        character = text[index]
        if character in "{[":
            stack.append(set())
        elif character in "}]":
            stack.pop()
        elif character == '"':
            value, end = _scan_string(text, index + 1, True)
            if _skip_space(text, end) < len(text) and text[_skip_space(text, end)] == ":":
                if value == name and value in stack[-1]:
                    return _place(text, index)
                stack[-1].add(value)
            index = end
            continue
        index += 1
    return 1, 1


def locate_json(text: str, tokens: list[str]) -> tuple[int, int]:
    """Line and column of the node at the tokens: of its key in an object, else of its value."""
    index = found = _skip_space(text, 0)
    for token in tokens:
        children = _index_children(text, index)
        if token not in children:
            break
        found, index = children[token]
    return _place(text, found)


@lru_cache(maxsize=4096)
def _index_children(text: str, index: int) -> dict[str, tuple[int, int]]:
    """For each child of the container at index: where its key and its value begin."""
    children: dict[str, tuple[int, int]] = {}
    opening = text[index]
    if opening not in "{[":
        return children
    index = _skip_space(text, index + 1)
    while text[index] not in "}]":
        key_at = index
        if opening == "{":
            name, index = _scan_string(text, index + 1, True)
            index = _skip_space(text, _skip_space(text, index) + 1)
        else:
            name = str(len(children))
        children[name] = (key_at, index)
        index = _skip_space(text, _DECODER.raw_decode(text, index)[1])
        if text[index] == ",":
            index = _skip_space(text, index + 1)
    return children


def _skip_space(text: str, index: int) -> int:
    while index < len(text) and text[index] in _SPACE:
        index += 1
    return index


def _place(text: str, index: int) -> tuple[int, int]:
    line = bisect_left(_list_line_ends(text), index)
    start = _list_line_ends(text)[line - 1] + 1 if line else 0
    return line + 1, index - start + 1


@lru_cache(maxsize=4)
def _list_line_ends(text: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", text)]


def _refusal(file: str, line: int, column: int, rule: str, message: str) -> DocumentError:
    return make_refusal(Location(file, line, column), rule, message)
