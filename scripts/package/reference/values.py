"""Values of a document as text, and the limits that keywords set for them."""

import json
from collections.abc import Iterator
from typing import Final

from scripts.package.reference.entries import Limit, Value
from scripts.package.reference.parts import Parts
from scripts.schemas.discriminator import read_discriminator
from scripts.schemas.values import Json

LONGEST: Final = 400
_KEYWORDS: Final = (
    "format", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains",
    "maxContains", "minProperties", "maxProperties", "dependentRequired", "contentEncoding",
    "contentMediaType",
)  # fmt: skip
_TEXTS: Final = ("format", "pattern", "contentEncoding", "contentMediaType")


def spell_value(value: Json) -> str:
    """A value as JSON on one line, cut where it is very long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def list_limits(parts: Parts) -> Iterator[Limit]:
    """What the parts say about their values beside the type, in a fixed order."""
    own = parts.own
    for keyword in _KEYWORDS:
        bound = own.bound(keyword)
        if bound is not None:
            yield Limit(keyword, bound if keyword in _TEXTS else spell_value(bound))
    missing = [name for name in own.required if name not in own.properties]
    if missing:
        yield Limit("also required", ", ".join(missing))
    if any(held is False for _, held in own.all("additionalProperties")):
        yield Limit("other fields", "not allowed")
    yield from _list_annotations(parts)


def _list_annotations(parts: Parts) -> Iterator[Limit]:
    for part in parts.own.parts:
        for keyword, value in part.annotations("default", "example"):
            yield Limit(keyword, spell_value(value))
        examples = part.annotation("examples")
        if isinstance(examples, list):
            yield from (Limit("example", spell_value(each)) for each in examples)
        discriminator = read_discriminator(part.notes.get("discriminator"))
        if discriminator is not None:
            yield Limit("told apart by", discriminator.property_name)


def list_values(parts: Parts, shown: int) -> tuple[Value, ...]:
    """The listed values with what the document says of each.

    Args:
        parts: The schema.
        shown: How many of them its type shows; so many without words are not listed again.
    """
    values = parts.own.listed_values or ()
    words = _list_descriptions(parts)
    if len(values) <= shown and not any(words):
        return ()
    padded = [*words, *[""] * len(values)]
    return tuple(
        Value(spell_value(value), text) for value, text in zip(values, padded, strict=False)
    )


def _list_descriptions(parts: Parts) -> list[str]:
    """The descriptions that generators write beside an enum, in the order of its values."""
    for keyword in ("x-enum-descriptions", "x-enumDescriptions"):
        held = parts.own.annotation(keyword)
        if isinstance(held, list):
            return [str(each) for each in held]
        if isinstance(held, dict):
            return [str(held.get(str(value), "")) for value in parts.own.listed_values or ()]
    return []
