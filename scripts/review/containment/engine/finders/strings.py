"""Finds a string that satisfies the keywords of some schemas and fails single ones of others."""

from collections.abc import Iterator
from typing import Any, Final

from scripts.review.containment.engine.goal import (
    EMPTY,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    meets,
)
from scripts.review.containment.engine.search import Search
from scripts.schemas.formats import (
    EXACT_OUTLINES,
    NARROWER,
    OUTLINES,
    SAMPLES,
    UNCONSTRAINED,
    are_disjoint,
    has_format,
)
from scripts.schemas.long_values import LongText
from scripts.schemas.patterns import Words, list_long_strings, list_strings, read_pattern

_MAX_EXAMPLES: Final = 60
_MAX_WRITTEN: Final = 100
"""The length of the longest string that is written letter by letter where any letters will do."""

_COUNTING: Final = frozenset({"minLength", "maxLength", "type"})


def find_string(_: Search, held: list[Literal], missed: list[Literal]) -> Outcome:
    """A string that is an instance of every held part and of no missed part."""
    low, high = _find_lengths(held, missed)
    if (high is not None and low > high) or _is_ruled_out(held, missed):
        return EMPTY
    literals = [*held, *missed]
    for candidate in _list_samples(literals, low):
        if meets(literals, candidate):
            return Inhabited(candidate)
    if low > _MAX_WRITTEN and _is_only_counted(literals):
        return Inhabited(LongText(low))
    is_long = low > _MAX_WRITTEN
    list_words = list_long_strings if is_long else list_strings
    is_listed = False
    for tried, word in enumerate(list_words(_read_words(held, missed, low))):
        if word is None or tried > _MAX_EXAMPLES:
            break
        if high is not None and len(word) > high and not is_long:
            return EMPTY if not is_listed else _UNKNOWN
        is_listed = True
        if meets(literals, word):
            return Inhabited(word)
    else:
        return _UNKNOWN if is_listed else EMPTY
    return _UNKNOWN


def _is_only_counted(literals: list[Literal]) -> bool:
    """Whether only the length of a string matters; a listed value is never that long."""
    return all(
        schema.keywords.keys() <= _COUNTING or (not holds and schema.keywords.keys() == {"enum"})
        for schema, holds, _ in literals
    )


_UNKNOWN: Final = Unknown("no string that shows a difference could be found or ruled out")


def _read_words(held: list[Literal], missed: list[Literal], low: int) -> Words:
    """The supported patterns and formats; leaving one out only allows more strings."""
    matched = _list_keyword(held, "pattern")
    matched += [OUTLINES[name] for name in _list_keyword(held, "format") if name in OUTLINES]
    missing = _list_keyword(missed, "pattern")
    missing += [OUTLINES[n] for n in _list_keyword(missed, "format") if n in EXACT_OUTLINES]
    trees = [
        [tree for pattern in patterns if (tree := read_pattern(pattern)) is not None]
        for patterns in (matched, missing)
    ]
    excluded = [
        value
        for values in _list_keyword(missed, "enum")
        for value in values
        if isinstance(value, str)
    ]
    return Words(trees[0], trees[1], excluded, low)


def _find_lengths(held: list[Literal], missed: list[Literal]) -> tuple[int, int | None]:
    lows, highs = [0], []
    for literal in held:
        lows.append(literal.schema.keywords.get("minLength", 0))
        highs.append(literal.schema.keywords.get("maxLength"))
    for literal in missed:
        if "minLength" in literal.schema.keywords:
            highs.append(literal.schema.keywords["minLength"] - 1)
        if "maxLength" in literal.schema.keywords:
            lows.append(literal.schema.keywords["maxLength"] + 1)
    bounds = [high for high in highs if high is not None]
    return max(lows), min(bounds, default=None)


def _is_ruled_out(held: list[Literal], missed: list[Literal]) -> bool:
    formats = _list_keyword(held, "format")
    absent = _list_keyword(missed, "format")
    patterns = set(_list_keyword(held, "pattern"))
    opaque = ("contentEncoding", "contentMediaType", "$dynamicRef")
    return (
        any(are_disjoint(one, other) for one in formats for other in formats)
        or any(_is_implied(name, formats) for name in absent)
        or not patterns.isdisjoint(_list_keyword(missed, "pattern"))
        or any(
            not set(_list_keyword(held, key)).isdisjoint(_list_keyword(missed, key))
            for key in opaque
        )
    )


def _is_implied(name: str, formats: list[str]) -> bool:
    if name in UNCONSTRAINED or (has_format(name, "") is True and name not in SAMPLES):
        return True
    return any(one == name or name in NARROWER.get(one, ()) for one in formats)


def _list_keyword(literals: list[Literal], keyword: str) -> list[Any]:
    return [
        literal.schema.keywords[keyword]
        for literal in literals
        if keyword in literal.schema.keywords
    ]


def _list_samples(literals: list[Literal], low: int) -> Iterator[str]:
    """Strings of a format, if a format is used; long ones, if they must be long."""
    names = _list_keyword(literals, "format")
    for name in names:
        for sample in SAMPLES.get(name, ()):
            yield sample + sample[-1:] * (low - len(sample))
    if names:
        yield from ("text", "a-b_1")
        for samples in SAMPLES.values():
            yield from samples
