"""Streams of events are read one by one, and closed when nobody reads on."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from runtime.async_client import AsyncClient
from runtime.event_parsing import StreamFormat
from runtime.exceptions import APIError, APIResponseValidationError
from runtime.exceptions import RateLimitError as TooManyError
from runtime.model import Model
from runtime.operation import Operation, Response
from runtime.options import RequestOptions
from runtime.streams import Events, ServerSentEvent, as_async, stream_of

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import Job, Kind, both, make_client
from tests.runtime.event_streams import JOBS, read, say_events, watch


@both
def test_each_event_is_an_item_of_its_type(kind: Kind) -> None:
    """Comments, unknown fields and events without data are passed over; `[DONE]` ends."""
    text = (
        '\ufeff: hello\ndata: {"id": "1"}\n\nevent: ping\n\n'
        'data: {"id":\r\ndata: "2"}\r\n\r\nodd: x\ndata: [DONE]\n\ndata: {"id": "3"}\n\n'
    )
    with FaultServer(say(say_events(text))) as server:
        assert read(kind, server.url, JOBS) == [Job(id="1"), Job(id="2")]


@both
@pytest.mark.parametrize(
    ("media_type", "text", "items"),
    [
        (b"application/jsonl; charset=utf-8", '{"id": "1"}\n', [Job(id="1")]),
        (b"text/event-stream", "data: a\n\n", ["a"]),
    ],
)
def test_the_media_type_of_the_response_decides_how_it_is_read(
    kind: Kind, media_type: bytes, text: str, items: list[Any]
) -> None:
    events = Events("events", str, others=(("application/jsonl", Events("lines", Job)),))
    operation = stream_of(watch(events), events, "text/event-stream", "application/jsonl")
    with FaultServer(say(make_response(text.encode(), content_type=media_type))) as server:
        assert read(kind, server.url, operation) == items


class Told(Model):
    """An event whose data is JSON in a text."""

    data: Job
    event: str


FORMATS: list[tuple[StreamFormat, Any, str, list[Any]]] = [
    ("lines", Job, '{"id": "1"}\n\n\x1e{"id": "2"}', [Job(id="1"), Job(id="2")]),
    ("events", str, "data: a\n\ndata: b\n\n", ["a", "b"]),
    ("messages", dict[str, Any], "event: e\nid: 1\ndata: a\n\n",
     [{"event": "e", "data": "a", "id": "1"}]),
    ("messages", Told, 'event: e\ndata: {"id":\ndata: "1"}\n\n',
     [Told(data=Job(id="1"), event="e")]),
    ("events", None, "id: 7\nid: \0\nretry: 10\nretry: x\nevent: e\ndata\n\ndata:b\n\ndata: cut",
     [ServerSentEvent("", "e", "7", 10), ServerSentEvent("b", "message", "7", 10)]),
]  # fmt: skip


@both
@pytest.mark.parametrize(("form", "type_", "text", "want"), FORMATS)
def test_formats(kind: Kind, form: StreamFormat, type_: Any, text: str, want: list[Any]) -> None:
    with FaultServer(say(say_events(text))) as server:
        assert read(kind, server.url, watch(Events(form, type_))) == want


@both
def test_items_come_before_the_stream_ends(kind: Kind) -> None:
    """Whoever stops reading does not wait for the rest."""

    def stall(peer: Peer) -> None:
        peer.read_request()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
        peer.send(head + b'data: {"id": "1"}\n\n')
        peer.stall()

    with FaultServer(stall) as server:
        assert read(kind, server.url, JOBS, most=1) == [Job(id="1")]


WRONG: list[tuple[str, type[APIError], str]] = [
    ('data: {"error": {"message": "too busy"}}\n\n', APIError, "too busy"),
    ("event: error\ndata: out of order\n\n", APIError, "out of order"),
    ('data: {"id": 1}\n\n', APIResponseValidationError, r"at \$\.id, expected a valid string"),
]


@both
@pytest.mark.parametrize(("text", "error", "message"), WRONG)
def test_what_goes_wrong_inside_a_stream_is_raised(
    kind: Kind, text: str, error: type[APIError], message: str
) -> None:
    with (
        FaultServer(say(say_events(text))) as server,
        pytest.raises(error, match=message) as caught,
    ):
        read(kind, server.url, JOBS)
    assert type(caught.value) is error


class Progress(Model):
    """An item whose members are all optional, as any object matches it."""

    status: str | None = None


class Failed(Model):
    """An item that has a place for a problem."""

    error: str | None = None


@both
@pytest.mark.parametrize(
    "text",
    [
        'data: {"error": "too busy"}\n\n',
        'data: {"status": "ended", "error": "too busy"}\n\n',
        'event: error\ndata: {"message": "too busy"}\n\n',
    ],
)
def test_a_problem_that_an_item_has_no_place_for_is_raised(kind: Kind, text: str) -> None:
    """Also where the item's type would take it for an item."""
    with FaultServer(say(say_events(text))) as server, pytest.raises(APIError, match="too busy"):
        read(kind, server.url, watch(Events("events", Progress)))


