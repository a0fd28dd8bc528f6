"""Unions with a discriminator, which accept members that the document does not declare yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .model import Model

# Cannot be tags of a document: control characters are refused on load.
_UNKNOWN = "\x00unknown"
_DEFAULT = "\x00default"
_UNTAGGED = "\x00untagged"


class UnknownMember(Model):
    """A member of a union whose tag the document does not declare; all its fields are kept."""


class Tagged:
    """Chooses the member of a union by the value of one property, the tag.

    An object with a known tag must match that member. One with an unknown tag becomes an
    `UnknownMember`. One without a tag becomes the member of `untagged` that it matches best: these
    are the members whose tag is optional. Where the document has a `default`, an object with an
    unknown tag or without one becomes that member (OpenAPI 3.2, section 4.25.1).
    """

    def __init__(
        self,
        property_name: str,
        mapping: Mapping[str, str],
        default: str | None = None,
        untagged: Sequence[str] = (),
    ) -> None:
        self._property = property_name
        self._mapping = dict(mapping)
        self._default = default
        self._untagged = tuple(untagged)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = {member.__name__: member for member in get_args(source)}
        choices = {
            tag: handler.generate_schema(members[name]) for tag, name in self._mapping.items()
        }
        if self._default is not None:
            choices[_DEFAULT] = handler.generate_schema(members[self._default])
        if self._untagged:
            choices[_UNTAGGED] = core_schema.union_schema(
                [handler.generate_schema(members[name]) for name in self._untagged]
            )
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
        elif isinstance(tag, int) or (isinstance(tag, float) and tag.is_integer()):
            tag = str(int(tag))  # JSON does not tell 1.0 from 1.
        if isinstance(tag, str) and tag in self._mapping:
            return tag
        if self._default is not None:
            return _DEFAULT
        if tag is None and self._untagged:
            return _UNTAGGED
        return _UNKNOWN if isinstance(tag, str) else None

    def _find_attribute(self, value: Any) -> Any:
        for tag, name in self._mapping.items():
            if type(value).__name__ == name:
                return tag
        return None
