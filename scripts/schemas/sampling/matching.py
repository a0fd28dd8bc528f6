"""Finds texts that match patterns."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from scripts.schemas.patterns import Words, find_text, list_strings, matches, read_pattern
from scripts.schemas.sampling.back_references import fix_references

_MAX_TEXTS: Final = 12
_MAX_TRIES: Final = 200


def list_texts(patterns: tuple[str, ...], shortest: int, longest: int) -> Iterator[str]:
    """A few texts that match all patterns, shortest first.

    Args:
        patterns: Each may match anywhere (JSON Schema validation 2020-12, section 6.3.3).
        shortest: Least length, in characters.
        longest: Greatest length, in characters.
    """
    found: tuple[str, ...] = ()
    fixed = tuple(map(fix_references, patterns))
    text = find_text(fixed, shortest, longest)
    while text is not None and len(found) < _MAX_TEXTS:
        if fixed == patterns or all(matches(pattern, text) for pattern in patterns):
            yield text
        found = (*found, text)
        text = _find_another(fixed, shortest, longest, found)


@lru_cache(maxsize=500)
def _find_another(
    patterns: tuple[str, ...], shortest: int, longest: int, known: tuple[str, ...]
) -> str | None:
    """A text that is not one of the known ones; None if none is found within the limits."""
    read = [tree for pattern in patterns if (tree := read_pattern(pattern)) is not None]
    for text in islice(list_strings(Words(read, [], known, shortest)), _MAX_TRIES):
        if text is None or len(text) > longest:
            return None
        if all(matches(pattern, text) for pattern in patterns):
            return text
    return None
