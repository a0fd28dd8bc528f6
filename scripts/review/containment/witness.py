"""Checks an example with jsonschema, independent of the engine that found it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from scripts.review.containment.outline import Part
from scripts.schemas import Json, Schema
from scripts.schemas.formats import RANGES, SAMPLES, has_format
from scripts.schemas.json_schema import JsonSchemas

if TYPE_CHECKING:
    from scripts.schemas.ecma_validator import Known


class Witnesses:
    """Checks examples for one direction; caches the schemas it writes."""

    def __init__(self) -> None:
        from jsonschema import FormatChecker

        from scripts.schemas.ecma_validator import make_validator

        self._schemas = JsonSchemas()
        self._known: Known = {}
        self._validator = make_validator(self._schemas.definitions, self._known)
        self._checker = FormatChecker(())
        for name in (*SAMPLES, *RANGES):
            self._checker.checks(name)(
                lambda instance, name=name: has_format(name, instance) is not False
            )

    def is_witness(self, inner: tuple[Schema, ...], outer: Part, value: Json) -> bool:
        """Whether a value is valid for the sender and invalid for the reader."""
        sent = [Part(schema) for schema in inner]
        read = [Part(outer.schema.whole(), outer.hidden)]
        return self.is_valid(sent, value) and not self.is_valid(read, value)

    def is_valid(self, parts: Iterable[Part], value: Json) -> bool:
        """Whether jsonschema accepts a value for schemas that apply together."""
        referred = [self._schemas.refer(part.schema, part.hidden) for part in parts]
        self._known.clear()
        schema = {"allOf": referred, "$defs": self._schemas.definitions}
        return bool(self._validator(schema, format_checker=self._checker).is_valid(value))
