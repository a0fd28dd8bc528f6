# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Unions."""

from datetime import datetime
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
)

from typing_extensions import TypeAliasType

from unions._runtime.model import Model
from unions._runtime.open_enum import StrEnum
from unions._runtime.unions import Tagged, UnknownMember


class Cat(Model):
    kind: str
    lives: int


class Dog(Model):
    kind: str
    breed: str | None = None


class Created(Model):
    type: Literal["created"]
    at: datetime


class DeletedType(StrEnum):
    DELETED: Final = "deleted"


if TYPE_CHECKING:
    DeletedTypeValue: TypeAlias = Literal["deleted"]
else:
    DeletedTypeValue = DeletedType


class ShapeCircle(Model):
    colour: str | None = None
    radius: float


class ShapeSquare(Model):
    colour: str | None = None
    side: float
    radius: Any


Pet = TypeAliasType(
    "Pet", Annotated[Cat | Dog | UnknownMember, Tagged("kind", {"cat": "Cat", "dog": "Dog"})]
)


class Deleted(Model):
    type: DeletedTypeValue


Shape = TypeAliasType("Shape", ShapeCircle | ShapeSquare)


Event = TypeAliasType(
    "Event",
    Annotated[
        Created | Deleted | UnknownMember,
        Tagged("type", {"created": "Created", "deleted": "Deleted"}),
    ],
)
