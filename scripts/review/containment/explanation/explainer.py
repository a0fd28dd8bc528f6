"""Finds the places that explain a difference of two schemas."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from scripts.review.containment.change import Refuted, SchemaChange, Undecided
from scripts.review.containment.explanation.alignment import align_branches, align_items, align_rest
from scripts.review.containment.explanation.alternatives import (
    list_contained_branches,
    list_overlaps,
)
from scripts.review.containment.explanation.keywords import list_keyword_changes, list_remainder
from scripts.review.containment.explanation.members import list_member_changes
from scripts.review.containment.explanation.notes import list_note_changes
from scripts.review.containment.explanation.pair import Counterparts, Mode, Pair
from scripts.review.containment.explanation.rules import RULES
from scripts.review.containment.judgement import Judge
from scripts.review.level import Level
from scripts.schemas import Schema

_GRAVITY = {Level.INFO: 0, Level.WARNING: 1, Level.BREAKING: 2}


class _Place(NamedTuple):
    """Two matching places, and which differences count there."""

    below: Counterparts
    mode: Mode


class _Findings(NamedTuple):
    """The changes found at a place, and the places below it."""

    changes: list[SchemaChange]
    places: list[_Place]


class Explainer:
    """Explains differences for one direction; caches what it found at each place."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self._known: dict[_Place, _Findings] = {}

    def explain(self, base: Schema, revision: Schema) -> tuple[SchemaChange, ...]:
        """The root causes of the difference of two schemas, each once, with its worst level."""
        root = _Place(Counterparts((base,), (revision,)), Mode.FULL)
        found = self._collect(root)
        if self.judge.are_same(*root.below):
            return ()
        # In recursive schemas, two places can each see the other one as the cause.
        pair = Pair(self.judge, *root)
        gravest = max((_GRAVITY[change.level] for change in found), default=-1)
        if gravest < _needed_gravity(pair):
            found += list_remainder(pair)
        return tuple(found)

    def _collect(self, root: _Place) -> list[SchemaChange]:
        found: dict[tuple[str, str | None, str | None], SchemaChange] = {}
        pending = [root]
        seen: set[_Place] = set()
        while pending:
            place = pending.pop()
            if place in seen:
                continue
            seen.add(place)
            findings = self._look_at(place)
            pending.extend(reversed(findings.places))
            for change in findings.changes:
                key = (change.rule, change.base_pointer, change.revision_pointer)
                known = found.get(key)
                if known is None or _GRAVITY[known.level] < _GRAVITY[change.level]:
                    found[key] = change
        return list(found.values())

    def _look_at(self, place: _Place) -> _Findings:
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._find(place)
        return known

    def _find(self, place: _Place) -> _Findings:
        if self.judge.are_same(*place.below):
            return _Findings([], [])
        pair = Pair(self.judge, place.below, place.mode)
        nested: dict[str, list[Pair]] = {}
        places = []
        for group, below, mode in _list_below(pair):
            if not self.judge.are_same(*below):
                places.append(_Place(below, mode))
                if mode is pair.mode:
                    nested.setdefault(group, []).append(Pair(self.judge, below, mode))
        return _Findings(list(_list_changes(pair, nested)), places)


def _needed_gravity(pair: Pair) -> int:
    """The lowest gravity of the changes of a pair of schemas, as far as it is known."""
    if isinstance(pair.needed, Refuted):
        return _GRAVITY[Level.BREAKING]
    if isinstance(pair.needed, Undecided):
        return _GRAVITY[Level.WARNING]
    return -1 if pair.mode is Mode.NOTES else _GRAVITY[Level.INFO]


def _list_below(pair: Pair) -> Iterator[tuple[str, Counterparts, Mode]]:
    for name, base in pair.base.properties.items():
        if name in pair.revision.properties:
            yield "properties", Counterparts(base, pair.revision.properties[name]), pair.mode
    yield from (("items", below, pair.mode) for below in align_items(pair))
    yield from (("additional-properties", below, pair.mode) for below in align_rest(pair))
    for alone, guarded in align_branches(pair):
        if not pair.judge.are_same(*guarded):
            yield "union", alone, pair.mode_of_alternative(guarded)


def _list_changes(pair: Pair, nested: dict[str, list[Pair]]) -> Iterator[SchemaChange]:
    members = [] if pair.is_split else list(list_member_changes(pair))
    notes = [*list_note_changes(pair), *list_contained_branches(pair), *list_overlaps(pair)]
    groups = list(list_keyword_changes(pair, nested, members, notes))
    yield from notes
    for change in (*members, *groups):
        is_safe = pair.mode is not Mode.FULL and not RULES[change.rule].is_note
        yield lower_level(change) if is_safe else change


def lower_level(change: SchemaChange) -> SchemaChange:
    """The change, lowered because the message as a whole stays safe."""
    is_judged = change.level is Level.BREAKING or change.rule.endswith("-undecided")
    return replace(change, level=Level.INFO) if is_judged else change
