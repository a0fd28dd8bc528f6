"""Decides whether a pattern matches a string, in time linear in the length of the string.

`regress` uses backtracking, which can take too long. It is used only if there are few ways to
match; otherwise, if the pattern is regular, an automaton reads the string once.
"""

import re
from functools import lru_cache
from math import log2
from typing import Final, NamedTuple

from scripts.schemas.patterns.character_sets import END, START, make_alphabet
from scripts.schemas.patterns.compiling import compile_pattern
from scripts.schemas.patterns.expression import (
    ALL,
    NONE,
    Tree,
    derive,
    list_sets,
)
from scripts.schemas.patterns.reader import read_pattern

_MAX_DOUBLINGS: Final = 22
"""The greatest number of steps of `regress`, as a power of two; a few million steps take 20 ms."""

_MAX_WORK: Final = 1_000_000
"""The greatest number of nodes in all states of an automaton; they take a second at most."""

_TOKEN: Final = re.compile(
    r"""
    \\.                                   # an escape,
    | \(\?                                 # the opening of a group
    | \[ (?: \\. | [^\]\\] )* \]          # or a class: nothing to try
    | (?P<repeat> (?P<group>\))? (?: [*+] | \{ \d+ (?: ,\d* )? \} ) )
    | (?P<fork> [|?] )
    """,
    re.DOTALL | re.VERBOSE,
)


class _Ways(NamedTuple):
    """The parts of a pattern that allow many ways to match a text.

    Attributes:
        forks: How many alternatives and optional parts a pattern has.
        repeats: How many repeated parts.
        groups: How many of these are groups.
    """

    forks: int
    repeats: int
    groups: int


def matches(pattern: str, text: str) -> bool | None:
    """Whether a pattern matches somewhere in a text; None if it is unknown. It is unknown for an

    invalid pattern, and for one that is not regular and might take too long.
    """
    expression = compile_pattern(pattern)
    if isinstance(expression, str):
        return None
    if _is_quick(pattern, text):
        try:
            return expression.find(text) is not None
        except UnicodeEncodeError:  # Half of a surrogate pair, which JSON can write.
            pass
    automaton = _make_automaton(pattern)
    return automaton.accepts(text) if automaton else None


def _is_quick(pattern: str, text: str) -> bool:
    """Whether backtracking takes only a few steps.

    Each repeat can end at any position of the text. Repeated groups are never quick: `regress` does
    not end, and uses up all memory, if it repeats some groups that can match nothing.
    """
    ways = _count_ways(pattern)
    doublings = ways.forks + (ways.repeats + 1) * log2(len(text) + 1) + log2(len(pattern) + 1)
    return not ways.groups and doublings <= _MAX_DOUBLINGS


@lru_cache(maxsize=2_000)
def _count_ways(pattern: str) -> _Ways:
    tokens = list(_TOKEN.finditer(pattern))
    names = ("fork", "repeat", "group")
    return _Ways(*(sum(token[name] is not None for token in tokens) for name in names))


class Automaton:
    """A deterministic automaton whose states are made when they are first needed."""

    def __init__(self, tree: Tree) -> None:
        self._alphabet = make_alphabet(list_sets(tree))
        self._states = [derive(tree, START)]
        self._numbers = {self._states[0]: 0}
        self._moves: dict[tuple[int, int], int] = {}
        self._left = _MAX_WORK

    def accepts(self, text: str) -> bool | None:
        """Whether the text matches; None if it would need too many states."""
        state = 0
        for character in text:
            code = ord(character)
            move = (state, self._alphabet.classify(code))
            following = self._moves.get(move)
            if following is None:
                if self._left < 0:
                    return None
                following = self._moves[move] = self._number(derive(self._states[state], code))
            state = following
            if self._states[state] in (ALL, NONE):
                return self._states[state] == ALL
        return derive(self._states[state], END).is_nullable

    def _number(self, tree: Tree) -> int:
        self._left -= tree.size
        if tree not in self._numbers:
            self._numbers[tree] = len(self._states)
            self._states.append(tree)
        return self._numbers[tree]


@lru_cache(maxsize=200)
def _make_automaton(pattern: str) -> Automaton | None:
    tree = read_pattern(pattern)
    return None if tree is None else Automaton(tree)
