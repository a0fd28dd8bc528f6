"""Puts errors of JSON Schema into sentences that say what to do."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from scripts.lint.spelling import find_similar, suggest

_NOUNS: Final = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "text",
}
# A member is missing, so one that is only a little similar was probably meant.
_LIKENESS_OF_MISSING: Final = 0.6
# Swagger 2.0 had bodies among the parameters.
_FORMER_PLACES: Final = ("body", "formData")


def describe_error(error: Any) -> str:
    """What is wrong, and what to do."""
    describe = _SENTENCES.get(error.kind.name)
    return describe(error) if describe else f"{shorten(error.message)}; correct it"


def _describe_missing(error: Any) -> str:
    name = error.kind.property
    similar = find_similar(name, error.instance, _LIKENESS_OF_MISSING)
    advice = f"did you mean it by {similar!r}?" if similar else "add it"
    return f"{name!r} is missing; {advice}"


def _describe_choice(error: Any) -> str:
    value, options = error.instance, [_spell(each) for each in error.kind.options]
    advice = f"use one of {', '.join(options)}" if len(options) > 1 else f"write {options[0]}"
    if isinstance(value, str):
        advice = suggest(value, options) or advice
    if value in _FORMER_PLACES and _find_member(error) == "in":
        advice = "describe the body in `requestBody`"
    return f"{_show(value)} is not allowed here; {advice}"


def _describe_constant(error: Any) -> str:
    wanted = _show(error.kind.expected_value)
    return f"{_show(error.instance)} is not allowed here; write {wanted}"


def _describe_type(error: Any) -> str:
    types: Sequence[str] = error.kind.types
    value = error.instance
    wanted = " or ".join(_NOUNS.get(each, each) for each in types)
    return f"{wanted} was expected, and not {_show(value)}; {_advise(error, types)}"


def _advise(error: Any, types: Sequence[str]) -> str:
    value = error.instance
    if "string" in types and isinstance(value, (int, float)) and not isinstance(value, bool):
        return "put it in quotes"
    if {"integer", "number", "boolean"} & set(types) and isinstance(value, str):
        return "remove the quotes" if _is_literal(value) else "correct it"
    if "array" in types and isinstance(value, bool) and _find_member(error) == "required":
        return "put the name of the property into `required` of its object"
    if "array" in types and isinstance(value, (str, dict)):
        return "write it as a list"
    return "correct it"


def _is_literal(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _find_member(error: Any) -> str:
    return str(error.instance_path[-1]) if error.instance_path else ""


def _spell(option: Any) -> str:
    return option if isinstance(option, str) else json.dumps(option, ensure_ascii=False)


def _show(value: Any) -> str:
    return shorten(json.dumps(value, ensure_ascii=False, default=str))


def shorten(message: str, limit: int = 240) -> str:
    """The message with its middle left out when it quotes a large value."""
    if len(message) <= limit:
        return message
    return f"{message[: limit // 3]} … {message[-limit // 2 :]}"


_SENTENCES: Final[Mapping[str, Callable[[Any], str]]] = {
    "required": _describe_missing,
    "enum": _describe_choice,
    "const": _describe_constant,
    "type": _describe_type,
}
