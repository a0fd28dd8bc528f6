"""The tools that an assistant sees, in as much detail as fits into a short list."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from mcp import types

from .operations import Catalogue, Operation

MAX_LIST: Final = 4_000
"""Bytes of the list of tools: an assistant reads all of it before it does anything."""
_MAX_TOOLS: Final = 20
_MAX_NAME: Final = 64

SEARCH: Final = "search"
CALL: Final = "call"
FIELDS: Final = "fields"
LIMIT: Final = "limit"
_LISTS: Final = ("list", "pages", "stream")
_CUT: Final[dict[str, Any]] = {
    FIELDS: {
        "type": "array",
        "items": {"type": "string"},
        "description": "Members to keep, such as id or file.name",
    },
    LIMIT: {"type": "integer", "minimum": 1, "description": "How many items to get at most"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation as a tool, with its own names for the two arguments that cut the result."""

    name: str
    operation: Operation
    fields: str
    limit: str


def name_entries(catalogue: Catalogue) -> tuple[Entry, ...]:
    """A tool for each operation, with a name that every assistant takes."""
    taken = {SEARCH, CALL}
    entries: list[Entry] = []
    for operation in catalogue.operations:
        name = _claim(operation.name.replace(".", "_")[:_MAX_NAME], taken)
        entries.append(Entry(name, operation, *(_name_cut(operation, cut) for cut in _CUT)))
    return tuple(entries)


def _claim(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        end = f"_{number}"
        name = wanted[: _MAX_NAME - len(end)] + end
    taken.add(name)
    return name


def _name_cut(operation: Operation, name: str) -> str:
    return f"result_{name}" if name in operation.arguments else name


def list_tools(catalogue: Catalogue) -> tuple[types.Tool, ...]:
    """A tool for each of a few operations; for many, one that searches and one that calls."""
    if len(catalogue.operations) <= _MAX_TOOLS:
        entries = name_entries(catalogue)
        for write in (_write_whole, _write_brief, _write_types, _write_nothing):
            more = () if write is _write_whole else (_make_search(catalogue),)
            tools = (*(_make_tool(catalogue, entry, write) for entry in entries), *more)
            if _measure(tools) <= MAX_LIST:
                return tools
    return _make_search(catalogue), _make_call(catalogue)


def _measure(tools: tuple[types.Tool, ...]) -> int:
    held = [tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in tools]
    return len(json.dumps(held, ensure_ascii=False).encode())


_Write = Callable[[Catalogue, Entry], tuple[str, dict[str, Any]]]


def _make_tool(catalogue: Catalogue, entry: Entry, write: _Write) -> types.Tool:
    description, schema = write(catalogue, entry)
    operation = entry.operation
    hints = types.ToolAnnotations(
        read_only_hint=operation.is_safe,
        destructive_hint=None if operation.is_safe else operation.is_destructive,
    )
    return types.Tool(
        name=entry.name, description=description, input_schema=schema, annotations=hints
    )


def _write_whole(catalogue: Catalogue, entry: Entry) -> tuple[str, dict[str, Any]]:
    schema = write_schema(catalogue, entry)
    operation = entry.operation
    text = operation.text if operation.text != operation.title else ""
    return "\n\n".join(part for part in (operation.title, text) if part), schema


def write_schema(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    """The schema of a tool: that of the operation, and what cuts the result."""
    schema = catalogue.write_schema(entry.operation)
    result = entry.operation.result
    if result not in ("nothing", "file"):
        schema["properties"][entry.fields] = _CUT[FIELDS]
    if result in _LISTS or entry.operation.stream:
        schema["properties"][entry.limit] = _CUT[LIMIT]
    return schema


def _write_brief(catalogue: Catalogue, entry: Entry) -> tuple[str, dict[str, Any]]:
    """Without the words of the schemas."""
    _, schema = _write_whole(catalogue, entry)
    return cut_text(entry.operation.title, 120), cast("dict[str, Any]", _drop_words(schema))


def _write_types(_: Catalogue, entry: Entry) -> tuple[str, dict[str, Any]]:
    """Only the arguments and their types."""
    operation = entry.operation
    properties = {name: _shorten(schema) for name, schema in operation.arguments.items()}
    made: dict[str, Any] = {"type": "object", "properties": properties}
    if operation.required:
        made["required"] = list(operation.required)
    return cut_text(operation.title, 80), made


def _write_nothing(_: Catalogue, entry: Entry) -> tuple[str, dict[str, Any]]:
    made: dict[str, Any] = {"type": "object"}
    if entry.operation.required:
        made["required"] = list(entry.operation.required)
    return cut_text(entry.operation.title, 60), made


def _shorten(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {key: schema[key] for key in ("type", "enum") if key in schema}


def _drop_words(value: object, *, is_map: bool = False) -> object:
    """A schema without descriptions; in a map of schemas, `description` is a name."""
    if isinstance(value, Mapping):
        return {
            key: _drop_words(held, is_map=key in ("properties", "$defs") and not is_map)
            for key, held in cast("Mapping[str, object]", value).items()
            if is_map or key != "description"
        }
    if isinstance(value, list):
        return [_drop_words(held) for held in cast("list[object]", value)]
    return value


def cut_text(text: str, length: int) -> str:
    """The text on one line, cut where it is longer than so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def _make_search(catalogue: Catalogue) -> types.Tool:
    title = cut_text(catalogue.title, 80)
    return types.Tool(
        name=SEARCH,
        description=(
            f"Find operations of {title} by words, such as `list agents`. The exact name of an "
            "operation gives all about its arguments."
        ),
        input_schema={
            "type": "object",
            "properties": {"query": {"type": "string"}},
            "required": ["query"],
            "additionalProperties": False,
        },
        annotations=types.ToolAnnotations(read_only_hint=True),
    )


def _make_call(catalogue: Catalogue) -> types.Tool:
    operations = catalogue.operations
    is_safe = all(operation.is_safe for operation in operations)
    is_destructive = any(operation.is_destructive for operation in operations)
    return types.Tool(
        name=CALL,
        description=f"Call an operation that `{SEARCH}` found.",
        input_schema={
            "type": "object",
            "properties": {
                "operation": {"type": "string", "description": "Its name"},
                "arguments": {"type": "object"},
                **_CUT,
            },
            "required": ["operation"],
            "additionalProperties": False,
        },
        annotations=types.ToolAnnotations(
            read_only_hint=is_safe, destructive_hint=None if is_safe else is_destructive
        ),
    )
