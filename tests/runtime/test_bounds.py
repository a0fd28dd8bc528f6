"""Bounds are for what is sent; in a response they only tell the branches of a union apart."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError
from runtime.model import Model
from runtime.reading import DecodeError, decode

from tests.runtime.things import Thing


class Bounded(Model):
    text: Annotated[str | None, Field(min_length=2, max_length=3)] = None
    code: Annotated[str | None, Field(pattern="^[a-z]+$")] = None
    whole: Annotated[int | None, Field(ge=0)] = None
    items: Annotated[list[int] | None, Field(min_length=1, max_length=2)] = None
    named: Annotated[dict[str, int] | None, Field(max_length=1)] = None
    either: Annotated[int | str | None, Field(ge=0)] = None
    nested: Annotated[list[Bounded] | None, Field(min_length=1)] = None


class Small(Model):
    size: Annotated[int, Field(lt=10)]


class Great(Model):
    size: Annotated[int, Field(ge=10)]


BEYOND: list[tuple[str, Any]] = [
    ("text", "a"),
    ("text", "abcd"),
    ("code", "A"),
    ("whole", -1),
    ("items", []),
    ("items", [1, 2, 3]),
    ("named", {"a": 1, "b": 2}),
    ("either", -1),
    ("nested", []),
]
WITHIN: list[tuple[str, Any]] = [
    ("text", "ab"),
    ("code", "a"),
    ("whole", 0),
    ("items", [1]),
    ("named", {"a": 1}),
    ("either", 1),
]


def write(name: str, value: Any) -> bytes:
    import json

    return json.dumps({name: value}).encode()


@pytest.mark.parametrize(("name", "value"), BEYOND)
def test_a_response_beyond_its_bounds_is_read_and_a_model_made_by_hand_is_not(
    name: str, value: Any
) -> None:
    assert getattr(decode(Bounded, write(name, value)), name) == value
    with pytest.raises(ValidationError, match=name):
        Bounded(**{name: value})
    with pytest.raises(ValidationError, match=name):
        Bounded.model_validate_json(write(name, value))


@pytest.mark.parametrize(("name", "value"), WITHIN)
def test_what_is_within_its_bounds_is_read_everywhere(name: str, value: Any) -> None:
    model = decode(Bounded, write(name, value))
    assert getattr(model, name) == value
    assert model == Bounded(**{name: value}) == Bounded.model_validate_json(write(name, value))


@pytest.mark.parametrize("name", ["text", "code", "whole", "items", "named", "either"])
def test_a_value_of_another_type_is_refused(name: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Bounded, write(name, {"x": {}} if name == "named" else 1.5))
    assert caught.value.path.startswith(f"$.{name}")
    assert "bounds" not in caught.value.expected


@pytest.mark.parametrize("field", ["share", "tenth", "even"])
def test_numbers_have_bounds_too(field: str) -> None:
    beyond: Any = {"share": 3, "tenth": 0.25, "even": 3}[field]
    assert getattr(decode(Thing, write(field, beyond)), field) == beyond
    with pytest.raises(ValidationError, match=field):
        Thing(**{field: beyond})


def test_one_record_beyond_its_bounds_does_not_lose_the_others() -> None:
    sizes = [one.whole for one in decode(list[Bounded], b'[{"whole":1},{"whole":-1}]')]
    assert sizes == [1, -1]


def test_bounds_tell_the_branches_of_a_union_apart() -> None:
    """Where no branch holds it, the first that has its type does."""
    assert isinstance(decode(Small | Great, b'{"size":3}'), Small)
    assert isinstance(decode(Small | Great, b'{"size":30}'), Great)
    assert decode(Annotated[str, Field(max_length=1)] | list[int], b'"ab"') == "ab"


def test_nested_bounds_are_checked_once() -> None:
    """Whether they hold or not, the time grows with the depth and does not double with it."""
    data = b'{"nested":[' * 40 + b'{"whole":"x"}' + b"]}" * 40
    with pytest.raises(DecodeError) as caught:
        decode(Bounded, data)
    assert caught.value.path.count("nested") == 40
