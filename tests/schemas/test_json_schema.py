"""A schema of a document as one any validator of JSON Schema reads alike."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.schemas import Direction, Schema, SchemaSource
from scripts.schemas.evaluation import accepts
from scripts.schemas.json_schema import JsonSchemas, Validators
from tests.schemas.documents import ROOT, make_document

ITEM = {
    "type": "object",
    "required": ["id", "secret", "name"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "secret": {"type": "string", "writeOnly": True},
        "name": {"type": "string", "nullable": True},
    },
}


@pytest.mark.parametrize(
    ("direction", "value", "is_valid"),
    [
        (Direction.REQUEST, {"secret": "s", "name": None}, True),
        (Direction.REQUEST, {"id": "1", "name": None}, False),
        (Direction.RESPONSE, {"id": "1", "name": None}, True),
        (Direction.RESPONSE, {"secret": "s", "name": None}, False),
        (None, {"id": "1", "secret": "s", "name": "n"}, True),
        (None, {"id": "1", "name": "n"}, False),
    ],
)
def test_a_direction_asks_for_its_own_members(
    direction: Direction | None, value: Any, is_valid: bool
) -> None:
    """What the other side sends is not asked for, also through `allOf` and lists."""
    root = {"allOf": [{"$ref": "#/components/schemas/Item"}]}
    source = SchemaSource(make_document(root, "3.0.3", Item=ITEM), direction)
    written = JsonSchemas().write(source.at(ROOT))
    assert Draft202012Validator(written).is_valid(value) is is_valid
    assert Validators().is_valid(source.at(ROOT), value) is is_valid


def test_recursive_schemas_end() -> None:
    """A tree's schema is written once and refers to itself."""
    root = {"properties": {"children": {"type": "array", "items": {"$ref": f"#{ROOT}"}}}}
    schema = SchemaSource(make_document(root), None).at(ROOT)
    validators = Validators()
    assert validators.is_valid(schema, {"children": [{"children": []}]})
    assert [
        list(error.absolute_path)
        for error in validators.find_errors(schema, {"children": [{"children": 1}]})
    ] == [["children", 0, "children"]]


def test_only_the_formats_given_are_asserted() -> None:
    """A format nobody named is an annotation."""
    schema = SchemaSource(make_document({"format": "even"}), None).at(ROOT)
    assert Validators().is_valid(schema, 1)
    assert not Validators({"even": lambda value: value % 2 == 0}).is_valid(schema, 1)


@pytest.mark.parametrize(
    ("root", "value", "errors"),
    [
        ({"pattern": "^a"}, "b", 1),
        ({"pattern": "^a"}, 1, 0),
        ({"patternProperties": {"^x": {"type": "string"}}, "additionalProperties": False},
         {"x1": 1, "y": 2}, 2),
        ({"properties": {"a": {}}, "additionalProperties": {"type": "string"}},
         {"a": 1, "b": 1}, 1),
    ],
)  # fmt: skip
def test_patterns_name_what_they_refuse(root: Any, value: Any, errors: int) -> None:
    """Each value a pattern refuses is one error."""
    schema = SchemaSource(make_document(root), None).at(ROOT)
    assert len(list(Validators().find_errors(schema, value))) == errors


def test_multiples_are_those_of_the_number_as_it_is_written() -> None:
    """73.2 is 122 times 0.6, whatever floats say."""
    schema = SchemaSource(make_document({"multipleOf": 0.6}), None).at(ROOT)
    assert [Validators().is_valid(schema, value) for value in (73.2, 0.5, "x")] == [
        True,
        False,
        True,
    ]


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
    ],
)
def test_the_dialect_of_3_0_is_understood(schema: Any, value: Any, is_valid: bool) -> None:
    """A validator of 2020-12 sees what the words of 3.0 mean."""
    source = SchemaSource(make_document(schema, "3.0.3", T={"type": "string"}), None)
    assert Validators().is_valid(source.at(ROOT), value) is is_valid
    assert Validators().is_valid(source.written_at(ROOT), value) is is_valid


def test_a_schema_may_ask_for_another_format_than_it_names() -> None:
    """Whoever asks for values says which, also when the format is made for that schema."""
    root = {"properties": {"a": {"format": "even"}, "b": {"format": "even", "title": "third"}}}
    schema = SchemaSource(make_document(root), None).at(ROOT)
    formats = {"even": lambda value: value % 2 == 0}

    def name_format(each: Schema) -> str:
        formats["third"] = lambda value: value % 3 == 0
        return str(each.annotation("title", "even"))

    validators = Validators(formats, name_format)
    said = [[validators.is_valid(schema, {name: n}) for n in (2, 3)] for name in "ab"]
    assert said == [[True, False], [False, True]]


