"""`allOf` merged to one schema, so that no model needs a parent (JSON Schema core, 10.2.1.1)."""

from collections.abc import Callable, Iterable
from typing import Any

Schema = dict[str, Any]

_ALL_TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")
_TIGHTER: dict[str, Callable[[Any, Any], Any]] = {
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), min),
}


def merge_schemas(parts: Iterable[Schema]) -> Schema:
    """One schema that asks for what all parts ask for, as far as a model can say it.

    Where two parts constrain the same property both stay, as an `allOf` of their own. Of the
    annotations the first part's win.
    """
    merged: Schema = {}
    for part in parts:
        for keyword, value in part.items():
            merged[keyword] = (
                _merge_keyword(keyword, merged[keyword], value) if keyword in merged else value
            )
    return merged


def _merge_keyword(keyword: str, old: Any, new: Any) -> Any:
    if old == new:
        return old
    if keyword == "properties":
        return _merge_properties(old, new)
    if keyword == "required":
        return list(dict.fromkeys([*old, *new]))
    if keyword == "type":
        return _merge_types(old, new)
    if keyword == "enum":
        return [value for value in old if value in new] or old
    if keyword in ("items", "additionalProperties"):
        return _merge_subschemas(old, new)
    if keyword in ("anyOf", "oneOf"):
        return old if len(old) >= len(new) else new
    if keyword in _TIGHTER and not isinstance(old, bool) and not isinstance(new, bool):
        return _TIGHTER[keyword](old, new)
    if keyword == "nullable":
        return old and new
    return old


def _merge_properties(old: Schema, new: Schema) -> Schema:
    merged = dict(old)
    for name, schema in new.items():
        merged[name] = _merge_subschemas(old[name], schema) if name in old else schema
    return merged


def _merge_subschemas(old: Any, new: Any) -> Any:
    if old == new or new in (True, {}):
        return old
    if old in (True, {}):
        return new
    if isinstance(old, bool) or isinstance(new, bool):
        return False
    return {"allOf": [old, new]}


def _merge_types(old: Any, new: Any) -> Any:
    former, latter = _spread_types(old), _spread_types(new)
    common = [name for name in _ALL_TYPES if name in former and name in latter]
    if "number" in common:
        common.remove("integer")
    return common[0] if len(common) == 1 else common or old


def _spread_types(types: Any) -> set[str]:
    names = {types} if isinstance(types, str) else set(types)
    return names | {"integer"} if "number" in names else names
