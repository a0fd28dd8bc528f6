"""Finds the alternatives of unions that are new or gone, and unions whose alternatives overlap."""

from collections.abc import Iterator
from dataclasses import replace

from scripts.document import split_pointer
from scripts.review.containment.change import (
    NO_WITNESS,
    Containment,
    Proven,
    SchemaChange,
)
from scripts.review.containment.explanation.alignment import list_unmatched
from scripts.review.containment.explanation.pair import Mode, Pair, Spot, find_keyword, kind_of
from scripts.review.containment.explanation.rules import KINDS, name_rule
from scripts.review.containment.outline import Conjuncts, Outline, Part
from scripts.review.containment.overlaps import Overlaps, list_alternatives
from scripts.schemas.discriminator import is_component
from scripts.schemas.intent import find_alone


def list_branch_changes(pair: Pair) -> Iterator[SchemaChange]:
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


def list_overlaps(pair: Pair) -> Iterator[SchemaChange]:
    """What the letter of JSON Schema says of a union that is safe as its writer means it."""
    sides = (pair.base, pair.revision)
    is_told = all(side.note("discriminator") is not None for side in sides)
    if pair.mode is Mode.FULL or is_told or not any(map(_has_objects, sides)):
        return
    literal = pair.judge.literal
    sent, read = (literal.find_counterparts(s.schemas) for s in (pair.sender, pair.receiver))
    witness = Overlaps(literal).find_witness(sent, read)
    if witness is not NO_WITNESS:
        base, revision = (find_keyword(side, ("oneOf", "anyOf")) for side in sides)
        message = "by the letter of JSON Schema other values fit, because alternatives overlap"
        change = pair.make_change("overlap-changed", base, revision, message)
        yield replace(change, witness=witness)


def _has_objects(side: Outline) -> bool:
    """Whether two alternatives or more describe objects."""
    return sum(bool(outline.properties) for outline in list_alternatives(side)) > 1


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
