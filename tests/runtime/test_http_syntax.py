"""What cannot be sent is refused, by a message that does not repeat it."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.operation import Operation, Parameter, ParameterLocation
from runtime.parameters import place_parameters

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import GET, KINDS, LIST, Kind, call, place


@pytest.mark.parametrize(
    "value", ["", ".", "..", "a\r\nb", "a\x00b", "a\x7f", "\ud800", [], {}, [""]]
)
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
def test_a_path_cannot_be_made_to_lead_elsewhere(value: object, style: Any) -> None:
    with pytest.raises(ValueError, match=r"^p ") as caught:
        place(Parameter("p", "path", style=style), value)
    assert "a\r\nb" not in str(caught.value)


@pytest.mark.parametrize(("path", "value"), [("/{p}.", "."), ("/.{p}", "."), ("/{p}{q}", ".")])
def test_nor_by_what_stands_beside_the_value(path: str, value: str) -> None:
    operation: Operation[Any] = Operation(
        "o", "GET", path, parameters=(Parameter("p", "path"), Parameter("q", "path"))
    )
    with pytest.raises(ValueError, match="p must not be empty"):
        place_parameters(operation, {"p": value, "q": "."})


def test_a_segment_of_dots_is_refused_whatever_it_is_made_of() -> None:
    label = Parameter("p", "path", style="label", explode=True)
    with pytest.raises(ValueError, match="make a path with the segment"):
        place(label, "a", path="/x/../{p}")
    with pytest.raises(ValueError, match="make a path with the segment"):
        place(label, "a", path="/x/./{p}")


@pytest.mark.parametrize(
    "name", ["id", "extraction_agent_id", "agentId", "project-id", "IDs", "ID", "job_ids"]
)
@pytest.mark.parametrize("value", ["", ".", "..", "a\r\nb"])
def test_a_query_parameter_that_names_a_thing_is_checked_like_a_path(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="must not") as caught:
        place(Parameter(name, "query"), value)
    assert "a\r\nb" not in str(caught.value)


@pytest.mark.parametrize("name", ["paid", "q", "idea", "grid", "valid", "idle", "GRID"])
def test_other_query_parameters_may_hold_any_text(name: str) -> None:
    assert place(Parameter(name, "query"), "a\r\n").query == [(name, f"{name}=a%0D%0A")]
    assert place(Parameter(name, "query"), "").query == [(name, f"{name}=")]


@pytest.mark.parametrize(
    "value", ["a\r\nX: 1", "a\nb", "a\x00", "ä", " a", "a ", "\ud800", ["a,b"]]
)
def test_a_header_takes_only_what_can_travel(value: object) -> None:
    with pytest.raises(ValueError, match=r"^tag ") as caught:
        place(Parameter("X-Tag", "header", argument="tag"), value)
    assert "X: 1" not in str(caught.value)


@pytest.mark.parametrize("value", ["a; b=c", "a b", 'a"b', "a,b", "a\\b", "a\r\nb", "ä", ["a;b"]])
def test_a_cookie_cannot_bring_another(value: object) -> None:
    with pytest.raises(ValueError, match=r"^session ") as caught:
        place(Parameter("session", "cookie"), value)
    assert "b=c" not in str(caught.value)


@pytest.mark.parametrize("value", [object(), b"bytes", [None], {1: 2}])
@pytest.mark.parametrize("location", ["query", "header"])
def test_what_has_no_form_as_text_is_refused(value: object, location: ParameterLocation) -> None:
    with pytest.raises(TypeError):
        place(Parameter("p", location), value)


@pytest.mark.parametrize("value", [[[1]], {"a": {"b": 1}}])
def test_members_of_members_have_a_form_in_queries_only(value: object) -> None:
    with pytest.raises(TypeError):
        place(Parameter("p", "header"), value)
    assert place(Parameter("p", "query"), value).query


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="NaN"):
        place(Parameter("p", "query"), value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("operation", "arguments", "options"),
    [
        (LIST, {"session": "a; b=c"}, {}),
        (LIST, {"tag": "a\r\nb"}, {}),
        (LIST, {"extraction_agent_id": ""}, {}),
        (GET, {"job_id": ".."}, {}),
        (GET, {}, {}),
        (LIST, {}, {"extra_headers": {"X": "a\nb"}}),
        (LIST, {}, {"extra_headers": {"X\n": "a"}}),
        (LIST, {}, {"extra_headers": {"X": 1}}),
        (LIST, {}, {"extra_headers": {1: "a"}}),
        (LIST, {}, {"extra_headers": {"Transfer-Encoding": "chunked"}}),
        (LIST, {}, {"extra_headers": {"content-length": "0"}}),
        (LIST, {}, {"extra_query": {"a": object()}}),
        (LIST, {}, {"timeout": 0}),
        (LIST, {}, {"timeout": -1}),
        (LIST, {}, {"timeout": float("nan")}),
        (LIST, {}, {"timeout": True}),
        (LIST, {}, {"timeout": "1"}),
        (LIST, {}, {"max_retries": -1}),
        (LIST, {}, {"max_retries": 1.5}),
        (LIST, {}, {"max_retries": True}),
    ],
)
def test_a_wrong_argument_sends_nothing(
    kind: Kind, operation: Operation[Any], arguments: dict[str, Any], options: dict[str, Any]
) -> None:
    with FaultServer(say(make_response())) as server, pytest.raises((TypeError, ValueError)):
        call(kind, server.url, operation, arguments, options=options)
    assert server.connections == 0
