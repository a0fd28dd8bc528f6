"""JSON is read by the letter, kept as it came, and written as it was set."""

from __future__ import annotations

import copy
import datetime
import io
import json
import math
import pickle
import sys
import uuid
import warnings
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError
from pydantic_core import CoreSchema, SchemaValidator, core_schema
from rich.console import Console
from runtime.adapt import adapt_schema
from runtime.deprecated_field import UNSET, Deprecated
from runtime.model import (
    DecodeError,
    Enum,
    IntEnum,
    Model,
    StrEnum,
    decode,
    encode_json,
    to_plain,
)
from runtime.unions import Tagged, UnknownMember


class Color(StrEnum):
    RED = "red"
    DARK_BLUE = "dark-blue"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Mixed(Enum):
    ONE = 1
    TEXT = "text"
    NOTHING = None


class Part(Model):
    size: int
    old: Annotated[int | None, Field(deprecated=True, alias="old-size")] = None


class Cat(Model):
    kind: Literal["cat"]
    lives: int


class Dog(Model):
    kind: Literal["dog", "puppy"]
    barks: bool = True


Pet = Annotated[
    Cat | Dog | UnknownMember, Tagged("kind", {"cat": "Cat", "dog": "Dog", "puppy": "Dog"})
]


class Thing(Model):
    text: str | None = None
    color: Color | None = None
    level: Level | None = None
    mixed: Mixed | None = None
    whole: int | None = None
    number: float | None = None
    share: Annotated[float, Field(ge=0.5, lt=2.5)] | None = None
    tenth: Annotated[float, Field(multiple_of=0.1)] | None = None
    even: Annotated[float, Field(multiple_of=2.0)] | None = None
    flag: bool | None = None
    moment: datetime.datetime | None = None
    day: datetime.date | None = None
    parts: list[Part] | None = None
    named: dict[str, Part] | None = None
    anything: dict[str, dict[str, Any] | list[Any] | str | float | bool | None] | None = None
    pet: Pet | None = None
    class_: Annotated[str | None, Field(alias="class")] = None
    inner: Thing | None = None


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
    assert thing.to_dict() == want
    assert json.loads(thing.to_json()) == want
    assert json.loads(thing.to_json(indent=2)) == want
    assert json.loads(encode_json(thing)) == want
    for copied in (copy.copy(thing), copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
        assert copied == thing
        assert copied.to_dict() == want


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
    ('{"share":0}', "$.share"),
    ('{"share":0.25}', "$.share"),
    ('{"share":3}', "$.share"),
    ('{"tenth":0.25}', "$.tenth"),
    ('{"even":3}', "$.even"),
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
    ('{"pet":{"kind":7}}', "$.pet"),
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
    ('[-0.00001e+314]', "$"),
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


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2019-12-27T18:11:19.117Z", "2019-12-27T18:11:19.117+00:00"),
        ("2019-12-27t18:11:19z", "2019-12-27T18:11:19+00:00"),
        ("2019-12-27 18:11:19+00", "2019-12-27T18:11:19+00:00"),
        ("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.5+00:00"),
        ("2019-12-27T18:11:19,5-03", "2019-12-27T18:11:19.5-03:00"),
        ("2019-12-27T18:11:19+05:53", "2019-12-27T18:11:19+05:53"),
        ("2019-12-27T18:11:19-0330", "2019-12-27T18:11:19-03:30"),
        ("2019-12-27T18:11:19", "2019-12-27T18:11:19"),
        ("2019-12-27T18:11", "2019-12-27T18:11:00"),
        ("2019-12-27T18:11:19.123456789Z", "2019-12-27T18:11:19.123456+00:00"),
    ],
)
def test_times_of_every_fashion_are_read(text: str, instant: str) -> None:
    thing: Thing = decode(Thing, json.dumps({"moment": text}).encode())
    want = datetime.datetime.fromisoformat(instant)
    assert thing.moment == want
    assert datetime.datetime.fromisoformat(thing.to_dict()["moment"]) == want


def test_null_missing_and_present_are_three_things() -> None:
    assert decode(Thing, b"{}").to_dict() == {}
    assert decode(Thing, b'{"text":null}').to_dict() == {"text": None}
    assert Thing(text=None).to_dict() == {"text": None}
    assert Thing(text="x").model_fields_set == {"text"}


@pytest.mark.parametrize("value", ["mauve", "RED", ""])
def test_an_open_enum_keeps_what_it_does_not_know(value: str) -> None:
    color = Color(value)
    assert color == value
    assert not color.is_known
    assert Color.RED.is_known
    assert hash(color) == hash(value)
    assert {color: 1}[value] == 1  # type: ignore[index]
    assert f"{color}" == str(color) == value
    assert f"{color:>9}" == f"{value:>9}"
    assert "unknown" in repr(color)
    assert isinstance(color, Color)
    assert copy.deepcopy(color) == pickle.loads(pickle.dumps(color)) == color
    assert list(Color) == [Color.RED, Color.DARK_BLUE]
    assert len(Color._value2member_map_) == 2


def test_open_enums_of_numbers_and_of_anything() -> None:
    assert Level(7) == 7
    assert not Level(7).is_known
    assert f"{Level(7)} {Level.LOW} {Level(7):03d}" == "7 1 007"
    assert repr(Level.LOW) == "<Level.LOW: 1>"
    assert pickle.loads(pickle.dumps(Level(7))) == 7
    assert Mixed("new") == "new"
    assert Mixed("new") == Mixed("new")
    assert Mixed("new") != Mixed.TEXT
    assert Mixed.ONE == 1
    assert Mixed.ONE != True  # noqa: E712
    assert {Mixed("new")} == {Mixed("new")}
    assert repr(Color.RED) == "<Color.RED: 'red'>"
    assert not Mixed("new").is_known
    wrong: list[tuple[Any, object]] = [(Color, 1), (Level, "1"), (Mixed, []), (Mixed, {})]
    for enum, value in wrong:
        with pytest.raises(ValueError, match="is not a valid"):
            enum(value)


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


