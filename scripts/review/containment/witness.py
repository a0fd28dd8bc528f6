"""Checks an example with jsonschema, independent of the engine that found it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from scripts.review.containment.conjunction import Part
from scripts.schemas import Json, Schema, walk_subschemas
from scripts.schemas.assertions import Hidden
from scripts.schemas.dialect import SUBSCHEMA_LISTS, SUBSCHEMA_MAPS
from scripts.schemas.evaluation import hidden_names
from scripts.schemas.formats import RANGES, SAMPLES, has_format
from scripts.schemas.patterns import make_validator

_CONTAINERS = frozenset((*SUBSCHEMA_LISTS, *SUBSCHEMA_MAPS))


class Witnesses:
    """Checks examples for one direction; what was written for one check serves the next."""

    def __init__(self) -> None:
        from jsonschema import FormatChecker

        self._definitions: dict[str, Any] = {}
        self._names: dict[tuple[Schema, Hidden], str] = {}
        self._checker = FormatChecker(())
        for name in (*SAMPLES, *RANGES):
            self._checker.checks(name)(
                lambda instance, name=name: has_format(name, instance) is not False
            )

    def is_witness(self, inner: tuple[Schema, ...], outer: Part, value: Json) -> bool:
        """Whether a value is valid where it is sent and invalid where it is read."""
        sent = [Part(schema) for schema in inner]
        read = [Part(outer.schema.whole(), outer.hidden)]
        return self.is_valid(sent, value) and not self.is_valid(read, value)

    def is_valid(self, parts: Iterable[Part], value: Json) -> bool:
        """Whether jsonschema accepts a value for schemas that hold together."""
        # A schema of JSON Schema 2020-12 that stands alone and says what the parts say together.
        referred = [self.refer(part.schema, part.hidden) for part in parts]
        schema = {"allOf": referred, "$defs": self._definitions}
        return bool(make_validator()(schema, format_checker=self._checker).is_valid(value))

    def refer(self, schema: Schema, hidden: Hidden = frozenset()) -> dict[str, Any]:
        key = (schema, hidden)
        if key not in self._names:
            self._names[key] = f"s{len(self._names)}"
            self._definitions[self._names[key]] = self._write(schema, hidden)
        return {"$ref": f"#/$defs/{self._names[key]}"}

    def _write(self, schema: Schema, hidden: Hidden) -> dict[str, Any]:
        hidden = hidden | hidden_names(schema)
        made: dict[str, Any] = {
            key: sorted(value) if key == "type" else value for key, value in schema.keywords.items()
        }
        for key in ("required",):
            if key in made:
                made[key] = [name for name in made[key] if name not in hidden]
        if "dependentRequired" in made:
            made["dependentRequired"] = {
                trigger: [name for name in names if name not in hidden]
                for trigger, names in made["dependentRequired"].items()
            }
        if "$ref" in made:
            made["$ref"] = self.refer(schema.target(), hidden)["$ref"]
        for keyword in made.keys() & _CONTAINERS:
            held = made[keyword]
            made[keyword] = list(held) if isinstance(held, list) else dict(held)
        for path, child in walk_subschemas(schema):
            _place(made, path, self.refer(child, hidden if _is_in_place(path) else frozenset()))
        if schema.hidden:
            made["properties"] = made.get("properties", {}) | dict.fromkeys(schema.hidden, True)
        return made


def _is_in_place(path: tuple[str | int, ...]) -> bool:
    return path[0] in ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas")


def _place(made: dict[str, Any], path: tuple[str | int, ...], value: Mapping[str, Any]) -> None:
    keyword, *below = path
    if below:
        made[str(keyword)][below[0]] = value
    else:
        made[str(keyword)] = value
