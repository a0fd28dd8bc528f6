# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Named."""

from named._runtime.open_enum import IntEnum


class Level(IntEnum):
    """
    How much.

    - `0`: Next to nothing.
    - `9`: All there is.
    """

    LOW = 0
    VERY_HIGH = 9
