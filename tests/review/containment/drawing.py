"""Random schemas, edits of them, other spellings of them, and random values."""

import copy
import json
import random
from collections.abc import Callable
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from scripts.schemas.formats import SAMPLES, has_format
from scripts.schemas.values import read_as

TYPES = ("null", "boolean", "string", "number", "integer", "array", "object")
VALUES: tuple[Any, ...] = (
    None, True, False, "", "a", "ab", "abc", "b", "2024-02-29", 0, 1, 2, 3, -1, 0.5, 1.5, 2.0,
    [], [1], ["a"], [1, 1], {}, {"a": 1}, {"b": "a"},
)  # fmt: skip


def make_validator(schema: Any) -> Draft202012Validator:
    """A validator of JSON Schema that asserts the formats known to the reviewer."""
    checker = FormatChecker(())
    for name in SAMPLES:
        checker.checks(name)(lambda value, name=name: has_format(name, value) is not False)
    return Draft202012Validator(schema, format_checker=checker)


def draw_value(rng: random.Random, depth: int = 2) -> Any:
    """A small value."""
    kind = rng.random()
    if depth <= 0 or kind < 0.5:
        return rng.choice(VALUES)
    if kind < 0.75:
        return [draw_value(rng, depth - 1) for _ in range(rng.choice((0, 1, 2, 2, 3)))]
    names = rng.sample(("a", "b", "c", "ab", "d"), rng.choice((0, 1, 2, 2, 3)))
    return {name: draw_value(rng, depth - 1) for name in names}


def draw_schema(rng: random.Random, depth: int = 3) -> Any:
    """A small schema that uses every keyword now and then."""
    if depth <= 0 or rng.random() < 0.12:
        return rng.choice((
            True, False, {}, {"type": "string"}, {"type": "integer"}, {"type": "null"},
            {"const": rng.choice(VALUES)}, {"enum": rng.sample(VALUES, 2)},
        ))  # fmt: skip
    schema: dict[str, Any] = {}
    kinds = rng.sample(TYPES, rng.choice((1, 1, 1, 2)))
    if rng.random() < 0.6:
        schema["type"] = kinds[0] if len(kinds) == 1 else kinds
    for kind in kinds:
        for _ in range(rng.choice((1, 1, 2, 3))):
            draw = _DRAWN.get(kind)
            if draw:
                draw(rng, schema, depth - 1)
    if rng.random() < 0.35:
        _draw_applicator(rng, schema, depth - 1)
    _spell_listed(schema)
    return schema


def _spell_listed(schema: dict[str, Any]) -> None:
    """Write the listed values as values of the type beside them, which is how they are read."""
    types = schema.get("type", ())
    types = {types} if isinstance(types, str) else set(types)
    if types and "enum" in schema:
        schema["enum"] = [read_as(value, types) for value in schema["enum"]]
    if types and "const" in schema:
        schema["const"] = read_as(schema["const"], types)


def _draw_number(rng: random.Random, schema: dict[str, Any], _: int) -> None:
    keyword = rng.choice(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
                          "multipleOf"))  # fmt: skip
    multiple = keyword == "multipleOf"
    schema[keyword] = rng.choice((1, 2, 3, 0.5, 1.5) if multiple else (0, 1, 2, 3, 1.5, -1))


def _draw_string(rng: random.Random, schema: dict[str, Any], _: int) -> None:
    keyword = rng.choice(("minLength", "maxLength", "pattern", "format", "enum"))
    drawn: dict[str, Callable[[], Any]] = {
        "pattern": lambda: rng.choice(("^a", "a", "^a*$", "b$", "^[ab]+$", "^.{2}$")),
        "format": lambda: rng.choice(("date", "date-time", "uuid", "unheard-of")),
        "enum": lambda: rng.sample(VALUES, 3),
    }
    schema[keyword] = drawn.get(keyword, lambda: rng.choice((0, 1, 2, 3)))()


def _draw_array(rng: random.Random, schema: dict[str, Any], depth: int) -> None:
    keyword = rng.choice(("items", "prefixItems", "contains", "minItems", "maxItems",
                          "uniqueItems", "items", "unevaluatedItems"))  # fmt: skip
    if keyword in ("items", "contains", "unevaluatedItems"):
        schema[keyword] = draw_schema(rng, depth)
    elif keyword == "prefixItems":
        schema[keyword] = [draw_schema(rng, depth) for _ in range(rng.choice((1, 2)))]
    else:
        schema[keyword] = True if keyword == "uniqueItems" else rng.choice((0, 1, 2, 3))
    if "contains" in schema and rng.random() < 0.4:
        schema[rng.choice(("minContains", "maxContains"))] = rng.choice((0, 1, 2))


def _draw_object(rng: random.Random, schema: dict[str, Any], depth: int) -> None:
    keyword = rng.choice((
        "properties", "properties", "required", "additionalProperties", "patternProperties",
        "propertyNames", "minProperties", "maxProperties", "dependentRequired",
        "dependentSchemas", "unevaluatedProperties",
    ))  # fmt: skip
    name = rng.choice("abc")
    if keyword == "properties":
        schema.setdefault(keyword, {})[name] = draw_schema(rng, depth)
        return
    drawn: dict[str, Callable[[], Any]] = {
        "required": lambda: rng.sample("abc", rng.choice((1, 2))),
        "patternProperties": lambda: {rng.choice(("^a", "b", "^[ab]$")): draw_schema(rng, depth)},
        "propertyNames": lambda: rng.choice(
            ({"enum": ["a", "b"]}, {"pattern": "^[ab]"}, {"maxLength": 1}, {"minLength": 1})
        ),
        "dependentRequired": lambda: {name: [rng.choice("abc")]},
        "dependentSchemas": lambda: {name: draw_schema(rng, depth)},
        "minProperties": lambda: rng.choice((0, 1, 2)),
        "maxProperties": lambda: rng.choice((0, 1, 2)),
    }
    schema[keyword] = drawn.get(keyword, lambda: draw_schema(rng, depth))()