@both
@pytest.mark.parametrize(
    ("text", "type_", "item"),
    [
        ('data: {"error": "x"}\n\n', Failed, Failed(error="x")),
        ('event: error\ndata: {"status": "x"}\n\n', Progress, Progress(status="x")),
        (
            'data: {"status": "x", "error": null}\n\n',
            dict[str, Any],
            {"status": "x", "error": None},
        ),
        ('data: {"error": "x"}\n\n', dict[str, Any], {"error": "x"}),
    ],
)
def test_a_problem_that_an_item_has_a_place_for_is_an_item(
    kind: Kind, text: str, type_: Any, item: Any
) -> None:
    with FaultServer(say(say_events(text))) as server:
        assert read(kind, server.url, watch(Events("events", type_))) == [item]


@both
@pytest.mark.parametrize(
    "text", ['{"id": "1"}', "\n<html>\n<body>Sign in</body>", '{\n"id": 1\n}\n']
)
def test_a_response_that_is_no_stream_is_not_an_empty_one(kind: Kind, text: str) -> None:
    with (
        FaultServer(say(say_events(text))) as server,
        pytest.raises(APIResponseValidationError, match="expected a stream of events"),
    ):
        read(kind, server.url, JOBS)


@both
@pytest.mark.parametrize("text", ["", "\n\n", ": nothing to say\n", "odd: 1\nid: 1\n\n"])
def test_a_stream_may_be_empty(kind: Kind, text: str) -> None:
    with FaultServer(say(say_events(text))) as server:
        assert read(kind, server.url, JOBS) == []


@both
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('event: e\ndata: {"id": 1}\n\n', r"at \$\.data\.id, expected a valid string"),
        ("event: e\ndata: no JSON\n\n", r"at \$\.data, expected"),
    ],
)
def test_data_that_is_not_the_declared_json_is_told(kind: Kind, text: str, message: str) -> None:
    with (
        FaultServer(say(say_events(text))) as server,
        pytest.raises(APIResponseValidationError, match=message),
    ):
        read(kind, server.url, watch(Events("messages", Told)))


ENDLESS = [
    ("lines", b'{"id": "1"}\n', b'{"id": "' + b"1" * 100),
    ("events", b'data: {"id": "1"}\n\n', b"data: " + b"1" * 100),
    ("events", b'data: {"id": "1"}\n\n', b"data: 1\n" * 20),
    ("events", b'data: {"id": "1"}\n\n', b"data:\n" * 200),
    ("events", b'data: {"id": "1"}\n\n', b": " + b"1" * 100),
]


