"""Two matching places, and whether each contains the other."""

from enum import Enum
from functools import cached_property
from typing import NamedTuple

from scripts.document import join_pointer
from scripts.review.containment.change import (
    ABSENT,
    Containment,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.explanation.place import describe_place
from scripts.review.containment.explanation.rules import RULES
from scripts.review.containment.judgement import Judge
from scripts.review.containment.outline import Conjuncts, Outline, Part, make_outline
from scripts.review.level import Level
from scripts.schemas import Direction, Json


class Mode(Enum):
    """Which differences count at a place."""

    FULL = "full"
    SAFE = "safe"  # the message as a whole stays safe, so no change here is breaking
    NOTES = "notes"  # the message as a whole is unchanged, so only its annotations count


class Counterparts(NamedTuple):
    """Two matching places."""

    base: Conjuncts
    revision: Conjuncts


class Spot(NamedTuple):
    """The place of a change on one side, and its value."""

    pointer: str | None
    value: Json = ABSENT


class Pair:
    """Two matching places."""

    def __init__(self, judge: Judge, below: Counterparts, mode: Mode) -> None:
        self.judge = judge
        self.base = make_outline(below.base)
        self.revision = make_outline(below.revision)
        self.is_request = judge.direction is Direction.REQUEST
        self.sender, self.receiver = (
            (self.base, self.revision) if self.is_request else (self.revision, self.base)
        )
        are_unions = bool(self.base.branches and self.revision.branches)
        self.is_split = not are_unions and self.base.is_union is not self.revision.is_union
        self.has_branches = self.is_split or are_unions
        self.mode = mode
        if mode is not Mode.NOTES and self.needed == Proven():
            self.mode = Mode.NOTES if self.other == Proven() else Mode.SAFE

    @cached_property
    def needed(self) -> Containment:
        """Whether the receiver accepts everything the sender may send."""
        return self.judge.judge(self.sender.schemas, map(Part, self.receiver.schemas))

    @cached_property
    def other(self) -> Containment:
        """Whether the sender may send everything the receiver accepts."""
        return self.judge.judge(
            self.receiver.schemas, map(Part, self.sender.schemas), is_reverse=True
        )

    def mode_of_alternative(self, below: Counterparts) -> Mode:
        """Which differences below count; none is breaking where other alternatives cover it."""
        sent, read = below[:: 1 if self.is_request else -1]
        if self.mode is Mode.FULL and not self._is_contained(sent, self.receiver.schemas):
            return Mode.FULL
        if self.mode is not Mode.NOTES and not self._is_contained(
            read, self.sender.schemas, is_reverse=True
        ):
            return Mode.SAFE
        return Mode.NOTES if self._are_same_objects(sent, read) else Mode.SAFE

    def _are_same_objects(self, sent: Conjuncts, read: Conjuncts) -> bool:
        """Whether two alternatives say the same of objects.

        Another alternative that is open accepts any object by the letter, but who reads the members
        of this one reads others now.
        """
        held, missed = (
            (*side, side[0].source.assert_keyword("type", "object")) for side in (sent, read)
        )
        return self._is_contained(held, read) and self._is_contained(missed, sent, is_reverse=True)

    def _is_contained(self, held: Conjuncts, other: Conjuncts, *, is_reverse: bool = False) -> bool:
        return self.judge.judge(held, map(Part, other), is_reverse=is_reverse) == Proven()

    def pointer_beside(self, side: Outline) -> str:
        """The pointer to show in messages for the other side."""
        return (self.revision if side is self.base else self.base).pointer

    def make_change(
        self,
        name: str,
        base: Spot,
        revision: Spot,
        message: str,
        verdict: Containment | None = None,
        level: Level | None = None,
    ) -> SchemaChange:
        """A change at this place; the rule id is the direction and the name."""
        rule = RULES[f"{self.judge.direction}-{name}"]
        return SchemaChange(
            rule.id,
            level or rule.level,
            base.pointer,
            revision.pointer,
            describe_place(revision.pointer or base.pointer or ""),
            message,
            base.value,
            revision.value,
            self.judge.find_witness(verdict),
        )


def find_keyword(side: Outline, keywords: tuple[str, ...]) -> Spot:
    """The place of the first of these keywords that is present, else of the schema itself."""
    for part in side.parts:
        for keyword in keywords:
            raw = part.raw
            if isinstance(raw, dict) and keyword in raw:
                return Spot(join_pointer(part.place, keyword), raw[keyword])
    return Spot(side.pointer)


def find_changed(pair: Pair, keywords: tuple[str, ...]) -> tuple[Spot, Spot]:
    """The places of the first of these keywords whose value differs, else of the first one."""
    for keyword in keywords:
        base, revision = (
            find_keyword(pair.base, (keyword,)),
            find_keyword(pair.revision, (keyword,)),
        )
        if base.value != revision.value:
            return base, revision
    return find_keyword(pair.base, keywords), find_keyword(pair.revision, keywords)


def kind_of(pair: Pair, needed: Containment, other: Containment) -> str | None:
    """How a set changed, None when it did not."""
    if isinstance(needed, Undecided):
        return "undecided"
    if needed == Proven():
        if other == Proven():
            return None
        return "widened" if pair.is_request else "narrowed"
    if isinstance(other, Refuted):
        return "changed"
    return "narrowed" if pair.is_request else "widened"
