"""Repeats a call until everything that it lists is done, and shows what changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from .output import Output
from .rows import Condition, Row, find, list_rows
from .table import make_table

_BAR_WIDTH = 40
_KEYS = ("id", "key", "name")


@dataclass(frozen=True, slots=True)
class Watch:
    """How often to look, in seconds, and when a row is done; with no conditions it never is."""

    seconds: float
    conditions: tuple[Condition, ...]

    def count_done(self, rows: Sequence[Row]) -> int:
        """How many rows are done."""
        if not self.conditions:
            return 0
        return sum(all(one.holds(row) for one in self.conditions) for row in rows)

    def is_over(self, rows: Sequence[Row]) -> bool:
        """Whether every row is done."""
        return bool(self.conditions) and self.count_done(rows) == len(rows)


def watch(fetch: Callable[[], Any], output: Output, settings: Watch) -> None:
    """Call `fetch` again and again until all rows are done.

    A table is shown live. JSON Lines get each row when it is new or has changed, and the other
    formats the last result.
    """
    if output.format == "table":
        _watch_live(fetch, output, settings)
        return
    before: list[Row] = []
    while True:
        value = fetch()
        rows = list_rows(value)
        if output.format == "jsonl":
            for row, old in zip(rows, pair_rows(rows, before), strict=True):
                if row != old:
                    output.write_line(row)
        if settings.is_over(rows):
            break
        before = rows
        time.sleep(settings.seconds)
    if output.format != "jsonl":
        output.write(value)


def _watch_live(fetch: Callable[[], Any], output: Output, settings: Watch) -> None:
    console = output.console
    with Live(console=console, auto_refresh=False, vertical_overflow="visible") as live:
        before: list[Row] | None = None
        while True:
            rows = list_rows(fetch())
            old = rows if before is None else pair_rows(rows, before)
            table = make_table(rows, output.columns, console, old)
            live.update(_add_progress(table, rows, settings), refresh=True)
            if settings.is_over(rows):
                return
            before = rows
            time.sleep(settings.seconds)


def _add_progress(table: Table, rows: Sequence[Row], settings: Watch) -> RenderableType:
    done, total = settings.count_done(rows), len(rows)
    if not settings.conditions:
        return Group(table, Text("Ctrl-C ends; --until COLUMN=VALUE says when all is done"))
    line = Table.grid(padding=(0, 1))
    bar = ProgressBar(total=total or 1, completed=done if total else 1, width=_BAR_WIDTH)
    line.add_row(bar, Text(f"{done} of {total} done"))
    return Group(table, line)


def pair_rows(rows: Sequence[Row], before: Sequence[Row]) -> list[Row | None]:
    """For each row what it was before, None for a new one; rows are known by their id."""
    key = next((name for name in _KEYS if _tells_apart(name, rows)), None)
    if key is None:
        return [before[index] if index < len(before) else None for index in range(len(rows))]
    known = {str(find(row, key)): row for row in before}
    return [known.get(str(find(row, key))) for row in rows]


def _tells_apart(name: str, rows: Sequence[Row]) -> bool:
    values = [find(row, name) for row in rows]
    return None not in values and len({str(value) for value in values}) == len(values)
