"""Validators that read JSON as a type, with the standards of JSON in place of pydantic's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any, Final, cast

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import CoreSchema

from .bounds import BEYOND_BOUNDS
from .core_schemas import apply_standards

# A shorter text is read too fast to be worth a second way.
_LONG_TEXT: Final = 1 << 16
# What goes on after a part of it was refused.
_TOLERANT: Final = ("union", "function-wrap")
_OBJECTS: Final = frozenset(("model", "typed-dict", "dataclass", "definition-ref"))


class _WithStandards:
    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return apply_standards(handler(source))


class Adapter:
    """Reads values of one type.

    A model keeps the members that the document does not declare, which takes a dictionary for each
    object. A long text is therefore first read as if it had no such members, in two thirds of the
    time; when it has some, it and all later ones are read in full.
    """

    def __init__(self, type_: Any) -> None:
        annotated: Any = Annotated[type_, _WithStandards]
        self._adapter: TypeAdapter[Any] = TypeAdapter(annotated)
        self._has_undeclared: bool | None = None

    def read_json(self, data: bytes | str) -> Any:
        """The value of a JSON text; raises ValidationError when the text does not match."""
        if len(data) >= _LONG_TEXT and not self._may_have_undeclared():
            try:
                return self._adapter.validate_json(
                    data, by_alias=True, by_name=False, extra="forbid"
                )
            except ValidationError as error:
                self._has_undeclared = any(
                    problem["type"] == "extra_forbidden"
                    for problem in error.errors(include_url=False, include_input=False)
                )
        return self._read_in_full(data)

    def _read_in_full(self, data: bytes | str) -> Any:
        try:
            return self._adapter.validate_json(data, by_alias=True, by_name=False)
        except ValidationError as error:
            if error.errors(include_url=False)[0]["type"] == "json_invalid":
                raise
        return self._adapter.validate_json(
            data, by_alias=True, by_name=False, context=BEYOND_BOUNDS
        )

    def read_data(self, data: Any) -> Any:
        """The value of parsed JSON; raises ValidationError when it does not match."""
        return self._adapter.validate_python(data, by_alias=True, by_name=False)

    def read_object(self, value: Any) -> Any:
        """A Python value as the type; raises ValidationError when it does not match."""
        return self._adapter.validate_python(value)

    def _may_have_undeclared(self) -> bool:
        if self._has_undeclared is None:
            # A union would take an object that is refused for another branch.
            self._has_undeclared = any(
                each["type"] in _TOLERANT and _has_object(each)
                for each in _list_schemas(self._adapter.core_schema)
            )
        return self._has_undeclared


def _has_object(schema: dict[str, Any]) -> bool:
    return any(each["type"] in _OBJECTS for each in _list_schemas(schema))


def _list_schemas(node: object) -> Iterator[dict[str, Any]]:
    """A core schema and all below it."""
    if isinstance(node, dict):
        members = cast("dict[str, Any]", node)
        if isinstance(members.get("type"), str):
            yield members
        for value in members.values():
            yield from _list_schemas(value)
    elif isinstance(node, (list, tuple)):
        for value in cast("list[Any]", node):
            yield from _list_schemas(value)


@lru_cache(maxsize=4096)
def find_adapter(type_: Any) -> Adapter:
    """The adapter of a type."""
    return Adapter(type_)
