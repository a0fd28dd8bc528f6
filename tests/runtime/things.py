"""Models of every kind of member."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field
from runtime.deprecated_field import UNSET, Deprecated
from runtime.model import Model
from runtime.open_enum import Enum, IntEnum, StrEnum
from runtime.unions import Tagged, UnknownMember


class Color(StrEnum):
    RED = "red"
    DARK_BLUE = "dark-blue"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Mixed(Enum):
    ONE = 1
    TEXT = "text"
    NOTHING = None


class Part(Model):
    size: int
    old: Annotated[Deprecated[int | None], Field(alias="old-size")] = UNSET


class Cat(Model):
    kind: Literal["cat"]
    lives: int


class Dog(Model):
    kind: Literal["dog", "puppy"]
    barks: bool = True


Pet = Annotated[
    Cat | Dog | UnknownMember, Tagged("kind", {"cat": "Cat", "dog": "Dog", "puppy": "Dog"})
]


class Thing(Model):
    _nullable: ClassVar[frozenset[str]] = frozenset(
        {"text", "color", "whole", "pet", "inner", "mixed"}
    )

    text: str | None = None
    color: Color | None = None
    level: Level | None = None
    mixed: Mixed | None = None
    whole: int | None = None
    number: float | None = None
    share: Annotated[float, Field(ge=0.5, lt=2.5)] | None = None
    tenth: Annotated[float, Field(multiple_of=0.1)] | None = None
    even: Annotated[float, Field(multiple_of=2.0)] | None = None
    flag: bool | None = None
    moment: datetime.datetime | None = None
    day: datetime.date | None = None
    parts: list[Part] | None = None
    named: dict[str, Part] | None = None
    anything: dict[str, dict[str, Any] | list[Any] | str | float | bool | None] | None = None
    pet: Pet | None = None
    class_: Annotated[str | None, Field(alias="class")] = None
    inner: Thing | None = None
