"""Shorter names for classes of inline schemas, which are named by the way to their place."""

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 40
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])\d*|[A-Z]?[^A-Z]+")
# Words of the way that say nothing about the thing at its end.
_EMPTY: Final = frozenset("Array Body Data Item Items Object Response Result Success Value".split())


def list_shorter(name: str) -> Iterator[str]:
    """Names to try in place of one that is too long: its last words, from 40 letters upwards.

    `ListEmailsResponseDataItemAttachmentsItemContentDisposition` gives
    `EmailsAttachmentsContentDisposition`.
    """
    if len(name) <= LONGEST:
        yield name
        return
    words = _drop_empty(_WORD.findall(name))
    tails = ["".join(words[at:]) for at in reversed(range(len(words)))]
    short = [tail for tail in tails if len(tail) <= LONGEST and tail[0].isalpha()]
    yield from short[-1:]
    yield from (tail for tail in tails if len(tail) > LONGEST)
    yield name


def _drop_empty(words: list[str]) -> list[str]:
    """The words without those that say nothing, but for the last one, and without repetition."""
    found: list[str] = []
    for at, word in enumerate(words):
        is_empty = word in _EMPTY and at + 1 < len(words)
        if not is_empty and word != (found[-1] if found else None):
            found.append(word)
    return found
