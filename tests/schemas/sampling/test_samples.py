"""A value made from a schema obeys it, and is the same every time."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.schemas import Direction, Schema, SchemaSource
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_nearest_value, make_value
from tests.schemas.documents import ROOT, make_document

REPOSITORY = Path(__file__).parents[3]


def read_root(
    root: Any,
    version: str = "3.1.0",
    direction: Direction | None = Direction.RESPONSE,
    **components: Any,
) -> Schema:
    return SchemaSource(make_document(root, version, **components), direction).at(ROOT)


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
    {"type": "number", "allOf": [{"multipleOf": 0.25}, {"multipleOf": 0.75}], "minimum": 1},
    {"type": "integer", "multipleOf": 1.5, "minimum": 4},
    {"type": "integer", "minimum": 9007199254740993, "maximum": 9007199254740993},
    {"type": "integer", "format": "int8", "minimum": 120},
    {"type": "string", "format": "base64url"},
    {"type": "array", "minItems": 5, "uniqueItems": True, "items": {"pattern": "^[0-9]+$",
     "type": "string"}},
    {"type": "object", "propertyNames": {"pattern": "^(0|[1-9][0-9]*)$"}, "minProperties": 3},
    {"patternProperties": {"^[a-z]$": {}}, "additionalProperties": False, "minProperties": 3},
    {"type": "string", "pattern": "^\\/[^\\/]+$"},
    {"type": "array", "allOf": [{"prefixItems": [{"const": 1}]}, {"items": {"type": "integer"}}]},
    {"patternProperties": {"^a": {"type": "string"}}, "properties": {"ab": {"minLength": 30}}},
    {"additionalProperties": {"type": "integer"}, "required": ["x"]},
    {"contains": {"type": "string"}, "minContains": 2, "maxContains": 3, "type": "array"},
    {"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": {}, "b": {}}},
    True,
]  # fmt: skip


@pytest.mark.parametrize("is_varied", [False, True], ids=("plain", "varied"))
@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_a_value_obeys_its_schema(schema: Any, is_varied: bool) -> None:
    """Whatever the seed, and whether the seed chooses or the document."""
    root = read_root(schema)
    for seed in ("one", "two", "three"):
        Draft202012Validator(schema).validate(make_value(root, seed, is_varied=is_varied))


@pytest.mark.parametrize(
    "schema",
    [
        {"allOf": [{"type": "number", "minimum": 0.5}, {"type": "integer"}]},
        {"allOf": [{"type": "integer"}, {"type": "number", "maximum": 0.5}]},
        {"type": ["integer", "string"], "allOf": [{"type": "number"}]},
        {"allOf": [{"type": "number"}, {"type": ["string", "integer"]}, {"type": "number"}]},
    ],
)
def test_an_integer_that_is_also_a_number_is_an_integer(schema: Any) -> None:
    """Of the two types the narrower one counts, in whichever order they stand."""
    assert {type(make_value(read_root(schema), seed)) for seed in "abcdef"} == {int}


def test_a_schema_reached_on_two_ways_is_asked_for_once() -> None:
    """A diamond of references has a value, and so has a member of the type it stands in."""
    base = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}
    left = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["left"]}]}
    right = {
        "allOf": [{"$ref": "#/components/schemas/Base"}],
        "properties": {"friend": {"$ref": "#/components/schemas/Base"}},
        "required": ["friend"],
    }
    root = {
        "allOf": [{"$ref": "#/components/schemas/Left"}, {"$ref": "#/components/schemas/Right"}]
    }
    value = make_value(read_root(root, Base=base, Left=left, Right=right), "s")
    assert value.keys() == {"id", "left", "friend"}
    assert isinstance(value["friend"]["id"], int)


def test_two_unions_beside_each_other_both_count() -> None:
    """A value takes a branch of each."""
    root = {
        "allOf": [
            {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
            {"anyOf": [{"required": ["c"], "properties": {"c": {"type": "integer"}}}]},
        ],
        "properties": {"a": {}, "b": {}},
        "type": "object",
    }
    value = make_value(read_root(root), "s")
    assert ("a" in value) is not ("b" in value)
    assert isinstance(value["c"], int)


TREE = {
    "type": "object",
    "required": ["children"],
    "properties": {
        "children": {"type": "array", "items": {"$ref": f"#{ROOT}"}},
        "parent": {"$ref": f"#{ROOT}"},
    },
}


def test_a_recursive_schema_ends() -> None:
    """A tree has no branches where none are asked for."""
    assert make_value(read_root(TREE), "s") == {"children": []}


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
        ({"allOf": [{"type": "string"}, {"type": "integer"}]}, None),
        ({"allOf": [{"$ref": f"#{ROOT}"}], "required": ["a"], "properties": {"a": False}}, None),
    ],
)
def test_a_schema_nothing_satisfies_is_told_apart(schema: Any, nearest: Any) -> None:
    """What can be kept of it is still made when asked for."""
    root = read_root(schema)
    with pytest.raises(UnsatisfiableSchemaError):
        make_value(root, "seed")
    if nearest:
        assert make_nearest_value(root, "seed") == nearest


@pytest.mark.parametrize(
    ("kind", "mapping", "tag"),
    [
        ({"type": "string"}, {"feline": "Cat"}, "feline"),
        ({"type": "string"}, {"feline": "#/components/schemas/Cat"}, "feline"),
        ({"type": "string"}, None, "Cat"),
        ({"type": "integer", "enum": [7]}, {"7": "#/components/schemas/Cat"}, 7),
        ({"type": "boolean"}, {"true": "#/components/schemas/Cat"}, True),
        ({"type": "string", "enum": ["true"]}, {"true": "#/components/schemas/Cat"}, "true"),
        ({"$ref": "#/components/schemas/Kind"}, {"b": "#/components/schemas/Cat"}, "b"),
    ],
)
def test_each_branch_of_a_discriminator_carries_its_own_tag(
    kind: Any, mapping: Any, tag: Any
) -> None:
    """The text of a mapping may spell an integer or a boolean."""
    animal = {"type": "object", "required": ["kind"], "properties": {"kind": kind}}
    discriminator = {"propertyName": "kind"} | ({"mapping": mapping} if mapping else {})
    pets = {"oneOf": [{"$ref": "#/components/schemas/Cat"}], "discriminator": discriminator}
    root = read_root(pets, Cat=animal, Kind={"type": "string", "enum": ["a", "b"]})
    for is_varied in (False, True):
        value = make_value(root, "s", is_varied=is_varied)
        assert (value["kind"], type(value["kind"])) == (tag, type(tag))


@pytest.mark.parametrize("mapping", [None, {"c": "Cat", "d": "#/components/schemas/Dog"}])
def test_a_parent_with_a_discriminator_is_one_of_its_children(mapping: Any) -> None:
    """What stands for a parent carries the tag of a child and obeys that child."""
    discriminator = {"propertyName": "kind"} | ({"mapping": mapping} if mapping else {})
    pet = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
        "discriminator": discriminator,
    }
    parts = [{"$ref": "#/components/schemas/Pet"}, {"required": ["lives"]}]
    cat = {"allOf": parts, "properties": {"lives": {"type": "integer"}}}
    dog = {"allOf": [parts[0], {"required": ["barks"]}]}
    root = {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}, "minItems": 1}
    components: dict[str, Any] = {"Pet": pet, "Cat": cat, "Dog": dog}
    for seed in "abcd":
        for value in make_value(read_root(root, **components), seed, is_varied=True):
            key = "lives" if value["kind"] in ("c", "Cat") else "barks"
            assert key in value
    child = make_value(read_root({"$ref": "#/components/schemas/Dog"}, **components), "s")
    assert child["kind"] == ("d" if mapping else "Dog")


MEMBERS = {
    "type": "object",
    "required": ["id", "secret"],
    "properties": {"id": {"readOnly": True}, "secret": {"writeOnly": True}},
    "example": {"id": "i", "secret": "s"},
}


@pytest.mark.parametrize("is_varied", [False, True])
@pytest.mark.parametrize(
    ("direction", "shown"),
    [(Direction.REQUEST, {"secret"}), (Direction.RESPONSE, {"id"}), (None, {"id", "secret"})],
)
def test_each_side_sends_its_own_members_only(
    direction: Direction | None, shown: set[str], is_varied: bool
) -> None:
    """Also where an example of the document shows all, and inside `allOf` and lists."""
    part = {"allOf": [{"$ref": "#/components/schemas/Members"}], "required": ["secret"]}
    root = read_root({"type": "array", "items": part, "minItems": 1}, "3.1.0", direction,
                     Members=MEMBERS)  # fmt: skip
    (value, *_) = make_value(root, "s", is_varied=is_varied)
    assert value.keys() == shown


def test_examples_and_listed_values_come_first_unless_the_seed_chooses() -> None:
    """A plain value is what the document shows; varied ones show what else there is."""
    root = read_root({"type": "string", "enum": list("abcdefgh"), "example": "c"})
    assert {make_value(root, seed) for seed in "123"} == {"c"}
    assert len({make_value(root, str(seed), is_varied=True) for seed in range(30)}) > 4


PROGRAM = """
import json
from scripts.document import parse_document
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.sampling import make_value
schema = {"type": "object", "additionalProperties": {"pattern": "^[a-f]+[0-9]$"}, "properties": {
    n: {"type": t} for n, t in zip("abcdefg", ("string", "integer", "number") * 3)}}
components = {"S": schema, "T": {"type": "string", "pattern": "^[a-f]+[0-9]{3}$"}}
text = json.dumps({"openapi": "3.1.0", "components": {"schemas": components}})
document = parse_document("a.json", lambda _: text.encode())
source = SchemaSource(document, Direction.RESPONSE)
for name in components:
    for is_varied in (False, True):
        schema = source.at(f"/components/schemas/{name}")
        print(make_value(schema, "seed", is_varied=is_varied))
"""


def test_every_process_makes_the_same_values() -> None:
    """Neither the seed of the hash function nor the time decides anything."""
    runs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_a_brief_value_has_what_is_required() -> None:
    """Required members, or the first three where none is required, and one item of a list."""
    some = {"type": "object", "properties": {key: {"type": "integer"} for key in "abcde"}}
    listed = {"type": "array", "items": some | {"required": ["d"]}}
    root = {"type": "object", "properties": {"some": some, "listed": listed}}
    value = make_value(read_root(root), "s", is_brief=True)
    assert isinstance(value, dict)
    assert list(value["some"]) == ["a", "b", "c"]
    assert [list(item) for item in value["listed"]] == [["d"]]
