# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Spread."""

from datetime import date
from typing import (
    TYPE_CHECKING,
    Annotated,
    ClassVar,
    Final,
    Literal,
    TypeAlias,
)

from pydantic import Field

from spread._runtime.deprecated_field import UNSET
from spread._runtime.model import Model
from spread._runtime.open_enum import StrEnum


class PetKind(StrEnum):
    PET: Final = "pet"


if TYPE_CHECKING:
    PetKindValue: TypeAlias = Literal["pet"]
else:
    PetKindValue = PetKind


class Mood(StrEnum):
    CALM: Final = "calm"
    WILD: Final = "wild"


if TYPE_CHECKING:
    MoodValue: TypeAlias = Literal["calm", "wild"]
else:
    MoodValue = Mood


class Room(Model):
    size: int
    date_: Annotated[date | None, Field(alias="date")] = None


class ReplacePetVersion(StrEnum):
    VALUE_2: Final = "2"


if TYPE_CHECKING:
    ReplacePetVersionValue: TypeAlias = Literal["2"]
else:
    ReplacePetVersionValue = ReplacePetVersion


class Place(Model):
    street: str
    """Where it is."""

    rooms: list[Room] | None = None
    from_: Annotated[date | None, Field(alias="from")] = None


class Pet(Model):
    id: str
    """Who it is."""

    name: str
    kind: PetKindValue
    seen: date = UNSET
    mood: MoodValue | None = None
    home: Place | None = None
    friends: list["Pet"] | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"home"})
    _read_only: ClassVar[frozenset[str]] = frozenset({"seen"})
