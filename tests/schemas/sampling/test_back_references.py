"""Texts are made for patterns that refer back to what a group matched."""

import pytest

from scripts.schemas.patterns import matches
from scripts.schemas.sampling.back_references import fix_references
from scripts.schemas.sampling.matching import list_texts


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^(.)\1$", "aa"),
        (r"^([a-z]{3})-\1$", "aaa-aaa"),
        (r"^(?<q>['\x22])x\k<q>$", '"x"'),
        (r"^(?:x(\d))\1{2}[(]\1$", "x000(0"),
        (r"^([([])(.)\2\1$", "(aa("),
        (r"^(a|(b))(c)\3\2$", "bccb"),
        (r"^\1(a)$", "a"),
    ],
)
def test_a_reference_is_the_text_of_its_group(pattern: str, text: str) -> None:
    assert next(list_texts((pattern,), 0, 20)) == text
    assert matches(pattern, text)


@pytest.mark.parametrize("pattern", [r"^a\\1$", r"^[\1]$", r"^\d(?:a)$", "^("])
def test_a_pattern_without_references_is_not_changed(pattern: str) -> None:
    assert fix_references(pattern) == pattern
