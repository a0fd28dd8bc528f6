"""Finds changes of single keywords, and a general change when no keyword explains a difference."""

from collections.abc import Iterator, Mapping

from scripts.document import split_pointer
from scripts.review.containment.change import (
    Containment,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.explanation.alignment import list_unmatched, match_branches
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
from scripts.schemas.discriminator import is_component
from scripts.schemas.intent import find_alone


def list_keyword_changes(
    pair: Pair,
    nested: Mapping[str, list[Pair]],
    members: list[SchemaChange],
    notes: list[SchemaChange],
) -> Iterator[SchemaChange]:
    """The change of each group of keywords that makes a difference.

    Args:
        pair: The places.
        nested: The places below, by group; their differences explain the group.
        members: The changes found for its properties.
        notes: The changes of its annotations; those of a discriminator explain the union.
    """
    if pair.mode is Mode.NOTES:
        return
    values = (list_values(pair.base.schemas), list_values(pair.revision.schemas))
    if values[0] is not None and values[1] is not None:
        yield from _report(pair, "enum", pair.needed, pair.other, values)
        return
    if pair.is_split and not nested and not match_branches(pair):
        yield from _report(pair, "type", pair.needed, pair.other)
        return
    told = [change for change in notes if "-discriminator-" in change.rule]
    found = list(_list_groups(pair, nested, members, told))
    yield from found
    below = [place for places in nested.values() for place in places]
    if not _is_explained(pair.needed, below, [*members, *told, *found]):
        yield from list_remainder(pair)


def list_remainder(pair: Pair) -> Iterator[SchemaChange]:
    """The change of the schemas as a whole."""
    yield from _report(pair, "schema", pair.needed, pair.other)


def _list_groups(
    pair: Pair,
    nested: Mapping[str, list[Pair]],
    members: list[SchemaChange],
    told: list[SchemaChange],
) -> Iterator[SchemaChange]:
    for group in ("union",) if pair.is_split else KEYWORD_GROUPS:
        needed, other = _judge_group(pair, group)
        # Declaring a property also changes which properties are undeclared.
        found = members if group == "additional-properties" else []
        if group == "union" and pair.has_branches:
            found = list(_list_branch_changes(pair))
            yield from found
            found += told
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
    for side, schemas in list_unmatched(pair):
        if (change := _compare_branch(pair, side, schemas)) is not None:
            yield change


def list_contained_branches(pair: Pair) -> Iterator[SchemaChange]:
    """The components that are an alternative of one side only, and contained in the other side."""
    for side, schemas in list_unmatched(pair):
        is_branch = schemas != side.schemas and is_component(find_alone(schemas[0]).place)
        if is_branch and _judge_branch(pair, side, schemas)[1] is None:
            yield _report_branch(pair, side, schemas, "")


def _judge_branch(pair: Pair, side: Outline, schemas: Conjuncts) -> tuple[Containment, str | None]:
    """Whether the other side as a whole contains an alternative, and the kind of change."""
    is_needed = side is pair.sender
    whole = pair.receiver if is_needed else pair.sender
    # `oneOf` refuses values that match two alternatives, so the whole side is included.
    inner = tuple(dict.fromkeys((*schemas, *side.schemas)))
    verdict = pair.judge.judge(inner, map(Part, whole.schemas), is_reverse=not is_needed)
    kind = kind_of(pair, verdict, Proven()) if is_needed else kind_of(pair, Proven(), verdict)
    return verdict, kind


def _compare_branch(pair: Pair, side: Outline, schemas: Conjuncts) -> SchemaChange | None:
    verdict, kind = _judge_branch(pair, side, schemas)
    if kind is None:
        return None
    is_lost_to_readers = side is pair.base and not pair.is_request
    if is_lost_to_readers and is_component(find_alone(schemas[0]).place):
        return _report_branch(pair, side, schemas, "")
    rule = name_rule(pair.judge.direction, "union", kind)
    shown = verdict if side is pair.sender else None
    return _report_branch(pair, side, schemas, rule, KINDS[kind], shown)


def _report_branch(
    pair: Pair,
    side: Outline,
    schemas: Conjuncts,
    rule: str,
    words: str = "",
    verdict: Containment | None = None,
) -> SchemaChange:
    """An alternative that is new or gone; as such, unless another rule says what it does."""
    is_new = side is pair.revision
    alone = find_alone(schemas[0])
    spots = (Spot(alone.place, alone.raw), Spot(pair.pointer_beside(side)))
    base, revision = spots[::-1] if is_new else spots
    name = split_pointer(alone.place)[-1] if is_component(alone.place) else ""
    told = f"the alternative `{name}`" if name else "an alternative"
    message = f"{words}: " if words else ""
    message += f"{told} {'is new' if is_new else 'is gone'}"
    rule = rule or f"alternative-{'added' if is_new else 'removed'}"
    return pair.make_change(rule, base, revision, message, verdict)


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
