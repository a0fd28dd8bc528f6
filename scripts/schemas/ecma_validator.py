"""jsonschema's validator of 2020-12, with patterns of ECMA-262 and exact multiples.

The standard asks for both; jsonschema reads patterns as Python does, and divides floats.
"""

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from scripts.schemas.assertions import has_pattern, is_multiple


def _check_pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and has_pattern(pattern, instance) is False:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _check_multiple(_: Any, step: float, instance: Any, __: Any) -> Iterator[ValidationError]:
    if not is_multiple(instance, step):
        yield ValidationError(f"{instance!r} is not a multiple of {step}")


def _check_pattern_properties(
    validator: Any, patterns: dict[str, Any], instance: Any, _: Any
) -> Iterator[ValidationError]:
    for pattern, schema in patterns.items() if isinstance(instance, dict) else ():
        for name, member in instance.items():
            if has_pattern(pattern, name):
                yield from validator.descend(member, schema, path=name, schema_path=pattern)


def _check_additional_properties(
    validator: Any, additional: Any, instance: Any, schema: dict[str, Any]
) -> Iterator[ValidationError]:
    patterns = schema.get("patternProperties", {})
    for name, member in instance.items() if isinstance(instance, dict) else ():
        is_matched = any(has_pattern(pattern, name) is not False for pattern in patterns)
        if name not in schema.get("properties", {}) and not is_matched:
            if additional is False:
                yield ValidationError(f"{name!r} is not among the declared properties")
            else:
                yield from validator.descend(member, additional, path=name)


EcmaValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "multipleOf": _check_multiple,
        "pattern": _check_pattern,
        "patternProperties": _check_pattern_properties,
        "additionalProperties": _check_additional_properties,
    },
)
