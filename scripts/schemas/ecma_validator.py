"""jsonschema's validator of 2020-12, with patterns of ECMA-262 and exact multiples.

The standard requires both. jsonschema itself divides floats and reads patterns as Python does, also
where it looks for the members that `unevaluatedProperties` is about. If it is unknown whether a
pattern matches, the value is accepted.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from functools import partial
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import FormatError, ValidationError
from jsonschema.validators import extend

from scripts.schemas.assertions import is_multiple
from scripts.schemas.dialect import IN_PLACE
from scripts.schemas.patterns import matches

DEFINITIONS: Final = "#/$defs/"
_IN_PLACE: Final = frozenset(("$ref", "allOf", *IN_PLACE, "then", "else"))
Definitions = Mapping[str, Any]
"""Schemas by their name below `$defs`."""
Known = dict[tuple[str, int], tuple[Any, tuple[ValidationError, ...]]]
"""The errors of a value by a reference and the value's id; the value is kept, and so is its id."""


class FormatChecks(FormatChecker):
    """The formats of a mapping, which may grow while values are checked."""

    def __init__(self, checks: Mapping[str, Callable[[Any], bool]]) -> None:
        """Check these formats; all others are accepted.

        Args:
            checks: Whether a value has a format, by the format's name.
        """
        super().__init__(())
        self._checks = checks

    def check(self, instance: object, format: str) -> None:
        """Refuse a value without the format, if the format is checked.

        Raises:
            FormatError: The value does not have the format.
        """
        has_it = self._checks.get(format)
        if has_it is not None and not has_it(instance):
            raise FormatError(f"{instance!r} is not a {format!r}")


def _check_reference(
    definitions: Definitions, known: Known, validator: Any, reference: str, instance: Any, _: Any
) -> Iterator[ValidationError]:
    # Schemas that apply to the same value can reach one another in many ways, which would double
    # the work at each level.
    schema = definitions[reference.removeprefix(DEFINITIONS)]
    if _IN_PLACE.isdisjoint(schema):
        yield from validator.descend(instance, schema)
        return
    key = reference, id(instance)
    if key not in known:
        known[key] = instance, tuple(validator.descend(instance, schema))
    # Who is given an error adds the path to it.
    yield from map(ValidationError.create_from, known[key][1])


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


def _check_additional(
    validator: Any, rest: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        yield from _check_rest(validator, rest, instance, _declared_names(schema, instance))


def _check_unevaluated(
    definitions: Definitions, validator: Any, rest: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        beside = {key: held for key, held in schema.items() if key != "unevaluatedProperties"}
        names = _names_of(definitions, validator, beside, instance)
        yield from _check_rest(validator, rest, instance, names)


def _check_rest(
    validator: Any, rest: Any, instance: dict[str, Any], known: Set[str]
) -> Iterator[ValidationError]:
    """Check the members that no other keyword is about."""
    others = {name: value for name, value in instance.items() if name not in known}
    if rest is False and others:
        yield ValidationError(f"unexpected members: {', '.join(map(repr, others))}")
    for name, value in others.items() if rest is not False else ():
        yield from validator.descend(value, rest, path=name)


def _declared_names(schema: Mapping[str, Any], instance: dict[str, Any]) -> set[str]:
    """The members that `properties` and `patternProperties` are about, or may be about."""
    patterns = schema.get("patternProperties", ())
    return {
        name
        for name in instance
        if name in schema.get("properties", ())
        or any(matches(pattern, name) is not False for pattern in patterns)
    }


def _names_of(
    definitions: Definitions, validator: Any, schema: Any, instance: dict[str, Any]
) -> set[str]:
    """The members that a schema evaluates (JSON Schema core 2020-12, section 11)."""
    if not isinstance(schema, dict):
        return set()
    if {"additionalProperties", "unevaluatedProperties"} & schema.keys():
        return set(instance)
    found = _declared_names(schema, instance)
    for part in _list_applied(definitions, validator, schema, instance):
        if validator.evolve(schema=part).is_valid(instance):
            found |= _names_of(definitions, validator, part, instance)
    return found


def _list_applied(
    definitions: Definitions, validator: Any, schema: Mapping[str, Any], instance: dict[str, Any]
) -> Iterator[Any]:
    """The schemas for the same value."""
    if "$ref" in schema:
        yield definitions[schema["$ref"].removeprefix(DEFINITIONS)]
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from schema.get(keyword, ())
    if "if" in schema:
        is_met = validator.evolve(schema=schema["if"]).is_valid(instance)
        yield schema["if"]
        yield schema.get("then" if is_met else "else", True)
    dependent = schema.get("dependentSchemas", {})
    yield from (part for name, part in dependent.items() if name in instance)


def make_validator(definitions: Definitions, known: Known) -> Any:
    """The class of validators for schemas that only refer to some definitions.

    Args:
        definitions: What is in the `$defs` of the schemas, by name; it may grow later.
        known: What was found out; to be emptied before each question.
    """
    return extend(  # type: ignore[no-untyped-call]
        Draft202012Validator,
        {
            "$ref": partial(_check_reference, definitions, known),
            "multipleOf": _check_multiple,
            "pattern": _check_pattern,
            "patternProperties": _check_pattern_properties,
            "additionalProperties": _check_additional,
            "unevaluatedProperties": partial(_check_unevaluated, definitions),
        },
    )
