"""What every comparison of two places needs: both sides, direction, words, and the schemas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from scripts.operations import Api
from scripts.review.change import Fact
from scripts.review.containment import ABSENT, SchemaComparer
from scripts.review.operations.defaults import IdleDefaults
from scripts.review.operations.unknown_types import UnknownTypes
from scripts.schemas import Direction, Json, Schema, SchemaSource


class Placed(Protocol):
    """An object of OpenAPI as it was read."""

    @property
    def pointer(self) -> str: ...
    @property
    def written(self) -> Mapping[str, Any]: ...


class Described(Placed, Protocol):
    """An object whose content a schema describes; one without a schema may hold anything."""

    @property
    def schema(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Place:
    """What the reading of operations has no class for."""

    pointer: str
    written: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents under comparison.

    Attributes:
        base: The operations as they were.
        revision: The operations as they are.
        schemas: Compares and remembers pairs of schemas.
        sources: The schemas of both documents as messages of each direction see them.
        unknown_types: The types in both documents that JSON Schema does not know.
        today: The day that decides whether a sunset has passed.
        idle_defaults: The defaults in the base that never apply.
    """

    base: Api
    revision: Api
    schemas: SchemaComparer
    sources: Mapping[Direction, tuple[SchemaSource, SchemaSource]]
    unknown_types: tuple[UnknownTypes, UnknownTypes]
    today: date
    idle_defaults: IdleDefaults = field(default_factory=IdleDefaults)

    def read_schemas(self, pair: "Pair[Described]") -> tuple[Schema | None, Schema | None]:
        """The schemas of both sides; none where one may hold anything."""
        pointers = pair.base.schema, pair.revision.schema
        base, revision = (
            None if pointer is None else source.at(pointer)
            for source, pointer in zip(self.sources[pair.direction], pointers, strict=True)
        )
        return base, revision


T_co = TypeVar("T_co", bound=Placed, covariant=True)
_Inner = TypeVar("_Inner", bound=Placed)


@dataclass(frozen=True, slots=True)
class Pair(Generic[T_co]):
    """One thing as it stands on both sides.

    Attributes:
        base: As it stands in the base.
        revision: As it stands in the revision.
        place: Where in the operation, in words.
        direction: Who sends it: REQUEST is sent to the server, RESPONSE comes from it.
        is_notified: Whether it belongs to a webhook or callback, which nobody asks for.
    """

    base: T_co
    revision: T_co
    place: str
    direction: Direction
    is_notified: bool = False

    def narrow(self, base: _Inner, revision: _Inner, place: str = "") -> "Pair[_Inner]":
        """The pair of two things inside this one; its place is added to this one's."""
        where = _join(self.place, place)
        return Pair(base, revision, where, self.direction, self.is_notified)

    def turn(self) -> "Pair[T_co]":
        """The same pair with sender and receiver exchanged."""
        is_request = self.direction is Direction.REQUEST
        turned = Direction.RESPONSE if is_request else Direction.REQUEST
        return Pair(self.base, self.revision, self.place, turned, self.is_notified)

    def state(
        self, rule: str, message: str, place: str = "", before: Json = ABSENT, after: Json = ABSENT
    ) -> Fact:
        """The fact that both sides differ."""
        where = _join(self.place, place)
        base, revision = self.base.pointer, self.revision.pointer
        return Fact(rule, base, revision, where, message, "", before, after)

    def state_member(self, rule: str, message: str, key: str) -> Fact:
        """The fact that a member of both sides differs, with the member's values."""
        return Fact(
            rule,
            _member_pointer(self.base, key),
            _member_pointer(self.revision, key),
            self.place,
            message,
            before=self.base.written.get(key, ABSENT),
            after=self.revision.written.get(key, ABSENT),
        )

    def state_removed(self, rule: str, message: str, gone: Placed, place: str = "") -> Fact:
        """The fact that something in the base is gone."""
        where = _join(self.place, place)
        return Fact(rule, gone.pointer, None, where, message, before=gone.written)

    def state_added(self, rule: str, message: str, new: Placed, place: str = "") -> Fact:
        """The fact that something in the revision is new."""
        where = _join(self.place, place)
        return Fact(rule, None, new.pointer, where, message, after=new.written)


def _join(*places: str) -> str:
    return ", ".join(place for place in places if place)


def _member_pointer(holder: Placed, key: str) -> str:
    return f"{holder.pointer}/{key}" if key in holder.written else holder.pointer


def quote(text: object) -> str:
    """The text as code in a message."""
    return f"`{text}`"
