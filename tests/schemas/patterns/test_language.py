"""Patterns as sets of strings."""

import itertools
import re
import time

import pytest

from scripts.schemas.patterns import Words, list_strings, matches, read_pattern


def find_string(matched: list[str], missed: list[str], low: int = 0) -> str | None:
    """The first string that matches all of the one and none of the other, None without one."""
    return next(list_strings(make_words(matched, missed, low)), None)


def make_words(matched: list[str], missed: list[str], low: int = 0) -> Words:
    """What to ask for; every pattern must be understood."""
    trees = [[read_pattern(pattern) for pattern in side] for side in (matched, missed)]
    read = [[tree for tree in side if tree is not None] for side in trees]
    assert [len(side) for side in read] == [len(matched), len(missed)]
    return Words(read[0], read[1], [], low)


CONTAINED = [
    ("^[0-9]+$", r"^\d+$"),
    (r"^\d{3}$", r"^\d{2,4}$"),
    ("^abc$", "b"),
    ("^(foo|bar)baz$", "^[a-z]{6}$"),
    (r"^[\w.]+@x\.org$", "@"),
    ("^a+$", "^a*$"),
    ("^(?:ab)*$", "^$|^a"),
    (r"^\u0061$", r"^\x61$"),
    ("^[^a-z]$", "^[^b]$"),
    ("^x-", "x"),
    ("^a{2,}$", "aa"),
    ("^(a|b)*$", "^[ab]*$"),
    ("^[]$", "^q$"),
]


@pytest.mark.parametrize(("inner", "outer"), CONTAINED)
def test_containment_of_patterns_is_proven(inner: str, outer: str) -> None:
    """No string matches the one and misses the other."""
    assert find_string([inner], [outer]) is None


DIFFERENT = [
    ("a", "^a", None),
    ("^a*$", "^a+$", ""),
    (".", "^[^x]", "x"),
    ("^[a-c]$", "^[ab]$", "c"),
    (r"\s", "^ *$", None),
    ("", "^.{3,}$", ""),
]


@pytest.mark.parametrize(("inner", "outer", "example"), DIFFERENT)
def test_a_string_shows_that_patterns_differ(inner: str, outer: str, example: str | None) -> None:
    """The string found matches the one and misses the other."""
    found = find_string([inner], [outer])
    assert found is not None
    assert matches(inner, found)
    assert not matches(outer, found)
    assert example is None or found == example


def test_strings_have_the_least_length_asked_for() -> None:
    """A least length is met by the shortest string that also matches."""
    assert find_string(["^(ab)*$"], [], low=3) == "abab"


UNREADABLE = ["(?=a)", "(?!a)", r"(a)\1", r"\bword", "(?<=a)b", "*a", "(a", "[b-a]"]


@pytest.mark.parametrize("pattern", UNREADABLE)
def test_what_no_automaton_can_do_is_left_alone(pattern: str) -> None:
    """A pattern that is not understood is None, never a guess."""
    assert read_pattern(pattern) is None


def test_a_property_of_unicode_is_one_class_of_characters() -> None:
    """Its 684 ranges are not tried one by one, so that the search is quick."""
    narrow, wide = r"^[\p{L}\p{N}_-]{1,64}$", r"^[\p{L}\p{N}_ -]{1,100}$"
    start = time.perf_counter()
    assert list(list_strings(make_words([narrow], [wide]))) == []
    assert find_string([wide], [narrow]) == " "
    assert time.perf_counter() - start < 2


def test_a_search_that_takes_too_long_ends_undecided() -> None:
    """Each of many optional parts may be skipped, so that derivatives have many parts too."""
    pattern = "^" + "".join(f"{chr(0x4E00 + 3 * index)}*" for index in range(80)) + "$"
    start = time.perf_counter()
    assert list(list_strings(make_words([pattern], [], 12)))[-1] is None
    assert time.perf_counter() - start < 5


def test_matching_agrees_with_python_on_short_strings() -> None:
    """Every short string is matched as Python matches it."""
    patterns = ["^a|b$", "a(b|c)?c", "^[^ab]*$", "(ab){2}", "^a{1,2}b*$", "a.c", "^$", "b{0}c"]
    texts = ["".join(letters) for n in range(4) for letters in itertools.product("abc", repeat=n)]
    for pattern, text in itertools.product(patterns, texts):
        found = find_string([pattern, f"^{text}$"], [])
        assert (found == text) is bool(re.search(pattern, text)), (pattern, text)
