"""Which schemas a discriminator leads to."""

from typing import Any

import pytest

from scripts.schemas import Direction, SchemaSource
from scripts.schemas.conjunction import gather
from scripts.schemas.discriminator import list_branches, list_children
from tests.schemas.documents import ROOT, make_document


@pytest.mark.parametrize(
    ("mapping", "children"),
    [
        (None, {"Cat": ("Cat",), "Dog": ("Dog",)}),
        ({"d": "Dog"}, {"Cat": ("Cat",), "Dog": ("d", "Dog")}),
        ({"Cat": "Dog"}, {"Cat": (), "Dog": ("Cat", "Dog")}),
        ({"r": "Root"}, {"Root": ("r", "Root"), "Cat": ("Cat",), "Dog": ("Dog",)}),
    ],
)
def test_a_mapping_adds_to_the_names_of_the_children(mapping: Any, children: Any) -> None:
    root = {"discriminator": {"propertyName": "kind", "mapping": mapping or {}}}
    child = {"allOf": [{"$ref": f"#{ROOT}"}]}
    source = SchemaSource(make_document(root, Cat=child, Dog=child), Direction.RESPONSE)
    found = {
        each.schema.place.rpartition("/")[2]: each.known_values
        for each in list_children(source.at(ROOT))
    }
    assert found == children


@pytest.mark.parametrize(
    ("mapping", "listed", "tags"),
    [
        ({"d": "Dog"}, ["d", "puppy"], ("d",)),
        ({}, ["dog", "cat"], ("dog",)),
        ({}, ["puppy", "whelp"], ("puppy", "whelp")),
        ({}, None, ("Dog",)),
    ],
)
def test_the_mapping_counts_before_the_listed_values_and_these_before_the_name(
    mapping: Any, listed: Any, tags: Any
) -> None:
    kind = {"type": "string"} if listed is None else {"enum": listed}
    dog = {"properties": {"kind": kind}}
    root = {
        "oneOf": [{"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    schema = SchemaSource(make_document(root, Dog=dog), None).at(ROOT)
    (branch,) = list_branches(schema, (schema.written_child("oneOf", 0),))
    assert branch.list_tags(gather(branch.schema)) == tags


def test_a_mapping_may_name_a_component_that_is_only_a_reference() -> None:
    root = {
        "oneOf": [{"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"d": "Hound"}},
    }
    hound = {"$ref": "#/components/schemas/Dog"}
    schema = SchemaSource(make_document(root, Dog={}, Hound=hound), None).at(ROOT)
    (branch,) = list_branches(schema, (schema.written_child("oneOf", 0),))
    assert branch.values == ("d",)
