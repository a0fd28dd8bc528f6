"""Text that matches regular expressions."""

import re
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=512)
def find_matching_text(patterns: tuple[str, ...], shortest: int, longest: int) -> str | None:
    """A short text that all patterns match; none when none is found soon.

    Args:
        patterns: Regular expressions of Python; each may match anywhere (JSON Schema, 6.3.3).
        shortest: Least length, in characters.
        longest: Greatest length, in characters.
    """
    expressions = [re.compile(pattern) for pattern in patterns]
    for text in _propose_texts(patterns, shortest, longest):
        if shortest <= len(text) <= longest and all(e.search(text) for e in expressions):
            return text
    return None


def _propose_texts(patterns: tuple[str, ...], shortest: int, longest: int) -> Iterator[str]:
    found = _search(patterns[0], shortest, longest)
    if found is not None:
        yield found
    parts = [_search(pattern, 0, 10_000) for pattern in patterns]
    # One text may open as the first pattern asks and close as the last one does.
    found = "".join(part for part in parts if part is not None)
    if found:
        yield found
        # An open end may be padded with what is there already.
        for filler in {found[-1:] or "a", "a", "0"}:
            yield found + filler * (shortest - len(found))


def _search(pattern: str, shortest: int, longest: int) -> str | None:
    # Imported late: only documents with patterns pay for it.
    from hypothesis import HealthCheck, Phase, find, settings
    from hypothesis.errors import HypothesisException, InvalidArgument
    from hypothesis.strategies import characters, from_regex

    limits = settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=200,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.filter_too_much),
    )
    printable = characters(min_codepoint=32, max_codepoint=126)
    try:
        strategy = from_regex(pattern, alphabet=printable)
        return find(strategy, lambda text: shortest <= len(text) <= longest, settings=limits)
    except (HypothesisException, InvalidArgument, re.error, RecursionError, OverflowError):
        return None
