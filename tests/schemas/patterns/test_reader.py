"""Patterns as sets of strings, against an engine of ECMA-262."""

import random

import pytest
from regress import Regex, RegressError

from scripts.schemas.patterns import read_pattern
from scripts.schemas.patterns.matching import Automaton
from tests.schemas.patterns.drawing import TEXTS, draw_pattern


def compile_expression(pattern: str) -> Regex | None:
    """The pattern in the mode of ECMA-262 it is written for, None where it is none."""
    for flags in ("u", ""):
        try:
            return Regex(pattern, flags)
        except RegressError:
            continue
    return None


@pytest.mark.parametrize("seed", range(4))
def test_a_pattern_that_is_understood_matches_what_ecma_262_matches(seed: int) -> None:
    """Of random patterns most are understood, and each agrees on every text tried."""
    rng = random.Random(seed)
    readable = understood = 0
    for _ in range(400):
        pattern = draw_pattern(rng)
        expression, tree = compile_expression(pattern), read_pattern(pattern)
        readable += expression is not None
        understood += tree is not None
        if tree is None:
            continue
        assert expression, pattern
        automaton = Automaton(tree)
        for text in rng.sample(TEXTS, 40):
            found = expression.find(text) is not None
            assert automaton.accepts(text) is found, (pattern, text)
    assert understood > readable / 2


@pytest.mark.parametrize(
    ("pattern", "matched", "missed"),
    [
        ("^(ab)*$", ("", "abab"), ("aba",)),
        ("^(?:a|bc){2,3}$", ("aa", "abc", "bcabc"), ("a", "aaaa")),
        ("^(a*b?)+c$", ("c", "abac"), ("ca",)),
        ("^(?:(?:a{2})*b)+$", ("b", "aab", "baab"), ("ab",)),
    ],
)
def test_repeated_groups_are_understood(
    pattern: str, matched: tuple[str, ...], missed: tuple[str, ...]
) -> None:
    """What `regress` might search without end is read once."""
    tree = read_pattern(pattern)
    assert tree
    automaton = Automaton(tree)
    assert all(automaton.accepts(text) for text in matched)
    assert not any(automaton.accepts(text) for text in missed)
