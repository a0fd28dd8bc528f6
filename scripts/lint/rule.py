"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from scripts.document import Level
from scripts.lint.index import Index


class Fault(NamedTuple):
    """What a rule found: the pointer of the place, and one sentence."""

    pointer: str
    message: str


class Effect(StrEnum):
    """What a fault does to the package that is made from a document.

    Attributes:
        REFUSED: There is none: it would be wrong, or lack an operation that cannot be read.
        MENDED: It is made, and what is wrong is left out or read as it is meant.
        UNTOUCHED: It is made as the document says; the document could be better.
    """

    REFUSED = "refused"
    MENDED = "mended"
    UNTOUCHED = "untouched"


Find = Callable[[Index], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a document is held to.

    Attributes:
        id: Kebab-case, subject first, never reused.
        reason: Why it is worth holding, as one sentence.
        level: How much a fault matters to the document's author.
        find: Yields the faults of a document; none for what no parsed document can have.
        effect: What a fault does to generation.
        mending: What is made of the fault where the package is made in spite of it; else empty.
        counts_places: Whether each fault stands for all places of one kind.
    """

    id: str
    reason: str
    level: Level
    find: Find | None
    effect: Effect
    mending: str = ""
    counts_places: bool = False
