"""Converts text from a URL, a header or a form to the JSON types of its schemas."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas import Schema
from scripts.schemas.alternatives import list_alternatives
from scripts.schemas.conjunction import ALL_TYPES, Conjunction, gather

Text = str | list[Any] | dict[str, Any]
"""A value whose leaves are all text."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LONGEST_NUMBER = 400


def coerce_text(messages: MessageSchemas, value: Text, *schemas: Schema) -> Any:
    """The value with each leaf as a number, boolean or null if its schemas accept that."""
    if isinstance(value, list):
        branch = find_branch("array", *schemas)
        return [coerce_text(messages, v, *branch.item(i)) for i, v in enumerate(value)]
    if isinstance(value, dict):
        branch = find_branch("object", *schemas)
        return {n: coerce_text(messages, v, *branch.member(n)) for n, v in value.items()}
    candidates = list(_read_scalar(value))
    for candidate in candidates:
        if messages.is_valid(candidate, *schemas):
            return candidate
    return _choose_invalid(messages, candidates, *schemas)


def find_branch(shape: str | None, *schemas: Schema) -> Conjunction:
    """The schemas with the first choice of branches of their unions that accepts a type."""
    for found in list_alternatives(*schemas):
        if shape is None or shape in found.possible_types:
            return found
    return gather()


def admits(shape: str, *schemas: Schema) -> bool:
    """Whether the schemas can accept values of a type."""
    return any(
        shape in found.possible_types and found.possible_types != ALL_TYPES
        for found in list_alternatives(*schemas)
    )


def _read_scalar(text: str) -> Iterator[Any]:
    """The possible values of a text, the most specific type first."""
    if text in ("true", "false", "null") or (
        len(text) < _LONGEST_NUMBER and _NUMBER.fullmatch(text)
    ):
        yield json.loads(text)
    if text[:1] in ("{", "["):  # Objects in forms are JSON (OpenAPI, "Encoding Object").
        with suppress(ValueError, RecursionError):
            yield json.loads(text)
    yield text


def _choose_invalid(messages: MessageSchemas, candidates: list[Any], *schemas: Schema) -> Any:
    """The value for the error message: one of the right type, if there is one."""
    for candidate in candidates:
        errors = messages.find_errors(candidate, *schemas)
        if all(error.validator != "type" or error.absolute_path for error in errors):
            return candidate
    return candidates[-1]
