# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Enumerated."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from enumerated._runtime.model import Model
from enumerated._runtime.open_enum import IntEnum, StrEnum


class Colour(StrEnum):
    """What a thing looks like."""

    RED: Final = "red"
    GREEN: Final = "green"
    DARK_BLUE: Final = "dark-blue"


if TYPE_CHECKING:
    ColourValue: TypeAlias = Literal["red", "green", "dark-blue"]
else:
    ColourValue = Colour


class ValuesLevel(IntEnum):
    VALUE_1: Final = 1
    VALUE_2: Final = 2
    VALUE_MINUS_3: Final = -3


if TYPE_CHECKING:
    ValuesLevelValue: TypeAlias = Literal[1, 2, -3]
else:
    ValuesLevelValue = ValuesLevel


class ValuesSign(StrEnum):
    LESS_THAN_SIGN: Final = "<"
    LESS_THAN_SIGN_EQUALS_SIGN: Final = "<="
    GREATER_THAN_SIGN: Final = ">"
    EMPTY: Final = ""
    A_B: Final = "a b"
    A_B_2: Final = "a-b"
    A_B_3: Final = "A-b"
    VALUE_3D: Final = "3d"
    NONE: Final = "None"
    MINUS_UP: Final = "-up"
    E: Final = "é"
    MRO: Final = "mro"
    NAME: Final = "name"


if TYPE_CHECKING:
    ValuesSignValue: TypeAlias = Literal[
        "<", "<=", ">", "", "a b", "a-b", "A-b", "3d", "None", "-up", "é", "mro", "name"
    ]
else:
    ValuesSignValue = ValuesSign


class Values(Model):
    colour: ColourValue
    level: ValuesLevelValue
    sign: ValuesSignValue
    mixed: int | str | None
    flag: bool
    only: Literal["one"]
    ratio: int | float
