"""Results as short text: chosen members and a bounded length."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias, cast

Json: TypeAlias = Any
MAX_TEXT: Final = 40_000
"""Characters of a result."""
# Items whose members are named, and how many members.
_LOOKED_AT: Final = 10
_NAMED: Final = 40


def select(value: Json, paths: Sequence[str]) -> Json:
    """A value with only some members, such as `id` and `file.name`; lists are passed through."""
    if not paths:
        return value
    if isinstance(value, list):
        return [select(item, paths) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    members = cast("dict[str, Json]", value)
    # A name may have a dot in it.
    chosen: dict[str, Json] = {path: members[path] for path in paths if path in members}
    for name, below in _group(path for path in paths if path not in chosen).items():
        if name in members and name not in chosen:
            chosen[name] = select(members[name], below)
    return chosen


def _group(paths: Iterable[str]) -> dict[str, list[str]]:
    """The paths below each first name."""
    found: dict[str, list[str]] = {}
    for path in paths:
        name, dot, rest = path.partition(".")
        found.setdefault(name, []).extend([rest] if dot else [])
    return found


def write_value(value: Json) -> str:
    """A value as text that is not too long."""
    text = value if isinstance(value, str) else _spell(value)
    if len(text) <= MAX_TEXT:
        return text
    if isinstance(value, str):
        return f"{text[:MAX_TEXT]}…\n({len(text)} characters; the rest is left out)"
    names = ", ".join(list(_list_names(value))[:_NAMED])
    return f"The result has {len(text)} characters, which is too much. Choose fields: {names}"


def _spell(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list_names(value: Json) -> Iterable[str]:
    if isinstance(value, list):
        items = cast("list[object]", value)[:_LOOKED_AT]
        return dict.fromkeys(name for item in items for name in _list_names(item))
    return cast("dict[str, Json]", value) if isinstance(value, dict) else ()


def write_items(items: list[Json], *, has_more: bool) -> str:
    """Items as JSON that is not too long: as many as fit, and whether there are more."""
    room, shown = MAX_TEXT, 0
    for item in items:
        room -= len(_spell(item)) + 2
        if room < 0:
            break
        shown += 1
    if items and not shown:
        return write_value(items)
    written: dict[str, Json] = {"items": items[:shown]}
    if shown < len(items):
        written["left_out"] = len(items) - shown
        written["hint"] = "the result is too long; choose fields"
    elif has_more:
        written["has_more"] = True
    return _spell(written)
