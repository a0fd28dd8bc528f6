"""Text from a URL, a header or a form as the JSON value its schema asks for."""

import json
import re
from collections.abc import Iterator
from typing import Any

from scripts.sandbox.merging import flatten_schema, merge_schemas
from scripts.schemas.conversion import TYPES
from scripts.schemas.view import Schema, SchemaView, list_types

Text = str | list[Any] | dict[str, Any]
"""A value whose leaves are all text still."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LONGEST_NUMBER = 400


def coerce_text(view: SchemaView, schema: Schema, value: Text) -> Any:
    """The value with each leaf as a number, boolean or null where its schema admits that."""
    branch = find_branch(view, schema, _shape(value))
    if isinstance(value, list):
        items = branch.get("items", True)
        return [coerce_text(view, items, item) for item in value]
    if isinstance(value, dict):
        named = branch.get("properties", {})
        others = branch.get("additionalProperties", True)
        return {n: coerce_text(view, named.get(n, others), v) for n, v in value.items()}
    candidates = list(_read_scalar(value))
    for candidate in candidates:
        if view.is_valid(schema, candidate):
            return candidate
    return _choose_invalid(view, schema, candidates)


def find_branch(view: SchemaView, schema: Schema, shape: str | None) -> dict[str, Any]:
    """The merged keywords of the first alternative that admits arrays or objects as asked."""
    return next(_list_branches(view, schema, shape, 0), {})


def admits(view: SchemaView, schema: Schema, shape: str) -> bool:
    """Whether the schema speaks of arrays, or of objects, at all."""
    branches = _list_branches(view, schema, shape, 0)
    return any(list_types(branch) != TYPES for branch in branches)


def _list_branches(
    view: SchemaView, schema: Schema, shape: str | None, depth: int
) -> Iterator[dict[str, Any]]:
    flat = flatten_schema(view, schema)
    if flat is None or depth > 6:
        return
    keyword = next((k for k in ("anyOf", "oneOf") if k in flat.schema), None)
    if keyword is None:
        if shape is None or shape in list_types(flat.schema):
            yield flat.schema
        return
    rest = {k: v for k, v in flat.schema.items() if k != keyword}
    for part in flat.schema[keyword]:
        inner = flatten_schema(view, part, flat.trail)
        merged = merge_schemas(rest, inner.schema) if inner else None
        if merged is not None:
            yield from _list_branches(view, merged, shape, depth + 1)


def _shape(value: Text) -> str | None:
    return {list: "array", dict: "object"}.get(type(value))


def _read_scalar(text: str) -> Iterator[Any]:
    """What the text may mean, the narrowest meaning first."""
    if text in ("true", "false", "null") or (
        len(text) < _LONGEST_NUMBER and _NUMBER.fullmatch(text)
    ):
        yield json.loads(text)
    yield text


def _choose_invalid(view: SchemaView, schema: Schema, candidates: list[Any]) -> Any:
    """The meaning to complain about: one of the right type where there is one."""
    for candidate in candidates:
        if all(error.validator != "type" for error in view.find_errors(schema, candidate)):
            return candidate
    return candidates[-1]