def test_what_is_deprecated_warns_by_hand_and_never_on_its_own() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        part: Part = decode(Part, b'{"size":1,"old-size":2}')
        assert "old=2" in repr(part)
        assert part == decode(Part, b'{"size":1,"old-size":2}')
        assert part.to_dict() == json.loads(part.to_json())
        assert copy.deepcopy(part) == part.model_copy() == pickle.loads(pickle.dumps(part))
        assert part.__rich__()
        assert encode_json(part)
        Part(size=1)
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert part.old == 2
    with pytest.warns(DeprecationWarning, match="old") as caught:
        Part(size=1, **{"old-size": 2})
    assert caught[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="old"):
        assert Part(size=1, old=2).to_dict() == {"size": 1, "old-size": 2}


class Old(Model):
    at: Deprecated[int | None] = UNSET
    name: Annotated[Deprecated[str], Field(max_length=3)]


def test_a_deprecated_field_is_a_field_like_others() -> None:
    old: Old = decode(Old, b'{"name":"abc"}')
    assert old.to_dict() == {"name": "abc"}
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert old.name == "abc"
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert old.at is None
    with pytest.raises(DecodeError, match=r"\$\.name"):
        decode(Old, b'{"name":"abcd"}')


def test_a_model_shows_as_a_tree() -> None:
    console = Console(file=io.StringIO(), width=80)
    console.print(decode(Thing, b'{"text":"[bold]","parts":[{"size":1}],"named":{}}'))
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert shown.splitlines()[0].strip() == "Thing"
    for line in ('text: "[bold]"', "parts", "size: 1", "named: {}"):
        assert line in shown


def test_one_thing_wrong_is_enough_to_tell() -> None:
    """A list of millions would else make millions of reports."""
    wrong = core_schema.list_schema(core_schema.int_schema())
    validator = SchemaValidator(adapt_schema(wrong))
    with pytest.raises(ValidationError) as caught:
        validator.validate_json(b'["a","b","c"]')
    assert caught.value.error_count() == 1


def test_digits_are_read_or_told_whatever_python_is_set_to() -> None:
    kept = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        with pytest.raises(DecodeError):
            decode(Thing, b'{"x":' + b"9" * 3000 + b',"whole":"x"}')
    finally:
        sys.set_int_max_str_digits(kept)


def test_labelled_choices_are_adapted_too() -> None:
    labelled: list[CoreSchema | tuple[CoreSchema, str]] = [
        (core_schema.bool_schema(), "truth"),
        (core_schema.int_schema(), "number"),
    ]
    validator = SchemaValidator(adapt_schema(core_schema.union_schema(labelled)))
    assert validator.validate_json(b"1") == 1
    with pytest.raises(ValidationError):
        validator.validate_json(b'"1"')


def test_other_types_than_models_are_read() -> None:
    assert decode(list[float], b"[1,2.5]") == [1, 2.5]
    assert isinstance(decode(list[float], b"[1]")[0], int)
    assert decode(dict[str, int], b'{"a":1.0}') == {"a": 1}
    assert decode(Any, b" null ") is None
    assert decode(str, b'"x"') == "x"
    assert decode(Color, b'"new"') == "new"
    assert decode(Any, b"9007199254740993") == 9007199254740993
    with pytest.raises(DecodeError, match=r"\$\[1\]"):
        decode(list[int], b'[1.0,"2"]')
    with pytest.raises(DecodeError):
        decode(int, b"90071992547409930.0")


@pytest.mark.parametrize(
    ("value", "want"),
    [
        (Color.RED, "red"),
        (Level(9), 9),
        (Mixed("x"), "x"),
        (datetime.date(2020, 1, 2), "2020-01-02"),
        (datetime.datetime(2020, 1, 2, 3, 4), "2020-01-02T03:04:00"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Decimal("1.50"), "1.50"),
        ({"a": (1, {2}), Color.RED: None}, {"a": [1, [2]], "red": None}),
        (Part(size=1), {"size": 1}),
        (True, True),
    ],
)
def test_plain_data_of_values(value: object, want: object) -> None:
    assert to_plain(value) == want
    assert json.loads(encode_json(value)) == want


@pytest.mark.parametrize(
    ("value", "error"),
    [(object(), TypeError), ({1: 2}, TypeError), (b"x", TypeError), (math.nan, ValueError)],
)
def test_what_has_no_form_in_json_is_refused(value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        encode_json([value])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON)
def test_any_json_comes_back(value: object) -> None:
    data = json.dumps(value).encode()
    assert decode(Any, data) == value
    assert json.loads(encode_json(decode(Any, data))) == value


@given(st.dictionaries(st.text(), JSON))
def test_any_unknown_members_come_back(members: dict[str, Any]) -> None:
    known = {"size": 1}
    members = {
        name: value for name, value in members.items() if name not in ("size", "old-size", "old")
    }
    assert decode(Part, json.dumps({**members, **known}).encode()).to_dict() == {**members, **known}


@given(st.binary())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    try:
        value = decode(Any, data)
    except DecodeError:
        return
    assert value == json.loads(data)


@given(JSON)
def test_any_value_fits_or_is_told(value: object) -> None:
    members = {"inner": value, "number": value}
    try:
        thing: Thing = decode(Thing, json.dumps(members).encode())
    except DecodeError as error:
        kept, told = members, error.path
    else:
        kept, told = thing.to_dict(), "$."
    assert kept == members
    assert told.startswith("$.")
