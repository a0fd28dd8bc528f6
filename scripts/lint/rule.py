"""The definition of a rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from scripts.document import Level
from scripts.lint.index import Index


class Fault(NamedTuple):
    """A problem found by a rule: the pointer of the place, and one sentence."""

    pointer: str
    message: str


class Effect(StrEnum):
    """The effect of a fault on the package that is made from a document.

    Attributes:
        REFUSED: No package is made: it would be wrong, or an operation cannot be read.
        MENDED: The package is made; the fault is left out or read as it was meant.
        UNTOUCHED: The package is made as the document says; the document could be better.
    """

    REFUSED = "refused"
    MENDED = "mended"
    UNTOUCHED = "untouched"


Find = Callable[[Index], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule for documents.

    Attributes:
        id: Kebab-case, subject first, never reused.
        reason: Why the rule matters, in one sentence.
        level: How much a fault matters to the document's author.
        find: Yields the faults of a document; none when the parser already refuses them.
        effect: The effect of a fault on generation.
        mending: How the fault is corrected when the package is still made; else empty.
        counts_places: Whether each fault covers all places of one kind.
    """

    id: str
    reason: str
    level: Level
    find: Find | None
    effect: Effect
    mending: str = ""
    counts_places: bool = False
