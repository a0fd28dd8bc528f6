"""Writes example values as Python source that type checkers accept, too."""

import re
from collections.abc import Mapping
from typing import Final

from scripts.canonical import Schema, component_fields
from scripts.canonical.unions import split_nullable
from scripts.schemas.values import Json

_TIMES: Final = {"date-time": "datetime", "date": "date"}
_USED: Final = re.compile(r"\b(date|datetime)\.fromisoformat\(")


def spell_value(value: Json, schema: Schema, schemas: Mapping[str, Schema]) -> str:
    """The source of a value for an argument.

    Args:
        value: The value as JSON.
        schema: The canonical schema of the argument.
        schemas: The components it may refer to, by class name.
    """
    shape = _find_shape(schema, schemas)
    if isinstance(value, str) and shape.get("format") in _TIMES:
        return f"{_TIMES[shape['format']]}.fromisoformat({quote(value)})"
    if isinstance(value, list) and "prefixItems" in shape:
        pairs = zip(value, shape["prefixItems"], strict=False)
        places = [spell_value(*pair, schemas) for pair in pairs]
        return f"({', '.join(places)}{',' * (len(places) == 1)})"
    if isinstance(value, list):
        items = shape.get("items") or {}
        return f"[{', '.join(spell_value(each, items, schemas) for each in value)}]"
    if isinstance(value, dict):
        known = {field.name: field.schema for field in component_fields(shape)}
        other = shape.get("additionalProperties") or {}
        members = (
            f"{quote(name)}: {spell_value(each, known.get(name, other), schemas)}"
            for name, each in value.items()
        )
        return f"{{{', '.join(members)}}}"
    return quote(value)


def add_imports(source: str) -> str:
    """The source after the imports that its values need."""
    imports = find_imports(source)
    return f"{imports}\n{source}" if imports else source


def find_imports(source: str) -> str:
    """The line that imports what the values of a source need; empty where they need nothing."""
    names = sorted(set(_USED.findall(source)))
    return f"from datetime import {', '.join(names)}\n" if names else ""


def _find_shape(schema: Schema, schemas: Mapping[str, Schema]) -> Schema:
    """The schema behind references and `null`; an empty one if there are several."""
    seen: set[str] = set()
    while True:
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name in schemas and name not in seen:
            seen.add(name)
            schema = schemas[name]
            continue
        schema, was_nullable = split_nullable(schema)
        if not was_nullable:
            return {} if "anyOf" in schema else schema


def quote(value: Json) -> str:
    """The source of a value, with double quotes where possible."""
    source = repr(value)
    return source.replace("'", '"') if "'" in source and '"' not in source else source
