"""What a comparison states, and what a judgement makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from scripts.document import Finding, Location
from scripts.review.containment import ABSENT
from scripts.schemas import Json


class Level(StrEnum):
    """What a change does to those who use the API, worst first."""

    BREAKING = "breaking"
    WARNING = "warning"
    INFO = "info"
    NONE = "none"


class Bump(StrEnum):
    """The least part of a version that has to grow, largest first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


LEVELS = tuple(Level)
BUMPS = tuple(Bump)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change and its level.

    Attributes:
        id: Stable kebab-case name, never used again for another kind.
        area: The object of OpenAPI it speaks of.
        level: What such a change does.
        reason: Why, in one sentence.
        bump: The version part it asks for.
    """

    id: str
    area: str
    level: Level
    reason: str
    bump: Bump


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference between two documents.

    Attributes:
        rule: Id of the rule that judges it.
        base: Pointer of the node in the base document; None when it is not there.
        revision: Pointer of the node in the revision; None when it is not there.
        place: Where in the operation, in words.
        inner: Where inside the schema, in words; empty outside schemas.
        message: One sentence.
        before: The value in the base, ABSENT when there is none to show.
        after: The value in the revision, likewise.
        witness: A JSON value that shows it, ABSENT when there is none.
        level: The level where the whole message decides it, None where the rule does.
    """

    rule: str
    base: str | None
    revision: str | None
    place: str
    message: str
    inner: str = ""
    before: Json = ABSENT
    after: Json = ABSENT
    witness: Json = ABSENT
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class ReachedFact:
    """A fact with the operations that reach it, as (METHOD, path), and the places they do it at."""

    fact: Fact
    operations: tuple[tuple[str, str], ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One entry of `accepted-changes.yaml`.

    Attributes:
        rule: Id of the rule it is about.
        pointer: Pointer of the node, in the base or in the revision.
        reason: Why the change is accepted.
        until: Last day it holds, as YYYY-MM-DD; empty for ever.
        location: Where it is written.
    """

    rule: str
    pointer: str
    reason: str
    until: str
    location: Location


@dataclass(frozen=True, slots=True)
class Change:
    """One root cause with its level.

    Attributes:
        rule: Id of the rule that judged it.
        level: What it does; INFO when it was accepted.
        bump: The version part it asks for.
        operations: Those that reach it, as (METHOD, path).
        location: Where in the operation or component, in words.
        base: Place in the base document, None when it is not there.
        revision: Place in the revision, None when it is not there.
        base_pointer: Pointer of the node in the whole base document.
        revision_pointer: Pointer of the node in the whole revision.
        anchor: The place in the revision, or the nearest one that is left.
        message: One sentence.
        before: The value in the base, or ABSENT.
        after: The value in the revision, or ABSENT.
        witness: A JSON value that shows it, or ABSENT.
        python: Names of the generated package it touches.
        accepted: The entry that accepts it, if any.
    """

    rule: str
    level: Level
    bump: Bump
    operations: tuple[tuple[str, str], ...]
    location: str
    base: Location | None
    revision: Location | None
    base_pointer: str | None
    revision_pointer: str | None
    anchor: Location
    message: str
    before: Json = ABSENT
    after: Json = ABSENT
    witness: Json = ABSENT
    python: tuple[str, ...] = ()
    accepted: Acknowledgement | None = None

    @property
    def pointer(self) -> str:
        """Where the node stands: in the revision, or in the base when it is gone."""
        pointer = self.base_pointer if self.revision_pointer is None else self.revision_pointer
        return pointer or ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All changes between two documents, worst first, and what is wrong with the entries.

    Attributes:
        base: Name of the base document.
        revision: Name of the revision.
        changes: The changes, worst first.
        findings: What is wrong with accepted-changes.yaml.
        rules: The rules by id.
    """

    base: str
    revision: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]

    @property
    def level(self) -> Level:
        """The worst level of any change."""
        return min((change.level for change in self.changes), key=LEVELS.index, default=Level.NONE)

    @property
    def bump(self) -> Bump:
        """The least bump that is enough for every change."""
        return min((change.bump for change in self.changes), key=BUMPS.index, default=Bump.NONE)

    def count(self, level: Level) -> int:
        """How many changes have the level."""
        return sum(change.level is level for change in self.changes)
