"""XML says what its schema's `xml` keywords ask for, there and back."""

from collections.abc import Callable
from typing import Any

import pytest

from scripts.sandbox.markup import MalformedMarkupError, decode_xml, encode_xml
from scripts.schemas.direction import Direction
from scripts.schemas.view import SchemaView, view_schemas

PET: dict[str, Any] = {
    "type": "object",
    "xml": {"name": "pet"},
    "properties": {
        "id": {"type": "integer", "xml": {"attribute": True}},
        "name": {"type": "string", "xml": {"name": "title"}},
        "is_old": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string", "xml": {"name": "tag"}}},
        "photos": {
            "type": "array",
            "xml": {"wrapped": True},
            "items": {"type": "string", "xml": {"name": "url"}},
        },
        "owner": {"type": "object", "properties": {"age": {"type": "integer"}}},
    },
}
VALUE = {
    "id": 3,
    "name": "Rex & co",
    "is_old": True,
    "tags": ["a", "b"],
    "photos": ["x"],
    "owner": {"age": 5},
}
TEXT = (
    b"<?xml version='1.0' encoding='utf-8'?>\n"
    b'<pet id="3"><title>Rex &amp; co</title><is_old>true</is_old><tag>a</tag><tag>b</tag>'
    b"<photos><url>x</url></photos><owner><age>5</age></owner></pet>"
)


@pytest.fixture
def view(make_document: Callable[..., Any]) -> SchemaView:
    return view_schemas(make_document({}), Direction.REQUEST)


def test_a_value_is_written_with_the_names_of_its_schema(view: SchemaView) -> None:
    assert encode_xml(view, PET, VALUE) == TEXT


def test_what_is_written_reads_back(view: SchemaView) -> None:
    assert decode_xml(view, PET, TEXT) == VALUE


@pytest.mark.parametrize(
    "text", [b"<a>", b"", b"\xff", b'<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/passwd">]><a>&e;</a>']
)
def test_broken_markup_and_foreign_files_are_refused(view: SchemaView, text: bytes) -> None:
    with pytest.raises(MalformedMarkupError):
        decode_xml(view, PET, text)


def test_values_that_xml_cannot_hold_are_still_well_formed(view: SchemaView) -> None:
    written = encode_xml(view, True, {"1 a": "\x00", "list": [1, [2]], "null": None})
    assert decode_xml(view, True, written) is not None
