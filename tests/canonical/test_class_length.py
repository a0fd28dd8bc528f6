"""Classes of inline schemas are named by the way to them, and not at any length."""

import pytest

from scripts.canonical.class_length import LONGEST, list_shorter
from tests.canonical.documents import canonicalise

LONG = "ListReceivedEmailsResponseDataItemAttachmentsItemContentDisposition"


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("PetKind", ["PetKind"]),
        (
            LONG,
            [
                "EmailsAttachmentsContentDisposition",
                "ReceivedEmailsAttachmentsContentDisposition",
                "ListReceivedEmailsAttachmentsContentDisposition",
                LONG,
            ],
        ),
        (
            "AccessTokensListAccessTokensResponseTokensItem2",
            [
                "AccessTokensListAccessTokensItem2",
                "AccessTokensListAccessTokensResponseTokensItem2",
            ],
        ),
        ("A" * 50, ["A" * 50]),
    ],
)
def test_the_end_of_a_way_names_its_thing(name: str, want: list[str]) -> None:
    """The last words are tried first, then more of them."""
    assert list(dict.fromkeys(list_shorter(name))) == want


def test_a_long_name_is_shortened_and_a_name_of_the_document_is_not() -> None:
    """Components keep what they are called, and so does what is short enough."""
    deep = {"type": "object", "properties": {"x": {"enum": ["a", "b"], "type": "string"}}}
    for name in ("attachment", "contentDisposition", "transferEncoding"):
        deep = {"type": "object", "properties": {name: deep}}
    found = canonicalise({"AComponentWithANameThatIsLongerThanFortyLetters": deep}).schemas
    assert "AComponentWithANameThatIsLongerThanFortyLetters" in found
    assert all(len(name) <= LONGEST or name.startswith("AComponent") for name in found)


@pytest.mark.parametrize("key", ["x-class", "x-fern-type-name", "x-speakeasy-name-override"])
def test_a_schema_may_name_its_class(key: str) -> None:
    """A component and an inline schema alike; a class that has the name already gives way."""
    inner = {"type": "object", key: "breed", "properties": {"title": {"type": "string"}}}
    dog = {"type": "object", key: "Dog", "properties": {"breed": inner}}
    found = canonicalise({"Dog": {"type": "object", "properties": {}}, "DogOut": dog})
    assert found.origins == {
        "Dog2": "/components/schemas/Dog",
        "Dog": "/components/schemas/DogOut",
        "Breed": "/components/schemas/DogOut/properties/breed",
    }
