# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Enumerated."""

from typing import Literal

from enumerated._runtime.model import Model
from enumerated._runtime.open_enum import IntEnum, StrEnum


class Colour(StrEnum):
    """What a thing looks like."""

    RED = "red"
    GREEN = "green"
    DARK_BLUE = "dark-blue"


class ValuesLevel(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
    VALUE_MINUS_3 = -3


class ValuesSign(StrEnum):
    LESS_THAN_SIGN = "<"
    LESS_THAN_SIGN_EQUALS_SIGN = "<="
    GREATER_THAN_SIGN = ">"
    EMPTY = ""
    A_B = "a b"
    A_B_2 = "a-b"
    A_B_3 = "A-b"
    VALUE_3D = "3d"
    NONE = "None"
    MINUS_UP = "-up"
    E = "é"
    MRO = "mro"
    NAME = "name"


class Values(Model):
    colour: Colour
    level: ValuesLevel
    sign: ValuesSign
    mixed: int | str | None
    flag: bool
    only: Literal["one"]
    ratio: int | float
