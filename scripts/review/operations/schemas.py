"""What differs between the schemas of two places, by containment."""

from collections.abc import Iterator
from dataclasses import replace

from scripts.document import DocumentError, Finding, split_pointer
from scripts.document import Level as FindingLevel
from scripts.operations import Parameter
from scripts.review.change import Fact
from scripts.review.containment import ABSENT, NO_WITNESS, SchemaChange
from scripts.review.level import Level
from scripts.review.operations.comparison import Comparison, Described, Pair, Placed, quote
from scripts.schemas import Schema
from scripts.schemas.conjunction import gather
from scripts.schemas.schema import find_place

_DEFAULT = "request-default-changed"
KNOWN_VALUE_REMOVED = "request-known-value-removed"


def compare_schemas(
    pair: Pair[Described], comparison: Comparison, key: str = "schema"
) -> Iterator[Fact]:
    """Facts about the schemas of both sides, which stand under a key.

    A missing one allows everything.
    """
    base, revision = comparison.read_schemas(pair)
    if base is None or revision is None:
        yield from _compare_missing(pair, base, revision, key)
    else:
        yield from compare_two_schemas(pair, comparison, base, revision)


def compare_two_schemas(
    pair: Pair[Placed], comparison: Comparison, base: Schema, revision: Schema
) -> Iterator[Fact]:
    """Facts about two schemas that stand at the pair's place.

    Raises:
        DocumentError: A reference inside leads nowhere.
    """
    try:
        changes = comparison.schemas.compare(base.pointer, revision.pointer, pair.direction)
    except LookupError as error:
        place = revision.source.document.locate(revision.pointer)
        message = f"a reference inside leads nowhere: {error}"
        raise DocumentError(Finding(place, FindingLevel.ERROR, "reference", message)) from None
    unknown = list(_state_unknown_types(pair, comparison, base, revision))
    reported = {fact.base for fact in unknown} | {fact.revision for fact in unknown}
    for change in changes:
        if reported.isdisjoint((change.base_pointer, change.revision_pointer)):
            yield _judge_note(_make_fact(pair, change), pair, comparison, base)
    yield from unknown


def _judge_note(fact: Fact, pair: Pair[Placed], comparison: Comparison, base: Schema) -> Fact:
    """The fact with its level where that depends on more than what the schema lets pass."""
    if fact.rule == _DEFAULT:  # One that is added counts like one that changed.
        is_required = isinstance(pair.base, Parameter) and pair.base.required
        is_idle = comparison.idle_defaults.has(base, fact.base, is_required=is_required)
        return replace(fact, level=Level.INFO if is_idle else Level.WARNING)
    if fact.rule == KNOWN_VALUE_REMOVED and fact.base is not None:
        # An extensible enum may grow towards the reader; who sends must keep to it.
        schema = comparison.sources[pair.direction][0].at(find_place(fact.base))
        is_extensible = any("x-extensible-enum" in part.notes for part in gather(schema).parts)
        return replace(fact, level=Level.BREAKING if is_extensible else fact.level)
    return fact


def _make_fact(pair: Pair[Placed], change: SchemaChange) -> Fact:
    return Fact(
        change.rule,
        change.base_pointer,
        change.revision_pointer,
        pair.place,
        _make_sentence(change.message),
        change.location,
        change.before,
        change.after,
        ABSENT if change.witness is NO_WITNESS else change.witness,
        change.level,
    )


def _state_unknown_types(
    pair: Pair[Placed], comparison: Comparison, base: Schema, revision: Schema
) -> Iterator[Fact]:
    before, after = comparison.unknown_types
    old, new = before.find(base), after.find(revision)
    rule = f"{pair.direction}-type-unknown"
    for place in dict.fromkeys([*old, *new]):
        names = old.get(place), new.get(place)
        if names[0] != names[1]:
            pointer = f"{place}/type"
            said = ", ".join(map(quote, dict.fromkeys(filter(None, names))))
            message = f"{said} is not a type of JSON Schema, so it is unknown what it allows."
            is_new = place in new
            yield Fact(
                rule,
                None if is_new else pointer,
                pointer if is_new else None,
                pair.place,
                message,
                name_property(place),
                before=names[0] or ABSENT,
                after=names[1] or ABSENT,
            )


def name_property(pointer: str) -> str:
    """The property that a schema describes, in words; empty for another schema."""
    *_, keyword, name = ["", "", *split_pointer(pointer)]
    return f"property {quote(name)}" if keyword == "properties" else ""


def _make_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def _compare_missing(
    pair: Pair[Described], base: Schema | None, revision: Schema | None, key: str
) -> Iterator[Fact]:
    present = revision or base
    if present is None or not present.keywords:
        return
    kind, words = (
        ("narrowed", "is described now") if base is None else ("widened", "may be anything now")
    )
    message = f"The content {words}."
    yield pair.state_member(f"{pair.direction}-schema-{kind}", message, key)
