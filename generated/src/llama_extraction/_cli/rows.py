"""Values as rows with columns, which can be chosen, filtered and sorted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any, TypeAlias, cast

Row: TypeAlias = Any
"""JSON data: most often an object."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A column, and the texts of which its value must be one; or must be none of them."""

    column: str
    texts: tuple[str, ...]
    is_negated: bool = False

    def holds(self, row: Row) -> bool:
        """Whether a row fulfils it."""
        return (spell(find(row, self.column)) in self.texts) != self.is_negated


def read_condition(text: str) -> Condition:
    """The condition `COLUMN=VALUE,VALUE` or `COLUMN!=VALUE`; raises ValueError for other text."""
    column, sign, values = text.partition("=")
    is_negated = column.endswith("!")
    column = column.removesuffix("!").strip()
    if not sign or not column:
        raise ValueError(f"{text!r} is not COLUMN=VALUE")
    return Condition(column, tuple(values.split(",")), is_negated)


def list_rows(value: Any) -> list[Row]:
    """The items of a list, or of the one list of objects in an object; else the value itself."""
    if isinstance(value, dict):
        members = list(cast("dict[str, Any]", value).values())
        lists: list[list[Row]] = [one for one in members if _is_list_of_objects(one)]
        if len(lists) == 1:
            return lists[0]
    return [*cast("list[object]", value)] if isinstance(value, list) else [value]


def _is_list_of_objects(value: Any) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(one, dict) for one in [*cast("list[object]", value)])


def find(row: Row, column: str) -> Any:
    """The value of a column such as `file.name`; None where there is none."""
    found: Any = row
    if isinstance(row, Mapping) and column in row:  # A name may have a dot in it.
        return cast("Mapping[str, Any]", found)[column]
    for name in column.split("."):
        if isinstance(found, Mapping):
            found = cast("Mapping[str, Any]", found).get(name)
        elif isinstance(found, list) and name.isdecimal():
            items = [*cast("list[object]", found)]
            found = items[int(name)] if int(name) < len(items) else None
        else:
            return row if column == VALUE and not isinstance(row, Mapping) else None
    return found


VALUE = "value"
"""The column of rows that are no objects."""


def spell(value: Any) -> str:
    """A value as the text of a cell: nothing for null, JSON text for lists and objects."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def list_columns(rows: Iterable[Row], *, is_deep: bool) -> list[str]:
    """The columns of all rows in their order.

    Without `is_deep` these are the simple members of a row, then those of the objects in it; with
    it, lists are columns, too, and objects are opened to any depth.
    """
    found: dict[str, None] = {}
    for row in rows:
        found |= dict.fromkeys(_list_paths(row) if is_deep else _list_simple(row))
    return list(found)


def _list_simple(row: Row) -> Iterator[str]:
    if not isinstance(row, Mapping):
        yield VALUE
        return
    members = cast("Mapping[str, Any]", row)
    inner: dict[str, Mapping[str, Any]] = {
        f"{name}.": one for name, one in members.items() if isinstance(one, Mapping)
    }
    for prefix, holder in {"": members, **inner}.items():
        for name, value in holder.items():
            if not isinstance(value, (Mapping, list)):
                yield f"{prefix}{name}"


def _list_paths(row: Row, prefix: str = "") -> Iterator[str]:
    if not isinstance(row, Mapping):
        yield VALUE
        return
    for name, value in cast("Mapping[str, Any]", row).items():
        if isinstance(value, Mapping) and value:
            yield from _list_paths(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def sort_rows(rows: list[Row], columns: str) -> list[Row]:
    """The rows by columns separated by commas; `-` in front of one turns its order around."""
    ordered = rows
    for column in reversed([one.strip() for one in columns.split(",") if one.strip()]):
        name = column.removeprefix("-")
        keyed = [(find(row, name), row) for row in ordered]
        missing = [row for value, row in keyed if value is None]
        given = [pair for pair in keyed if pair[0] is not None]
        given.sort(key=cmp_to_key(_compare), reverse=column.startswith("-"))
        ordered = [*(row for _, row in given), *missing]
    return ordered


def _compare(one: tuple[Any, Row], other: tuple[Any, Row]) -> int:
    """Numbers by size, everything else by its text."""
    first, second = one[0], other[0]
    if isinstance(first, (int, float)) and isinstance(second, (int, float)):
        return int(first > second) - int(first < second)
    return int(spell(first) > spell(second)) - int(spell(first) < spell(second))
