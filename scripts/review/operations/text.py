"""Values that are sent as text: a reader of any text, or of these texts, can read each of them.

In parameters, headers and forms a number and the text of its digits are the same on the wire, as
single values and as parts of lists and objects alike (OpenAPI 3.1, sections 4.8.12 and 4.8.15).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scripts.review.change import Fact
from scripts.review.level import Level
from scripts.review.operations.kinds import SCALAR, accepts_any_text, read_kinds
from scripts.review.operations.schemas import KNOWN_VALUE_REMOVED
from scripts.review.operations.texts import are_all_read
from scripts.schemas import Direction, Schema
from scripts.schemas.conjunction import gather

Schemas = tuple[Schema, ...]
_PARTS = ("items", "additionalProperties")


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where single values are written, and the reader can read the text of each.

    Attributes:
        base: Pointers of the schemas that describe it in the base.
        revision: Likewise in the revision.
    """

    base: tuple[str, ...]
    revision: tuple[str, ...]

    def holds(self, fact: Fact) -> bool:
        """Whether the fact is about a value that stands there."""
        sides = ((fact.base, self.base), (fact.revision, self.revision))
        return all(pointer is None or _is_below(pointer, places) for pointer, places in sides)


def _is_below(pointer: str, places: tuple[str, ...]) -> bool:
    return any(pointer == place or pointer.startswith(f"{place}/") for place in places)


def find_text_places(
    base: Schemas, revision: Schemas, direction: Direction, *, is_deep: bool = True
) -> Iterator[TextPlace]:
    """The places of text in values both sides describe.

    Args:
        base: What the base says of the value.
        revision: What the revision says of it.
        direction: Who writes it.
        is_deep: Whether objects are written as text too, not as JSON.
    """
    pending = [(base, revision)]
    seen: set[TextPlace] = set()
    while pending:
        old, new = pending.pop()
        place = TextPlace(_list_pointers(old), _list_pointers(new))
        if place in seen:
            continue
        seen.add(place)
        writer, reader = (old, new) if direction is Direction.REQUEST else (new, old)
        if read_kinds(*writer) == {SCALAR} and _reads_all(reader, writer):
            yield place
        else:
            pending += _pair_parts(old, new, is_deep=is_deep)


def _reads_all(reader: Schemas, writer: Schemas) -> bool:
    return accepts_any_text(*reader) or are_all_read(writer, reader)


def _list_pointers(schemas: Schemas) -> tuple[str, ...]:
    return tuple(part.place for part in gather(*schemas).parts)


def _pair_parts(
    base: Schemas, revision: Schemas, *, is_deep: bool
) -> Iterator[tuple[Schemas, Schemas]]:
    old, new = gather(*base), gather(*revision)
    for keyword in _PARTS if is_deep else _PARTS[:1]:
        parts = old.children(keyword), new.children(keyword)
        if all(parts):
            yield parts
    if is_deep:
        for name, schemas in old.properties.items():
            if name in new.properties:
                yield schemas, new.properties[name]


def spare_text(facts: Iterable[Fact], places: Iterable[TextPlace]) -> tuple[list[Fact], list[Fact]]:
    """The facts that count, and those that harm nobody because the value is text on the way.

    The places are asked for only where a fact does harm.
    """
    found = list(facts)
    harms = [fact for fact in found if _does_harm(fact)]
    known = list(places) if harms else []
    harmless = [fact for fact in harms if any(place.holds(fact) for place in known)]
    return [fact for fact in found if fact not in harmless], harmless


def _does_harm(fact: Fact) -> bool:
    is_harm = fact.level is Level.BREAKING or fact.rule.endswith("-undecided")
    # A type says nothing of what the text means: its content does, and a list of values.
    is_meaning = fact.rule == KNOWN_VALUE_REMOVED or fact.rule.endswith("-content-changed")
    return is_harm and not is_meaning
