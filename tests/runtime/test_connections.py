"""Connections are used again only when clean, outlive failed calls, and belong to one loop."""

from __future__ import annotations

import asyncio
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import httpcore2
import httpx2
import pytest
import trustme
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.exceptions import APIError, APITimeoutError
from runtime.options import RequestOptions

from tests.fault_server.faults import (
    keep_saying,
    make_response,
    say,
    stall_before_headers,
    take_turns,
)
from tests.fault_server.server import Fault, FaultServer, Peer
from tests.runtime.api import DELETE, KINDS, LIST, Job, Kind, call, make_client, make_given

TRUE = make_response(b'[{"id":"true"}]')
FORGED = make_response(b'[{"id":"forged"}]')


def call_often(
    client: SyncClient | AsyncClient, times: int = 2, between: Callable[[], object] = bool
) -> list[list[Job]]:
    """The values of some calls of one client, one after the other."""
    if isinstance(client, SyncClient):
        values: list[list[Job]] = []
        with client:
            for _ in range(times):
                values.append(client._sender.send(LIST, {}, RequestOptions()))
                between()
        return values

    async def call() -> list[list[Job]]:
        values: list[list[Job]] = []
        async with client:
            for _ in range(times):
                values.append(await client._sender.send(LIST, {}, RequestOptions()))
                await asyncio.to_thread(between)
        return values

    return asyncio.run(call())


class SayAndSayMore:
    """Responds, and then says more; `has_spoken` once all is said."""

    def __init__(self, *records: bytes, pause: float = 0.0) -> None:
        self.records = records
        self.pause = pause
        self.has_spoken = threading.Event()

    def __call__(self, peer: Peer) -> None:
        peer.read_request()
        for record in self.records:
            peer.send(record)
            time.sleep(self.pause)
        self.has_spoken.set()
        if peer.read_request():
            peer.send(FORGED)

    def wait(self) -> None:
        """Waits until all is said and, on loopback, there."""
        self.has_spoken.wait(5)


