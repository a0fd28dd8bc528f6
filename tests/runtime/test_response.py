"""Responses: read at once, or piece by piece."""

from __future__ import annotations

import asyncio
import datetime
import gzip
import inspect
import pickle
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeAlias, TypeVar

import pytest
from runtime.client import SyncClient
from runtime.exceptions import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
)
from runtime.options import Timeout
from runtime.resource import (
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from runtime.response import APIResponse, AsyncAPIResponse
from runtime.streamed_response import AsyncStreamedResponse, StreamedResponse

from tests.fault_server import faults
from tests.fault_server.faults import keep_saying, make_response, say
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import (
    KEY,
    AsyncJobs,
    Job,
    Jobs,
    Kind,
    both,
    make_client,
)

T = TypeVar("T")


Raw: TypeAlias = APIResponse[list[Job]] | AsyncAPIResponse[list[Job]]


def get_raw(kind: Kind, url: str, **settings: Any) -> Raw:
    client = make_client(kind, url, **settings)
    if isinstance(client, SyncClient):
        with client:
            return raw_response(Jobs(client._sender.raw).list)(session="abc")

    async def get() -> AsyncAPIResponse[list[Job]]:
        async with client:
            return await async_raw_response(AsyncJobs(client._sender.raw).list)(session="abc")

    return asyncio.run(get())


def complete(value: Any) -> Any:
    """What a method of either class gives, awaited or gathered."""
    if hasattr(value, "__aiter__"):
        return asyncio.run(gather(value))
    if inspect.iscoroutine(value):
        return asyncio.run(value)
    return list(value) if hasattr(value, "__next__") else value


def list_facts(opened: StreamedResponse[bytes] | AsyncStreamedResponse[bytes]) -> object:
    assert not opened.is_closed
    return opened.status_code, opened.headers["content-type"], repr(opened)


def use_twice(opened: StreamedResponse[bytes]) -> object:
    return [list(opened.iter_bytes()), list(opened.iter_bytes())]


def use_closed(opened: StreamedResponse[bytes]) -> object:
    opened.close()
    return opened.read()


async def gather(pieces: AsyncIterator[T]) -> list[T]:
    return [piece async for piece in pieces]


async def use_twice_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return [await gather(opened.iter_bytes()), await gather(opened.iter_bytes())]


async def use_closed_async(opened: AsyncStreamedResponse[bytes]) -> object:
    await opened.close()
    return await opened.read()


async def use_read_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return await opened.read() and await opened.read()


async def use_facts_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return list_facts(opened)


USES: dict[str, Callable[[StreamedResponse[bytes]], Any]] = {
    "pieces": lambda opened: list(opened.iter_bytes()),
    "lines": lambda opened: list(opened.iter_lines()),
    "pairs": lambda opened: list(opened.iter_bytes(2)),
    "texts": lambda opened: list(opened.iter_text()),
    "text": lambda opened: opened.text(),
    "json": lambda opened: opened.json(),
    "other": lambda opened: opened.parse(to=list[int]),
    "read": lambda opened: opened.read() and opened.read(),
    "parse": lambda opened: opened.parse(),
    "twice": use_twice,
    "closed": use_closed,
    "facts": list_facts,
}


ASYNC_USES: dict[str, Callable[[AsyncStreamedResponse[bytes]], Awaitable[Any]]] = {
    "pieces": lambda opened: gather(opened.iter_bytes()),
    "lines": lambda opened: gather(opened.iter_lines()),
    "pairs": lambda opened: gather(opened.iter_bytes(2)),
    "texts": lambda opened: gather(opened.iter_text()),
    "text": lambda opened: opened.text(),
    "json": lambda opened: opened.json(),
    "other": lambda opened: opened.parse(to=list[int]),
    "read": use_read_async,
    "parse": lambda opened: opened.parse(),
    "twice": use_twice_async,
    "closed": use_closed_async,
    "facts": use_facts_async,
}


def stream(kind: Kind, url: str, use: str, **settings: Any) -> Any:
    """What comes of one use of a stream."""
    client = make_client(kind, url, **settings)
    if isinstance(client, SyncClient):
        with client, streaming_response(Jobs(client._sender.streaming).download)() as opened:
            return USES[use](opened)

    async def run() -> Any:
        wrapped = async_streaming_response(AsyncJobs(client._sender.streaming).download)
        async with client, wrapped() as opened:
            return await ASYNC_USES[use](opened)

    return asyncio.run(run())


@both
def test_a_raw_response_is_the_whole_response(kind: Kind) -> None:
    busy = make_response(b"", b"retry-after-ms: 1", status=b"503 X")
    good = make_response(faults.GOOD, b"X-Request-ID: r-1")
    with FaultServer(keep_saying(lambda n: good if n else busy)) as server:
        response = get_raw(kind, server.url, max_retries=1)
    assert response.status_code == 200
    assert response.headers["x-request-id"] == response.request_id == "r-1"
    assert response.content == faults.GOOD
    assert complete(response.text()) == faults.GOOD.decode()
    assert complete(response.parse()) == [Job(id="1")]
    assert complete(response.parse(to=list[Any])) == complete(response.json()) == [{"id": "1"}]
    assert complete(response.read()) == faults.GOOD
    assert complete(response.iter_bytes()) == [faults.GOOD]
    assert complete(response.iter_bytes(4))[0] == faults.GOOD[:4]
    assert complete(response.iter_text()) == complete(response.iter_lines())
    assert response.is_closed
    assert complete(response.close()) is None
    assert response.retries_taken == 1
    assert datetime.timedelta() < response.elapsed < datetime.timedelta(seconds=2)
    assert response.http_version == "HTTP/1.1"
    assert str(response.url) == f"{server.url}/jobs"
    assert response.method == "GET"
    assert response.http_request.headers["cookie"] == "[redacted]"
    assert KEY not in repr(response.request.headers.raw)
    assert response.http_response.json() == [{"id": "1"}]
    assert "APIResponse [200]" in repr(response)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(response)


@both
def test_a_raw_response_is_parsed_when_asked(kind: Kind) -> None:
    with FaultServer(say(make_response(b"nonsense"))) as server:
        response = get_raw(kind, server.url)
    assert complete(response.text()) == "nonsense"
    with pytest.raises(APIResponseValidationError):
        complete(response.parse())


@both
def test_a_raw_response_is_a_success(kind: Kind) -> None:
    with FaultServer(say(make_response(status=b"404 X"))) as server, pytest.raises(APIStatusError):
        get_raw(kind, server.url)


@both
@pytest.mark.parametrize(
    ("want", "value"),
    [
        ("pieces", [b"one\r\ntwo"]),
        ("lines", ["one", "two"]),
        ("read", b"one\r\ntwo"),
        ("parse", b"one\r\ntwo"),
    ],
)
def test_a_stream_gives_the_body_in_every_way(kind: Kind, want: str, value: object) -> None:
    reply = make_response(gzip.compress(b"one\r\ntwo"), b"Content-Encoding: gzip")
    with FaultServer(say(reply)) as server:
        got = stream(kind, server.url, want)
    assert ([b"".join(got)] if want == "pieces" else got) == value


@both
@pytest.mark.parametrize(
    ("want", "value"),
    [
        ("pairs", [b"[1", b",\xc3", b"\xa4"[:1] + b"2", b"]"]),
        ("text", "[1,\xe42]"),
    ],
)
def test_a_stream_is_cut_where_asked_and_decoded_as_a_whole(
    kind: Kind, want: str, value: object
) -> None:
    with FaultServer(say(make_response("[1,\xe42]".encode()))) as server:
        assert stream(kind, server.url, want) == value


@both
def test_a_stream_is_text_wherever_its_pieces_end(kind: Kind) -> None:
    def say_half(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 4\r\n\r\n")
        peer.drip(b"a\xc3\xa4\xc3", 0.02)

    with FaultServer(say_half) as server:
        assert stream(kind, server.url, "texts", timeout=8.0) == ["a", "\xe4", "\ufffd"]


@both
def test_a_stream_is_data_when_it_is_json(kind: Kind) -> None:
    with FaultServer(keep_saying(lambda _: make_response(b"[1,2]"))) as server:
        assert stream(kind, server.url, "json") == stream(kind, server.url, "other") == [1, 2]


@both
def test_a_stream_has_its_facts_before_its_body(kind: Kind) -> None:
    with FaultServer(faults.stall_amid_body) as server:
        status, content_type, shown = stream(kind, server.url, "facts")
    assert (status, content_type) == (200, "application/json")
    assert "StreamedResponse [200]" in shown


@both
@pytest.mark.parametrize("want", ["pieces", "lines", "read", "parse"])
def test_a_stream_that_breaks_off_is_a_connection_error(kind: Kind, want: str) -> None:
    with FaultServer(faults.close_amid_body) as server, pytest.raises(APIConnectionError):
        stream(kind, server.url, want)


@both
@pytest.mark.parametrize("reply", [faults.CUT_GZIP, faults.UNASKED_BROTLI])
def test_a_stream_that_cannot_be_read_is_told(kind: Kind, reply: bytes) -> None:
    with FaultServer(say(reply)) as server, pytest.raises(APIResponseValidationError):
        stream(kind, server.url, "read")


@both
def test_a_stream_that_drips_ends_when_read_as_a_whole(kind: Kind) -> None:
    with FaultServer(faults.drip_body) as server, pytest.raises(APITimeoutError):
        stream(kind, server.url, "read", timeout=Timeout(0.06, total=0.3))


@both
def test_a_stream_taken_piece_by_piece_may_take_its_time(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a total that was asked for ends it."""

    def drip(peer: Any) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 20\r\n\r\n")
        peer.drip(b"x" * 20, 0.05)

    monkeypatch.setattr("runtime.deadline.STEPS_PER_CALL", 0.06)
    monkeypatch.setattr("runtime.deadline.LEAST_TOTAL", 0)
    with FaultServer(drip) as server:
        assert b"".join(stream(kind, server.url, "pieces", timeout=8.0)) == b"x" * 20
    with FaultServer(drip) as server, pytest.raises(APITimeoutError):
        stream(kind, server.url, "read", timeout=8.0)
    with FaultServer(drip) as server, pytest.raises(APITimeoutError):
        stream(kind, server.url, "pieces", timeout=Timeout(8, total=0.1))


@both
def test_a_stream_is_bounded_in_size_when_read_as_a_whole(kind: Kind) -> None:
    fault = say(make_response(b"x" * 100))
    error = pytest.raises(APIResponseValidationError, match="10 bytes")
    with FaultServer(fault) as server, error:
        stream(kind, server.url, "read", max_response_bytes=10)
    with FaultServer(fault) as server:
        got = stream(kind, server.url, "pieces", max_response_bytes=10)
    assert b"".join(got) == b"x" * 100


@both
def test_a_stream_is_read_once(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server, pytest.raises(RuntimeError, match="already"):
        stream(kind, server.url, "twice")


@both
def test_a_stream_that_was_closed_gives_nothing(kind: Kind) -> None:
    with FaultServer(faults.stall_amid_body) as server, pytest.raises(APIConnectionError):
        stream(kind, server.url, "closed", timeout=0.5)


@both
def test_a_stream_of_a_failure_is_an_exception(kind: Kind) -> None:
    fault = say(make_response(b'{"detail":"x"}', status=b"404 X"))
    with FaultServer(fault) as server, pytest.raises(APIStatusError, match="404 - Not Found: x"):
        stream(kind, server.url, "read")
