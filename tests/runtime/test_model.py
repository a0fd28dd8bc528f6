"""JSON is read by the letter, kept as it came, and written as it was set."""

from __future__ import annotations

import copy
import datetime
import io
import json
import pickle
from typing import Annotated, Any, Literal

import pytest
import yaml
from rich.console import Console
from runtime.model import Model
from runtime.reading import DecodeError, decode
from runtime.unions import Tagged, UnknownMember
from runtime.writing import encode_json

from tests.runtime.things import Cat, Color, Dog, Level, Part, Thing

GOOD = [
    "{}",
    '{"text":null,"color":null,"whole":null,"pet":null,"inner":null}',
    '{"text":"ä\\u0000\\n","new":{"a":[1,2.5,null,true,{"b":{}}]}}',
    '{"color":"red","level":2,"mixed":1}',
    '{"color":"mauve","level":77,"mixed":"new"}',
    '{"color":"RED","mixed":null}',
    '{"whole":-12345678901234567890123456789}',
    '{"number":1}',
    '{"number":1.0}',
    '{"number":-0.5e-7}',
    '{"number":123456789012345678901}',
    '{"share":0.5,"tenth":0.3,"even":4}',
    '{"share":1,"even":4.0}',
    '{"moment":"2019-12-27T18:11:19Z","day":"2020-02-29"}',
    '{"parts":[{"size":1},{"size":2,"old-size":3,"new":[]}],"named":{"a":{"size":1}}}',
    '{"parts":[],"named":{},"anything":{}}',
    '{"anything":{"a":{"b":[1]},"b":[null],"c":"x","d":1,"e":1.5,"f":true,"g":null}}',
    '{"pet":{"kind":"cat","lives":9}}',
    '{"pet":{"kind":"puppy","x":1}}',
    '{"pet":{"kind":"fish","fins":{"left":2}}}',
    '{"class":"first"}',
    '{"to_dict":1,"model_dump":2,"__class__":3,"self":4,"data":5,"":6}',
    '{"inner":{"inner":{"whole":1,"new":1.0}}}',
    '{"whole":1.0}',
    '{"a":"6e400","b":"1f6e1234-0","c":[1e-999,0e999,1e20],"d":"x 1e999"}',
    '{"whole":1e3,"number":2.0,"inner":{"whole":-0.0}}',
]


@pytest.mark.parametrize("text", GOOD)
def test_what_came_is_given_back(text: str) -> None:
    thing: Thing = decode(Thing, text.encode())
    want = json.loads(text)
    assert thing.to_dict(mode="json") == want
    assert json.loads(thing.to_json()) == want
    assert json.loads(thing.to_json(indent=None)) == want
    assert json.loads(encode_json(thing)) == want
    for copied in (copy.copy(thing), copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
        assert copied == thing
        assert copied.to_dict(mode="json") == want


def test_a_member_is_known_by_the_name_the_document_gives() -> None:
    thing: Thing = decode(Thing, b'{"class_":"unknown"}')
    assert thing.class_ is None
    assert thing.model_extra == {"class_": "unknown"}
    assert Thing(class_="x").to_dict() == {"class": "x"}


BAD = [
    ('{"text":1}', "$.text"),
    ('{"color":1}', "$.color"),
    ('{"level":true}', "$.level"),
    ('{"level":"1"}', "$.level"),
    ('{"level":1.5}', "$.level"),
    ('{"mixed":[]}', "$.mixed"),
    ('{"whole":"1"}', "$.whole"),
    ('{"whole":true}', "$.whole"),
    ('{"whole":1.5}', "$.whole"),
    ('{"whole":1.0,"flag":1}', "$.flag"),
    ('{"number":"1"}', "$.number"),
    ('{"number":true}', "$.number"),
    ('{"flag":1}', "$.flag"),
    ('{"flag":"true"}', "$.flag"),
    ('{"moment":"2019-12-27"}', "$.moment"),
    ('{"moment":"1577836800"}', "$.moment"),
    ('{"moment":1577836800}', "$.moment"),
    ('{"moment":"0000-01-01T00:00:60Z"}', "$.moment"),
    ('{"moment":"2019-12-27T18:11:19 Z"}', "$.moment"),
    ('{"moment":"2019-13-27T00:00:00Z"}', "$.moment"),
    ('{"day":"2019-12-27T00:00:00"}', "$.day"),
    ('{"day":"1577836800"}', "$.day"),
    ('{"day":18000}', "$.day"),
    ('{"parts":{}}', "$.parts"),
    ('{"parts":[{"size":1},{}]}', "$.parts[1].size"),
    ('{"parts":[{"size":1,"old-size":"x"}]}', "$.parts[0].old-size"),
    ('{"named":{"a b":{"size":null}}}', "$.named.a b.size"),
    ('{"pet":{"kind":"cat"}}', "$.pet.lives"),
    ('{"pet":{"lives":9}}', "$.pet"),
    ('{"pet":{"kind":[]}}', "$.pet"),
    ('{"pet":"cat"}', "$.pet"),
    ('{"inner":{"inner":{"whole":[]}}}', "$.inner.inner.whole"),
    ("[]", "$"),
    ("", "$"),
    ("{", "$"),
    ('{"a":NaN}', "$"),
    ('{"a":[Infinity]}', "$"),
    ('{"a":1e309}', "$"),
    ('{"a": -1.5E+4000}', "$"),
    ('{"number":' + "9" * 400 + ".0}", "$"),
    ('{"a":9' + "9" * 250 + "e99}", "$"),
    ("[-0.00001e+314]", "$"),
    ("1e999", "$"),
    ("[1,1e999]", "$"),
    ("[1.5e+999]", "$"),
    ('{"a":' + "[" * 100_000 + "NaN", "$"),
]


@pytest.mark.parametrize(("text", "path"), BAD)
def test_what_does_not_fit_is_told_with_its_place(text: str, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Thing, text.encode())
    assert caught.value.path == path
    assert caught.value.expected


def test_null_missing_and_present_are_three_things() -> None:
    assert decode(Thing, b"{}").to_dict() == {}
    assert decode(Thing, b'{"text":null}').to_dict() == {"text": None}
    assert Thing(text=None).to_dict() == {"text": None}
    assert Thing(text="x").model_fields_set == {"text"}


def test_a_union_takes_members_that_are_new() -> None:
    fish = decode(Thing, b'{"pet":{"kind":"fish","fins":2}}').pet
    assert isinstance(fish, UnknownMember)
    assert fish.fins == 2  # type: ignore[attr-defined]
    assert isinstance(decode(Thing, b'{"pet":{"kind":"puppy"}}').pet, Dog)
    again = Thing(pet=fish)
    assert again.to_dict() == {"pet": {"kind": "fish", "fins": 2}}
    assert Thing(pet=Cat(kind="cat", lives=9)).to_dict() == {"pet": {"kind": "cat", "lives": 9}}
    with pytest.raises(ValueError, match="tag"):
        Thing(pet=Part(size=1))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ['{"kind":"new","size":1}', '{"size":1}', '{"kind":7,"size":1}'])