@pytest.fixture
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients that are made have room for one connection."""
    limit_connections(monkeypatch, 1)


def limit_connections(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    limits = httpx2.Limits(max_connections=number)
    monkeypatch.setattr("runtime.transport.DEFAULT_CONNECTION_LIMITS", limits)
    monkeypatch.setattr("runtime.async_transport.DEFAULT_CONNECTION_LIMITS", limits)


@pytest.mark.parametrize("kind", KINDS)
def test_a_clean_connection_is_used_again(kind: Kind) -> None:
    with FaultServer(keep_saying(lambda _: TRUE)) as server:
        assert len(call_often(make_client(kind, server.url), 3)) == 3
    assert server.connections == 1


@pytest.mark.parametrize("kind", KINDS)
def test_cookies_that_are_set_are_not_kept(kind: Kind) -> None:
    reply = make_response(b'[{"id":"true"}]', b"Set-Cookie: theirs=1; Path=/")
    with FaultServer(keep_saying(lambda _: reply)) as server:
        call_often(make_client(kind, server.url))
    assert not [one for one in server.requests if b"cookie" in one.lower()]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "fault",
    [
        say(TRUE + FORGED, FORGED),
        say(TRUE + b"\r\n" + FORGED, FORGED),
        say(TRUE.replace(b"200 OK", b"200 OK\r\nConnection: keep-alive") + FORGED, FORGED),
        say(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            b'f\r\n[{"id":"true"}]\r\n0\r\n\r\n' + FORGED,
            FORGED,
        ),
    ],
)
def test_bytes_after_a_response_are_not_the_next_response(kind: Kind, fault: Fault) -> None:
    with FaultServer(take_turns(fault, say(TRUE))) as server:
        values = call_often(make_client(kind, server.url))
    assert values == [[Job(id="true")]] * 2
    assert server.connections == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_response_in_chunks_leaves_its_connection_clean(kind: Kind) -> None:
    chunked = (
        b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b'f\r\n[{"id":"true"}]\r\n0\r\nX-Trailer: 1\r\n\r\n'
    )
    with FaultServer(keep_saying(lambda _: chunked)) as server:
        assert call_often(make_client(kind, server.url)) == [[Job(id="true")]] * 2
    assert server.connections == 1


@pytest.mark.parametrize("kind", KINDS)
def test_bytes_between_two_calls_are_not_the_next_response(kind: Kind) -> None:
    fault = SayAndSayMore(TRUE, FORGED, pause=0.05)
    with FaultServer(take_turns(fault, say(TRUE))) as server:
        values = call_often(make_client(kind, server.url), between=fault.wait)
    assert values == [[Job(id="true")]] * 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_body_that_no_content_must_not_have_is_not_the_next_response(kind: Kind) -> None:
    first = say(b"HTTP/1.1 204 No Content\r\n\r\n" + FORGED, FORGED)
    with FaultServer(take_turns(first, say(TRUE))) as server:
        client = make_client(kind, server.url)
        if isinstance(client, SyncClient):
            client._sender.send(DELETE, {"job_id": "1"}, RequestOptions())
            value = client._sender.send(LIST, {}, RequestOptions())
            client.close()
        else:
            value = asyncio.run(delete_and_list(client))
    assert value == [Job(id="true")]


async def delete_and_list(client: AsyncClient) -> list[Job]:
    async with client:
        await client._sender.send(DELETE, {"job_id": "1"}, RequestOptions())
        return await client._sender.send(LIST, {}, RequestOptions())


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("records", [(TRUE + FORGED,), (TRUE, FORGED)])
def test_bytes_after_a_response_over_tls_are_not_the_next_response(
    kind: Kind,
    records: Sequence[bytes],
    authority: trustme.CA,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fault = SayAndSayMore(*records)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(theirs)
    with (
        authority.cert_pem.tempfile() as trusted,
        monkeypatch.context() as environment,
        FaultServer(take_turns(fault, say(TRUE)), theirs) as server,
    ):
        environment.setenv("SSL_CERT_FILE", trusted)
        client = make_client(kind, server.url)
        assert call_often(client, between=fault.wait) == [[Job(id="true")]] * 2


@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize("kind", KINDS)
def test_tries_leave_no_connection_behind(kind: Kind) -> None:
    busy = make_response(b"{}", b"retry-after-ms: 1", status=b"503 Service Unavailable")
    with FaultServer(keep_saying(lambda n: TRUE if n % 3 == 2 else busy)) as server:
        client = make_client(kind, server.url, max_retries=2)
        assert call_often(client) == [[Job(id="true")]] * 2
    assert server.connections == 1


@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "fault", [stall_before_headers, say(make_response(b"{"), TRUE), say(TRUE[:-2])]
)
def test_a_failed_call_gives_its_place_in_the_pool_back(kind: Kind, fault: Fault) -> None:
    with FaultServer(take_turns(fault, keep_saying(lambda _: TRUE))) as server:
        client = make_client(kind, server.url, timeout=0.6)
        assert second_value(client) == [Job(id="true")]


def second_value(client: SyncClient | AsyncClient) -> list[Job]:
    """The value of the second call, the first having failed."""
    if isinstance(client, SyncClient):
        with client:
            with pytest.raises(APIError):
                client._sender.send(LIST, {}, RequestOptions())
            return client._sender.send(LIST, {}, RequestOptions())

    async def call() -> list[Job]:
        async with client:
            with pytest.raises(APIError):
                await client._sender.send(LIST, {}, RequestOptions())
            return await client._sender.send(LIST, {}, RequestOptions())

    return asyncio.run(call())


async def call_after_cancelled(client: AsyncClient) -> list[Job]:
    async with client:
        stalled = asyncio.create_task(client._sender.send(LIST, {}, RequestOptions()))
        await asyncio.sleep(0.1)
        stalled.cancel()
        with pytest.raises(asyncio.CancelledError):
            await stalled
        return await client._sender.send(LIST, {}, RequestOptions())


@pytest.mark.usefixtures("one_connection")
def test_a_cancelled_call_leaves_the_pool_whole() -> None:
    with FaultServer(take_turns(stall_before_headers, say(TRUE))) as server:
        client = make_client("async", server.url)
        assert isinstance(client, AsyncClient)
        assert asyncio.run(call_after_cancelled(client)) == [Job(id="true")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_pool_that_stays_full_is_a_timeout(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    limit_connections(monkeypatch, 0)
    client = make_client(kind, "http://127.0.0.1:9", timeout=0.1)
    with pytest.raises(APITimeoutError):
        call_often(client, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_is_used(kind: Kind) -> None:
    with FaultServer(say(TRUE)) as proxy:
        given = make_given(kind, proxy=proxy.url)
        client = make_client(kind, "http://service.invalid", http_client=given)
        assert call_often(client, 1) == [[Job(id="true")]]
    assert proxy.requests[0].startswith(b"GET http://service.invalid/jobs HTTP/1.1")


@pytest.mark.parametrize("kind", KINDS)
def test_an_http_client_of_the_other_kind_is_refused(kind: Kind) -> None:
    other = make_given("async" if kind == "sync" else "sync")
    with pytest.raises(TypeError, match="http_client"):
        make_client(kind, "http://127.0.0.1:9", http_client=other)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mock_of_the_pool_sees_the_calls(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `pytest-httpx2` does it: nothing must pass it by on the way to the network."""

    def answer(*_: Any) -> httpcore2.Response:
        return httpcore2.Response(200, content=b'[{"id":"mock"}]')

    async def answer_async(*_: Any) -> httpcore2.Response:
        return answer()

    monkeypatch.setattr(httpcore2.ConnectionPool, "handle_request", answer)
    monkeypatch.setattr(httpcore2.AsyncConnectionPool, "handle_async_request", answer_async)
    assert call(kind, "http://a.invalid") == [Job(id="mock")]
