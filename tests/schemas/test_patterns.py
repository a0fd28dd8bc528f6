"""Patterns as ECMA-262 reads them, matched in a time nobody notices."""

import time
from typing import Any

import pytest

from scripts.schemas.ecma_validator import make_validator
from scripts.schemas.patterns import find_fault, find_text, matches

# Pattern, a text it matches, a text it does not (None where there is none).
READ: list[tuple[str, str | None, str | None]] = [
    (r"^\d$", "3", "٣"),
    (r"^\D$", "٣", "3"),
    (r"^\w$", "_", "é"),
    (r"^\s$", "\ufeff", "\u200b"),
    (r"^\s$", "\u2028", "\x85"),
    ("^a$", "a", "a\n"),
    ("^.$", "\x85", "\r"),
    ("^.$", "😀", "\u2029"),
    (r"^\Z$", "Z", ""),
    (r"^\A", "A", ""),
    (r"^\_\-\/$", "_-/", "\\_"),
    (r"\ba\b", "b a", "ba"),
    ("^a{,2}$", "a{,2}", "aa"),
    ("^{a}$", "{a}", "a"),
    ("^a{2}$", "aa", "a"),
    (r"^\u{1F600}$", "😀", "u"),
    (r"^\ud83d\ude00$", "😀", "\ud83d"),
    (r"^\x41\u0042$", "AB", "x41"),
    ("^(?<year>[0-9]{4})$", "2024", "24"),
    (r"^(?<one>a)\k<one>$", "aa", "a"),
    (r"^\p{Lu}$", "É", "é"),
    (r"^[\w-.]$", "-", "!"),
    (r"^[\d-x]$", "-", "e"),
    ("^[]$", None, "]"),
    ("^[^]$", "\n", ""),
    ("^(?!admin)[a-z]+$", "user", "administrator"),
    (r"^(?=.*\d)(?=.*[a-z]).{4,}$", "abc1", "abcd"),
    ("(?<=a)b", "ab", "cb"),
    ("^(a|b)*$", "abab", "abc"),
    ("^^a$$", "a", "^a"),
    ("^\ud800$", None, None),
    ("^[\ud800]", None, None),
]


@pytest.mark.parametrize(("pattern", "matched", "missed"), READ, ids=[case[0] for case in READ])
def test_patterns_are_read_as_ecma_262_says(
    pattern: str, matched: str | None, missed: str | None
) -> None:
    """The one text matches and the other does not."""
    assert matched is None or matches(pattern, matched) is True
    assert missed is None or matches(pattern, missed) is False


UNREADABLE = ["(", "a**", "[b-a]", "{2}", r"[\p{Nothing}]", r"\p{L}\_", "a" * 5_001, "\ud800"]


@pytest.mark.parametrize("pattern", UNREADABLE, ids=ascii)
def test_a_pattern_that_cannot_be_read_has_a_fault_and_matches_nothing_for_certain(
    pattern: str,
) -> None:
    """The fault is the end of a sentence, and whether it matches is not known."""
    fault = find_fault(pattern)
    assert fault
    assert fault[0].islower()
    assert matches(pattern, "a") is None


def test_a_pattern_that_can_be_read_has_no_fault() -> None:
    """What the older mode of ECMA-262 reads is no fault."""
    assert [find_fault(pattern) for pattern, *_ in READ[:-2]] == [None] * (len(READ) - 2)


def test_half_of_a_surrogate_pair_is_a_character() -> None:
    """JSON can write such a text, and it neither matches by accident nor raises."""
    assert matches("^.$", "\ud800") is True
    assert matches("^[a-z]$", "\ud800") is False


SLOW = [
    ("^(a+)+$", "a" * 100_000 + "b", False),
    ("(x+x+)+y", "x" * 30_000, False),
    ("^(a|a)*$", "a" * 100_000 + "b", False),
    ("^(a|aa)+$", "a" * 100_000, True),
    ("(a*)*b", "a" * 30_000, False),
    ("a*b", "a" * 100_000, False),
    (".*.*.*=.*", "a" * 30_000, False),
    ("^(?!x)(a+)+$", "a" * 100_000 + "b", False),
    ("a?" * 30 + "a" * 30, "a" * 29, False),
    ("(a?){30}a{30}", "a" * 29, False),
    ("^[a-z]+$", "a" * 100_000, True),
    (r"(?:(?:[\w.-]?)*)+?$", "a\n", True),  # A loop without end in `regress`.
    (r"(a+)+\1$", "a" * 30_000 + "b", None),
    (r"(?=(a+)+b)c", "a" * 30_000, None),
    ("(a|b)*a(a|b){20}c", "ab" * 10_000, False),
    ("(" * 1_000 + "a" + ")*" * 1_000, "a" * 30_000, None),
    ("(.*)" * 40 + "b", "a" * 30_000, False),
    (r"^(\w+\s?)*\.$", "word " * 20_000, False),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), SLOW, ids=[case[0][:20] for case in SLOW])
def test_no_pattern_holds_a_run(pattern: str, text: str, expected: bool | None) -> None:
    """Patterns with countless ways to match are answered, or given up, at once."""
    start = time.process_time()
    assert matches(pattern, text) is expected
    assert time.process_time() - start < 3


def test_a_text_is_found_that_all_patterns_match() -> None:
    """It is as short as the patterns and the least length let it be."""
    assert find_text((r"^[a-z]{2,}$",), 0, 10) == "aa"
    assert find_text((r"^[a-z]*$", "b$"), 3, 10) == "aab"
    assert find_text((r"^(?!a)[a-z]+$",), 1, 10) == "x"
    assert find_text((r"\S",), 0, 10) == "a"
    assert find_text((r"^\p{Lu}\p{Ll}{2,}$",), 0, 10) == "Aaa"
    assert find_text((r"^\cA[\cj]$",), 0, 10) == "\x01\n"
    assert find_text((r"^a{5}$",), 0, 4) is None
    assert find_text(("^a$", "^b$"), 0, 10) is None


def test_validators_find_the_members_that_a_definition_evaluates() -> None:
    """Also those of a pattern of ECMA-262, through a reference to a reference."""
    definitions = {
        "outer": {"allOf": [{"$ref": "#/$defs/inner"}]},
        "inner": {"patternProperties": {r"^\Z": {"type": "string"}}},
    }
    schema = {"$ref": "#/$defs/outer", "unevaluatedProperties": False, "$defs": definitions}
    validator = make_validator(definitions, {})(schema)
    assert validator.is_valid({"Z": "a"})
    assert not validator.is_valid({"a": "a"})
    assert not validator.is_valid({"Z": 1})


def test_validators_read_patterns_as_ecma_262_says() -> None:
    """`jsonschema` with these keywords refuses what ECMA-262 does not match."""
    schema: dict[str, Any] = {
        "properties": {"a": {"pattern": r"^\d\Z$"}},
        "patternProperties": {r"^\d$": {"type": "string"}},
        "additionalProperties": False,
    }
    assert make_validator({}, {})(schema).is_valid({"a": "1Z", "3": "text"})
    for refused in ({"a": "٣Z"}, {"3": 1}, {"٣": "text"}, {"3\n": "text"}):
        assert not make_validator({}, {})(schema).is_valid(refused)
    assert make_validator({}, {})({"pattern": "("}).is_valid("a")
    assert not make_validator({}, {})(
        {"unevaluatedProperties": False, "patternProperties": {r"^\Z": {}}}
    ).is_valid({"Z": 1, "a": 1})
