"""Reads the regular expressions of `pattern` and `patternProperties`."""

from functools import lru_cache
from typing import Final

from scripts.review.containment.expression import (
    ALL,
    BLANK,
    END,
    LAST_CHARACTER,
    START,
    Ranges,
    Tree,
    make_either,
    make_join,
    make_one,
    make_repeat,
)

_MAX_COUNT: Final = 1_000
_DIGITS: Final[Ranges] = ((0x30, 0x39),)
_WORD: Final[Ranges] = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
_SPACE: Final[Ranges] = (
    (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip
_LINE_ENDS: Final[Ranges] = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
_CONTROLS: Final = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "0": 0}


class UnreadableError(ValueError):
    """The expression uses what is not understood here, such as a look-ahead."""


@lru_cache(maxsize=2_000)
def read_pattern(pattern: str) -> Tree | None:
    """The strings, between START and END, in which a pattern matches; None when not understood.

    A pattern matches anywhere in a string (JSON Schema core 2020-12, section 6.4).
    """
    try:
        reader = _Reader(pattern)
        tree = reader.read_either()
        if reader.rest():
            return None
    except (UnreadableError, IndexError, RecursionError):
        return None
    return make_join(ALL, make_join(tree, ALL))


def _invert(ranges: Ranges) -> Ranges:
    made, start = [], 0
    for low, high in sorted(ranges):
        if low > start:
            made.append((start, low - 1))
        start = max(start, high + 1)
    if start <= LAST_CHARACTER:
        made.append((start, LAST_CHARACTER))
    return tuple(made)


_CLASSES: Final = {
    "d": _DIGITS, "D": _invert(_DIGITS), "w": _WORD, "W": _invert(_WORD), "s": _SPACE,
    "S": _invert(_SPACE),
}  # fmt: skip


class _Reader:
    """A recursive descent over ECMA-262, section 22.2.1, without what no automaton can do."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.index = 0

    def rest(self) -> str:
        return self.text[self.index :]

    def _skip(self, token: str) -> bool:
        found = self.text.startswith(token, self.index)
        self.index += len(token) if found else 0
        return found

    def _take(self) -> str:
        character = self.text[self.index]
        self.index += 1
        return character

    def read_either(self) -> Tree:
        made = self._read_join()
        while self._skip("|"):
            made = make_either(made, self._read_join())
        return made

    def _read_join(self) -> Tree:
        parts: list[Tree] = []
        while self.rest() and self.rest()[0] not in "|)":
            parts.append(self._read_repeat())
        made = BLANK
        for part in reversed(parts):
            made = make_join(part, made)
        return made

    def _read_repeat(self) -> Tree:
        made = self._read_atom()
        while True:
            counts = self._read_counts()
            if counts is None:
                return made
            self._skip("?")  # A lazy match finds the same strings.
            made = make_repeat(made, *counts)

    def _read_counts(self) -> tuple[int, int | None] | None:
        for token, counts in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._skip(token):
                return counts
        end = self.text.find("}", self.index)
        if not self.rest().startswith("{") or end < 0:
            return None
        low, comma, high = self.text[self.index + 1 : end].partition(",")
        if not low.isdecimal() or (high and not high.isdecimal()):
            return None
        self.index = end + 1
        most = (int(high) if high else None) if comma else int(low)
        if max(int(low), most or 0) > _MAX_COUNT:
            raise UnreadableError
        return int(low), most

    def _read_atom(self) -> Tree:
        character = self._take()
        match character:
            case "^":
                return make_one(((START, START),))
            case "$":
                return make_one(((END, END),))
            case ".":
                return make_one(_invert(_LINE_ENDS))
            case "(":
                return self._read_group()
            case "[":
                return make_one(self._read_class())
            case "\\":
                return make_one(self._read_escape())
            case "*" | "+" | "?":
                raise UnreadableError
        return make_one(((ord(character), ord(character)),))

    def _read_group(self) -> Tree:
        if self._skip("?") and not self._skip(":"):
            if not self._skip("<") or self.rest()[:1] in ("=", "!"):
                raise UnreadableError
            self.index = self.text.index(">", self.index) + 1
        made = self.read_either()
        if not self._skip(")"):
            raise UnreadableError
        return made

    def _read_class(self) -> Ranges:
        is_inverted = self._skip("^")
        ranges: list[tuple[int, int]] = []
        while not self._skip("]"):
            low = self._read_member()
            if self.rest()[:1] == "-" and self.rest()[1:2] != "]" and len(low) == 1:
                self.index += 1
                high = self._read_member()
                if len(high) != 1 or high[0][0] < low[0][0] or low[0][0] != low[0][1]:
                    raise UnreadableError
                low = ((low[0][0], high[0][1]),)
            ranges += low
        return _invert(tuple(ranges)) if is_inverted else tuple(sorted(ranges))

    def _read_member(self) -> Ranges:
        character = self._take()
        if character == "\\":
            if self._skip("b"):
                return ((8, 8),)
            return self._read_escape()
        return ((ord(character), ord(character)),)

    def _read_escape(self) -> Ranges:
        character = self._take()
        if character in _CLASSES:
            return _CLASSES[character]
        if character in _CONTROLS:
            code = _CONTROLS[character]
        elif character == "x":
            code = self._read_code(2)
        elif character == "u":
            code = self._read_code(4)
        elif character.isalnum():
            raise UnreadableError  # Back-references, word boundaries, Unicode properties.
        else:
            code = ord(character)
        return ((code, code),)

    def _read_code(self, digits: int) -> int:
        end = self.text.index("}", self.index) if self._skip("{") else self.index + digits
        text = self.text[self.index : end]
        self.index = end + (self.text[end : end + 1] == "}")
        try:
            return int(text, 16)
        except ValueError:
            raise UnreadableError from None
