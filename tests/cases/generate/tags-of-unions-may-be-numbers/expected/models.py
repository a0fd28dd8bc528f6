# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Numbered."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from typing_extensions import TypeAliasType

from numbered._runtime.model import Model
from numbered._runtime.open_enum import IntEnum
from numbered._runtime.unions import Tagged, UnknownMember


class One(Model):
    kind: Literal[1]
    n: int | None = None


class Numbers(IntEnum):
    VALUE_2: Final = 2
    VALUE_3: Final = 3


if TYPE_CHECKING:
    NumbersValue: TypeAlias = Literal[2, 3]
else:
    NumbersValue = Numbers


class On(Model):
    on: Literal[True]


class Off(Model):
    on: Literal[False]
    t: str | None = None


ThingFlag = TypeAliasType(
    "ThingFlag", Annotated[On | Off | UnknownMember, Tagged("on", {"true": "On", "false": "Off"})]
)


class More(Model):
    kind: NumbersValue
    t: str | None = None


ThingBy = TypeAliasType(
    "ThingBy",
    Annotated[One | More | UnknownMember, Tagged("kind", {"1": "One", "2": "More", "3": "More"})],
)


class Thing(Model):
    by: ThingBy | None = None
    flag: ThingFlag | None = None
