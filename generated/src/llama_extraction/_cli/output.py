"""Writes values as JSON, JSON Lines, CSV, YAML or a table."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TextIO, TypeAlias

import yaml
from rich.console import Console
from rich.table import Table

from .escaping import escape_text
from .rows import Row, find, list_columns, list_rows, spell
from .screen import Screen
from .table import make_record, make_table

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "yaml"]


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go, and in which format; `columns` is empty for those that fit."""

    format: Format
    columns: tuple[str, ...]
    file: TextIO
    is_terminal: bool

    def write(self, value: Any) -> None:
        """Write a result."""
        match self.format:
            case "table":
                self.console.print(self._make_table(value))
            case "json":
                self.write_text(write_json(self._choose(value), indent=2) + "\n")
            case "jsonl":
                for row in list_rows(value):
                    self.write_line(row)
            case "csv":
                # The ends of lines that RFC 4180 asks for are no text, which would be escaped.
                end = "\n" if self.is_terminal else "\r\n"
                self.write_text(write_csv(list_rows(value), self.columns, end))
            case "yaml":
                self.write_text(write_yaml(self._choose(value)))

    def write_line(self, row: Row) -> None:
        """Write one item at once, as JSON on a line."""
        self.write_text(write_json(self._choose_columns(row)) + "\n")
        self.file.flush()

    def write_text(self, text: str) -> None:
        """Write text as it is; for a terminal without what could act on it."""
        self.file.write(escape_text(text) if self.is_terminal else text)

    def _make_table(self, value: Any) -> Table:
        rows = list_rows(value)
        if rows == [value]:
            return make_record(value, self.columns)
        return make_table(rows, self.columns, self.console)

    @property
    def console(self) -> Console:
        """The console for tables; it obeys NO_COLOR and the width of the terminal."""
        return Screen(file=self.file, highlight=False, markup=False, emoji=False)

    def _choose(self, value: Any) -> Any:
        if not self.columns:
            return value
        rows = [self._choose_columns(row) for row in list_rows(value)]
        return rows if isinstance(value, list) or len(rows) != 1 else rows[0]

    def _choose_columns(self, row: Row) -> Any:
        return {name: find(row, name) for name in self.columns} if self.columns else row


def make_output(chosen: Format | None, columns: str, *, is_list: bool) -> Output:
    """The output that was asked for, else a table for a terminal and JSON for a program."""
    stream: Any = sys.stdout
    is_terminal = stream.isatty()
    if hasattr(stream, "reconfigure"):
        # A lone surrogate, or a terminal that is not UTF-8, must not end a command in the middle.
        stream.reconfigure(errors="backslashreplace")
    fitting: Format = "table" if is_terminal else "jsonl" if is_list else "json"
    names = tuple(name.strip() for name in columns.split(",") if name.strip())
    return Output(chosen or fitting, names, stream, is_terminal)


def write_json(value: Any, indent: int | None = None) -> str:
    """JSON text."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def write_csv(rows: Sequence[Row], columns: Iterable[str], end: str = "\r\n") -> str:
    """Rows as CSV with a first line of names (RFC 4180)."""
    names = list(columns) or list_columns(rows, is_deep=True)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=end)
    writer.writerow(names)
    writer.writerows([spell(find(row, name)) for name in names] for row in rows)
    return text.getvalue()


def write_yaml(value: Any) -> str:
    """YAML text."""
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    return text.removesuffix("...\n")
