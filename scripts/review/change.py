"""What a comparison states, and what a judgement makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.document import Finding, Location
from scripts.package.breakages import Breakage
from scripts.review.containment import ABSENT
from scripts.review.level import LEVELS, Bump, Level, largest_bump, worst_level
from scripts.review.rule import ChangeRule
from scripts.schemas import Json


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
    """A fact and who reaches it.

    Attributes:
        operations: Those that reach it, as (METHOD, path).
        places: Where they do.
        breakages: What code that uses the package can no longer do, where the fact is about that.
        is_held: Whether anybody was promised that it stays as it was.
    """

    fact: Fact
    operations: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    breakages: tuple[Breakage, ...] = ()
    is_held: bool = True


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
        breakages: What code that uses these names can no longer do.
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
    breakages: tuple[Breakage, ...] = ()
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
        findings: What is wrong with accepted-changes.yaml, and what was left out.
        rules: The rules by id.
    """

    base: str
    revision: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    rules: Mapping[str, ChangeRule]

    @property
    def level(self) -> Level:
        """The worst level of any change."""
        return worst_level(change.level for change in self.changes)

    @property
    def bump(self) -> Bump:
        """The least bump that is enough for every change."""
        return largest_bump(change.bump for change in self.changes)

    def reaches(self, threshold: str) -> bool:
        """Whether it is as bad as one of `THRESHOLDS`."""
        match threshold:
            case "never":
                return False
            case "major":
                return self.bump is Bump.MAJOR
            case _:
                return LEVELS.index(self.level) <= LEVELS.index(Level(threshold))

    def count(self, level: Level) -> int:
        """How many changes have the level."""
        return sum(change.level is level for change in self.changes)
