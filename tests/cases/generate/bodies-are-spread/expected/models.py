# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Spread."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from spread._runtime.deprecated_field import UNSET
from spread._runtime.model import Model
from spread._runtime.open_enum import StrEnum


class PetKind(StrEnum):
    PET = "pet"


class Mood(StrEnum):
    CALM = "calm"
    WILD = "wild"


class Room(Model):
    size: int
    date_: Annotated[date | None, Field(alias="date")] = None


class ReplacePetVersion(StrEnum):
    VALUE_2 = "2"


class Place(Model):
    street: str
    """Where it is."""

    rooms: list[Room] | None = None
    from_: Annotated[date | None, Field(alias="from")] = None


class Pet(Model):
    id: str
    """Who it is."""

    name: str
    kind: PetKind
    seen: date = UNSET
    mood: Mood | None = None
    home: Place | None = None
    friends: list["Pet"] | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"home"})
    _read_only: ClassVar[frozenset[str]] = frozenset({"seen"})
