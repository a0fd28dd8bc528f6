"""The parts of a path, and whether an id only repeats them."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from scripts.canonical.names import list_words
from scripts.canonical.wording import is_version, list_stems

# A colon or a fragment begins what is done with a thing: `{id}:cancel`.
_BORDER: Final = re.compile(r"[/:#]|(?=\{)|(?<=\})")


class Segment(NamedTuple):
    """A part of a path that names something, and whether a parameter follows it."""

    text: str
    has_parameter: bool

    @property
    def words(self) -> tuple[str, ...]:
        return list_words(self.text)

    @property
    def stems(self) -> tuple[str, ...]:
        return list_stems(self.text)


def list_segments(path: str) -> list[Segment]:
    """The parts of a path that name something; `/api/v1` names nothing."""
    parts = _split_path(path)
    return [
        Segment(part, _is_parameter(after))
        for part, after in zip_longest(parts, parts[1:], fillvalue="")
        if not _is_parameter(part) and not is_version(part)
    ]


def repeats_path(words: Sequence[str], method: str, path: str) -> bool:
    """Whether the words of an id are only the method and the path: `GetPetsIdPhotos`."""
    return not words or (
        words[0] == method.lower() and _repeats_parts(tuple(words[1:]), _split_path(path))
    )


def _split_path(path: str) -> list[str]:
    return [part for part in _BORDER.split(path.partition("?")[0]) if list_words(part)]


def _is_parameter(part: str) -> bool:
    return part.startswith("{")


def _repeats_parts(words: tuple[str, ...], parts: list[str]) -> bool:
    reached = {0}
    for part in parts:
        said = list_words(part)
        is_optional = _is_parameter(part) or is_version(part)
        spellings = [said, ("id",), ()] if is_optional else [said]
        reached = {
            at + len(each)
            for at in reached
            for each in spellings
            if words[at : at + len(each)] == each
        }
    return len(words) in reached
