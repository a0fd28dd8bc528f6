"""Values that are too long to write: they know their length and hold a description."""

from collections.abc import Iterable
from typing import Final

from scripts.schemas.values import Json

_MAX_ITEMS: Final = 5_000
_MAX_DISTINCT_ITEMS: Final = 500
_MAX_READ: Final = 20


class LongText(str):
    """A text of many letters; its characters only describe it."""

    __slots__ = ("length",)
    length: int

    def __new__(cls, length: int) -> "LongText":
        """A text of so many letters."""
        made = super().__new__(cls, f"a text of {length:,} letters")
        made.length = length
        return made

    def __len__(self) -> int:
        return self.length


class LongList(list[Json]):
    """A list of many items; those that are not held are like the last one."""

    __slots__ = ("length",)

    def __init__(self, items: Iterable[Json], length: int) -> None:
        """Make a list.

        Args:
            items: The first items, and two of those that follow.
            length: How many items it has.
        """
        super().__init__(items)
        self.length = length

    def __len__(self) -> int:
        return self.length


def write_out(value: Json) -> Json:
    """The value with all items of its lists.

    Raises:
        OverflowError: A list is too long.
    """
    if isinstance(value, dict):
        return {name: write_out(member) for name, member in value.items()}
    if not isinstance(value, list):
        return value
    items = [write_out(item) for item in value]
    if isinstance(value, LongList):
        # Validators compare each item that must differ with each other one.
        if len(value) > (_MAX_ITEMS if len(items) < len(value) else _MAX_DISTINCT_ITEMS):
            raise OverflowError
        items += items[-1:] * (len(value) - len(items))
    return items


def shorten(value: Json) -> Json:
    """The value with a description in the place of each list that is too long to read."""
    if isinstance(value, dict):
        return {name: shorten(member) for name, member in value.items()}
    if not isinstance(value, list):
        return value
    if len(value) > _MAX_READ:
        return f"a list of {len(value):,} items"
    return [shorten(item) for item in value]
