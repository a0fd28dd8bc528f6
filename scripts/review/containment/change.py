"""The change of a schema, and the results of the containment engine."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from scripts.review.level import Level
from scripts.schemas import Json


class Missing(Enum):
    """No JSON value; None would mean null."""

    ABSENT = "absent"
    NO_WITNESS = "no witness"


ABSENT: Final = Missing.ABSENT
NO_WITNESS: Final = Missing.NO_WITNESS


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One change of a schema at the deepest place that explains it.

    Attributes:
        rule: Id of the rule in `RULES`.
        level: The rule's level, lowered to `info` where the message as a whole stays safe.
        base_pointer: The pointer in the base document, at the schema itself; None when the base
            has nothing to point at.
        revision_pointer: The same for the revision.
        location: The place inside the message, for people, such as "property `error`".
        message: One sentence.
        before: The value in the base, ABSENT when there is none.
        after: The same for the revision.
        witness: A value that is valid for the sender and invalid for the reader, checked with
            jsonschema; else NO_WITNESS.
    """

    rule: str
    level: Level
    base_pointer: str | None
    revision_pointer: str | None
    location: str
    message: str
    before: Json = ABSENT
    after: Json = ABSENT
    witness: Json = NO_WITNESS


@dataclass(frozen=True, slots=True)
class Proven:
    """Every instance of the first schema is an instance of the second."""


@dataclass(frozen=True, slots=True)
class Refuted:
    """Some instance of the first schema is not an instance of the second.

    Attributes:
        pointer: The part of the second schema that refuses it.
        witness: An instance that shows it, checked with jsonschema, or NO_WITNESS.
    """

    pointer: str
    witness: Json


@dataclass(frozen=True, slots=True)
class Undecided:
    """It could neither be proven nor refuted.

    Attributes:
        reason: Why not.
    """

    reason: str


Containment = Proven | Refuted | Undecided
