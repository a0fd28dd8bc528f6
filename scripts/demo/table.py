"""Values of any model as a table that fits its terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rich.table import Table
from rich.text import Text

Row = Mapping[str, str]
"""Texts by heading."""

# An identifier is shown whole; of a longer text the beginning is enough.
_WIDEST = 36
_PADDING = 3
_MOST_STREAMED = 10


def list_rows(value: Any) -> list[Row]:
    """A row for each thing that a call gave back: the items of a list, or the value itself.

    Of a page its items, of a stream the first ones: a live one may never end.
    """
    if callable(getattr(value, "next_page", None)):
        value = value.items
    elif isinstance(value, Iterator):
        value = list(islice(value, _MOST_STREAMED))
    plain = _to_plain(value)
    if isinstance(plain, dict):
        lists = [each for each in plain.values() if _is_list_of_objects(each)]
        plain = lists[0] if len(lists) == 1 else [plain]
    items = plain if isinstance(plain, list) else [plain]
    return [dict(_flatten(item)) for item in items if item is not None]


def _to_plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_to_plain(each) for each in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _flatten(item: Any) -> Iterator[tuple[str, str]]:
    """Its own simple members, then those of the objects in it; lists and free text have no cell."""
    if not isinstance(item, dict):
        yield "value", str(item)
        return
    for prefix, members in [("", item), *((f"{k}.", v) for k, v in item.items())]:
        if isinstance(members, dict):
            for name, value in members.items():
                if isinstance(value, (str, int, float)):
                    yield f"{prefix}{name}", str(value)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    cells: tuple[str, ...]

    @property
    def width(self) -> int:
        """The width at which it need not be cut, up to the widest that is useful."""
        longest = max(len(text) for text in (self.heading, *self.cells))
        return max(len(self.heading), min(longest, _WIDEST))


def render_table(rows: Sequence[Row], width: int) -> Table:
    """The rows with as many of their columns as fit, each cell on one line.

    Args:
        width: Columns of the terminal.
    """
    table = Table()
    columns = _choose_columns(rows, width)
    for column in columns:
        table.add_column(Text(column.heading), no_wrap=True, max_width=column.width)
    for cells in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*map(Text, cells))
    return table


def _choose_columns(rows: Sequence[Row], width: int) -> list[_Column]:
    """In their order those that fit; the first in any case."""
    chosen: list[_Column] = []
    left = width - 1
    for heading in dict.fromkeys(name for row in rows for name in row):
        column = _Column(heading, tuple(row.get(heading, "") for row in rows))
        if not chosen or column.width + _PADDING <= left:
            chosen.append(column)
            left -= column.width + _PADDING
    return chosen
