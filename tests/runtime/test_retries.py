"""A call is tried again when that is safe and may help, after the pause the service asks for."""

from __future__ import annotations

import email.utils
import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import anyio
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import retry
from runtime.exceptions import APIConnectionError, APIError, APIStatusError, APITimeoutError
from runtime.operation import Operation
from runtime.options import Timeout

from tests.fault_server import faults
from tests.fault_server.faults import (
    close_before_headers,
    keep_saying,
    make_response,
    say,
    take_turns,
)
from tests.fault_server.server import Fault, FaultServer
from tests.runtime.api import CREATE, DELETE, LIST, Job, Kind, both, call, make_http_client

ARGUMENTS: dict[str, dict[str, Any]] = {
    "list_jobs": {},
    "create_job": {"body": {"id": "1"}},
    "delete_job": {"job_id": "1"},
}


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses asked for, none of which is kept."""
    seen: list[float] = []

    async def note(seconds: float) -> None:
        seen.append(seconds)

    monkeypatch.setattr(time, "sleep", seen.append)
    monkeypatch.setattr(anyio, "sleep", note)
    return seen


def respond_in_turn(
    kind: Kind,
    *replies: tuple[int, dict[str, str]],
    operation: Operation[Any] = LIST,
    **options: Any,
) -> tuple[object, int]:
    """What a call gives when the service responds so in turn, then well; and its count of tries."""
    left: Iterator[tuple[int, dict[str, str]]] = iter(replies)
    tries: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        tries.append(request)
        status, headers = next(left, (200, {}))
        value = [{"id": "1"}] if operation is LIST else {"id": "1"}
        return httpx2.Response(status, headers=headers, json=value)

    settings = {"max_retries": 2, "http_client": make_http_client(kind, handle), **options}
    try:
        value = call(kind, "http://a.invalid", operation, ARGUMENTS[operation.id], **settings)
    except APIStatusError as error:
        return error.status_code, len(tries)
    return value, len(tries)


@both
@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 599])
def test_a_passing_failure_is_tried_again(kind: Kind, status: int, waits: list[float]) -> None:
    assert respond_in_turn(kind, (status, {}), (status, {})) == ([Job(id="1")], 3)
    assert len(waits) == 2
    assert 0.375 <= waits[0] <= 0.5
    assert 0.75 <= waits[1] <= 1.0


@both
@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 451])
def test_a_lasting_failure_is_not(kind: Kind, status: int) -> None:
    assert respond_in_turn(kind, (status, {})) == (status, 1)


@both
@pytest.mark.parametrize(("max_retries", "tries"), [(0, 1), (1, 2), (2, 3), (5, 5)])
def test_tries_end_with_max_retries(kind: Kind, max_retries: int, tries: int) -> None:
    failures: list[tuple[int, dict[str, str]]] = [(503, {})] * 4
    value, made = respond_in_turn(kind, *failures, max_retries=max_retries)
    assert made == tries
    assert value == (503 if max_retries < 5 else [Job(id="1")])


@both
def test_a_call_may_have_its_own_max_retries(kind: Kind) -> None:
    assert respond_in_turn(kind, (503, {}), options={"max_retries": 0}) == (503, 1)


@both
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after-ms": "20"}, 0.02),
        ({"retry-after-ms": "20", "retry-after": "3"}, 0.02),
        ({"retry-after": "3"}, 3),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "60"}, 60),
        ({"retry-after": "0"}, 0),
        ({"retry-after-ms": "nonsense", "retry-after": "3"}, 3),
    ],
)
def test_the_pause_asked_for_is_kept(
    kind: Kind, headers: dict[str, str], wait: float, waits: list[float]
) -> None:
    assert respond_in_turn(kind, (429, headers))[1] == 2
    assert waits == [wait]


@both
@pytest.mark.parametrize(
    "text",
    [
        "61",
        "-1",
        "+3",
        "1_0",
        "1e1",
        "1.",
        "1e999",
        "NaN",
        "soon",
        "",
        "9" * 5000,
        "Wed, 99 Oct 2015 07:28:00 GMT",
    ],
)
def test_an_absurd_pause_gives_way_to_backoff(kind: Kind, text: str, waits: list[float]) -> None:
    assert respond_in_turn(kind, (429, {"retry-after": text}))[1] == 2
    assert 0.375 <= waits[0] <= 0.5


@both
@pytest.mark.parametrize(
    ("seconds", "low", "high"),
    [(30, 25, 30), (-3600, 0.375, 0.5), (3600, 0.375, 0.5)],
)
def test_a_date_to_come_back_is_kept(
    kind: Kind, seconds: int, low: float, high: float, waits: list[float]
) -> None:
    date = email.utils.formatdate(time.time() + seconds, usegmt=True)
    assert respond_in_turn(kind, (503, {"retry-after": date}))[1] == 2
    assert low <= waits[0] <= high


@both
@pytest.mark.parametrize(
    ("status", "advice", "tries"),
    [
        (200, "true", 1),
        (400, "true", 2),
        (503, "false", 1),
        (503, "maybe", 2),
        (400, "maybe", 1),
        (400, "TRUE", 2),
    ],
)
def test_the_service_may_say_whether_to_try_again(
    kind: Kind, status: int, advice: str, tries: int
) -> None:
    assert respond_in_turn(kind, (status, {"x-should-retry": advice}))[1] == tries


@both
def test_a_method_that_is_not_safe_to_repeat_is_not_repeated(kind: Kind) -> None:
    """Not even when the service says so: it may have done half of it."""
    assert respond_in_turn(kind, (503, {}), operation=CREATE) == (503, 1)
    assert respond_in_turn(kind, (503, {"x-should-retry": "true"}), operation=CREATE) == (503, 1)


@both
@pytest.mark.parametrize(
    ("status", "headers", "tries"),
    [
        (429, {"retry-after": "1"}, 2),
        (503, {"retry-after-ms": "1"}, 2),
        (429, {}, 1),
        (503, {"retry-after": "1", "x-should-retry": "false"}, 1),
        (500, {"retry-after": "1"}, 1),
        (409, {"retry-after": "1"}, 1),
    ],
)
def test_what_the_service_did_not_begin_is_tried_again_whatever_the_method(
    kind: Kind, status: int, headers: dict[str, str], tries: int
) -> None:
    """It is too busy, and says when to come back."""
    assert respond_in_turn(kind, (status, headers), operation=CREATE)[1] == tries


@both
def test_a_request_with_a_key_is_tried_again(kind: Kind) -> None:
    """The key is the same for each try, and another for each call; a caller may choose it."""
    keys: list[str] = []
    operation = replace(CREATE, key_header="Idempotency-Key")

    def handle(request: httpx2.Request) -> httpx2.Response:
        keys.append(request.headers["idempotency-key"])
        return httpx2.Response(500 if len(keys) == 1 else 200, json={"id": "1"})

    for options in ({}, {}, {"extra_headers": {"idempotency-key": "mine"}}):
        http = make_http_client(kind, handle)
        body = {"body": {"id": "1"}}
        call(kind, "http://a.invalid", operation, body, http_client=http, max_retries=1,
             options=options)  # fmt: skip
    assert keys[0] == keys[1] != keys[2]
    assert keys[3] == "mine"


@both
def test_a_query_is_tried_again(kind: Kind) -> None:
    """It carries a body as POST does, but asks only."""
    assert respond_in_turn(kind, (503, {}), operation=replace(CREATE, method="QUERY"))[1] == 2


@both
def test_deleting_twice_is_deleting_once(kind: Kind) -> None:
    assert respond_in_turn(kind, (503, {}), operation=DELETE) == (None, 2)


@both
@pytest.mark.parametrize(
    "fault",
    [
        faults.close_before_headers,
        faults.reset_before_headers,
        faults.close_amid_body,
        faults.stall_before_headers,
        faults.speak_nonsense,
    ],
    ids=lambda fault: fault.__name__,
)
def test_a_connection_that_fails_is_tried_again(kind: Kind, fault: Fault) -> None:
    with FaultServer(take_turns(fault, say(make_response()))) as server:
        value = call(kind, server.url, max_retries=1, timeout=Timeout(0.6, total=6))
    assert value == [Job(id="1")]
    assert server.connections == 2


@both
def test_what_was_sent_and_must_not_be_repeated_is_not(kind: Kind) -> None:
    with FaultServer(faults.close_before_headers) as server, pytest.raises(APIConnectionError):
        call(kind, server.url, CREATE, ARGUMENTS["create_job"], max_retries=2)
    assert server.connections == 1


@both
def test_what_was_not_sent_is_tried_again_whatever_the_method(
    kind: Kind, waits: list[float]
) -> None:
    with pytest.raises(APIConnectionError):
        call(kind, "http://127.0.0.1:1", CREATE, ARGUMENTS["create_job"], max_retries=2)
    assert len(waits) == 2


@both
def test_a_response_that_cannot_be_read_is_not_asked_for_again(kind: Kind) -> None:
    fault = keep_saying(lambda _: faults.BROKEN_GZIP)
    with FaultServer(fault) as server, pytest.raises(APIError):
        call(kind, server.url, max_retries=2)
    assert len(server.requests) == 1


@both
def test_a_call_whose_time_is_up_is_not_tried_again(kind: Kind, waits: list[float]) -> None:
    with FaultServer(faults.drip_body) as server, pytest.raises(APITimeoutError):
        call(kind, server.url, max_retries=2, timeout=Timeout(0.2, total=0.2))
    assert waits == []


@both
def test_an_address_of_another_kind_is_not_tried_again(kind: Kind, waits: list[float]) -> None:
    def refuse(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.UnsupportedProtocol("no such protocol")

    with pytest.raises(APIConnectionError):
        call(kind, "http://a.invalid", max_retries=2, http_client=make_http_client(kind, refuse))
    assert waits == []


@both
def test_each_try_is_logged_with_its_reason(kind: Kind, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "llama_extraction"):
        respond_in_turn(kind, (503, {"retry-after-ms": "20"}))
    lines = [record.getMessage() for record in caplog.records if record.name == "llama_extraction"]
    assert [line for line in lines if "try 1" in line]
    assert [line for line in lines if "next try in 0.020 s because of status 503" in line]
    assert [line for line in lines if "try 2" in line]
    infos = [one for one in caplog.records if one.levelno == logging.INFO and "llama" in one.name]
    assert [one.getMessage().startswith("GET http://a.invalid/jobs: 200") for one in infos] == [
        False,
        True,
    ]


def test_a_date_without_zone_is_in_utc() -> None:
    headers = httpx2.Headers({"retry-after": "Sun, 06 Nov 2044 08:49:37"})
    seconds = retry._find_requested_wait(headers)
    assert seconds is not None
    assert abs(seconds + time.time() - 2_362_034_977) < 2


@given(st.text(st.characters(max_codepoint=255)))
def test_any_text_for_a_pause_is_read_or_passed_over(text: str) -> None:
    headers = httpx2.Headers([(b"retry-after", text.encode("latin-1"))])
    assert 0 <= retry.find_wait(headers, 0) <= 60


def test_backoff_grows_and_ends_growing() -> None:
    waits = [retry.find_wait(None, number) for number in range(12)]
    for number, wait in enumerate(waits):
        full = min(8.0, 0.5 * 2**number)
        assert 0.75 * full <= wait <= full


@both
def test_the_body_is_sent_anew_with_each_try(kind: Kind) -> None:
    with FaultServer(
        take_turns(close_before_headers, say(b"HTTP/1.1 204 No Content\r\n\r\n"))
    ) as server:
        call(kind, server.url, DELETE, {"job_id": "1"}, max_retries=1)
    assert server.requests[0] == server.requests[1]
