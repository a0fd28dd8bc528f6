"""The typed dictionaries of arguments: written as classes wherever Python can."""

import pytest

from scripts.package.params import Member, TypedDictionary


@pytest.mark.parametrize(
    ("members", "is_class"),
    [
        ({"url": "str", "kind": "Literal['url']"}, True),
        ({"url": "str", "str": "int"}, False),
        ({"from": "str"}, False),
        ({"a-b": "str"}, False),
    ],
)
def test_a_class_has_keys_that_are_names_and_hide_no_type(
    members: dict[str, str], is_class: bool
) -> None:
    """A text in a `Literal` is not a type that a key could hide."""
    held = tuple(Member(name, annotation, "") for name, annotation in members.items())
    assert TypedDictionary("Image", "", held).is_class is is_class
