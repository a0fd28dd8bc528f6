"""Patterns of a document mean the same to the models as to the document."""

import random

import pytest
from pydantic_core import SchemaValidator, ValidationError, core_schema

from scripts.canonical.patterns import translate_pattern
from scripts.schemas.patterns import find_fault, matches
from tests.schemas.patterns.drawing import TEXTS as TRIED
from tests.schemas.patterns.drawing import draw_pattern

PATTERNS = (
    "^.$", r"^\s$", r"^[\s]$", r"^\S$", r"^[\Wx]$", r"^\Z", r"^[]x]", "^[^]$", "^a{,2}$", r"^\<",
    r"^\d$", r"^[^\d]$", r"^\w+$", r"^[\w-]+$", r"^\W$", r"\bfoo\b", r"^[a&&b]$", r"^[+--]$",
    r"^[a~~]$", r"^[[x]$", r"^\\d$", r"^[\]x]$", r"^a\.b$", r"^(?:\d{2}-)+\d$",
)  # fmt: skip
TEXTS = (
    "1",
    "٣",
    "é",
    "a",
    "&",
    "b",
    "-",
    "~",
    "[",
    "x",
    "]",
    r"\d",
    "a.b",
    "12-3",
    "éfooé",
    "a-c",
    "a{,2}",
    "<",
    "\r",
    "\u2028",
    "\ufeff",
    "\x85",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_translated_pattern_accepts_the_same_texts(pattern: str) -> None:
    """Digits and words are those of ASCII; signs in a class stand for themselves."""
    translated = translate_pattern(pattern)
    assert translated is not None
    validator = SchemaValidator(core_schema.str_schema(pattern=translated))
    for text in TEXTS:
        assert _accepts(validator, text) is matches(pattern, text), text


@pytest.mark.parametrize("pattern", [r"(?=a)b", r"(a)\1", "("])
def test_what_the_engine_cannot_say_is_left_out(pattern: str) -> None:
    """The models do not check such a pattern; the service does."""
    assert translate_pattern(pattern) is None


@pytest.mark.parametrize("seed", range(3))
def test_a_translated_pattern_means_what_ecma_262_means(seed: int) -> None:
    """Most random patterns can be translated, and each agrees on every text tried."""
    rng = random.Random(seed)
    patterns = [each for _ in range(300) if not find_fault(each := draw_pattern(rng))]
    translated = {each: found for each in patterns if (found := translate_pattern(each))}
    assert len(translated) > len(patterns) / 2
    for pattern, found in translated.items():
        validator = SchemaValidator(core_schema.str_schema(pattern=found))
        for text in rng.sample(TRIED, 25):
            assert matches(pattern, text) in (None, _accepts(validator, text)), (pattern, text)


def _accepts(validator: SchemaValidator, text: str) -> bool:
    try:
        validator.validate_python(text)
    except ValidationError:
        return False
    return True
