"""Patterns of a document mean the same to the models as to the document."""

import pytest
from pydantic_core import SchemaValidator, ValidationError, core_schema

from scripts.canonical.patterns import translate_pattern
from scripts.schemas.patterns import matches

PATTERNS = (
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
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_translated_pattern_accepts_the_same_texts(pattern: str) -> None:
    """Digits and words are those of ASCII; signs in a class stand for themselves."""
    translated = translate_pattern(pattern)
    assert translated is not None
    validator = SchemaValidator(core_schema.str_schema(pattern=translated))
    for text in TEXTS:
        assert _accepts(validator, text) is matches(pattern, text), text


@pytest.mark.parametrize("pattern", [r"^[\Wx]$", r"(?=a)b", r"(a)\1", "("])
def test_what_the_engine_cannot_say_is_left_out(pattern: str) -> None:
    """The models do not check such a pattern; the service does."""
    assert translate_pattern(pattern) is None


def _accepts(validator: SchemaValidator, text: str) -> bool:
    try:
        validator.validate_python(text)
    except ValidationError:
        return False
    return True
