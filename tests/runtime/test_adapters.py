"""A long response is read without a place for undeclared members, and nobody can tell."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from runtime.adapters import Adapter
from runtime.model import Model
from runtime.reading import decode

from tests.runtime.things import Thing


class Leaf(Model):
    """An object with one member."""

    size: int


class Branch(Model):
    """An object that holds others."""

    name: str
    leaves: list[Leaf] | None = None


class Odd(Model):
    """An object with a union of objects."""

    part: Leaf | Branch | None = None


def write_many(last: dict[str, Any], count: int = 3000) -> bytes:
    """A long list of objects."""
    usual = {"name": "a", "leaves": [{"size": 1}]}
    return json.dumps([usual] * count + [last]).encode()


def read_long() -> Branch:
    """An object of a long response."""
    value: Branch = Adapter(list[Branch]).read_json(write_many({"name": "b"}))[0]
    assert value.__pydantic_extra__ is None
    return value


def test_such_an_object_is_as_one_made_by_hand() -> None:
    made = Branch(name="a", leaves=[Leaf(size=1)])
    assert made == read_long()
    assert read_long() == made
    assert read_long().model_extra == {}
    assert read_long().to_dict() == made.to_dict()
    assert read_long().to_body() == made.to_body()
    assert repr(read_long()) == repr(made)
    one = read_long()
    for copied in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert copied == made


def test_it_takes_more_members() -> None:
    value = read_long()
    value.more = 1  # type: ignore[attr-defined]
    assert value.model_extra == {"more": 1}
    assert read_long().model_copy(update={"more": 1}) == value
    with pytest.raises(AttributeError, match="more"):
        _ = read_long().more  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "last", [{"name": "b", "new": 1}, {"name": "b", "leaves": [{"size": 1, "new": 1}]}]
)
def test_undeclared_members_are_kept_wherever_they_come(last: dict[str, Any]) -> None:
    value = decode(list[Branch], write_many(last))
    assert value[-1].to_dict() == last
    assert value[0] == read_long()


def test_one_that_came_once_is_expected_from_then_on() -> None:
    adapter = Adapter(list[Branch])
    assert adapter.read_json(write_many({"name": "b"}))[0].__pydantic_extra__ is None
    adapter.read_json(write_many({"name": "b", "new": 1}))
    assert adapter.read_json(write_many({"name": "b"}))[0].__pydantic_extra__ == {}


def test_an_undeclared_member_does_not_choose_the_branch_of_a_union() -> None:
    short = decode(list[Odd], b'[{"part":{"size":1,"name":"x"}}]')
    text = json.dumps([{"part": {"size": 1, "name": "x"}}] * 3000).encode()
    assert decode(list[Odd], text) == short * 3000


def test_an_unknown_kind_of_a_tagged_union_is_read_as_ever() -> None:
    one = {"pet": {"kind": "fish", "fins": 2}}
    text = json.dumps([one] * 3000).encode()
    assert decode(list[Thing], text) == decode(list[Thing], json.dumps([one]).encode()) * 3000
