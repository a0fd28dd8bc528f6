"""A value made from a schema obeys it, and is the same every time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.sandbox.sampling import UnsatisfiableSchemaError, make_nearest_value, make_value
from scripts.schemas.conversion import BASE
from scripts.schemas.direction import Direction
from scripts.schemas.view import view_schemas

Fixture = Callable[..., Any]
ROOT = Path(__file__).parents[2]

SCHEMAS: list[Any] = [
    {"type": "string"},
    {"type": "string", "minLength": 40, "maxLength": 40},
    {"type": "string", "maxLength": 2},
    {"type": "string", "pattern": "^[A-Z]{3}-\\d+$"},
    {"type": "string", "pattern": "[a-c]", "minLength": 30},
    {"allOf": [{"pattern": "^a"}, {"pattern": "z$", "type": "string"}]},
    {"type": "string", "format": "date-time"},
    {"type": "integer", "minimum": 7, "maximum": 7},
    {"type": "integer", "exclusiveMinimum": 7, "exclusiveMaximum": 9},
    {"type": "integer", "multipleOf": 7, "minimum": 100},
    {"type": "integer", "maximum": -5},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.001},
    {"type": "number", "multipleOf": 0.1},
    {"type": ["null", "boolean"]},
    {"const": {"a": [1]}},
    {"enum": [None, "a"]},
    {"type": "array", "items": {"type": "integer"}, "minItems": 5, "uniqueItems": True},
    {"type": "array", "items": {"type": "boolean"}, "uniqueItems": True, "maxItems": 2},
    {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False},
    {"type": "array", "contains": {"const": 5}, "items": {"type": "integer"}},
    {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
    {"type": "object", "propertyNames": {"pattern": "^x-"}, "minProperties": 1},
    {"type": "object", "patternProperties": {"^n[0-9]$": {"type": "integer"}}},
    {"type": "object", "properties": {"a": {}, "b": {}}, "maxProperties": 1},
    {"properties": {"a": {"type": "integer"}}, "not": {"required": ["a"]}},
    {"required": ["a", "b"], "properties": {"a": {"const": 1}}},
    {
        "properties": {"kind": {"enum": ["a", "b"]}, "n": {"type": "integer"}},
        "required": ["kind"],
        "if": {"properties": {"kind": {"const": "a"}}},
        "then": {"properties": {"n": {"minimum": 1000}}, "required": ["n"]},
    },
    {"dependentRequired": {"a": ["b"]}, "properties": {"a": {"type": "string"}}},
    {"oneOf": [{"type": "integer"}, {"type": "integer", "minimum": 5}]},
    {
        "allOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}],
        "properties": {"b": {"type": "integer"}},
        "unevaluatedProperties": False,
    },
    {"anyOf": [{"required": ["x"], "properties": {"x": False}}, {"type": "null"}]},
    {
        "allOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}],
        "anyOf": [{"type": "integer"}, {"type": "null"}],
    },
    True,
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_a_value_obeys_its_schema(make_document: Fixture, schema: Any) -> None:
    document = make_document({}, components={"schemas": {"S": schema}})
    view = view_schemas(document, Direction.RESPONSE)
    value = make_value(view, view.select("/components/schemas/S"), "seed")
    Draft202012Validator(schema).validate(value)


TREE = {
    "type": "object",
    "required": ["children"],
    "properties": {
        "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        "parent": {"$ref": "#/components/schemas/Tree"},
    },
}


def test_a_recursive_schema_ends(make_document: Fixture) -> None:
    view = view_schemas(
        make_document({}, components={"schemas": {"Tree": TREE}}), Direction.RESPONSE
    )
    tree = {"$ref": f"{BASE}#/components/schemas/Tree"}
    assert make_value(view, tree, "s") == {"children": []}


@pytest.mark.parametrize(
    ("schema", "nearest"),
    [
        (False, None),
        ({"type": "integer", "minimum": 3, "maximum": 2}, None),
        (
            {
                "required": ["gone"],
                "properties": {"a": {"const": 1}},
                "additionalProperties": False,
            },
            {"a": 1},
        ),
        ({"$ref": "#/components/schemas/S"}, None),
    ],
)
def test_a_schema_nothing_satisfies_is_told_apart(
    make_document: Fixture, schema: Any, nearest: Any
) -> None:
    view = view_schemas(
        make_document({}, components={"schemas": {"S": schema}}), Direction.RESPONSE
    )
    with pytest.raises(UnsatisfiableSchemaError):
        make_value(view, view.select("/components/schemas/S"), "seed")
    if nearest:
        made = make_nearest_value(view, view.select("/components/schemas/S"), "seed")
        assert made == nearest


def test_each_branch_of_a_discriminator_carries_its_own_tag(make_document: Fixture) -> None:
    animal = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    pets = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}],
        "discriminator": {"propertyName": "kind", "mapping": {"feline": "Cat"}},
    }
    document = make_document({}, components={"schemas": {"Cat": animal, "Pets": pets}})
    view = view_schemas(document, Direction.RESPONSE)
    assert make_value(view, view.select("/components/schemas/Pets"), "s") == {"kind": "feline"}


@pytest.mark.parametrize(
    ("direction", "required"), [(Direction.REQUEST, ["secret"]), (Direction.RESPONSE, ["id"])]
)
def test_each_side_sends_its_own_members_only(
    make_document: Fixture, direction: Direction, required: list[str]
) -> None:
    members = {"id": {"readOnly": True}, "secret": {"writeOnly": True}}
    schema = {"type": "object", "required": ["id", "secret"], "properties": members}
    document = make_document({}, components={"schemas": {"S": schema}})
    view = view_schemas(document, direction)
    converted = view.select("/components/schemas/S")
    assert isinstance(converted, dict)
    assert converted["required"] == required
    if direction is Direction.RESPONSE:
        assert list(make_value(view, converted, "s")) == ["id"]


@pytest.mark.parametrize(
    ("schema", "value", "is_valid"),
    [
        ({"type": "string", "nullable": True}, None, True),
        ({"type": "string", "nullable": False}, None, False),
        ({"anyOf": [{"type": "integer"}, {"nullable": True}]}, None, True),
        ({"anyOf": [{"type": "integer"}, {"nullable": True}]}, "x", False),
        ({"type": "integer", "minimum": 1, "exclusiveMinimum": True}, 1, False),
        ({"type": "integer", "maximum": 1, "exclusiveMaximum": False}, 1, True),
        ({"$ref": "#/components/schemas/T", "minLength": 5}, "abc", True),
        ({"properties": {"nullable": {"type": "boolean"}}}, {"nullable": True}, True),
        ({"type": "string", "pattern": "^a$"}, "a\n", False),
        ({"type": "string", "pattern": "\\p{Lu}"}, "anything", True),
    ],
)
def test_the_dialect_of_3_0_is_understood(
    make_document: Fixture, schema: Any, value: Any, is_valid: bool
) -> None:
    schemas = {"S": schema, "T": {"type": "string"}}
    document = make_document({}, "3.0.3", components={"schemas": schemas})
    view = view_schemas(document, Direction.RESPONSE)
    assert view.is_valid(view.select("/components/schemas/S"), value) is is_valid


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True, "enum": ["a"]},
        {"allOf": [{"type": "string"}], "nullable": True},
    ],
)
def test_a_doubtful_null_is_taken_but_never_sent(make_document: Fixture, schema: Any) -> None:
    document = make_document({}, "3.0.3", components={"schemas": {"S": schema}})
    admitted = {
        direction: view_schemas(document, direction).is_valid(
            view_schemas(document, direction).select("/components/schemas/S"), None
        )
        for direction in Direction
    }
    assert admitted == {Direction.REQUEST: True, Direction.RESPONSE: False}


PROGRAM = """
import json
from scripts.document import parse_document
from scripts.schemas.conversion import BASE
from scripts.schemas.direction import Direction
from scripts.sandbox.sampling import make_value
from scripts.schemas.view import view_schemas
schema = {"type": "object", "additionalProperties": {"pattern": "^[a-f]+[0-9]$"}, "properties": {
    n: {"type": t} for n, t in zip("abcdefg", ("string", "integer", "number") * 3)}}
text = json.dumps({"openapi": "3.1.0", "components": {"schemas": {"S": schema}}})
view = view_schemas(parse_document("a.json", lambda _: text.encode()), Direction.RESPONSE)
print(make_value(view, view.select("/components/schemas/S"), "seed"))
print(make_value(view, {"type": "string", "pattern": "^[a-f]+[0-9]{3}$"}, "seed"))
"""


def test_every_process_makes_the_same_values() -> None:
    """Neither the seed of the hash function nor the time decides anything."""
    runs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
