"""Finds changes of annotations: defaults, deprecation, hints, discriminators."""

from collections.abc import Iterator

from scripts.document import join_pointer
from scripts.review.containment.change import ABSENT, SchemaChange
from scripts.review.containment.explanation.pair import Pair, Spot
from scripts.review.containment.explanation.values import tell_missing
from scripts.review.containment.outline import Outline, list_known_values, list_values
from scripts.review.level import Level
from scripts.schemas import Json, identity_of
from scripts.schemas.annotations import CONTENT
from scripts.schemas.discriminator import read_discriminator
from scripts.schemas.intent import member_of


def list_note_changes(pair: Pair) -> Iterator[SchemaChange]:
    """The changes of annotations at a place."""
    yield from _compare_default(pair)
    yield from _compare_deprecation(pair)
    yield from _compare_content(pair)
    yield from _compare_format(pair)
    yield from _compare_hints(pair)
    yield from _compare_discriminators(pair)


def _find_note(side: Outline, key: str) -> Spot:
    for part in side.parts:
        if key in part.notes:
            return Spot(join_pointer(part.place, key), part.notes[key])
    return Spot(side.pointer)


def _compare_default(pair: Pair) -> Iterator[SchemaChange]:
    base, revision = _find_note(pair.base, "default"), _find_note(pair.revision, "default")
    if _identify(base.value) == _identify(revision.value):
        return
    level = Level.INFO if base.value is ABSENT else None
    yield pair.make_change("default-changed", base, revision, "the default changed", level=level)


def _identify(value: Json) -> object:
    return value if value is ABSENT else identity_of(value)


def _compare_deprecation(pair: Pair) -> Iterator[SchemaChange]:
    base, revision = _find_note(pair.base, "deprecated"), _find_note(pair.revision, "deprecated")
    if revision.value is True and base.value is not True:
        yield pair.make_change("deprecated", base, revision, "it is now deprecated")
    if base.value is True and revision.value is not True:
        yield pair.make_change("undeprecated", base, revision, "it is no longer deprecated")


def _compare_content(pair: Pair) -> Iterator[SchemaChange]:
    """Which value a text stands for; it may be any text either way."""
    for keyword in CONTENT:
        spots = _find_note(pair.base, keyword), _find_note(pair.revision, keyword)
        if _are_different(pair, *spots, "string"):
            yield pair.make_change("content-changed", *spots, f"`{keyword}` changed")


def _compare_format(pair: Pair) -> Iterator[SchemaChange]:
    """A format that is not known here; who reads may refuse what has it not."""
    base, revision = _find_note(pair.base, "format"), _find_note(pair.revision, "format")
    if not any(_are_different(pair, base, revision, kind) for kind in ("string", "number")):
        return
    loosened, tightened = revision.value is ABSENT, base.value is ABSENT
    is_safe = loosened if pair.is_request else tightened
    named = " and ".join(f"`{each.value}`" for each in (base, revision) if each.value is not ABSENT)
    verb = "is" if loosened or tightened else "are"
    message = f"the format changed, and {named} {verb} not known here"
    level = Level.INFO if is_safe else None
    yield pair.make_change("unknown-format-changed", base, revision, message, level=level)


def _are_different(pair: Pair, base: Spot, revision: Spot, kind: str) -> bool:
    """Whether both places say something different of values of a JSON type."""
    is_shared = pair.base.allows(kind) and pair.revision.allows(kind)
    return is_shared and _identify(base.value) != _identify(revision.value)


def _compare_hints(pair: Pair) -> Iterator[SchemaChange]:
    if list_values(pair.base.schemas) is not None or list_values(pair.revision.schemas) is not None:
        return
    base, revision = list_known_values(pair.base.schemas), list_known_values(pair.revision.schemas)
    if not base or not revision:
        return
    spots = (Spot(pair.base.pointer, base), Spot(pair.revision.pointer, revision))
    if added := tell_missing(revision, base, "added"):
        yield pair.make_change("known-value-added", *spots, f"{added} to the known values")
    if removed := tell_missing(base, revision, "removed"):
        yield pair.make_change("known-value-removed", *spots, f"{removed} from the known values")


def _compare_discriminators(pair: Pair) -> Iterator[SchemaChange]:
    base, revision = (
        _find_note(pair.base, "discriminator"),
        _find_note(pair.revision, "discriminator"),
    )
    if base.value is ABSENT and revision.value is ABSENT:
        return
    if base.value is ABSENT:
        yield pair.make_change("discriminator-added", base, revision, "a discriminator was added")
    elif revision.value is ABSENT:
        text = "the discriminator was removed"
        yield pair.make_change("discriminator-removed", base, revision, text)
    else:
        yield from _compare_mappings(pair, base, revision)


def _compare_mappings(pair: Pair, base: Spot, revision: Spot) -> Iterator[SchemaChange]:
    told = [read_discriminator(spot.value) for spot in (base, revision)]
    before, after = (each.property_name if each else "" for each in told)
    if before != after:
        message = "the discriminator is a different property now"
        yield pair.make_change("discriminator-changed", base, revision, message)
        return
    old, new = _read_mapping(pair.base), _read_mapping(pair.revision)
    kept = set(old.values()) & set(new.values())
    for value in sorted(old.keys() | new.keys()):
        if value in old and value in new and old[value] != new[value]:
            if {old[value], new[value]} & kept:
                message = f"`{value}` now means a different alternative"
                yield pair.make_change("discriminator-changed", base, revision, message)
        elif value not in new and old[value] in kept:
            message = f"`{value}` no longer means any alternative"
            yield pair.make_change("discriminator-value-removed", base, revision, message)
        elif value not in old and new[value] in kept:
            message = f"`{value}` now means an alternative"
            yield pair.make_change("discriminator-value-added", base, revision, message)


def _read_mapping(side: Outline) -> dict[str, str]:
    """For each tag the pointer of its alternative, as written or as implied by the schema's name.

    OpenAPI 3.1, section 4.8.25: a mapping replaces the implied name only for itself.
    """
    told = (member.branch for each in side.branches if (member := member_of(each)))
    return {
        str(value): each.schema.reference or each.schema.place
        for each in told
        if each is not None
        for value in each.known_values
        if isinstance(value, str)
    }
