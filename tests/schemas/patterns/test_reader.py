"""Patterns as sets of strings, against an engine of ECMA-262."""

import itertools
import random

import pytest
from regress import Regex, RegressError

from scripts.schemas.patterns import read_pattern
from scripts.schemas.patterns.matching import Automaton

ATOMS = (
    "a", "b", "-", r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", ".", "[ab]", "[^a]", "[a-c]",
    r"[\d-]", r"[\w.-]", "[^]", "[]", r"\Z", r"\-", r"\_", r"\/", r"\n", r"\x61", r"\u0062",
    r"\cA", "{", "}", "]", "{,2}", r"[\d-b]", r"[\b]", "^", "$", "(?:^)", "(?=a)", "(?!b)",
    "(?!$)", "(?=.*b)", "٣", r"\0", r"\e", "a{", "😀", r"\ud83d\ude00",
    r"\p{L}", r"\P{Lu}", r"[\p{Nd}_-]", r"[^\P{Script=Arabic}]",
)  # fmt: skip
COUNTS = ("", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{0}", "{2,}", "*?", "+?")
TEXTS = (
    *("".join(some) for n in range(4) for some in itertools.product("ab-\n1", repeat=n)),
    "Z", "_", "/", "٣", "\x01", "{", "}", "]", "{,2}", "a{", "a{,2}", "\b", "e", "\0", "😀",
    "a😀b", "é", "\u2028", "\ufeff", "aZ",
)  # fmt: skip


def draw_pattern(rng: random.Random, depth: int = 2) -> str:
    """A pattern of a few parts; groups are optional at most, as `regress` may not end otherwise."""
    made = ""
    for number in range(rng.choice((1, 1, 2, 2, 3))):
        if depth and rng.random() < 0.3:
            opening = rng.choice(("(", "(?:", f"(?<n{depth}{number}{rng.randrange(10**6)}>"))
            made += opening + draw_pattern(rng, depth - 1) + rng.choice((")", ")", ")?"))
        else:
            made += rng.choice(ATOMS) + rng.choice(COUNTS)
    if depth and rng.random() < 0.25:
        made += "|" + draw_pattern(rng, depth - 1)
    return rng.choice(("", "", "^")) + made + rng.choice(("", "", "$"))


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
