"""Bounds of values (lengths, limits, patterns), which are for what is sent.

A model made by hand keeps to them. In a response they only help to choose between the branches of
a union: a value beyond its bounds is still read, since nobody is served by a list that is lost
because one name in it is too long.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, Final, cast

from pydantic import ValidationInfo
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticKnownError,
    core_schema,
)

BEYOND_BOUNDS: Final = {"beyond_bounds": True}
"""The context of a validation that reads values beyond their bounds."""

_OF_SCALARS: Final = frozenset(
    ("gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length", "pattern")
)
_SCALARS: Final = frozenset(("str", "int", "float", "decimal"))
_CONTAINERS: Final = frozenset(("list", "dict", "set", "frozenset"))


def has_bounds(schema: dict[str, Any]) -> bool:
    """Whether a core schema limits values beyond their type."""
    kind = schema.get("type")
    if kind == "function-after":
        return _is_bound(schema["function"]["function"])
    limited = kind in _SCALARS or kind in _CONTAINERS
    return limited and any(schema.get(name) is not None for name in _OF_SCALARS)


def _is_bound(function: object) -> bool:
    # pydantic checks a bound this way where no core schema has it, as on a union.
    return isinstance(function, functools.partial) and bool(function.keywords)


def free(schema: dict[str, Any]) -> dict[str, Any]:
    """A core schema without its bounds."""
    if schema["type"] == "function-after":
        return cast("dict[str, Any]", schema["schema"])
    return {name: one for name, one in schema.items() if name not in _OF_SCALARS}


def relax(
    schema: dict[str, Any], bounded: dict[str, Any], unbounded: dict[str, Any]
) -> dict[str, Any]:
    """A core schema that reads JSON beyond its bounds when the context is `BEYOND_BOUNDS`.

    `schema` is what pydantic made; the other two are what the runtime made of it.
    """
    if schema["type"] in _SCALARS:
        passing = core_schema.with_info_plain_validator_function(_let_pass)
        relaxed: Any = core_schema.union_schema(
            [
                cast("CoreSchema", bounded),
                core_schema.chain_schema([cast("CoreSchema", unbounded), passing]),
            ],
            mode="left_to_right",
        )
    else:
        # Not a union: the values in it would be read twice, and four times where it nests.
        relaxed = core_schema.with_info_after_validator_function(
            _make_check(schema), cast("CoreSchema", unbounded)
        )
    both = core_schema.json_or_python_schema(
        json_schema=relaxed, python_schema=cast("CoreSchema", bounded)
    )
    return cast("dict[str, Any]", both)


def _let_pass(value: Any, info: ValidationInfo) -> Any:
    if info.context is BEYOND_BOUNDS:
        return value
    raise PydanticCustomError("beyond_bounds", "Input should be within its bounds")


def _make_check(schema: dict[str, Any]) -> Callable[[Any, ValidationInfo], Any]:
    check = schema["function"]["function"] if "function" in schema else _check_length(schema)
    return lambda value, info: value if info.context is BEYOND_BOUNDS else check(value)


def _check_length(schema: dict[str, Any]) -> Callable[[Any], Any]:
    least, most = schema.get("min_length") or 0, schema.get("max_length") or sys.maxsize
    kind = str(schema["type"]).capitalize()

    def check(value: Any) -> Any:
        length = len(value)
        context = {"field_type": kind, "actual_length": length}
        if length < least:
            raise PydanticKnownError("too_short", {**context, "min_length": least})
        if length > most:
            raise PydanticKnownError("too_long", {**context, "max_length": most})
        return value

    return check
