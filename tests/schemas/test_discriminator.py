"""Which schemas a discriminator leads to."""

from typing import Any

import pytest

from scripts.schemas import Direction, SchemaSource
from scripts.schemas.discriminator import list_children
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
