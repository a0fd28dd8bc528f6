"""Network steps end with their call; a connection with something stray on it is not used again."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import struct
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpcore2
import httpx2
import pytest
from runtime.deadline import Deadline, StepTimeout
from runtime.exceptions import APIConnectionError, APITimeoutError
from runtime.network import (
    AsyncBoundStream,
    BoundBackend,
    BoundStream,
)
from runtime.options import Timeout
from runtime.reasons import find_reason

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import LIST, Job, Kind, both, call, make_client, send


class Wire(httpcore2.MockStream):
    """A stream that remembers what was written and with which timeouts."""

    def __init__(self, is_readable: bool = False, tls: object = None) -> None:
        super().__init__([b"response"])
        self.facts = {"is_readable": is_readable, "ssl_object": tls}
        self.written: list[tuple[int, float | None]] = []

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.written.append((len(buffer), timeout))

    def get_extra_info(self, info: str) -> Any:
        return self.facts.get(info)


class AsyncWire(httpcore2.AsyncMockStream):
    """The same for asynchronous code."""

    def __init__(self, is_readable: bool = False, tls: object = None) -> None:
        super().__init__([b"response"])
        self.facts = {"is_readable": is_readable, "ssl_object": tls}
        self.written: list[tuple[int, float | None]] = []

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.written.append((len(buffer), timeout))

    def get_extra_info(self, info: str) -> Any:
        return self.facts.get(info)


def write(wire: Wire | AsyncWire, *buffers: bytes | None, timeout: float | None = None) -> None:
    """Writes the buffers in turn; None stands for reading."""
    if isinstance(wire, Wire):
        stream = BoundStream(wire)
        for buffer in buffers:
            if buffer is None:
                stream.read(9, timeout)
            else:
                stream.write(buffer, timeout)
        return

    async def write_all() -> None:
        bound = AsyncBoundStream(wire)
        for buffer in buffers:
            if buffer is None:
                await bound.read(9, timeout)
            else:
                await bound.write(buffer, timeout)

    asyncio.run(write_all())


wires = pytest.mark.parametrize("wire_type", [Wire, AsyncWire])


@wires
def test_bytes_that_came_before_the_request_are_not_its_response(wire_type: Any) -> None:
    write(wire_type(), b"request", None, b"next")
    write(wire_type(is_readable=True), b"head", b"body", None)
    with pytest.raises(httpcore2.ConnectError):
        write(wire_type(is_readable=True), b"request", None, b"next")


@wires
def test_a_long_body_is_written_in_pieces_that_keep_to_the_deadline(wire_type: Any) -> None:
    wire = wire_type()
    write(wire, b"x" * 200_000, timeout=StepTimeout(60, Deadline.start(1)))
    assert [size for size, _ in wire.written] == [65536, 65536, 65536, 3392]
    assert all(0 < timeout <= 1 for _, timeout in wire.written)
    with pytest.raises(httpcore2.WriteTimeout):
        write(wire_type(), b"x", timeout=StepTimeout(60, Deadline.start(-1)))
    with pytest.raises(httpcore2.ReadTimeout):
        write(wire_type(), None, timeout=StepTimeout(60, Deadline.start(-1)))


def make_tls(received: bytes = b"") -> ssl.SSLObject:
    incoming = ssl.MemoryBIO()
    incoming.write(received)
    context = ssl.create_default_context()
    return context.wrap_bio(incoming, ssl.MemoryBIO(), server_hostname="a.invalid")


@pytest.mark.parametrize(
    ("tls", "is_readable"), [(None, False), (make_tls(), False), (make_tls(b"garbage" * 9), True)]
)
def test_tls_that_holds_something_is_readable(tls: object, is_readable: bool) -> None:
    stream = AsyncBoundStream(AsyncWire(tls=tls))
    assert bool(stream.get_extra_info("is_readable")) is is_readable


@both
def test_a_socket_of_the_file_system_is_spoken_over(kind: Kind, tmp_path: Path) -> None:
    path = str(tmp_path / "service")
    with FaultServer(say(make_response()), path=path):
        http: Any = (
            httpx2.Client(transport=httpx2.HTTPTransport(uds=path))
            if kind == "sync"
            else httpx2.AsyncClient(transport=httpx2.AsyncHTTPTransport(uds=path))
        )
        assert call(kind, "http://service.invalid", http_client=http) == [Job(id="1")]


@both
def test_a_transport_may_have_tries_of_its_own(kind: Kind) -> None:
    http: Any = (
        httpx2.Client(transport=httpx2.HTTPTransport(retries=1))
        if kind == "sync"
        else httpx2.AsyncClient(transport=httpx2.AsyncHTTPTransport(retries=1))
    )
    with pytest.raises(APIConnectionError, match="ConnectError"):
        call(kind, "http://127.0.0.1:1", http_client=http)


def test_each_address_of_a_name_gets_what_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    class Backend(httpcore2.NetworkBackend):
        def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore2.NetworkStream:
            tried.append(host)
            if host != "127.0.0.9":
                raise httpcore2.ConnectTimeout
            return Wire()

    found = [
        (0, 0, 0, "", ("fe80::1", 80, 0, 7)),
        (0, 0, 0, "", ("::1", 80, 0, 0)),
        (0, 0, 0, "", ("127.0.0.9", 80)),
    ]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    BoundBackend(Backend()).connect_tcp("name.invalid", 80)
    assert tried == ["fe80::1%7", "::1", "127.0.0.9"]
    step = StepTimeout(9, Deadline.start(-1))
    with pytest.raises(httpcore2.ConnectTimeout):
        BoundBackend(Backend()).connect_tcp("name.invalid", 80, step)
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [])
    with pytest.raises(httpcore2.ConnectError, match="no address"):
        BoundBackend(Backend()).connect_tcp("name.invalid", 80)


REFUSED = r"cannot connect to 127\.0\.0\.1:1: \[Errno \d+\] "
UNKNOWN = r"cannot connect to nobody\.invalid:80: the host name cannot be resolved: "


@both
@pytest.mark.parametrize(
    ("url", "words"), [("http://127.0.0.1:1", REFUSED), ("http://nobody.invalid", UNKNOWN)]
)
def test_what_cannot_be_connected_to_is_named_with_the_reason(
    kind: Kind, url: str, words: str
) -> None:
    with pytest.raises(APIConnectionError, match=words):
        call(kind, url)


@both
def test_a_proxy_that_cannot_be_connected_to_is_named(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    with pytest.raises(APIConnectionError, match=REFUSED):
        call(kind, "https://service.invalid")


def reset(peer: Peer) -> None:
    """Ends the connection so that the other side is told at once."""
    peer.connection.recv(1)
    peer.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@both
def test_a_handshake_that_is_broken_off_is_told_with_the_reason(kind: Kind) -> None:
    with FaultServer(reset) as server, pytest.raises(APIConnectionError) as caught:
        call(kind, server.url.replace("http:", "https:"))
    assert re.search(r"no TLS with 127\.0\.0\.1: \S+", str(caught.value))


@both
def test_a_connection_to_an_address_of_ipv6_is_named_as_in_urls(kind: Kind) -> None:
    with pytest.raises(APIConnectionError, match=r"cannot connect to \[::1\]:1: "):
        call(kind, "http://[::1]:1")


def test_the_reason_is_that_of_an_address_when_several_were_tried() -> None:
    failure = OSError("all failed")
    failure.__cause__ = ExceptionGroup("tried", [OSError("one"), OSError("two")])
    assert find_reason(failure) == "two"


class OddStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body from a transport of the caller's own."""

    def __init__(self, problem: BaseException | None) -> None:
        self.problem = problem
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(100):
            yield b" "
            if self.problem is not None:
                raise self.problem
            time.sleep(0.02)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b" "
            if self.problem is not None:
                raise self.problem
            await asyncio.sleep(0.02)

    def close(self) -> None:
        self.closed += 1
        if isinstance(self.problem, httpx2.ReadError):
            raise OSError("closing fails as well")

    async def aclose(self) -> None:
        self.close()


class OddTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A transport of the caller's own, of which nothing is known."""

    def __init__(self, stream: OddStream) -> None:
        self.stream = stream

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=self.stream)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=self.stream)


def call_odd(kind: Kind, stream: OddStream, **settings: Any) -> Any:
    made: Any = httpx2.Client if kind == "sync" else httpx2.AsyncClient
    http = made(transport=OddTransport(stream))
    client = make_client(kind, "http://a.invalid", http_client=http, **settings)
    return send(client, LIST)


@both
def test_a_transport_that_drips_ends_too(kind: Kind) -> None:
    stream = OddStream(None)
    with pytest.raises(APITimeoutError):
        call_odd(kind, stream, timeout=Timeout(5, total=0.1))
    assert stream.closed == 1


def test_an_asynchronous_transport_that_hangs_ends_too() -> None:
    async def hang(_: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(5)
        raise AssertionError("not reached")

    http = httpx2.AsyncClient(transport=httpx2.MockTransport(hang))
    with pytest.raises(APITimeoutError):
        call("async", "http://a.invalid", http_client=http, timeout=Timeout(5, total=0.1))


@both
@pytest.mark.parametrize("problem", [ValueError("odd"), RuntimeError("odd"), EOFError("odd")])
def test_whatever_a_transport_raises_is_a_connection_error(kind: Kind, problem: Exception) -> None:
    stream = OddStream(problem)
    with pytest.raises(APIConnectionError, match="odd") as caught:
        call_odd(kind, stream)
    assert caught.value.__cause__ is problem
    assert caught.value.headers is None
    assert stream.closed == 1


@both
def test_a_failure_to_close_does_not_hide_the_failure(kind: Kind) -> None:
    with pytest.raises(APIConnectionError, match="broken off"):
        call_odd(kind, OddStream(httpx2.ReadError("broken off")))


@both
def test_an_interrupt_goes_through_and_closes(kind: Kind) -> None:
    stream = OddStream(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        call_odd(kind, stream)
    assert stream.closed == 1
