"""Rows as a table that fits the terminal, with what changed since the last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .escaping import escape_line, escape_text
from .rows import Row, find, list_columns, spell

# An identifier is shown whole; of a longer text the beginning is enough.
_WIDEST: Final = 36
_PADDING: Final = 3
_MARK: Final = "*"
_ARROW: Final = " > "


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    cells: tuple[str, ...]

    @property
    def width(self) -> int:
        longest = max(map(cell_len, (self.heading, *self.cells)))
        return max(cell_len(self.heading), min(longest, _WIDEST))


def make_table(
    rows: Sequence[Row],
    names: Sequence[str],
    console: Console,
    before: Sequence[Row | None] | None = None,
) -> Table:
    """The rows with the named columns, else with as many as fit.

    `before` has each row as it was; with it, changed cells show the old and the new value, and
    their row a mark that needs no colour.
    """
    table = Table()
    if before is not None:
        table.add_column("", width=1)
    if not rows:
        table.add_column("no rows")
    columns = _list_columns(rows, names, before)
    shown = columns if names else _choose_fitting(columns, console.width - len(table.columns) * 4)
    for column in shown:
        table.add_column(Text(column.heading), no_wrap=not names, max_width=column.width)
    for index, row in enumerate(rows):
        cells = [Text(column.cells[index]) for column in shown]
        if before is not None:
            cells.insert(0, _mark(cells, row, before[index], [one.heading for one in shown]))
        table.add_row(*cells)
    if hidden := len(columns) - len(shown):
        table.caption = Text(f"{hidden} more columns: --columns, or --output json")
    return table


def make_record(row: Row, names: Sequence[str]) -> Table:
    """One row with a line for each of the named columns, else for all there are."""
    table = Table(show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name in names or list_columns([row], is_deep=True):
        table.add_row(Text(escape_line(name)), Text(escape_text(spell(find(row, name)))))
    return table


def _list_columns(
    rows: Sequence[Row], names: Sequence[str], before: Sequence[Row | None] | None
) -> list[_Column]:
    known = before or [None] * len(rows)
    return [
        _Column(
            escape_line(name),
            tuple(_spell(row, old, name) for row, old in zip(rows, known, strict=True)),
        )
        for name in names or list_columns(rows, is_deep=False)
    ]


def _spell(row: Row, before: Row | None, name: str) -> str:
    new = spell(find(row, name))
    old = spell(find(before, name)) if before is not None else new
    return escape_line(new if old == new else f"{old}{_ARROW}{new}")


def _mark(cells: list[Text], row: Row, before: Row | None, names: Sequence[str]) -> Text:
    """The mark of a row; changed cells are made to stand out."""
    changed = [
        cell
        for cell, name in zip(cells, names, strict=True)
        if before is not None and find(row, name) != find(before, name)
    ]
    for cell in changed:
        cell.stylize("bold yellow")
    return Text(_MARK if before is None or row != before else "", "bold yellow")


def _choose_fitting(columns: Sequence[_Column], width: int) -> list[_Column]:
    """In their order those that fit; the first in any case."""
    chosen: list[_Column] = []
    left = width - 1
    for column in columns:
        if not chosen or column.width + _PADDING <= left:
            chosen.append(column)
            left -= column.width + _PADDING
    return chosen