def test_a_union_may_have_a_member_for_all_other_tags(text: str) -> None:
    """Also for an object without a tag; one with a known tag is still that member."""
    union: Any = Annotated[Cat | Part | UnknownMember, Tagged("kind", {"cat": "Cat"}, "Part")]
    assert type(decode(union, text.encode())) is Part
    assert type(decode(union, b'{"kind":"cat","lives":9}')) is Cat


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ('{"size":1}', "Part"),
        ('{"barks":true}', "Wolf"),
        ('{"kind":null,"size":1}', "Part"),
        ('{"kind":"cat","lives":9}', "Cat"),
    ],
)
def test_an_object_without_a_tag_is_the_member_that_it_matches(text: str, member: str) -> None:
    class Wolf(Model):
        kind: Literal["dog"] | None = None
        barks: bool

    tags = Tagged("kind", {"cat": "Cat", "dog": "Wolf", "part": "Part"}, untagged=("Wolf", "Part"))
    union: Any = Annotated[Cat | Wolf | Part | UnknownMember, tags]
    assert type(decode(union, text.encode())).__name__ == member
    with pytest.raises(DecodeError):
        decode(union, b'{"lives":9}')


@pytest.mark.parametrize(("number", "member"), [("1", Cat), ("1.0", Cat), ("1.5", Part)])
def test_the_tag_of_a_union_may_be_any_spelling_of_a_number(number: str, member: type) -> None:
    union: Any = Annotated[Cat | Part | UnknownMember, Tagged("lives", {"1": "Cat"}, "Part")]
    decoded = decode(union, f'{{"kind":"cat","lives":{number},"size":1}}'.encode())
    assert type(decoded) is member


def test_the_tag_of_a_union_may_be_a_boolean() -> None:
    """It is not the number that it equals in Python."""
    union: Any = Annotated[Dog | Part | UnknownMember, Tagged("barks", {"true": "Dog"}, "Part")]
    assert type(decode(union, b'{"kind":"dog","barks":true,"size":1}')) is Dog
    assert type(decode(union, b'{"kind":"dog","barks":false,"size":1}')) is Part
    assert type(decode(union, b'{"kind":"dog","barks":1,"size":1}')) is Part


def test_an_enum_field_may_be_set_to_a_text() -> None:
    """It is written like the member, as plain text, and nothing warns."""
    thing = Thing(color=Color("red"), level=Level(2))
    assert [type(value) for value in thing.to_dict().values()] == [str, int]
    assert yaml.safe_dump(thing.to_dict()) == "color: red\nlevel: 2\n"
    thing.color, thing.level = "mauve", 7  # type: ignore[assignment]
    assert thing.to_json(indent=None) == '{"color":"mauve","level":7}'
    assert thing.to_dict(mode="json") == thing.to_dict() == {"color": "mauve", "level": 7}


def test_a_model_shows_its_class() -> None:
    assert str(Part(size=1)) == repr(Part(size=1)) == "Part(size=1, old=None)"


def test_a_dictionary_holds_what_is_asked_for() -> None:
    moment = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    thing = Thing(moment=moment, text=None, class_="x")
    assert thing.to_dict() == {"moment": moment, "text": None, "class": "x"}
    assert thing.to_dict(mode="json", exclude_none=True, use_api_names=False) == {
        "moment": "2020-01-01T00:00:00Z",
        "class_": "x",
    }
    assert thing.to_dict(exclude_defaults=True) == {"moment": moment, "class": "x"}
    assert len(thing.to_dict(exclude_unset=False)) > 10
    assert thing.to_json(exclude_none=True).splitlines()[1] == (
        '  "moment": "2020-01-01T00:00:00Z",'
    )


def test_a_model_shows_as_a_tree() -> None:
    console = Console(file=io.StringIO(), width=80)
    console.print(decode(Thing, b'{"text":"[bold]","parts":[{"size":1}],"named":{}}'))
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert shown.splitlines()[0].strip() == "Thing"
    for line in ('text: "[bold]"', "parts", "size: 1", "named: {}"):
        assert line in shown
