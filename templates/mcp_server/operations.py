"""The operations of the API as a table, which is data of the package."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from importlib.resources import files
from typing import Any, Final, Literal, TypeAlias, cast

from .._runtime._about import PACKAGE

Schema: TypeAlias = Mapping[str, Any]
Result: TypeAlias = Literal["value", "list", "pages", "stream", "file", "nothing"]

DEFINITIONS: Final = "#/$defs/"
# Methods that change nothing (RFC 9110, section 9.2.1, and the QUERY method).
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
_DESTRUCTIVE: Final = frozenset({"DELETE", "PUT", "PATCH"})
# Optional arguments that a signature names.
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of the client.

    `name` are the attributes that lead to it, and `arguments` has a JSON Schema for each argument.
    `files` are the arguments that take a file, and `stream` is the one that asks for a stream.
    """

    name: str
    title: str
    text: str
    method: str
    path: str
    result: Result
    arguments: Mapping[str, Schema]
    required: tuple[str, ...]
    files: tuple[str, ...] = ()
    stream: str = ""

    @property
    def is_safe(self) -> bool:
        """Whether it changes nothing."""
        return self.method in _SAFE

    @property
    def is_destructive(self) -> bool:
        """Whether it may remove or overwrite something."""
        return self.method in _DESTRUCTIVE

    @property
    def signature(self) -> str:
        """Its name with those of its arguments; `?` marks a few that can be left out."""
        optional = [f"{name}?" for name in self.arguments if name not in self.required]
        more = ["…"] if len(optional) > _SHOWN else []
        return f"{self.name}({', '.join([*self.required, *optional[:_SHOWN], *more])})"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The operations that may be called, and the schemas that theirs refer to."""

    title: str
    operations: tuple[Operation, ...]
    definitions: Mapping[str, Schema]

    def select(self, patterns: Iterable[str], *, is_read_only: bool) -> Catalogue:
        """Those whose name matches one of the patterns, such as `jobs.*`; all without a pattern."""
        wanted = tuple(patterns) or ("*",)
        return replace(
            self,
            operations=tuple(
                operation
                for operation in self.operations
                if any(fnmatchcase(operation.name, pattern) for pattern in wanted)
                and (operation.is_safe or not is_read_only)
            ),
        )

    def write_schema(self, operation: Operation) -> dict[str, Any]:
        """A complete JSON Schema of an operation's arguments."""
        made: dict[str, Any] = {"type": "object", "properties": dict(operation.arguments)}
        if operation.required:
            made["required"] = list(operation.required)
        made["additionalProperties"] = False
        needed = self._collect_definitions(made)
        return {**made, "$defs": needed} if needed else made

    def _collect_definitions(self, schema: object) -> dict[str, Schema]:
        found: dict[str, Schema] = {}
        pending = list(list_references(schema))
        while pending:
            name = pending.pop(0)
            if name not in found:
                found[name] = self.definitions[name]
                pending += list_references(found[name])
        return found


def list_references(value: object) -> Iterator[str]:
    """The names of the definitions that a schema refers to."""
    if isinstance(value, Mapping):
        for key, held in cast("Mapping[str, object]", value).items():
            if key == "$ref" and isinstance(held, str):
                yield held.removeprefix(DEFINITIONS)
            else:
                yield from list_references(held)
    elif isinstance(value, list):
        for held in cast("list[object]", value):
            yield from list_references(held)


def load_catalogue() -> Catalogue:
    """All operations of the API."""
    text = files(f"{PACKAGE}._mcp").joinpath("operations.json").read_text(encoding="utf-8")
    held = json.loads(text)
    return Catalogue(held["title"], tuple(map(_read, held["operations"])), held["definitions"])


def _read(held: Any) -> Operation:
    return Operation(
        name=held["name"],
        title=held["title"],
        text=held["text"],
        method=held["method"],
        path=held["path"],
        result=held["result"],
        arguments=held["arguments"],
        required=tuple(held["required"]),
        files=tuple(held.get("files", ())),
        stream=held.get("stream", ""),
    )
