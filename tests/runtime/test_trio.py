"""The asynchronous client works under trio as it does under asyncio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from runtime.async_client import AsyncClient
from runtime.exceptions import APITimeoutError
from runtime.options import RequestOptions, Timeout

from tests.fault_server import faults
from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer
from tests.runtime.api import LIST, Job, make_client

trio: Any = pytest.importorskip("trio")
BUSY = make_response(b"", b"retry-after-ms: 1", status=b"503 X")


def run(use: Callable[[AsyncClient], Awaitable[Any]], url: str, **settings: Any) -> Any:
    client = make_client("async", url, **settings)
    assert isinstance(client, AsyncClient)
    return trio.run(use, client)


async def list_jobs(client: AsyncClient) -> list[Job]:
    return await client._sender.send(LIST, {}, RequestOptions())


async def list_and_close(client: AsyncClient) -> list[Job]:
    async with client:
        return await list_jobs(client)


def test_a_call_is_made_and_tried_again() -> None:
    with FaultServer(keep_saying(lambda n: make_response() if n else BUSY)) as server:
        assert run(list_and_close, server.url, max_retries=1) == [Job(id="1")]
    assert len(server.requests) == 2


def test_calls_made_together_share_a_client() -> None:
    async def list_together(client: AsyncClient) -> int:
        found: list[Job] = []

        async def note() -> None:
            found.extend(await list_jobs(client))

        async with client, trio.open_nursery() as nursery:
            for _ in range(8):
                nursery.start_soon(note)
        assert client.is_closed()
        return len(found)

    with FaultServer(keep_saying(lambda _: make_response())) as server:
        assert run(list_together, server.url) == 8


def test_one_client_serves_loops_of_both_kinds() -> None:
    import asyncio

    async def list_without_end(client: AsyncClient) -> list[Job]:
        jobs = await list_jobs(client)
        await client._http.find().find().aclose()
        return jobs

    with FaultServer(keep_saying(lambda _: make_response())) as server:
        client = make_client("async", server.url)
        assert isinstance(client, AsyncClient)
        assert trio.run(list_without_end, client) == [Job(id="1")]
        assert asyncio.run(list_without_end(client)) == [Job(id="1")]
        assert trio.run(list_and_close, client) == [Job(id="1")]


def test_a_call_ends_at_its_total() -> None:
    with FaultServer(faults.drip_body) as server, pytest.raises(APITimeoutError, match="total"):
        run(list_and_close, server.url, timeout=Timeout(5, total=0.3))
