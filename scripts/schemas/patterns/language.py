"""Finds strings that match some patterns and not others, shortest first."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from scripts.schemas.patterns.character_sets import END, START, CharacterSet, make_alphabet
from scripts.schemas.patterns.expression import (
    ALL,
    NONE,
    Tree,
    derive,
    join_text,
    list_next_sets,
    list_sets,
    make_either,
)
from scripts.schemas.patterns.matching import matches
from scripts.schemas.patterns.reader import read_pattern

_MAX_STATES: Final = 3_000
_MAX_WORK: Final = 1_000_000
"""How many nodes the derivatives may have, all of them together: about two seconds."""

_MAX_TEXTS: Final = 1_000


class Words(NamedTuple):
    """The conditions for the strings.

    Attributes:
        matched: Patterns that the strings match.
        missed: Patterns that the strings do not match.
        excluded: Strings to leave out.
        low: Least length, in characters.
    """

    matched: Sequence[Tree]
    missed: Sequence[Tree]
    excluded: Sequence[str]
    low: int


def list_strings(words: Words) -> Iterator[str | None]:
    """Strings that meet the conditions, shortest first; a None at the end if there may be others.

    If nothing is listed, not even None, there is no such string. One string is listed for each
    state of the search, not every string that exists.
    """
    missed = list(words.missed)
    if words.excluded:
        missed.append(make_either(*map(join_text, words.excluded)))
    trees = [derive(tree, START) for tree in (*words.matched, *missed)]
    state = tuple(trees)
    pending = deque([(state, "")])
    seen = {(state, 0)}
    count = len(words.matched)
    codes = make_alphabet(_unite(map(list_sets, trees))).samples
    left = _MAX_WORK
    while pending:
        state, text = pending.popleft()
        if len(text) >= words.low and _is_accepted(state, count):
            yield text
        for code in _list_codes(state, codes):
            following = tuple(derive(tree, code) for tree in state)
            left -= sum(tree.size for tree in following)
            if left < 0 or len(seen) > _MAX_STATES:
                yield None
                return
            if NONE in following[:count] or ALL in following[count:]:
                continue
            key = (following, min(len(text) + 1, words.low))
            if key not in seen:
                seen.add(key)
                pending.append((following, text + chr(code)))


@lru_cache(maxsize=500)
def find_text(patterns: tuple[str, ...], shortest: int, longest: int) -> str | None:
    """A short text that matches all patterns; None if none is found within the limits.

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


def _is_accepted(state: tuple[Tree, ...], count: int) -> bool:
    ended = [derive(tree, END).is_nullable for tree in state]
    return all(ended[:count]) and not any(ended[count:])


def _list_codes(state: tuple[Tree, ...], codes: Sequence[int]) -> Iterable[int]:
    """One character for each different next state."""
    sets = _unite(map(list_next_sets, state))
    chosen: dict[tuple[bool, ...], int] = {}
    for code in codes:
        chosen.setdefault(tuple(code in each for each in sets), code)
    return chosen.values()


def _unite(sets: Iterable[frozenset[CharacterSet]]) -> frozenset[CharacterSet]:
    return frozenset[CharacterSet]().union(*sets)
