"""From a difference of two schemas down to the places that explain it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scripts.review.containment.alignment import align_branches, align_items, align_rest
from scripts.review.containment.aspects import list_aspect_changes, list_remainder
from scripts.review.containment.change import ChangeLevel, SchemaChange
from scripts.review.containment.facts import list_note_changes
from scripts.review.containment.judgement import Judge
from scripts.review.containment.members import list_member_changes
from scripts.review.containment.pair import Below, Mode, Pair
from scripts.review.containment.rules import RULES
from scripts.review.containment.view import Conjunction
from scripts.review.schemas import Schema

Changes = tuple[SchemaChange, ...]


class Explainer:
    """Explains differences for one direction; remembers what it explained."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self._known: dict[tuple[Conjunction, Conjunction, Mode], Changes] = {}

    def explain(self, base: Schema, revision: Schema) -> Changes:
        """The root causes of the difference between two schemas."""
        return self._descend(Below((base,), (revision,)), Mode.FULL)

    def _descend(self, below: Below, mode: Mode) -> Changes:
        if self.judge.are_same(below.base, below.revision):
            return ()
        key = (below.base, below.revision, mode)
        if key not in self._known:
            self._known[key] = ()  # A place below itself is explained where it was met first.
            pair = Pair(self.judge, below, mode)
            self._known[key] = _drop_repeated(self._list_changes(pair))
        return self._known[key]

    def _list_changes(self, pair: Pair) -> Iterator[SchemaChange]:
        nested: dict[str, list[SchemaChange]] = {}
        for aspect, below in _list_below(pair):
            changes = self._descend(below, pair.mode_below(aspect, below))
            nested.setdefault(aspect, []).extend(changes)
        members = [] if pair.is_split else list(list_member_changes(pair))
        if members:  # What is undeclared changes with what is declared.
            nested["additional-properties"] = nested.get("additional-properties", []) + members
        found = [change for changes in nested.values() for change in changes]
        if pair.mode is not Mode.NOTES:
            found += list_aspect_changes(pair, nested)
            found += list_remainder(pair, found)
        yield from list_note_changes(pair)
        for change in found:
            is_safe = pair.mode is not Mode.FULL and not RULES[change.rule].is_note
            yield lower_level(change) if is_safe else change


def _list_below(pair: Pair) -> Iterator[tuple[str, Below]]:
    for name in pair.base.properties:
        if name not in pair.revision.properties:
            continue
        yield "properties", Below(pair.base.properties[name], pair.revision.properties[name])
    yield from (("items", below) for below in align_items(pair))
    yield from (("additional-properties", below) for below in align_rest(pair))
    yield from (("union", below) for below in align_branches(pair))


def lower_level(change: SchemaChange) -> SchemaChange:
    """The change as it is where the message as a whole stays safe."""
    is_judged = change.level is ChangeLevel.BREAKING or change.rule.endswith("-undecided")
    return replace(change, level=ChangeLevel.INFO) if is_judged else change


def _drop_repeated(changes: Iterable[SchemaChange]) -> Changes:
    """Each change once although several places lead to it."""
    unique = {
        (change.rule, change.base_pointer, change.revision_pointer, change.location): change
        for change in changes
    }
    return tuple(unique.values())
