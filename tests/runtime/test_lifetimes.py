"""One client serves loops and threads, and closes what it opened."""

from __future__ import annotations

import asyncio
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import httpx2
import pytest
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.exceptions import APIConnectionError
from runtime.loop_clients import find_loop
from runtime.options import RequestOptions

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import KINDS, LIST, Job, Kind, make_client

TRUE = make_response(b'[{"id":"true"}]')


async def call_together(client: AsyncClient) -> list[list[Job]]:
    return await asyncio.gather(
        *(client._sender.send(LIST, {}, RequestOptions()) for _ in range(4))
    )


def test_one_client_serves_event_loops_one_after_the_other() -> None:
    with FaultServer(keep_saying(lambda _: TRUE)) as server:
        client = make_client("async", server.url)
        assert isinstance(client, AsyncClient)

        async def call_and_close() -> list[list[Job]]:
            values = await call_together(client)
            await client._http.find().find().aclose()
            return values

        for _ in range(2):
            assert asyncio.run(call_and_close()) == [[Job(id="true")]] * 4


def test_one_client_serves_event_loops_at_once() -> None:
    with FaultServer(keep_saying(lambda _: TRUE)) as server:
        client = make_client("async", server.url)
        assert isinstance(client, AsyncClient)
        both = threading.Barrier(2)

        async def call_and_wait(is_first: bool) -> list[list[Job]]:
            values = await call_together(client)
            both.wait(5)
            if is_first:
                await client.close()
                both.wait(5)
            else:
                await asyncio.to_thread(both.wait, 5)
                # The other loop has asked this one to close what it holds.
                await asyncio.sleep(0.05)
            return values

        with ThreadPoolExecutor(2) as pool:
            running = [pool.submit(asyncio.run, call_and_wait(n == 0)) for n in range(2)]
            assert [one.result() for one in running] == [[[Job(id="true")]] * 4] * 2


def test_a_loop_that_is_over_is_forgotten() -> None:
    with FaultServer(keep_saying(lambda _: TRUE)) as server:
        client = make_client("async", server.url)
        assert isinstance(client, AsyncClient)

        async def call_and_hang_up() -> None:
            await client._sender.send(LIST, {}, RequestOptions())
            await client._http.find().find().aclose()

        first = asyncio.new_event_loop()
        first.run_until_complete(call_and_hang_up())
        first.close()
        asyncio.run(call_and_hang_up())
        assert first not in client._http.find()._made


def test_a_loop_that_stands_still_is_left_alone_on_closing() -> None:
    client = make_client("async", "http://127.0.0.1:9")
    assert isinstance(client, AsyncClient)

    async def find() -> httpx2.AsyncClient:
        return client._http.find().find()

    still = asyncio.new_event_loop()
    http = still.run_until_complete(find())
    asyncio.run(client.close())
    assert client.is_closed()
    still.run_until_complete(http.aclose())
    still.close()


def test_one_client_serves_threads_at_once() -> None:
    with FaultServer(keep_saying(lambda _: TRUE)) as server:
        client = make_client("sync", server.url)
        assert isinstance(client, SyncClient)
        with client, ThreadPoolExecutor(8) as pool:
            calls = [
                pool.submit(client._sender.send, LIST, {}, RequestOptions()) for _ in range(24)
            ]
            assert [one.result() for one in calls] == [[Job(id="true")]] * 24


@pytest.mark.parametrize("kind", KINDS)
def test_a_closed_client_is_a_connection_error(kind: Kind) -> None:
    client = make_client(kind, "http://127.0.0.1:9")
    assert not client.is_closed()
    if isinstance(client, SyncClient):
        client.close()
        with pytest.raises(APIConnectionError, match="closed"):
            client._sender.send(LIST, {}, RequestOptions())
    else:
        with pytest.raises(APIConnectionError, match="closed"):
            asyncio.run(close_and_call(client))
    assert client.is_closed()


async def close_and_call(client: AsyncClient) -> None:
    await client.close()
    await client._sender.send(LIST, {}, RequestOptions())


def test_a_client_that_is_dropped_closes_its_connections() -> None:
    """At once, since nothing in it leads back to itself."""
    is_closed = threading.Event()

    def respond_and_listen(peer: Peer) -> None:
        peer.read_request()
        peer.send(TRUE)
        if not peer.read_request():
            is_closed.set()

    with FaultServer(respond_and_listen) as server:
        client = make_client("sync", server.url)
        assert isinstance(client, SyncClient)
        client._sender.send(LIST, {}, RequestOptions())
        del client
        assert is_closed.wait(5)


def test_the_loop_is_found_with_and_without_trio(monkeypatch: pytest.MonkeyPatch) -> None:
    async def find() -> bool:
        return find_loop() is asyncio.get_running_loop()

    def refuse() -> None:
        raise RuntimeError

    lowlevel = SimpleNamespace(current_trio_token=refuse)
    monkeypatch.setitem(sys.modules, "trio", SimpleNamespace(lowlevel=lowlevel))
    assert asyncio.run(find())
    monkeypatch.delitem(sys.modules, "trio")
    assert asyncio.run(find())
