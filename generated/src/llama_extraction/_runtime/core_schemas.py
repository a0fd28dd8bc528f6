"""Changes pydantic's core schemas where pydantic reads JSON differently from the standards."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from enum import Enum as AnyEnum
from typing import Any, Final, cast

from pydantic_core import CoreSchema, core_schema

from .bounds import free, has_bounds, relax

# RFC 3339, 5.6, and common deviations: no offset, a space in place of the T, an offset without a
# colon.
_MOMENT: Final = r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[+-]\d\d:?\d\d)?$"
_ODD_MOMENT: Final = re.compile(
    r"(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d):(\d\d)(?:[.,](\d+))?((?:[Zz]|[+-]\d\d(?::?\d\d)?)?)",
    re.ASCII,
)
_DAY: Final = r"^\d{4}-\d\d-\d\d$"

_MARK: Final = "runtime_changed"
_NESTED: Final = (
    "schema",
    "items_schema",
    "keys_schema",
    "values_schema",
    "extras_schema",
    "choices",
    "fields",
    "steps",
    "json_schema",
    "python_schema",
    "lax_schema",
    "strict_schema",
    "definitions",
)


def apply_standards(schema: CoreSchema) -> CoreSchema:
    """The schema, changed so that numbers, times and enums are read as the standards say."""
    return cast("CoreSchema", _change(cast("dict[str, Any]", schema)))


def _change(schema: dict[str, Any]) -> dict[str, Any]:
    metadata: dict[str, Any] = schema.get("metadata") or {}
    if metadata.get(_MARK):
        return schema
    copied = {
        key: _change_nested(value) if key in _NESTED else value for key, value in schema.items()
    }
    change = _CHANGES.get(schema.get("type", ""))
    changed = copied if change is None else change(copied)
    if has_bounds(copied):
        unbounded = free(copied)
        changed = relax(copied, changed, unbounded if change is None else change(unbounded))
    if changed is not copied:
        changed["metadata"] = {**metadata, _MARK: True}
    return changed


def _change_nested(value: Any) -> Any:
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        if isinstance(members.get("type"), str):
            return _change(members)
        return {key: _change_nested(one) for key, one in members.items()}
    if isinstance(value, (list, tuple)):
        items = [_change_nested(one) for one in cast("list[Any]", value)]
        return items if isinstance(value, list) else tuple(items)
    return value


def _change_number(schema: dict[str, Any]) -> dict[str, Any]:
    """Keeps a number as it was written: 1 stays an integer, and 20 digits stay exact."""
    factor = schema.get("multiple_of")
    number = {**schema, "allow_inf_nan": False}
    if factor is not None and not float(factor).is_integer():
        return number
    bounds: dict[str, Any] = {
        "ge": _round(schema.get("ge"), math.ceil),
        "gt": _round(schema.get("gt"), math.floor),
        "le": _round(schema.get("le"), math.floor),
        "lt": _round(schema.get("lt"), math.ceil),
        "multiple_of": _round(factor, math.floor),
    }
    integer = core_schema.int_schema(strict=True, **bounds)
    strict = cast("CoreSchema", {**number, "strict": True, "metadata": {_MARK: True}})
    union = core_schema.union_schema([integer, strict], mode="left_to_right")
    if any(bound is not None for bound in bounds.values()):
        return cast("dict[str, Any]", union)
    return cast(
        "dict[str, Any]",
        core_schema.custom_error_schema(
            union,
            custom_error_type="number_type",
            custom_error_message="Input should be a valid number",
        ),
    )


def _round(bound: float | None, to_integer: Any) -> int | None:
    return None if bound is None else to_integer(bound)


def _change_exact(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "strict": True}


def _change_moment(schema: dict[str, Any]) -> dict[str, Any]:
    odd = core_schema.no_info_plain_validator_function(_read_odd_moment)
    return _read_text(schema, _MOMENT, "a date and time", odd)


def _read_odd_moment(text: object) -> datetime:
    """Reads what pydantic does not: the leap seconds of RFC 3339, and offsets of whole hours."""
    found = _ODD_MOMENT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise ValueError
    minute, second, fraction, offset = found.groups()
    moment = datetime.fromisoformat(f"{minute}:{'59' if second == '60' else second}{offset}")
    moment = moment.replace(microsecond=int((fraction or "").ljust(6, "0")[:6]))
    return moment + timedelta(seconds=second == "60")


def _change_day(schema: dict[str, Any]) -> dict[str, Any]:
    return _read_text(schema, _DAY, "a date")


def _read_text(
    schema: dict[str, Any], pattern: str, expected: str, *others: CoreSchema
) -> dict[str, Any]:
    # pydantic alone would also accept a number in a string, as seconds since 1970.
    marked = cast("CoreSchema", {**schema, "metadata": {_MARK: True}})
    text = core_schema.chain_schema([core_schema.str_schema(pattern=pattern, strict=True), marked])
    described = core_schema.custom_error_schema(
        core_schema.union_schema([text, *others], mode="left_to_right"),
        custom_error_type="text_pattern",
        custom_error_message=f"Input should be {expected}",
    )
    return cast(
        "dict[str, Any]",
        core_schema.json_or_python_schema(json_schema=described, python_schema=marked),
    )


def _change_enum(schema: dict[str, Any]) -> dict[str, Any]:
    written = core_schema.plain_serializer_function_ser_schema(_write_member)
    if schema.get("sub_type") != "int":
        return {**schema, "serialization": written}
    # pydantic alone would accept true as 1.
    marked = cast("CoreSchema", {**schema, "metadata": {_MARK: True}})
    return cast(
        "dict[str, Any]",
        core_schema.json_or_python_schema(
            json_schema=core_schema.chain_schema([core_schema.int_schema(strict=True), marked]),
            python_schema=marked,
            serialization=written,
        ),
    )


def _write_member(value: object) -> object:
    # Plain data, for writers such as those of YAML; a field may also be set to a text.
    return value.value if isinstance(value, AnyEnum) else value


def _stop_at_first(schema: dict[str, Any]) -> dict[str, Any]:
    # One error is enough to report; a list of a million items could give a million errors.
    return {**schema, "fail_fast": True}


_CHANGES: Final = {
    "list": _stop_at_first,
    "int": _change_exact,
    "bool": _change_exact,
    "float": _change_number,
    "datetime": _change_moment,
    "date": _change_day,
    "enum": _change_enum,
}
