"""Finds strings that match some patterns and not others, shortest first."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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


State = tuple[Tree, ...]
"""What is left of each pattern."""


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


@dataclass(frozen=True, slots=True)
class Automaton:
    """Reads a string one character at a time.

    Attributes:
        start: The state before the first character.
        count: How many of the patterns must match; the others must not.
        codes: One character of each set that a pattern tells apart.
    """

    start: State
    count: int
    codes: Sequence[int]

    def is_accepted(self, state: State) -> bool:
        """Whether a string may end in a state."""
        ended = [derive(tree, END).is_nullable for tree in state]
        return all(ended[: self.count]) and not any(ended[self.count :])

    def list_steps(self, state: State) -> Iterator[tuple[int, State]]:
        """The states after one more character from which a string may still be accepted."""
        for code in _list_codes(state, self.codes):
            following = tuple(derive(tree, code) for tree in state)
            if NONE not in following[: self.count] and ALL not in following[self.count :]:
                yield code, following


def make_automaton(words: Words) -> Automaton:
    """The automaton that accepts strings with these conditions, whatever their length."""
    missed = list(words.missed)
    if words.excluded:
        missed.append(make_either(*map(join_text, words.excluded)))
    trees = tuple(derive(tree, START) for tree in (*words.matched, *missed))
    codes = make_alphabet(_unite(map(list_sets, trees))).samples
    return Automaton(trees, len(words.matched), codes)


def list_strings(words: Words) -> Iterator[str | None]:
    """Strings that meet the conditions, shortest first; a None at the end if there may be others.

    If nothing is listed, not even None, there is no such string. One string is listed for each
    state of the search, not every string that exists.
    """
    automaton = make_automaton(words)
    pending = deque([(automaton.start, "")])
    seen = {(automaton.start, 0)}
    left = _MAX_WORK
    while pending:
        state, text = pending.popleft()
        if len(text) >= words.low and automaton.is_accepted(state):
            yield text
        for code, following in automaton.list_steps(state):
            left -= sum(tree.size for tree in following)
            if left < 0 or len(seen) > _MAX_STATES:
                yield None
                return
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


def _list_codes(state: State, codes: Sequence[int]) -> Iterable[int]:
    """One character for each different next state."""
    sets = _unite(map(list_next_sets, state))
    chosen: dict[tuple[bool, ...], int] = {}
    for code in codes:
        chosen.setdefault(tuple(code in each for each in sets), code)
    return chosen.values()


def _unite(sets: Iterable[frozenset[CharacterSet]]) -> frozenset[CharacterSet]:
    return frozenset[CharacterSet]().union(*sets)
