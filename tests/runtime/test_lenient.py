"""What does not match can be had all the same, marked."""

from __future__ import annotations

import copy
import datetime
import json
import logging
import pickle
import warnings
from typing import Any, Literal

import pytest
from runtime.exceptions import APIResponseValidationError
from runtime.lenient import decode_leniently
from runtime.model import Misfit, Model
from runtime.reading import DecodeError
from typing_extensions import TypeAliasType

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer
from tests.runtime.api import Job, Kind, both, call, make_client, send
from tests.runtime.things import Cat, Dog, Part, Thing

Parts = TypeAliasType("Parts", list[Part])


class Holder(Model):
    parts: Parts
    either: Cat | Part | dict[str, int] | list[int] | None = None
    late: Later | None = None


class Later(Model):
    kind: Literal["later"]


def test_what_matches_is_as_ever() -> None:
    thing = decode_leniently(Thing, b'{"whole":1}')
    assert thing == Thing(whole=1)
    assert thing.misfits == ()


def test_only_the_part_that_does_not_match_stays_as_it_came() -> None:
    data = b'[{"size":1},{"size":"x","old-size":2,"new":[]},{}]'
    first, second, third = decode_leniently(list[Part], data)
    assert first == Part(size=1)
    assert (second.size, second.model_extra) == ("x", {"new": []})
    assert second.to_dict() == {"size": "x", "old-size": 2, "new": []}
    assert second.misfits == (Misfit("$[1].size", "a valid integer"),)
    assert third.size is None
    assert third.misfits == (Misfit("$[2].size", "a value, which is required"),)
    assert third.to_dict() == {}
    assert second != first


def test_marks_of_what_is_inside_are_marks_of_the_whole() -> None:
    data = b'{"named":{"a":{"size":[]}},"moment":"2019-12-27T18:11:19Z","inner":{"flag":1}}'
    thing = decode_leniently(Thing, data)
    assert [one.path for one in thing.misfits] == ["$.named.a.size", "$.inner.flag"]
    assert thing.named["a"].misfits == thing.misfits[:1]
    assert isinstance(thing.moment, datetime.datetime)
    assert thing.to_dict(mode="json") == json.loads(thing.to_json()) == json.loads(data)


def test_a_marked_model_is_a_model() -> None:
    part = decode_leniently(Part, b'{"size":"x"}')
    for copied in (copy.copy(part), copy.deepcopy(part), pickle.loads(pickle.dumps(part))):
        assert copied == part
        assert copied.misfits == part.misfits


@pytest.mark.parametrize(
    ("either", "kind"),
    [
        ({"kind": "cat", "lives": "x"}, Cat),
        ({"size": "x"}, Part),
        ({"a": 1, "b": "x"}, dict),
        ([1, "x"], list),
        ("x", str),
    ],
)
def test_a_union_gives_the_branch_a_value_resembles_most(either: Any, kind: type) -> None:
    data = json.dumps({"parts": [], "either": either}).encode()
    holder = decode_leniently(Holder, data)
    assert type(holder.either) is kind
    assert json.loads(holder.to_json()) == json.loads(data)
    assert holder.misfits


def test_a_union_with_a_tag_gives_the_branch_of_the_tag() -> None:
    assert isinstance(decode_leniently(Thing, b'{"pet":{"kind":"dog","barks":3}}').pet, Dog)


def test_a_text_that_is_no_json_is_refused_all_the_same() -> None:
    with pytest.raises(DecodeError):
        decode_leniently(Thing, b"{")


@both
def test_a_lenient_client_returns_what_came(kind: Kind, caplog: pytest.LogCaptureFixture) -> None:
    reply = make_response(b'[{"id":"1","count":-1},{"id":2}]')
    with FaultServer(keep_saying(lambda _: reply)) as server:
        with pytest.raises(APIResponseValidationError):
            call(kind, server.url)
        with caplog.at_level(logging.WARNING, "llama_extraction"):
            jobs = send(make_client(kind, server.url, lenient=True))
    assert jobs[0] == Job(id="1", count=-1)
    assert (jobs[1].id, jobs[1].misfits) == (2, (Misfit("$[1].id", "a valid string"),))
    assert caplog.messages == ["kept as received: at $[1].id, expected a valid string"]


def test_a_model_is_made_of_values_that_are_not_checked() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = Thing.construct(
            text=5, moment="2019-12-27T18:11:19Z", parts=[{"size": 1}, {"size": "x"}], new=1
        )
        named = Thing.model_construct({"text"}, **{"class": "x"}, text="y")
        part = Part.construct()
    assert thing.text == 5  # type: ignore[comparison-overlap]
    assert isinstance(thing.moment, datetime.datetime)
    assert thing.parts is not None
    assert thing.parts[0] == Part(size=1)
    assert [one.path for one in thing.misfits] == ["$.text", "$.parts[1].size"]
    assert thing.model_extra == {"new": 1}
    assert (named.class_, named.to_dict(), named.misfits) == ("x", {"text": "y"}, ())
    assert part.size is None
    assert part.model_fields_set == set()


def test_a_model_that_is_not_built_yet_is_built() -> None:
    assert isinstance(Holder.construct(parts=[], late={"kind": "later"}).late, Later)


def test_a_type_with_a_name_is_the_type_it_names() -> None:
    holder = decode_leniently(Holder, b'{"parts":[{"size":"x"},{"size":1}]}')
    assert [one.size for one in holder.parts] == ["x", 1]
