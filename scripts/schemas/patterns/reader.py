"""Reads patterns (ECMA-262, section 22.2.1 and annex B.1.2) as sets of strings."""

from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from scripts.schemas.patterns.character_sets import END, START, Ranges, invert
from scripts.schemas.patterns.characters import ClassReader, Cursor, UnreadableError
from scripts.schemas.patterns.compiling import find_fault
from scripts.schemas.patterns.expression import (
    ALL,
    BLANK,
    Tree,
    make_both,
    make_either,
    make_join,
    make_one,
    make_other,
    make_repeat,
)

_LINE_ENDS: Final[Ranges] = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
_COUNTS: Final = (("*", (0, None)), ("+", (1, None)), ("?", (0, 1)))


class _Place(Enum):
    """The position in a matched string, as far as it is known from what was read."""

    ANYWHERE = auto()  # before anything was read
    START = auto()
    INSIDE = auto()
    END = auto()
    UNKNOWN = auto()  # at the end or before it


class _Lookahead(NamedTuple):
    """A lookahead: what must follow, or must not follow."""

    tree: Tree
    holds: bool


@lru_cache(maxsize=2_000)
def read_pattern(pattern: str) -> Tree | None:
    """The strings, between START and END, in which a pattern matches; None if it is not supported.

    A pattern matches anywhere in a string (JSON Schema core 2020-12, section 6.4). Patterns that
    are not regular, word boundaries, and lookaheads that are not at the start are not supported.
    """
    if find_fault(pattern) is not None:
        return None
    try:
        tree = _Reader(Cursor(pattern)).read_whole()
    except (UnreadableError, IndexError, RecursionError):
        return None
    return make_join(ALL, tree)


class _Reader:
    """A recursive descent parser. The pattern is valid, because `regress` has read it before."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._classes = ClassReader(cursor)
        self._place = _Place.ANYWHERE
        self._anchors = 0

    def read_whole(self) -> Tree:
        """The pattern, followed by any text."""
        tree = self._read_either(ALL)
        if self._cursor.peek():
            raise UnreadableError
        return tree

    def _read_either(self, rest: Tree) -> Tree:
        start = self._place
        made, places = [self._read_join(rest)], [self._place]
        while self._cursor.skip("|"):
            self._place = start
            made.append(self._read_join(rest))
            places.append(self._place)
        self._place = _merge(places)
        return make_either(*made)

    def _read_join(self, rest: Tree) -> Tree:
        parts: list[Tree | _Lookahead] = []
        while self._cursor.peek() not in ("", "|", ")"):
            parts.append(self._read_term(is_top=rest is ALL))
        made = rest
        for part in reversed(parts):
            if isinstance(part, _Lookahead):
                seen = make_join(part.tree, ALL)
                made = make_both(seen if part.holds else make_other(seen), made)
            else:
                made = make_join(part, made)
        return made

    def _read_term(self, *, is_top: bool) -> Tree | _Lookahead:
        cursor, before, anchors = self._cursor, self._place, self._anchors
        if cursor.skip("^"):
            return self._read_start()
        if cursor.skip("$"):
            return self._read_end()
        for token, holds in (("(?=", True), ("(?!", False)):
            if cursor.skip(token):
                return self._read_lookahead(holds, is_top)
        made = self._read_group() if cursor.skip("(") else self._read_character()
        while counts := self._read_counts():
            cursor.skip("?")  # A lazy match finds the same strings.
            if counts[0] > 1 and self._anchors > anchors:
                # An anchor matches any number of times, but is read only once here.
                raise UnreadableError
            made = make_repeat(made, *counts)
            if counts[0] == 0:
                self._place = _merge([before, self._place])
        return made

    def _read_start(self) -> Tree:
        self._anchors += 1
        if self._place is _Place.START:
            return BLANK
        if self._place is not _Place.ANYWHERE:
            raise UnreadableError
        self._place = _Place.START
        return make_one(((START, START),))

    def _read_end(self) -> Tree:
        self._anchors += 1
        if self._place is _Place.END:
            return BLANK
        if self._place is _Place.UNKNOWN:
            raise UnreadableError
        self._place = _Place.END
        return make_one(((END, END),))

    def _read_lookahead(self, holds: bool, is_top: bool) -> _Lookahead:
        # Elsewhere it is not known what follows.
        if not is_top or self._place is not _Place.START:
            raise UnreadableError
        tree = self._read_either(BLANK)
        self._place = _Place.START
        if not self._cursor.skip(")") or self._read_counts():
            raise UnreadableError
        return _Lookahead(tree, holds)

    def _read_group(self) -> Tree:
        cursor = self._cursor
        if cursor.skip("?") and not cursor.skip(":"):
            if not cursor.skip("<") or cursor.peek() in ("=", "!"):
                raise UnreadableError  # A lookbehind or a modifier.
            cursor.take_past(">")
        made = self._read_either(BLANK)
        if not cursor.skip(")"):
            raise UnreadableError
        return made

    def _read_character(self) -> Tree:
        self._place = _Place.INSIDE
        if self._cursor.skip("."):
            return make_one(invert(_LINE_ENDS))
        return make_one(self._classes.read())

    def _read_counts(self) -> tuple[int, int | None] | None:
        for token, counts in _COUNTS:
            if self._cursor.skip(token):
                return counts
        return self._cursor.skip_braces()


def _merge(places: list[_Place]) -> _Place:
    """The position after one of several alternatives."""
    first, *others = dict.fromkeys(places)
    if not others:
        return first
    is_end = _Place.END in places or _Place.UNKNOWN in places
    return _Place.UNKNOWN if is_end else _Place.INSIDE
