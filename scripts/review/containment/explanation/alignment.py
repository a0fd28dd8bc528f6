"""Pairs the subschemas of two places."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from scripts.review.containment.explanation.pair import Counterparts, Pair
from scripts.review.containment.matching import match_alternatives
from scripts.review.containment.outline import Conjuncts, Outline
from scripts.schemas import Schema
from scripts.schemas.intent import find_alone, open_branch

_SINGLE: Final = ("/items", "/additionalProperties", "/unevaluatedProperties")


def align_items(pair: Pair) -> Iterator[Counterparts]:
    """Pairs of items at the same position."""
    slots = range(min(_count_slots(pair.base), _count_slots(pair.revision)))
    for slot in slots:
        yield Counterparts(
            _list_children(pair.base, "prefixItems", slot),
            _list_children(pair.revision, "prefixItems", slot),
        )
    base, revision = _list_children(pair.base, "items"), _list_children(pair.revision, "items")
    if _are_comparable(base, revision):
        yield Counterparts(base, revision)


def align_rest(pair: Pair) -> Iterator[Counterparts]:
    """Pairs of values of undeclared properties, and of properties that match the same pattern."""
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        base = _list_children(pair.base, keyword)
        revision = _list_children(pair.revision, keyword)
        if _are_comparable(base, revision):
            yield Counterparts(base, revision)
    patterns = [
        dict.fromkeys(
            pattern for part in side.parts for pattern in part.keywords.get("patternProperties", ())
        )
        for side in (pair.base, pair.revision)
    ]
    for pattern in patterns[0]:
        if pattern in patterns[1]:
            yield Counterparts(
                _list_children(pair.base, "patternProperties", pattern),
                _list_children(pair.revision, "patternProperties", pattern),
            )


def _are_comparable(base: Conjuncts, revision: Conjuncts) -> bool:
    """Whether both describe possible values; `false` describes its parent instead."""
    return bool(base and revision) and not any(
        schema.raw is False and schema.pointer.endswith(_SINGLE) for schema in base + revision
    )


def _list_children(
    side: Outline, keyword: str, entry: str | int | None = None
) -> tuple[Schema, ...]:
    found = []
    for part in side.parts:
        held = part.keywords.get(keyword)
        if held is None:
            continue
        if entry is None:
            found.append(part.child(keyword))
        elif entry in (held if isinstance(held, dict) else range(len(held))):
            found.append(part.child(keyword, entry))
    return tuple(found)


def _count_slots(side: Outline) -> int:
    return max((len(part.keywords.get("prefixItems", ())) for part in side.parts), default=0)


class Alternatives(NamedTuple):
    """Two matching alternatives, alone and with the conditions that the union sets."""

    alone: Counterparts
    guarded: Counterparts


def align_branches(pair: Pair) -> Iterator[Alternatives]:
    """The paired alternatives of two unions."""
    for guarded in match_branches(pair):
        base, revision = (tuple(map(open_branch, side)) for side in guarded)
        yield Alternatives(Counterparts(base, revision), Counterparts(*guarded))


def match_branches(pair: Pair) -> list[tuple[Conjuncts, Conjuncts]]:
    """Pairs of matching alternatives."""
    if not pair.has_branches:
        return []
    return match_alternatives(
        pair.judge.forms, pair.base.alternatives(), pair.revision.alternatives()
    )


def list_unmatched(pair: Pair) -> Iterator[tuple[Outline, Conjuncts]]:
    """The alternatives without a counterpart, each with its side; the sender's first."""
    if pair.has_branches:
        matched = {find_alone(each[0]) for match in match_branches(pair) for each in match}
        for side in (pair.sender, pair.receiver):
            for schemas in side.alternatives():
                if find_alone(schemas[0]) not in matched:
                    yield side, schemas
