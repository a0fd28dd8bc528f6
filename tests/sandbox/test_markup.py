"""XML says what its schema's `xml` keywords ask for, there and back."""

from collections.abc import Callable
from typing import Any

import pytest

from scripts.sandbox.markup import MalformedMarkupError, decode_xml, encode_xml
from scripts.sandbox.schemas import MessageSchemas, read_schemas
from scripts.schemas import Direction, Schema

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
def messages(make_document: Callable[..., Any]) -> MessageSchemas:
    document = make_document({}, components={"schemas": {"Pet": PET}})
    return read_schemas(document, Direction.REQUEST)


@pytest.fixture
def pet(messages: MessageSchemas) -> Schema:
    return messages.at("/components/schemas/Pet")


def test_a_value_is_written_with_the_names_of_its_schema(pet: Schema) -> None:
    assert encode_xml(pet, VALUE) == TEXT


def test_what_is_written_reads_back(messages: MessageSchemas, pet: Schema) -> None:
    assert decode_xml(messages, pet, TEXT) == VALUE


@pytest.mark.parametrize(
    "text", [b"<a>", b"", b"\xff", b'<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/passwd">]><a>&e;</a>']
)
def test_broken_markup_and_foreign_files_are_refused(
    messages: MessageSchemas, pet: Schema, text: bytes
) -> None:
    with pytest.raises(MalformedMarkupError):
        decode_xml(messages, pet, text)


def test_values_that_xml_cannot_hold_are_still_well_formed(messages: MessageSchemas) -> None:
    anything = messages.at(None)
    written = encode_xml(anything, {"1 a": "\x00", "list": [1, [2]], "null": None})
    assert decode_xml(messages, anything, written) is not None
