"""Code that reads a deprecated field warns, once a place; nothing else does."""

from __future__ import annotations

import copy
import json
import pickle
import warnings
from typing import Annotated

import pytest
from pydantic import Field
from runtime.deprecated_field import UNSET, Deprecated
from runtime.model import FieldNote, Model
from runtime.reading import decode
from runtime.writing import encode_json

from tests.runtime.things import Part


class Old(Model):
    at: Deprecated[int | None] = UNSET
    name: Annotated[Deprecated[str], Field(max_length=3)]


class Older(Old):
    more: int = 0


def test_a_deprecated_field_is_a_field_like_others() -> None:
    old: Old = decode(Old, b'{"name":"abcd"}')
    assert old.to_dict() == {"name": "abcd"}
    with pytest.warns(DeprecationWarning, match=r"the API calls Old\.name deprecated"):
        assert old.name == "abcd"
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert old.at is None
    old.at = 3
    assert vars(old)["at"] == 3
    assert Old.model_json_schema()["properties"]["at"]["deprecated"] is True
    with pytest.raises(AttributeError):
        Old.at  # noqa: B018
    with pytest.raises(AttributeError):
        vars(Old)["at"].__set__(old, 3)


def test_what_is_deprecated_in_a_class_is_so_in_those_of_it() -> None:
    older = Older(name="a")
    with pytest.warns(DeprecationWarning, match=r"Older\.name"):
        assert older.name == "a"


def test_only_code_that_reads_the_field_warns() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        part: Part = decode(Part, b'{"size":1,"old-size":2}')
        assert hasattr(part, "old")
        assert getattr(part, "old") == 2  # noqa: B009
        assert "old=2" in repr(part)
        assert part == decode(Part, b'{"size":1,"old-size":2}')
        assert part.to_dict() == json.loads(part.to_json())
        assert copy.deepcopy(part) == part.model_copy() == pickle.loads(pickle.dumps(part))
        assert part.__rich__()
        assert encode_json(part)
        assert Part(size=1, old=2) == Part.construct(size=1, old=2)
    with pytest.warns(DeprecationWarning, match=r"Part\.old") as caught:
        assert part.old == 2
    assert caught[0].filename == __file__


def test_a_place_warns_once() -> None:
    part = Part(size=1, old=2)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            assert part.old == 2
    assert len(caught) == 1


def test_what_a_field_is_told_must_be_done() -> None:
    with pytest.raises(NotImplementedError):
        FieldNote().change(Part, "size")
