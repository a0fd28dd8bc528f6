"""Operations that return streams, and services that send them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from runtime.async_client import AsyncClient
from runtime.operation import Operation, Response
from runtime.options import RequestOptions
from runtime.streams import Events, EventStream, as_async

from tests.fault_server.faults import make_response
from tests.fault_server.server import Peer
from tests.runtime.api import Job, Kind, make_client

EVENTS = b"text/event-stream"


def watch(events: Events) -> Operation[EventStream[Any]]:
    return Operation(
        id="watch",
        method="GET",
        path="/watch",
        responses=(Response("200", "text/event-stream"),),
        stream=events,
    )


JOBS = watch(Events("events", Job))


def read(
    kind: Kind,
    url: str,
    operation: Operation[EventStream[Any]],
    most: int = 99,
    found: list[Any] | None = None,
    **settings: Any,
) -> list[Any]:
    """At most so many items of a stream; `found` has them also when the stream raises."""
    client = make_client(kind, url, **settings)
    found = [] if found is None else found
    if isinstance(client, AsyncClient):
        return asyncio.run(_read_async(client, operation, most, found))
    with client, client._sender.send(operation, {}, RequestOptions()) as stream:
        for item in stream:
            found.append(item)
            if len(found) == most:
                break
    return found


async def _read_async(
    client: AsyncClient, operation: Operation[EventStream[Any]], most: int, found: list[Any]
) -> list[Any]:
    async with (
        client,
        await client._sender.send(as_async(operation), {}, RequestOptions()) as stream,
    ):
        async for item in stream:
            found.append(item)
            if len(found) == most:
                break
    return found


def say_events(text: str) -> bytes:
    return make_response(text.encode(), content_type=EVENTS)


def cut(text: str) -> Callable[[Peer], None]:
    """A stream whose connection ends before it does."""

    def fault(peer: Peer) -> None:
        peer.read_request()
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: {9**6}\r\n\r\n"
        )
        peer.send(head.encode() + text.encode())

    return fault
