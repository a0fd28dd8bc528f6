"""What every comparison of two places needs: both sides, direction, words, and the schemas."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from scripts.document import DocumentError, Finding
from scripts.document import Level as FindingLevel
from scripts.review.change import Fact
from scripts.review.containment import ABSENT, NO_WITNESS, SchemaComparer
from scripts.review.level import Level
from scripts.review.surface.node import Node
from scripts.schemas import Direction, Json


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents under comparison.

    Attributes:
        schemas: Compares and remembers pairs of schemas.
        today: The day that decides whether a sunset has passed.
    """

    schemas: SchemaComparer
    today: date


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing as it stands on both sides.

    Attributes:
        base: Where it stands in the base.
        revision: Where it stands in the revision.
        place: Where in the operation, in words.
        direction: Who sends it: REQUEST is sent to the server, RESPONSE comes from it.
        is_notified: Whether it belongs to a webhook or callback, which nobody asks for.
    """

    base: Node
    revision: Node
    place: str
    direction: Direction
    is_notified: bool = False

    def narrow(self, base: Node, revision: Node, place: str = "") -> "Pair":
        """The pair of two nodes inside this one; its place is added to this one's."""
        return replace(self, base=base, revision=revision, place=_join(self.place, place))

    def turn(self) -> "Pair":
        """The same pair with sender and receiver exchanged."""
        is_request = self.direction is Direction.REQUEST
        return replace(self, direction=Direction.RESPONSE if is_request else Direction.REQUEST)

    def state(
        self, rule: str, message: str, place: str = "", before: Json = ABSENT, after: Json = ABSENT
    ) -> Fact:
        """The fact that both sides differ."""
        where = _join(self.place, place)
        base, revision = self.base.pointer, self.revision.pointer
        return Fact(rule, base, revision, where, message, "", before, after)

    def state_member(self, rule: str, message: str, key: str) -> Fact:
        """The fact that a member of both sides differs, with the member's values."""
        base, revision = self.base.mapping, self.revision.mapping
        return Fact(
            rule,
            _member_pointer(self.base, key),
            _member_pointer(self.revision, key),
            self.place,
            message,
            before=base.get(key, ABSENT),
            after=revision.get(key, ABSENT),
        )

    def state_removed(self, rule: str, message: str, node: Node, place: str = "") -> Fact:
        """The fact that a node of the base is gone."""
        return Fact(rule, node.pointer, None, _join(self.place, place), message, before=node.value)

    def state_added(self, rule: str, message: str, node: Node, place: str = "") -> Fact:
        """The fact that a node of the revision is new."""
        return Fact(rule, None, node.pointer, _join(self.place, place), message, after=node.value)


def compare_schemas(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    """Facts about the `schema` members of both sides; a missing one allows everything."""
    base, revision = (side.member("schema") for side in (pair.base, pair.revision))
    if base is None or revision is None:
        yield from _compare_missing(pair, base, revision)
        return
    try:
        changes = comparison.schemas.compare(base.pointer, revision.pointer, pair.direction)
    except LookupError as error:
        place = revision.document.locate(revision.pointer)
        message = f"a reference inside leads nowhere: {error}"
        raise DocumentError(Finding(place, FindingLevel.ERROR, "reference", message)) from None
    for change in changes:
        yield Fact(
            change.rule,
            change.base_pointer,
            change.revision_pointer,
            pair.place,
            _make_sentence(change.message),
            change.location,
            change.before,
            change.after,
            ABSENT if change.witness is NO_WITNESS else change.witness,
            Level(change.level),
        )


def _make_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def _compare_missing(pair: Pair, base: Node | None, revision: Node | None) -> Iterator[Fact]:
    present = revision or base
    if present is None or _allows_everything(present.value):
        return
    kind, words = (
        ("narrowed", "is described now") if base is None else ("widened", "may be anything now")
    )
    message = f"The content {words}."
    yield pair.state_member(f"{pair.direction}-schema-{kind}", message, "schema")


_ANNOTATIONS = frozenset({"title", "description", "example", "examples", "default", "deprecated"})


def _allows_everything(schema: Json) -> bool:
    return schema is True or (isinstance(schema, dict) and not schema.keys() - _ANNOTATIONS)


def _join(*places: str) -> str:
    return ", ".join(place for place in places if place)


def _member_pointer(node: Node, key: str) -> str:
    return f"{node.pointer}/{key}" if key in node.mapping else node.pointer


def quote(text: object) -> str:
    """The text as code in a message."""
    return f"`{text}`"
