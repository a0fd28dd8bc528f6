"""Changes of single keywords, and what is left when none of them explains a difference."""

from collections.abc import Iterator, Mapping

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

_NESTED = frozenset({"items", "additional-properties", "union"})


def list_aspect_changes(
    pair: Pair, nested: Mapping[str, list[SchemaChange]]
) -> Iterator[SchemaChange]:
    """The change of each aspect of the schemas that makes a difference.

    Args:
        pair: The places.
        nested: The changes below, by the aspect that leads there; they explain it.
    """
    values = (list_values(pair.base.schemas), list_values(pair.revision.schemas))
    has_union = bool(pair.base.branches or pair.revision.branches)
    if values[0] is not None and values[1] is not None:
        yield from _report(pair, "enum", pair.needed, pair.other, values)
        return
    for aspect in ASPECT_KEYWORDS:
        if has_union and not (pair.base.branches and pair.revision.branches) and aspect != "union":
            continue
        needed, other = judge_aspect(pair, aspect)
        if not _is_explained(needed, other, nested.get(aspect)):
            yield from _report(pair, aspect, needed, other)


def judge_aspect(pair: Pair, aspect: str) -> tuple[Containment, Containment]:
    """Whether each side meets what the other says of one aspect."""
    if aspect == "union" and not (pair.base.branches and pair.revision.branches):
        has_union = pair.base.branches or pair.revision.branches
        return (pair.needed, pair.other) if has_union else (Proven(), Proven())
    needed = pair.judge.judge(pair.sender.schemas, pair.receiver.slices(aspect))
    other = pair.judge.judge(pair.receiver.schemas, pair.sender.slices(aspect), is_reverse=True)
    return needed, other


def _is_explained(
    needed: Containment, other: Containment, below: list[SchemaChange] | None
) -> bool:
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
    if found and _is_explained(pair.needed, pair.other, found):
        return
    yield from _report(pair, "schema", pair.needed, pair.other)
