"""Changes of single keywords, and what is left when none of them explains a difference."""

from collections.abc import Iterator, Mapping

from scripts.review.containment.alignment import match_branches
from scripts.review.containment.change import (
    ChangeLevel,
    Containment,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.pair import Pair, Spot, find_keyword
from scripts.review.containment.rules import ASPECTS, KINDS
from scripts.review.containment.view import ASPECT_KEYWORDS, list_values
from scripts.review.containment.witness import Part


def list_aspect_changes(
    pair: Pair, nested: Mapping[str, list[SchemaChange]]
) -> Iterator[SchemaChange]:
    """The change of each aspect of the schemas that makes a difference.

    Args:
        pair: The places.
        nested: The changes below, by the aspect that leads there; they explain it.
    """
    values = (list_values(pair.base.schemas), list_values(pair.revision.schemas))
    if values[0] is not None and values[1] is not None:
        yield from _report(pair, "enum", pair.needed, pair.other, values)
        return
    for aspect in ("union",) if pair.is_split else ASPECT_KEYWORDS:
        needed, other = _judge_aspect(pair, aspect)
        if _is_explained(needed, nested.get(aspect)):
            continue
        branches = (
            list(_list_branch_changes(pair)) if aspect == "union" and pair.has_branches else []
        )
        yield from branches or _report(pair, aspect, needed, other)


def _judge_aspect(pair: Pair, aspect: str) -> tuple[Containment, Containment]:
    """Whether each side meets what the other says of one aspect."""
    if pair.is_split:
        return pair.needed, pair.other
    needed = pair.judge.judge(pair.sender.schemas, pair.receiver.slices(aspect))
    other = pair.judge.judge(pair.receiver.schemas, pair.sender.slices(aspect), is_reverse=True)
    return needed, other


def _list_branch_changes(pair: Pair) -> Iterator[SchemaChange]:
    """The alternatives only one side has that the other side as a whole does not contain."""
    matched = [schemas for match in match_branches(pair) for schemas in match]
    for view, whole in ((pair.sender, pair.receiver), (pair.receiver, pair.sender)):
        is_needed = view is pair.sender
        for schemas in view.alternatives():
            if schemas in matched:
                continue
            inner = tuple(dict.fromkeys((*schemas, *view.schemas)))  # `oneOf` takes no overlap.
            verdict = pair.judge.judge(inner, map(Part, whole.schemas), is_reverse=not is_needed)
            pair_of = (verdict, Proven()) if is_needed else (Proven(), verdict)
            kind = kind_of(pair, *pair_of)
            if kind:
                spots = [Spot(schemas[0].pointer, schemas[0].raw), Spot(whole.pointer)]
                base, revision = spots if view is pair.base else spots[::-1]
                verb = "is new" if view is pair.revision else "is gone"
                message = f"an alternative {verb}; {ASPECTS['union']}: {KINDS[kind]}"
                witness = verdict if is_needed else None
                yield pair.make_change(f"union-{kind}", base, revision, message, witness)


def _is_explained(needed: Containment, below: list[SchemaChange] | None) -> bool:
    if not below:
        return False
    levels = {change.level for change in below}
    if isinstance(needed, Refuted):
        return ChangeLevel.BREAKING in levels
    return not isinstance(needed, Undecided) or levels != {ChangeLevel.INFO}


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
    aspect: str,
    needed: Containment,
    other: Containment,
    values: tuple[object, object] | None = None,
) -> Iterator[SchemaChange]:
    kind = kind_of(pair, needed, other)
    if kind is None:
        return
    keywords = ASPECT_KEYWORDS[aspect]
    if aspect == "enum":
        keywords = ("enum", "const", "oneOf", "anyOf")
    base, revision = find_keyword(pair.base, keywords), find_keyword(pair.revision, keywords)
    if values:
        base, revision = Spot(base.pointer, values[0]), Spot(revision.pointer, values[1])
    reason = f" ({needed.reason})" if isinstance(needed, Undecided) else ""
    message = f"{ASPECTS[aspect]}: {KINDS[kind]}{reason}"
    verdict = needed if isinstance(needed, Refuted) else None
    yield pair.make_change(f"{aspect}-{kind}", base, revision, message, verdict)


def list_remainder(pair: Pair, found: list[SchemaChange]) -> Iterator[SchemaChange]:
    """The difference as a whole where nothing found explains it."""
    if found and _is_explained(pair.needed, found):
        return
    yield from _report(pair, "schema", pair.needed, pair.other)
