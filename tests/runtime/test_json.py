"""Any JSON is read and written as it is, or what is wrong with it is told."""

from __future__ import annotations

import datetime
import json
import math
import sys
import uuid
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import CoreSchema, SchemaValidator, core_schema
from runtime.core_schemas import apply_standards
from runtime.reading import DecodeError, decode
from runtime.writing import encode_json, to_plain

from tests.runtime.things import Color, Level, Mixed, Part, Thing


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
    assert datetime.datetime.fromisoformat(thing.to_dict(mode="json")["moment"]) == want


def test_one_thing_wrong_is_enough_to_tell() -> None:
    """A list of millions would else make millions of reports."""
    wrong = core_schema.list_schema(core_schema.int_schema())
    validator = SchemaValidator(apply_standards(wrong))
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
    validator = SchemaValidator(apply_standards(core_schema.union_schema(labelled)))
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
        (datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.UTC), "2020-01-02T03:04:00Z"),
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
        kept, told = thing.to_dict(mode="json"), "$."
    assert kept == members
    assert told.startswith("$.")


def test_a_moment_is_written_with_its_offset() -> None:
    """One without an offset is no date-time of RFC 3339 and is refused, also inside a model."""
    moment = datetime.datetime(2020, 1, 2, 3, 4, 5)
    assert encode_json(moment.replace(tzinfo=datetime.UTC)) == b'"2020-01-02T03:04:05Z"'
    assert encode_json(
        moment.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    ).endswith(b'+01:00"')
    for value in (moment, [moment], {"at": moment}):
        with pytest.raises(ValueError, match="without an offset"):
            encode_json(value)
    assert encode_json(moment, is_response=True) == b'"2020-01-02T03:04:05"'
