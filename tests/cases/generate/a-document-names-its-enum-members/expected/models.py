# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Named."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from named._runtime.open_enum import IntEnum


class Level(IntEnum):
    """
    How much.

    - `0`: Next to nothing.
    - `9`: All there is.
    """

    LOW: Final = 0
    VERY_HIGH: Final = 9


if TYPE_CHECKING:
    LevelValue: TypeAlias = Literal[0, 9]
else:
    LevelValue = Level
