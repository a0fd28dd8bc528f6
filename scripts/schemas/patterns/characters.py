"""Reads the characters of patterns: literals, escapes and classes (ECMA-262, section 22.2.1)."""

import re
from string import ascii_letters
from typing import Final

from scripts.schemas.patterns.character_sets import SURROGATES, Ranges, invert
from scripts.schemas.patterns.properties import list_property

_BRACES: Final = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_DIGITS: Final[Ranges] = ((0x30, 0x39),)
_WORD: Final[Ranges] = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
_SPACE: Final[Ranges] = (
    (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip
_CONTROLS: Final = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_LETTERS: Final = frozenset(ascii_letters)
_CODE_LENGTHS: Final = {"x": 2, "u": 4}
_LOW_SURROGATES: Final = 0xDC00
# Escaped letters that do not mean a known set of characters: boundaries, named references,
# controls that no letter names, and properties without a name.
_RESERVED: Final = frozenset("bBpPkc")


class UnreadableError(ValueError):
    """The pattern uses a feature that is not supported here, such as a reference to a group."""


_CLASSES: Final = {
    "d": _DIGITS, "D": invert(_DIGITS), "w": _WORD, "W": invert(_WORD), "s": _SPACE,
    "S": invert(_SPACE),
}  # fmt: skip


class Cursor:
    """A position in the text of a pattern."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index = 0

    def peek(self) -> str:
        """The next character, without moving; empty at the end."""
        return self._text[self._index : self._index + 1]

    def take(self) -> str:
        """The next character, and move past it.

        Raises:
            IndexError: The text has ended.
        """
        character = self._text[self._index]
        self._index += 1
        return character

    def skip(self, token: str) -> bool:
        """Whether a token comes next; if so, move past it."""
        found = self._text.startswith(token, self._index)
        self._index += len(token) if found else 0
        return found

    def take_past(self, token: str) -> str:
        """The text before the next occurrence of a token, and move past the token.

        Raises:
            UnreadableError: The token does not follow.
        """
        start, end = self._index, self._text.find(token, self._index)
        if end < 0:
            raise UnreadableError
        self._index = end + len(token)
        return self._text[start:end]

    def skip_braces(self) -> tuple[int, int | None] | None:
        """The counts of a quantifier in braces, and move past it; None if none comes next.

        Raises:
            UnreadableError: A count has more than nine digits.
        """
        found = _BRACES.match(self._text, self._index)
        if found is None:
            return None
        self._index = found.end()
        low, comma, high = found.groups()
        if len(low) > 9 or len(high or "") > 9:
            raise UnreadableError
        return int(low), (int(high) if high else None) if comma else int(low)

    def take_code(self, digits: int) -> int | None:
        """The code in some hexadecimal digits, and move past them; None if none come next."""
        text = self._text[self._index : self._index + digits]
        if not re.fullmatch(rf"[0-9A-Fa-f]{{{digits}}}", text):
            return None
        self._index += digits
        return int(text, 16)


class ClassReader:
    """Reads one character or class of characters at a cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def read(self) -> Ranges:
        """The characters that match here."""
        character = self._cursor.take()
        if character == "[":
            return self._read_class()
        return self._read_escape() if character == "\\" else _only(ord(character))

    def _read_class(self) -> Ranges:
        is_inverted = self._cursor.skip("^")
        ranges: list[tuple[int, int]] = []
        while not self._cursor.skip("]"):
            low = self._read_member()
            if not self._cursor.skip("-"):
                ranges += low
            elif self._cursor.peek() == "]":
                ranges += (*low, *_only(ord("-")))
            else:
                ranges += _join_range(low, self._read_member())
        return invert(tuple(ranges)) if is_inverted else tuple(sorted(ranges))

    def _read_member(self) -> Ranges:
        character = self._cursor.take()
        if character != "\\":
            return _only(ord(character))
        if self._cursor.skip("b"):
            return _only(8)
        return self._read_escape()

    def _read_escape(self) -> Ranges:
        character = self._cursor.take()
        if character in _CLASSES:
            return _CLASSES[character]
        if character in _CONTROLS:
            return _only(_CONTROLS[character])
        if character == "c" and self._cursor.peek() in _LETTERS:
            return _only(ord(self._cursor.take()) % 32)
        if character == "0" and not self._cursor.peek().isdigit():
            return _only(0)
        if character in "pP" and self._cursor.skip("{"):
            ranges = list_property(self._cursor.take_past("}"))
            return ranges if character == "p" else invert(ranges)
        if character.isdigit() or character in _RESERVED:
            raise UnreadableError
        return _only(self._read_code(character))

    def _read_code(self, character: str) -> int:
        """The code of an escaped character; an escape without a meaning is the character itself."""
        if character == "u" and self._cursor.skip("{"):
            return int(self._cursor.take_past("}"), 16)
        code = self._cursor.take_code(_CODE_LENGTHS[character]) if character in "xu" else None
        if code is not None and code in SURROGATES:
            return self._read_pair(code)
        return ord(character) if code is None else code

    def _read_pair(self, high: int) -> int:
        low = self._cursor.take_code(4) if self._cursor.skip("\\u") else None
        if high >= _LOW_SURROGATES or low is None or low not in SURROGATES[0x400:]:
            raise UnreadableError
        return 0x10000 + (high - SURROGATES.start) * 0x400 + (low - _LOW_SURROGATES)


def _only(code: int) -> Ranges:
    return ((code, code),)


def _join_range(low: Ranges, high: Ranges) -> Ranges:
    """The characters of a range; if one end is a class, both ends and the hyphen (B.1.2)."""
    is_class = any(len(side) != 1 or side[0][0] != side[0][1] for side in (low, high))
    if is_class:
        return (*low, *high, *_only(ord("-")))
    return ((low[0][0], high[0][0]),)
