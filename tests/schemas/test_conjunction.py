"""What several schemas ask for together."""

from typing import Any

import pytest

from scripts.schemas import Direction, SchemaSource
from scripts.schemas.conjunction import Conjunction, gather
from tests.schemas.documents import ROOT, make_document


def gather_root(root: Any, **components: Any) -> Conjunction:
    return gather(SchemaSource(make_document(root, **components), None).written_at(ROOT))


@pytest.mark.parametrize(
    ("root", "types"),
    [
        ({"type": "string"}, ("string",)),
        ({"type": ["null", "string"]}, ("null", "string")),
        ({"allOf": [{"type": ["string", "null"]}, {"type": "string"}]}, ("string",)),
        ({"allOf": [{"type": "number"}, {"type": "integer"}]}, ("integer",)),
        ({"allOf": [{"type": "integer"}, {"type": "number"}]}, ("integer",)),
        ({"allOf": [{"type": "number"}, {"type": "integer"}, {"type": "string"}]}, ()),
        ({"allOf": [{"type": ["number", "string"]}, {"type": ["string", "integer"]}]},
         ("integer", "string")),
        ({"allOf": [{"type": "string"}, {"type": "integer"}]}, ()),
        ({"properties": {"a": {}}}, ()),
    ],
)  # fmt: skip
def test_types_are_those_every_part_lets_pass(root: Any, types: tuple[str, ...]) -> None:
    """A value has a type that all parts name."""
    assert gather_root(root).types == types


def test_keywords_of_an_object_imply_its_type() -> None:
    """A schema with properties and no type is meant to be an object."""
    assert gather_root({"properties": {"a": {}}}).implied_types == ("object",)
    assert gather_root({"items": {}, "minItems": 1}).implied_types == ()
    assert gather_root({"description": "anything"}).implied_types == ()


def test_properties_of_all_parts_are_gathered_by_name() -> None:
    """A property that two parts declare has two schemas, both of which hold."""
    gathered = gather_root(
        {"allOf": [{"$ref": "#/components/schemas/A"}], "properties": {"x": {"minLength": 1}}},
        A={"properties": {"x": {"type": "string"}, "y": {}}, "required": ["x", "y"]},
    )
    assert {name: len(schemas) for name, schemas in gathered.properties.items()} == {"x": 2, "y": 1}
    assert gather(*gathered.properties["x"]).types == ("string",)
    assert gathered.required == ("x", "y")


def test_a_reference_that_comes_round_again_is_left_out() -> None:
    """A schema that includes itself asks for nothing more."""
    gathered = gather_root({"allOf": [{"$ref": f"#{ROOT}"}, {"minLength": 1}]})
    assert gathered.bound("minLength") == 1
    again = gather(gathered.parts[0], trail=gathered.trail)
    assert (gathered.is_cyclic, again.is_cyclic) == (False, True)


def test_the_tightest_bound_counts() -> None:
    """Of two bounds the one that lets less pass is asked for."""
    gathered = gather_root(
        {
            "minLength": 1, "maxLength": 9, "maxItems": 4,
            "allOf": [{"minLength": 3, "maxLength": 12, "maxItems": 2}],
        }
    )  # fmt: skip
    assert (gathered.bound("minLength"), gathered.bound("maxLength")) == (3, 9)
    assert gathered.bound("maxItems") == 2
    assert gathered.bound("pattern") is None


def test_listed_values_are_those_in_every_list() -> None:
    """Two enums together allow what both list; `1` and `true` are two values."""
    gathered = gather_root({"enum": [1, 2, "a"], "allOf": [{"enum": ["a", True, 2]}]})
    assert gathered.listed_values == (2, "a")
    assert gather_root({"type": "string"}).listed_values is None
    assert gather_root({"enum": ["a"], "allOf": [{"enum": ["b"]}]}).listed_values == ()
    assert gather_root({"enum": ["a"], "x-extensible-enum": True}).listed_values == ("a",)


def test_the_including_schema_is_heard_first() -> None:
    """Annotations of the schema itself win over those of what it includes."""
    gathered = gather_root({"description": "own", "allOf": [{"description": "part", "title": "T"}]})
    assert (gathered.annotation("description"), gathered.annotation("title")) == ("own", "T")


def test_each_union_is_found_with_the_part_that_has_it() -> None:
    """Two unions under `allOf` both hold."""
    gathered = gather_root(
        {"allOf": [{"oneOf": [{"type": "string"}, {"type": "null"}]}, {"anyOf": [{}]}]}
    )
    assert [(keyword, len(branches)) for _, keyword, branches in gathered.unions()] == [
        ("oneOf", 2),
        ("anyOf", 1),
    ]


def test_a_member_is_told_by_its_name_its_pattern_or_the_rest() -> None:
    """What is said of members that no part declares is asked for, too."""
    gathered = gather_root(
        {
            "properties": {"a": {"type": "string"}},
            "patternProperties": {"^x-": {"type": "integer"}},
            "additionalProperties": {"type": "boolean"},
            "allOf": [{"additionalProperties": {"maxLength": 3}}],
        }
    )
    said = {name: [one.keywords for one in gathered.member(name)] for name in ("a", "x-b", "c")}
    assert {name: [sorted(keywords) for keywords in found] for name, found in said.items()} == {
        "a": [["type"], ["maxLength"]],
        "x-b": [["type"], ["maxLength"]],
        "c": [["type"], ["maxLength"]],
    }
    assert gather(*gathered.member("x-b")).types == ("integer",)
    assert gather(*gathered.member("c")).types == ("boolean",)


def test_an_item_is_told_by_its_place() -> None:
    """`items` speaks for what `prefixItems` leaves."""
    gathered = gather_root({"prefixItems": [{"type": "string"}], "items": {"type": "integer"}})
    assert [gather(*gathered.item(index)).types for index in (0, 1)] == [("string",), ("integer",)]


def test_a_property_that_one_part_hides_is_asked_for_by_none() -> None:
    """A write-only member is no part of an answer, whichever part names it."""
    root = {
        "required": ["secret", "name"],
        "properties": {"secret": {"type": "string"}, "name": {}},
        "allOf": [{"properties": {"secret": {"writeOnly": True}}}],
    }
    source = SchemaSource(make_document(root), Direction.RESPONSE)
    gathered = gather(source.written_at(ROOT))
    assert (gathered.required, [*gathered.properties]) == (("name",), ["name"])
