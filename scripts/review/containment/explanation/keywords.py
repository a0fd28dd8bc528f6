"""Finds changes of single keywords, and a general change when no keyword explains a difference."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from scripts.review.containment.change import (
    Containment,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.explanation.alignment import match_branches
from scripts.review.containment.explanation.alternatives import list_branch_changes
from scripts.review.containment.explanation.pair import (
    Mode,
    Pair,
    Spot,
    find_changed,
    find_keyword,
    kind_of,
)
from scripts.review.containment.explanation.rules import GROUPS, KINDS, name_rule
from scripts.review.containment.outline import (
    KEYWORD_GROUPS,
    list_values,
)
from scripts.review.level import Level
from scripts.schemas import Json, identity_of

_MAX_VALUES: Final = 5


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
    old, new = list_values(pair.base.schemas), list_values(pair.revision.schemas)
    if old is not None and new is not None:
        yield from _report(pair, "enum", pair.needed, pair.other, (old, new))
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
            found = list(list_branch_changes(pair))
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


def _is_explained(needed: Containment, below: list[Pair], found: list[SchemaChange]) -> bool:
    """Whether differences below, or changes found here, explain an outcome."""
    levels = {change.level for change in found}
    if isinstance(needed, Refuted):
        return Level.BREAKING in levels or any(isinstance(pair.needed, Refuted) for pair in below)
    if isinstance(needed, Undecided):
        return bool(levels - {Level.INFO}) or any(pair.needed != Proven() for pair in below)
    return bool(found) or any(pair.mode is not Mode.NOTES for pair in below)


def _report(
    pair: Pair,
    group: str,
    needed: Containment,
    other: Containment,
    values: tuple[list[Json], list[Json]] | None = None,
) -> Iterator[SchemaChange]:
    kind = kind_of(pair, needed, other)
    if kind is None:
        return
    base, revision = _find_spots(pair, group)
    told = f"{GROUPS[group]} changed"
    if values:
        base, revision = Spot(base.pointer, values[0]), Spot(revision.pointer, values[1])
        told = " and ".join(_tell_values(*values)) or told
    reason = f" ({needed.reason})" if isinstance(needed, Undecided) else ""
    message = f"{KINDS[kind]}{reason}: {told}"
    verdict = needed if isinstance(needed, Refuted) else None
    rule = name_rule(pair.judge.direction, group, kind)
    yield pair.make_change(rule, base, revision, message, verdict)


def _find_spots(pair: Pair, group: str) -> tuple[Spot, Spot]:
    keywords = KEYWORD_GROUPS[group]
    if group not in ("enum", "type"):
        return find_changed(pair, keywords)
    keywords = (*keywords, "const", "oneOf", "anyOf")
    return find_keyword(pair.base, keywords), find_keyword(pair.revision, keywords)


def _tell_values(old: list[Json], new: list[Json]) -> Iterator[str]:
    """Which values were removed and which were added, in words."""
    sides = [{identity_of(value): value for value in values} for values in (old, new)]
    for held, other, verb in ((sides[0], sides[1], "removed"), (sides[1], sides[0], "added")):
        values = [value for key, value in held.items() if key not in other]
        shown = [f"`{_show(value)}`" for value in values[:_MAX_VALUES]]
        if len(values) > len(shown):
            shown.append(f"{len(values) - len(shown)} more")
        if shown:
            listed = ", ".join(shown[:-1]) + " and " + shown[-1] if len(shown) > 1 else shown[0]
            yield f"{listed} {'was' if len(values) == 1 else 'were'} {verb}"


def _show(value: Json) -> str:
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)
