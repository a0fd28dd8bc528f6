"""Finds changes of single keywords, and a general change when no keyword explains a difference."""

from collections.abc import Iterator, Mapping

from scripts.review.containment.change import (
    Containment,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.explanation.alignment import match_branches
from scripts.review.containment.explanation.pair import Mode, Pair, Spot, find_keyword
from scripts.review.containment.explanation.rules import GROUPS, KINDS, name_rule
from scripts.review.containment.outline import (
    KEYWORD_GROUPS,
    Conjuncts,
    Outline,
    Part,
    list_values,
)
from scripts.review.level import Level


def list_keyword_changes(
    pair: Pair, nested: Mapping[str, list[Pair]], members: list[SchemaChange]
) -> Iterator[SchemaChange]:
    """The change of each group of keywords that makes a difference.

    Args:
        pair: The places.
        nested: The places below, by group; their differences explain the group.
        members: The changes found for its properties.
    """
    if pair.mode is Mode.NOTES:
        return
    values = (list_values(pair.base.schemas), list_values(pair.revision.schemas))
    if values[0] is not None and values[1] is not None:
        yield from _report(pair, "enum", pair.needed, pair.other, values)
        return
    if pair.is_split and not nested:
        yield from _report(pair, "type", pair.needed, pair.other)
        return
    found = list(_list_groups(pair, nested, members))
    yield from found
    below = [place for places in nested.values() for place in places]
    if not _is_explained(pair.needed, below, [*members, *found]):
        yield from list_remainder(pair)


def list_remainder(pair: Pair) -> Iterator[SchemaChange]:
    """The change of the schemas as a whole."""
    yield from _report(pair, "schema", pair.needed, pair.other)


def _list_groups(
    pair: Pair, nested: Mapping[str, list[Pair]], members: list[SchemaChange]
) -> Iterator[SchemaChange]:
    for group in ("union",) if pair.is_split else KEYWORD_GROUPS:
        needed, other = _judge_group(pair, group)
        # Declaring a property also changes which properties are undeclared.
        found = members if group == "additional-properties" else []
        if group == "union" and pair.has_branches:
            found = list(_list_branch_changes(pair))
            yield from found
        if not _is_explained(needed, nested.get(group, []), found):
            yield from _report(pair, group, needed, other)


def _judge_group(pair: Pair, group: str) -> tuple[Containment, Containment]:
    """Whether each side satisfies the keywords that the other has in one group."""
    if pair.is_split:
        return pair.needed, pair.other
    needed = pair.judge.judge(pair.sender.schemas, pair.receiver.slices(group))
    other = pair.judge.judge(pair.receiver.schemas, pair.sender.slices(group), is_reverse=True)
    return needed, other


def _list_branch_changes(pair: Pair) -> Iterator[SchemaChange]:
    """The alternatives of one side that the other side as a whole does not contain."""
    matched = [schemas for match in match_branches(pair) for schemas in match]
    for side in (pair.sender, pair.receiver):
        for schemas in side.alternatives():
            if schemas not in matched:
                yield from _compare_branch(pair, side, schemas)


def _compare_branch(pair: Pair, side: Outline, schemas: Conjuncts) -> Iterator[SchemaChange]:
    is_needed = side is pair.sender
    whole = pair.receiver if is_needed else pair.sender
    # `oneOf` refuses values that match two alternatives, so the whole side is included.
    inner = tuple(dict.fromkeys((*schemas, *side.schemas)))
    verdict = pair.judge.judge(inner, map(Part, whole.schemas), is_reverse=not is_needed)
    kind = kind_of(pair, verdict, Proven()) if is_needed else kind_of(pair, Proven(), verdict)
    if kind is None:
        return
    spots = (Spot(schemas[0].pointer, schemas[0].raw), Spot(whole.pointer))
    base, revision = spots if side is pair.base else spots[::-1]
    verb = "is new" if side is pair.revision else "is gone"
    message = f"{KINDS[kind]}: an alternative {verb}"
    rule = name_rule(pair.judge.direction, "union", kind)
    yield pair.make_change(rule, base, revision, message, verdict if is_needed else None)


def _is_explained(needed: Containment, below: list[Pair], found: list[SchemaChange]) -> bool:
    """Whether differences below, or changes found here, explain an outcome."""
    levels = {change.level for change in found}
    if isinstance(needed, Refuted):
        return Level.BREAKING in levels or any(isinstance(pair.needed, Refuted) for pair in below)
    if isinstance(needed, Undecided):
        return levels > {Level.INFO} or any(pair.needed != Proven() for pair in below)
    return bool(found) or any(pair.mode is not Mode.NOTES for pair in below)


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


def _report(
    pair: Pair,
    group: str,
    needed: Containment,
    other: Containment,
    values: tuple[object, object] | None = None,
) -> Iterator[SchemaChange]:
    kind = kind_of(pair, needed, other)
    if kind is None:
        return
    keywords = KEYWORD_GROUPS[group]
    if group in ("enum", "type"):
        keywords = (*keywords, "const", "oneOf", "anyOf")
    base, revision = find_keyword(pair.base, keywords), find_keyword(pair.revision, keywords)
    if values:
        base, revision = Spot(base.pointer, values[0]), Spot(revision.pointer, values[1])
    reason = f" ({needed.reason})" if isinstance(needed, Undecided) else ""
    message = f"{KINDS[kind]}{reason}: {GROUPS[group]} changed"
    verdict = needed if isinstance(needed, Refuted) else None
    rule = name_rule(pair.judge.direction, group, kind)
    yield pair.make_change(rule, base, revision, message, verdict)
