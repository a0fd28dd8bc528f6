"""Strings that match some patterns and miss others, shortest first."""

import itertools
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from scripts.schemas.patterns.expression import (
    ALL,
    END,
    LAST_CHARACTER,
    NONE,
    START,
    Tree,
    derive,
    is_nullable,
    join_text,
    list_edges,
    make_either,
)
from scripts.schemas.patterns.matching import matches
from scripts.schemas.patterns.reader import read_pattern

_MAX_STATES: Final = 3_000
_MAX_TEXTS: Final = 1_000
# What a reader likes to see in an example, best first.
_LIKED: Final = tuple(map(ord, "aA0-_xB1 .:/zZ9,;@"))
_RANKS: Final = {code: rank for rank, code in enumerate(_LIKED)}


State = tuple[Tree, ...]
"""What is left of each pattern."""


class Words(NamedTuple):
    """What the strings are like.

    Attributes:
        matched: Patterns that match.
        missed: Patterns that do not.
        excluded: Strings that are not meant.
        low: Least length.
    """

    matched: Sequence[Tree]
    missed: Sequence[Tree]
    excluded: Sequence[str]
    low: int


def list_strings(words: Words) -> Iterator[str | None]:
    """Such strings, shortest first; at last None when there may be others than those listed.

    Without a None, and with nothing listed, there is no such string. One string is listed for
    each state of the search, not every string there is.
    """
    state = start(words)
    pending = deque([(state, "")])
    seen = {(state, 0)}
    count = len(words.matched)
    while pending:
        state, text = pending.popleft()
        if len(text) >= words.low and is_accepted(state, count):
            yield text
        for code, following in list_steps(state, count):
            key = (following, min(len(text) + 1, words.low))
            if key not in seen:
                seen.add(key)
                pending.append((following, text + chr(code)))
        if len(seen) > _MAX_STATES:
            yield None
            return


def start(words: Words) -> State:
    """The state before the first character."""
    missed = list(words.missed)
    if words.excluded:
        missed.append(make_either(*map(join_text, words.excluded)))
    return tuple(derive(tree, START) for tree in (*words.matched, *missed))


def list_steps(state: State, count: int) -> Iterator[tuple[int, State]]:
    """The states that one more character leads to, as far as they may still be accepted.

    Args:
        state: The state before the character.
        count: How many of its patterns must match; the others must not.
    """
    for code in _list_codes(state):
        following = tuple(derive(tree, code) for tree in state)
        if NONE not in following[:count] and ALL not in following[count:]:
            yield code, following


@lru_cache(maxsize=500)
def find_text(patterns: tuple[str, ...], shortest: int, longest: int) -> str | None:
    """A short text that all patterns match; None when none is found soon.

    Args:
        patterns: Each may match anywhere (JSON Schema validation 2020-12, section 6.3.3).
        shortest: Least length, in characters.
        longest: Greatest length, in characters.
    """
    read = [tree for pattern in patterns if (tree := read_pattern(pattern)) is not None]
    for text in itertools.islice(list_strings(Words(read, [], [], shortest)), _MAX_TEXTS):
        if text is None or len(text) > longest:
            return None
        if all(matches(pattern, text) for pattern in patterns):
            return text
    return None


def is_accepted(state: State, count: int) -> bool:
    """Whether a string may end in a state of which so many patterns must match."""
    ended = [is_nullable(derive(tree, END)) for tree in state]
    return all(ended[:count]) and not any(ended[count:])


def _list_codes(state: State) -> list[int]:
    """One character of each set that no tree of the state tells apart, best first."""
    edges = sorted({0, LAST_CHARACTER + 1}.union(*map(list_edges, state)))
    ends = [edge for edge in edges if edge <= LAST_CHARACTER + 1]
    codes = [
        next((code for code in _LIKED if low <= code < end), low)
        for low, end in itertools.pairwise(ends)
    ]
    valid = [code for code in codes if not 0xD800 <= code <= 0xDFFF]
    return sorted(valid, key=lambda code: (_RANKS.get(code, len(_RANKS)), code))
