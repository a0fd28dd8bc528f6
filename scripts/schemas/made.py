"""Schemas that stand in no document and are made of others."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scripts.schemas.conjunction import Schemas
from scripts.schemas.schema import Schema
from scripts.schemas.source import SchemaSource

Below = Mapping[tuple[str | int, ...], Schema]
"""Subschemas by their place below a schema."""


def compose(source: SchemaSource, pointer: str, keywords: dict[str, Any], below: Below) -> Schema:
    """The schema at a pointer that no document has; always the same.

    Args:
        source: What it belongs to.
        pointer: Its pointer.
        keywords: What it asserts.
        below: The subschemas that its keywords have.
    """
    made = Schema(source, pointer, keywords, keywords, {}, frozenset(), below=dict(below))
    return source.remember(made)


def join(source: SchemaSource, pointer: str, schemas: Schemas) -> Schema:
    """What several schemas ask for together, as a schema at a pointer that no document has."""
    below: Below = {("allOf", index): each for index, each in enumerate(schemas)}
    return compose(source, pointer, {"allOf": [each.raw for each in schemas]}, below)


def forbid(source: SchemaSource, pointer: str, names: list[str]) -> Schema:
    """A schema that refuses some properties, at a pointer that no document has."""
    nothing = Schema(source, "", False, {"enum": []}, {}, frozenset())
    below: Below = {("properties", name): nothing for name in names}
    return compose(source, pointer, {"properties": dict.fromkeys(names, False)}, below)


def change_children(schema: Schema, pointer: str, children: Below) -> Schema:
    """The schema with other subschemas at some places, at a pointer that no document has."""
    below = {**schema.below, **children}
    return schema.source.remember(replace(schema, pointer=pointer, below=below))
