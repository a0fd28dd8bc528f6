"""What changed in a schema and what that means, and the answers of the containment engine."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from scripts.review.level import Level
from scripts.schemas import Json


class Missing(Enum):
    """The absence of a JSON value where null would be one."""

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
        base_pointer: The place in the base document, where the schema itself stands; None when
            nothing of the kind is there.
        revision_pointer: The same for the revision.
        location: Readable place inside the message, such as "property `error`".
        message: One sentence.
        before: The value at the place in the base, ABSENT when there is none.
        after: The same for the revision.
        witness: A value valid where it is sent and invalid where it is read, checked with
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
    """Every instance of the one is an instance of the other."""


@dataclass(frozen=True, slots=True)
class Refuted:
    """Some instance of the one is none of the other.

    Attributes:
        pointer: The schema of the other that refuses it.
        witness: Such an instance, checked with jsonschema, or NO_WITNESS.
    """

    pointer: str
    witness: Json


@dataclass(frozen=True, slots=True)
class Undecided:
    """Neither could be shown.

    Attributes:
        reason: What stood in the way.
    """

    reason: str


Containment = Proven | Refuted | Undecided
