"""Whether a pattern matches a string, in time that grows no faster than the string does.

`regress` tries one way after the other, which can take longer than anybody waits. It is asked only
where few ways exist; otherwise an automaton reads the string once, where the pattern is regular.
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
"""How often the steps of `regress` may double: a few million of them take some 20 ms."""

_MAX_WORK: Final = 1_000_000
"""How many nodes the expressions of an automaton may have, which takes a second at most."""

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
    """What makes for many ways to match a text.

    Attributes:
        forks: How many alternatives and optional parts a pattern has.
        repeats: How many repeated parts.
        groups: How many of these are groups.
    """

    forks: int
    repeats: int
    groups: int


def matches(pattern: str, text: str) -> bool | None:
    """Whether a pattern matches somewhere in a text; None where that cannot be told.

    That is so of a pattern that cannot be read, and of one that is not regular and might take
    too long.
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
    """Whether trying all ways to match a text takes few steps.

    Each repeat may end at any place of the text. A group is another matter: `regress` never ends,
    and takes all memory, when it repeats some groups that can match nothing.
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
    """A deterministic automaton whose states are made when a text first leads to them."""

    def __init__(self, tree: Tree) -> None:
        self._alphabet = make_alphabet(list_sets(tree))
        self._states = [derive(tree, START)]
        self._numbers = {self._states[0]: 0}
        self._moves: dict[tuple[int, int], int] = {}
        self._left = _MAX_WORK

    def accepts(self, text: str) -> bool | None:
        """Whether a text is in the language; None when telling takes too many states."""
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
