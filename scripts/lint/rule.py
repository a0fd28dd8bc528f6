"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from scripts.document import Level
from scripts.lint.index import Index


class Fault(NamedTuple):
    """What a rule found: the pointer of the place, and one sentence."""

    pointer: str
    message: str


Find = Callable[[Index], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a document is held to.

    Attributes:
        id: Kebab-case, subject first, never reused.
        reason: Why it is worth holding, as one sentence.
        level: How much a fault matters to the document's author.
        find: Yields the faults of a document; none for what no parsed document can have.
        is_blocking: Whether no package can be made from a document with this fault.
    """

    id: str
    reason: str
    level: Level
    find: Find | None
    is_blocking: bool = False