@both
@pytest.mark.parametrize(("form", "item", "rest"), ENDLESS)
def test_an_item_that_never_ends_does_not_fill_the_memory(
    kind: Kind, form: StreamFormat, item: bytes, rest: bytes
) -> None:
    """Line or event, it may be as long as a whole response; those before it are read."""

    def pour(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
        peer.send(item)
        peer.send(rest)
        peer.stall()

    found: list[Any] = []
    expected = r"expected lines and events of at most 32 bytes \(`max_response_bytes`\)"
    with (
        FaultServer(pour) as server,
        pytest.raises(APIResponseValidationError, match=expected),
    ):
        read(kind, server.url, watch(Events(form, Job)), found=found, max_response_bytes=32)
    assert found in ([], [Job(id="1")])


@both
def test_a_stream_may_be_longer_than_a_response(kind: Kind) -> None:
    """Only the items have a limit, and without one they have none either."""
    text = 'data: {"id": "1"}\n\n' * 20
    with FaultServer(say(say_events(text))) as server:
        assert read(kind, server.url, JOBS, max_response_bytes=32) == [Job(id="1")] * 20
    with FaultServer(say(say_events('data: {"id":\ndata: "1"}\n\n'))) as server:
        assert read(kind, server.url, JOBS, max_response_bytes=None) == [Job(id="1")]


@both
def test_an_error_status_is_raised_before_anything_is_read(kind: Kind) -> None:
    refused = make_response(b'{"detail": "slow down"}', status=b"429 Too Many")
    with FaultServer(say(refused)) as server, pytest.raises(TooManyError, match="slow down"):
        read(kind, server.url, JOBS)


@both
def test_a_raw_response_parses_to_a_stream(kind: Kind) -> None:
    with FaultServer(say(say_events('data: {"id": "1"}\n\n'))) as server:
        assert parse_raw(kind, server.url) == [Job(id="1")]


async def _parse_async(client: AsyncClient) -> list[Any]:
    async with client:
        response: Any = await client._sender.raw.send(as_async(JOBS), {}, RequestOptions())
        stream = await response.parse()
        found = [item async for item in stream]
        await stream.close()
        return found


def parse_raw(kind: Kind, url: str) -> list[Any]:
    """The items of a raw response."""
    client = make_client(kind, url)
    if isinstance(client, AsyncClient):
        return asyncio.run(_parse_async(client))
    with client:
        response: Any = client._sender.raw.send(JOBS, {}, RequestOptions())
        return list(response.parse())


@both
def test_a_raw_response_that_does_not_match_is_an_error_when_it_is_read(kind: Kind) -> None:
    with (
        FaultServer(say(say_events("data: 1\n\n"))) as server,
        pytest.raises(APIResponseValidationError),
    ):
        parse_raw(kind, server.url)


@both
def test_a_stream_may_be_closed_before_it_is_read(kind: Kind) -> None:
    """Once or twice, of a raw response too."""
    with FaultServer(say(say_events('data: {"id": "1"}\n\n'))) as server:
        client = make_client(kind, server.url)
        if isinstance(client, AsyncClient):
            asyncio.run(_close_async(client))
            return
        with client:
            stream = client._sender.raw.send(JOBS, {}, RequestOptions())
            stream = cast("Any", stream).parse()
            stream.close()
            stream.close()
            assert list(stream) == []


async def _close_async(client: AsyncClient) -> None:
    async with client:
        response: Any = await client._sender.raw.send(as_async(JOBS), {}, RequestOptions())
        stream = await response.parse()
        await stream.close()
        await stream.close()
        assert [item async for item in stream] == []


def test_an_operation_may_be_asked_for_a_stream() -> None:
    """The stream takes the place of its successes, and its errors stay."""
    whole: Operation[Job] = Operation(
        id="get",
        method="GET",
        path="/x",
        responses=(Response("200", "application/json", Job), Response("404", "application/json")),
    )
    streamed = stream_of(whole, Events("lines", Job), "application/jsonl")
    assert streamed.responses == (
        Response("200", "application/jsonl"), Response("404", "application/json"),
    )  # fmt: skip
    assert streamed.stream == Events("lines", Job)
