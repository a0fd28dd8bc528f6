"""jsonschema's validator of 2020-12, with patterns of ECMA-262 and exact multiples.

The standard asks for both; jsonschema reads patterns as Python does, and divides floats. A pattern
of which it cannot be told whether it matches refuses nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import FormatError, ValidationError
from jsonschema.validators import extend

from scripts.schemas.assertions import is_multiple
from scripts.schemas.patterns import matches


class FormatChecks(FormatChecker):
    """The formats of a mapping, which may grow while values are checked."""

    def __init__(self, checks: Mapping[str, Callable[[Any], bool]]) -> None:
        """Assert these formats.

        Args:
            checks: Whether a value has a format, by the format's name.
        """
        super().__init__(())
        self._checks = checks

    def check(self, instance: object, format: str) -> None:
        """Refuse a value that has not a format that is asserted.

        Raises:
            FormatError: It has not.
        """
        has_it = self._checks.get(format)
        if has_it is not None and not has_it(instance):
            raise FormatError(f"{instance!r} is not a {format!r}")


_Check = Callable[[Any, Any, Any, Mapping[str, Any]], Iterator[ValidationError]]


def _check_multiple(_: Any, step: float, instance: Any, __: Any) -> Iterator[ValidationError]:
    if not is_multiple(instance, step):
        yield ValidationError(f"{instance!r} is not a multiple of {step}")


def _check_pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and matches(pattern, instance) is False:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _check_pattern_properties(
    validator: Any, patterns: Mapping[str, Any], instance: Any, _: Any
) -> Iterator[ValidationError]:
    for pattern, schema in patterns.items() if isinstance(instance, dict) else ():
        for name, member in instance.items():
            if matches(pattern, name):
                yield from validator.descend(member, schema, path=name, schema_path=pattern)


def _ask_about_rest(keyword: str) -> _Check:
    """The keyword's own check, shown only the members that no pattern beside it speaks of."""
    check_original: Any = Draft202012Validator.VALIDATORS[keyword]

    def check(
        validator: Any, rest: Any, instance: Any, schema: Mapping[str, Any]
    ) -> Iterator[ValidationError]:
        patterns = schema.get("patternProperties", {})
        if patterns and isinstance(instance, dict):
            instance = {
                name: value
                for name, value in instance.items()
                if all(matches(pattern, name) is False for pattern in patterns)
            }
            schema = {key: held for key, held in schema.items() if key != "patternProperties"}
        yield from check_original(validator, rest, instance, schema) or ()

    return check


EcmaValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "multipleOf": _check_multiple,
        "pattern": _check_pattern,
        "patternProperties": _check_pattern_properties,
        "additionalProperties": _ask_about_rest("additionalProperties"),
        "unevaluatedProperties": _ask_about_rest("unevaluatedProperties"),
    },
)