def _draw_applicator(rng: random.Random, schema: dict[str, Any], depth: int) -> None:
    keyword = rng.choice(("allOf", "anyOf", "oneOf", "not", "if", "anyOf", "oneOf"))
    if keyword == "not":
        schema[keyword] = draw_schema(rng, depth)
    elif keyword == "if":
        for part in rng.sample(("then", "else"), rng.choice((1, 2))):
            schema[part] = draw_schema(rng, depth)
        schema["if"] = draw_schema(rng, depth)
    else:
        schema[keyword] = [draw_schema(rng, depth) for _ in range(rng.choice((1, 2, 2, 3)))]


_DRAWN: dict[str, Callable[[random.Random, dict[str, Any], int], None]] = {
    "number": _draw_number,
    "integer": _draw_number,
    "string": _draw_string,
    "array": _draw_array,
    "object": _draw_object,
}


def list_schemas(schema: Any) -> list[dict[str, Any]]:
    """The schema objects in a schema, itself first; members may be replaced in place."""
    if not isinstance(schema, dict):
        return []
    found = [schema]
    for keyword, held in schema.items():
        below: list[Any] = []
        if keyword in ("properties", "patternProperties", "dependentSchemas"):
            below = list(held.values())
        elif keyword in ("allOf", "anyOf", "oneOf", "prefixItems"):
            below = held
        elif keyword not in ("const", "enum", "dependentRequired"):
            below = [held]
        for child in below:
            found += list_schemas(child)
    return found


def edit_schema(rng: random.Random, schema: Any) -> Any:
    """The schema with something in it taken away or added."""
    edited = copy.deepcopy(schema)
    places = list_schemas(edited)
    if not places:
        return draw_schema(rng, 2)
    place = rng.choice(places)
    drawn = draw_schema(rng, 1)
    if place and rng.random() < 0.4:
        del place[rng.choice(list(place))]
    elif isinstance(drawn, dict):
        place.update(drawn)
    _spell_listed(place)
    return edited


def respell_schema(rng: random.Random, schema: Any) -> Any:
    """The schema in other words, with the same instances."""
    spelled = copy.deepcopy(schema)
    for _ in range(rng.choice((1, 2, 3))):
        places = list_schemas(spelled)
        if places:
            rng.choice(_SPELLINGS)(rng, rng.choice(places))
    return spelled


def _wrap(rng: random.Random, place: dict[str, Any]) -> None:
    held = dict(place)
    place.clear()
    place[rng.choice(("allOf", "anyOf", "oneOf"))] = [held]


def _deny_twice(_: random.Random, place: dict[str, Any]) -> None:
    held = dict(place)
    place.clear()
    place["not"] = {"not": held}


def _spell_out_defaults(rng: random.Random, place: dict[str, Any]) -> None:
    for keyword, idle in rng.sample(
        (("minLength", 0), ("minItems", 0), ("minProperties", 0), ("uniqueItems", False),
         ("required", []), ("properties", {}), ("description", "words"), ("x-note", 1)), 3
    ):  # fmt: skip
        place.setdefault(keyword, idle)


def _spell_types(_: random.Random, place: dict[str, Any]) -> None:
    if isinstance(place.get("type"), str):
        place["type"] = [place["type"]]
    elif isinstance(place.get("type"), list):
        types = place.pop("type")
        place["allOf"] = [*place.get("allOf", ()), {"anyOf": [{"type": t} for t in types]}]


def _spell_enum(_: random.Random, place: dict[str, Any]) -> None:
    if "const" in place and "enum" not in place:
        place["enum"] = [place.pop("const")]
    elif "enum" in place and "anyOf" not in place:
        values = {json.dumps(value): value for value in place.pop("enum")}
        place["anyOf"] = [{"const": value} for value in values.values()]


def _reorder(rng: random.Random, place: dict[str, Any]) -> None:
    for keyword in ("anyOf", "oneOf", "allOf", "enum", "required"):
        if isinstance(place.get(keyword), list):
            rng.shuffle(place[keyword])


def _split(rng: random.Random, place: dict[str, Any]) -> None:
    """One keyword moves to a part of `allOf`, if it does not look at its neighbours."""
    movable = [key for key in place if key in (
        "type", "enum", "const", "minimum", "maximum", "pattern", "minLength", "maxLength",
        "required", "not", "format", "multipleOf", "propertyNames", "dependentRequired",
    )]  # fmt: skip
    if movable:
        key = rng.choice(movable)
        part = {key: place.pop(key)}
        place["allOf"] = [*place.get("allOf", ()), part]


def _repeat(rng: random.Random, place: dict[str, Any]) -> None:
    if place.get("anyOf"):
        place["anyOf"] = [*place["anyOf"], copy.deepcopy(rng.choice(place["anyOf"]))]


_SPELLINGS: tuple[Callable[[random.Random, dict[str, Any]], None], ...] = (
    _wrap, _deny_twice, _spell_out_defaults, _spell_types, _spell_enum, _reorder, _split, _repeat,
)  # fmt: skip
