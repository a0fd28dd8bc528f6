"""Describes what is wrong with a request, in the same words as FastAPI."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from jsonschema.exceptions import ValidationError


@dataclass(frozen=True, slots=True)
class Problem:
    """One entry of the `detail` of a 422 response.

    Attributes:
        kind: Machine-readable: `missing`, `enum`, `string_too_short`, …
        location: The path from the part of the request (path, query, header, cookie, body) to the
        value.
        message: The text for people.
        value: The value that was sent.
    """

    kind: str
    location: tuple[str | int, ...]
    message: str
    value: Any

    def to_json(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {
            "type": self.kind,
            "loc": list(self.location),
            "msg": self.message,
            "input": self.value,
        }


def describe_errors(
    errors: Iterable[ValidationError], location: tuple[str | int, ...]
) -> tuple[Problem, ...]:
    """The problems for the errors of a validator, each once."""
    found: dict[tuple[str, tuple[str | int, ...]], Problem] = {}
    for error in errors:
        for problem in _describe_error(error, location):
            found.setdefault((problem.kind, problem.location), problem)
    return tuple(found.values())


def _describe_error(error: ValidationError, location: tuple[str | int, ...]) -> Iterator[Problem]:
    at = (*location, *error.absolute_path)
    keyword, value = str(error.validator), cast(Any, error.instance)
    limit: Any = error.validator_value
    if keyword == "required":
        for name in limit:
            if name not in value:
                yield Problem("missing", (*at, name), "Field required", value)
    elif keyword in ("anyOf", "oneOf") and (inner := _find_meant_branch(error)):
        for cause in inner:
            yield from _describe_error(cause, location)
    elif keyword == "type":
        yield _describe_type(limit, at, value)
    elif keyword == "enum" and limit == []:
        yield Problem("extra_forbidden", at, "Extra inputs are not permitted", value)
    else:
        kind, describe = _DESCRIPTIONS.get(keyword, (keyword, None))
        message = describe(limit) if describe else error.message
        yield Problem(kind, at, message, value)


def _find_meant_branch(error: ValidationError) -> list[ValidationError]:
    """The errors of the only branch with the type of the value, apart from null."""
    branches: dict[Any, list[ValidationError]] = {}
    for cause in error.context or ():
        branches.setdefault(cause.schema_path[0], []).append(cause)
    meant = [b for b in branches.values() if all(c.validator_value != ["null"] for c in b)]
    typed = [b for b in meant if all(c.validator != "type" or c.path for c in b)]
    chosen = typed or meant
    return chosen[0] if len(chosen) == 1 else []


def _describe_type(limit: list[str], at: tuple[str | int, ...], value: Any) -> Problem:
    wanted = next((name for name in limit if name != "null"), "null")
    short = {"integer": "int", "number": "float", "boolean": "bool", "array": "list"}
    kind = {"object": "dict", "null": "none"}.get(wanted, short.get(wanted, wanted))
    if isinstance(value, str) and wanted in ("integer", "number", "boolean"):
        valid = {"integer": "a valid integer", "number": "a valid number"}
        meaning = valid.get(wanted, "a valid boolean")
        return Problem(f"{kind}_parsing", at, f"Input should be {meaning}, not text", value)
    return Problem(f"{kind}_type", at, f"Input should be of type {wanted}", value)


def summarise(problems: Sequence[Problem]) -> str:
    """The problems in one line."""
    shown = (f"{'.'.join(map(str, each.location))}: {each.message}" for each in problems)
    return "; ".join(shown)


def _list_values(values: Any) -> str:
    shown = [repr(value) for value in values]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


_DESCRIPTIONS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "enum": ("enum", lambda values: f"Input should be {_list_values(values)}"),
    "minLength": ("string_too_short", lambda n: f"String should have at least {n} characters"),
    "maxLength": ("string_too_long", lambda n: f"String should have at most {n} characters"),
    "pattern": ("string_pattern_mismatch", lambda p: f"String should match pattern {p!r}"),
    "minimum": ("greater_than_equal", lambda n: f"Input should be greater than or equal to {n}"),
    "maximum": ("less_than_equal", lambda n: f"Input should be less than or equal to {n}"),
    "exclusiveMinimum": ("greater_than", lambda n: f"Input should be greater than {n}"),
    "exclusiveMaximum": ("less_than", lambda n: f"Input should be less than {n}"),
    "multipleOf": ("multiple_of", lambda n: f"Input should be a multiple of {n}"),
    "minItems": ("too_short", lambda n: f"List should have at least {n} items"),
    "maxItems": ("too_long", lambda n: f"List should have at most {n} items"),
    "format": ("format", lambda name: f"Input should be a valid {name}"),
    "anyOf": ("union", lambda _: "Input should match one of the alternatives"),
    "oneOf": ("union", lambda _: "Input should match exactly one of the alternatives"),
}
