"""JSON that the fast parser refuses, and what is said of JSON that does not match."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, field_validator
from runtime.model import Model
from runtime.reading import DecodeError, convert, decode

from tests.runtime.things import Part, Thing


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (rb'"\ud800"', "\ufffd"),
        (rb'"a\ud83dx"', "a\ufffdx"),
        (rb'"\udc00\ud83d\ude00"', "\ufffd\U0001f600"),
        (rb'"\ud83d\ud83d\ude00"', "\ufffd\U0001f600"),
    ],
)
def test_half_of_a_surrogate_pair_is_a_character(text: bytes, want: str) -> None:
    assert decode(str, text) == want
    assert decode(dict[str, Any], b'{"a":' + text + b"}") == {"a": want}


def test_such_a_text_is_read_like_any_other() -> None:
    thing = decode(Thing, rb'{"text":"\ud800","whole":1.0,"moment":"2019-12-27T18:11:19Z"}')
    assert (thing.whole, thing.moment.tzinfo) == (1, datetime.UTC)
    with pytest.raises(DecodeError, match=r"\$\.flag: a valid boolean"):
        decode(Thing, rb'{"text":"\ud800","flag":1}')


@pytest.mark.parametrize("depth", [150, 201, 400])
def test_deep_nesting_is_read(depth: int) -> None:
    data = b'{"new":' + b"[" * depth + b"]" * depth + b',"moment":"2019-12-27T18:11:19Z"}'
    thing = decode(Thing, data)
    found = (thing.model_extra or {})["new"]
    for _ in range(depth - 1):
        [found] = found
    assert found == []
    assert thing.moment == datetime.datetime(2019, 12, 27, 18, 11, 19, tzinfo=datetime.UTC)
    with pytest.raises(DecodeError, match=r"\$\.flag"):
        decode(Thing, data.replace(b"moment", b"flag"))


class Text(Model):
    kind: Literal["a"] = "a"
    name: Annotated[str | None, Field(min_length=1)] = None
    codes: Annotated[list[str] | None, Field(min_length=1)] = None
    word: Annotated[str | None, Field(pattern="^a$")] = None
    even: int | None = None

    @field_validator("even")
    @classmethod
    def check_even(cls, value: int | None) -> int | None:
        if value and value % 2:
            raise ValueError("an even number")
        return value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"name": ""}, "$.name: a string with at least 1 character"),
        ({"codes": []}, "$.codes: a list with at least 1 item"),
        ({"word": "b"}, "$.word: a string that matches pattern '^a$'"),
        ({"kind": "b"}, "$.kind: 'a'"),
        ({"even": 1}, "$.even: an even number"),
        ({"even": "x"}, "$.even: a valid integer"),
    ],
)
def test_an_expectation_is_a_noun(value: object, text: str) -> None:
    """So that it can stand after the word "expected"."""
    with pytest.raises(DecodeError) as caught:
        convert(Text, value)
    assert str(caught.value) == text


def test_a_missing_member_is_named() -> None:
    with pytest.raises(DecodeError, match=r"\$\[0\]\.size: a value, which is required"):
        decode(list[Part], b"[{}]")
