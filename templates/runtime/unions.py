"""Unions with a discriminator, which accept members that the document does not declare yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .model import Model

# Cannot be the tag of a document: control characters are refused on load.
_UNKNOWN = "\x00unknown"


class UnknownMember(Model):
    """A member of a union whose tag the document does not declare; all its fields are kept."""


class Tagged:
    """Chooses the member of a union by the value of one property, the tag.

    An object with an unknown tag becomes an `UnknownMember`. One with a known tag must match that
    member. One without a tag matches no member.
    """

    def __init__(self, property_name: str, mapping: Mapping[str, str]) -> None:
        self._property = property_name
        self._mapping = dict(mapping)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = {member.__name__: member for member in get_args(source)}
        choices = {
            tag: handler.generate_schema(members[name]) for tag, name in self._mapping.items()
        }
        choices[_UNKNOWN] = handler.generate_schema(UnknownMember)
        return core_schema.tagged_union_schema(choices, discriminator=self._find_tag)

    def _find_tag(self, value: Any) -> str | None:
        if isinstance(value, UnknownMember):
            return _UNKNOWN
        if isinstance(value, dict):
            tag = cast("dict[object, object]", value).get(self._property)
        else:
            tag = self._find_attribute(value)
        if isinstance(tag, bool):
            tag = "true" if tag else "false"
        elif isinstance(tag, int):
            tag = str(tag)
        if isinstance(tag, str):
            return tag if tag in self._mapping else _UNKNOWN
        return None

    def _find_attribute(self, value: Any) -> Any:
        for tag, name in self._mapping.items():
            if type(value).__name__ == name:
                return tag
        return None
