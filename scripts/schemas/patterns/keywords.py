"""Validators of `jsonschema` that read patterns as ECMA-262 says.

By itself `jsonschema` reads them as Python does. A pattern of which it cannot be told whether it
matches refuses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from scripts.schemas.patterns.matching import matches

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

_Check = Callable[[Any, Any, Any, Mapping[str, Any]], Iterator[Any]]


def _check_pattern(
    validator: Any, pattern: str, instance: Any, _: Mapping[str, Any]
) -> Iterator[Any]:
    from jsonschema import ValidationError

    if validator.is_type(instance, "string") and matches(pattern, instance) is False:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _check_pattern_properties(
    validator: Any, schemas: Mapping[str, Any], instance: Any, _: Mapping[str, Any]
) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    for pattern, schema in schemas.items():
        for name, value in instance.items():
            if matches(pattern, name):
                yield from validator.descend(value, schema, path=name, schema_path=pattern)


def _ask_about_rest(keyword: str) -> _Check:
    def check(validator: Any, rest: Any, instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
        from jsonschema import Draft202012Validator

        original = Draft202012Validator.VALIDATORS[keyword]
        patterns = schema.get("patternProperties", {})
        if patterns and validator.is_type(instance, "object"):
            instance = {
                name: value
                for name, value in instance.items()
                if all(matches(pattern, name) is False for pattern in patterns)
            }
            schema = {key: held for key, held in schema.items() if key != "patternProperties"}
        yield from original(validator, rest, instance, schema) or ()

    return check


_KEYWORDS: Final[Mapping[str, _Check]] = {
    "pattern": _check_pattern,
    "patternProperties": _check_pattern_properties,
    "additionalProperties": _ask_about_rest("additionalProperties"),
    "unevaluatedProperties": _ask_about_rest("unevaluatedProperties"),
}


@cache
def make_validator() -> type[Draft202012Validator]:
    """The class of validators for JSON Schema 2020-12 that read patterns as ECMA-262 does."""
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    made: type[Draft202012Validator] = extend(Draft202012Validator, dict(_KEYWORDS))  # type: ignore[no-untyped-call]
    return made
