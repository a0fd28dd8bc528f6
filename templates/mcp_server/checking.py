"""Checks arguments before anything is sent, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, cast

from .failures import RefusedError

# Type checkers know this library only in part.
_jsonschema: Any = import_module("jsonschema")
_LONGEST: Final = 300
# Patterns are left to the service: Python reads them in another way, and some take very long.
_LEFT_OUT: Final = ("pattern", "patternProperties", "format")


def check_arguments(schema: Mapping[str, Any], arguments: Mapping[str, Any]) -> None:
    """Raise RefusedError unless the schema of the arguments accepts them."""
    known = cast("Mapping[str, Any]", schema["properties"])
    if unknown := [name for name in arguments if name not in known]:
        raise RefusedError(f"unknown argument {unknown[0]!r}; there are: {', '.join(known)}")
    missing = [name for name in schema.get("required", ()) if name not in arguments]
    if missing:
        raise RefusedError(f"these arguments are missing: {', '.join(missing)}")
    validator = _jsonschema.Draft202012Validator(_leave_out(schema))
    error = _jsonschema.exceptions.best_match(validator.iter_errors(dict(arguments)))
    if error is not None:
        message = str(error.message)
        if len(message) > _LONGEST:
            message = f"{message[:_LONGEST]}…"
        raise RefusedError(f"{error.json_path.removeprefix('$.')}: {message}")


def _leave_out(value: Any, *, is_map: bool = False) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _leave_out(held, is_map=key in ("properties", "$defs") and not is_map)
            for key, held in cast("Mapping[str, Any]", value).items()
            if is_map or key not in _LEFT_OUT
        }
    if isinstance(value, list):
        return [_leave_out(held) for held in cast("list[object]", value)]
    return value