UNEVALUATED: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    ({"allOf": [{"patternProperties": {r"^\d$": {}}}]}, {"3": 1}, True),
    ({"allOf": [{"patternProperties": {r"^\d$": {}}}]}, {"٣": 1}, False),
    ({"anyOf": [{"properties": {"a": {}}}, {"required": ["b"], "properties": {"b": {}}}]},
     {"a": 1, "b": 1}, True),
    ({"anyOf": [{"properties": {"a": {}}}, {"required": ["c"], "properties": {"b": {}}}]},
     {"a": 1, "b": 1}, False),
    ({"if": {"required": ["a"]}, "then": {"properties": {"a": {}}}}, {"a": 1}, True),
    ({"if": {"required": ["a"]}, "else": {"properties": {"b": {}}}}, {"b": 1}, True),
    ({"if": {"required": ["a"]}, "else": {"properties": {"b": {}}}}, {"a": 1}, False),
    ({"dependentSchemas": {"a": {"properties": {"a": {}, "b": {}}}}}, {"a": 1, "b": 1}, True),
    ({"dependentSchemas": {"a": {"properties": {"a": {}, "b": {}}}}}, {"b": 1}, False),
    ({"$ref": "#/components/schemas/Item"}, {"id": "1"}, True),
    ({"$ref": "#/components/schemas/Item"}, {"x": 1}, False),
    ({"allOf": [{"additionalProperties": {"type": "integer"}}]}, {"x": 1}, True),
    ({"oneOf": [True], "not": {"properties": {"a": {"const": 1}}, "required": ["a"]}},
     {"a": 2}, False),
]  # fmt: skip


@pytest.mark.parametrize(("beside", "value", "is_valid"), UNEVALUATED)
def test_the_other_keywords_decide_what_is_unevaluated(
    beside: dict[str, Any], value: Any, is_valid: bool
) -> None:
    """Both readings agree: the standalone JSON Schema's and the schema's own."""
    item = {"properties": {"id": {"type": "string"}}}
    root = {**beside, "unevaluatedProperties": False}
    schema = SchemaSource(make_document(root, Item=item), None).at(ROOT)
    assert Validators().is_valid(schema, value) is is_valid
    assert accepts(schema, value) is is_valid


def test_a_schema_that_is_reached_in_many_ways_is_looked_at_once_for_a_value() -> None:
    """Each of the two branches leads to the same schema, at thirty levels of the value."""
    root = {"oneOf": [{"items": {"$ref": f"#{ROOT}"}, "type": "array"}] * 2 + [{"type": "null"}]}
    schema = SchemaSource(make_document(root), None).at(ROOT)
    value: Any = None
    for _ in range(30):
        value = [[value]]
    validators = Validators()
    assert not validators.is_valid(schema, value)
    assert not validators.is_valid(schema, value)
    assert validators.is_valid(schema, None)


def test_each_place_of_a_value_gets_an_error_of_its_own() -> None:
    """Also where the same value stands in two places."""
    shared: Any = {"a": 1}
    item = {"allOf": [{"properties": {"a": {"type": "string"}}}]}
    source = SchemaSource(
        make_document({"items": {"$ref": "#/components/schemas/Item"}}, Item=item), None
    )
    errors = Validators().find_errors(source.at(ROOT), [shared, shared])
    assert [list(error.absolute_path) for error in errors] == [[0, "a"], [1, "a"]]


def test_what_could_not_be_written_is_not_taken_for_written() -> None:
    """A schema with a reference that leads nowhere fails each time in the same way."""
    root = {"properties": {"a": {"$ref": f"#{ROOT}"}, "b": {"$ref": "#/components/schemas/No"}}}
    schema = SchemaSource(make_document(root), None).at(ROOT)
    validators = Validators()
    for _ in range(2):
        with pytest.raises(LookupError):
            validators.is_valid(schema, {})
    assert validators.is_valid(schema.source.accept_all(), {})


@pytest.fixture
def small_stack() -> Iterator[int]:
    """A limit of calls below the longest chain that a document may hold; the limit."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)
    yield 1000
    sys.setrecursionlimit(before)


def test_a_chain_too_long_to_write_does_not_harm_its_parts(small_stack: int) -> None:
    """Where the stack does not suffice for a chain, its end is still written whole."""
    length = small_stack
    links: dict[str, Any] = {
        str(at): {"properties": {"next": {"$ref": f"#{ROOT}/$defs/{at + 1}"}}}
        for at in range(length)
    }
    links[str(length)] = {"type": "string"}
    source = SchemaSource(make_document({"$defs": links}), None)
    validators = Validators()
    with pytest.raises(RecursionError):
        validators.is_valid(source.at(f"{ROOT}/$defs/0"), {})
    assert not validators.is_valid(source.at(f"{ROOT}/$defs/{length - 1}"), {"next": 1})
    with pytest.raises(RecursionError):
        validators.is_valid(source.at(f"{ROOT}/$defs/0"), {})
