"""HTTP/2 by a client of the caller's own, against a real server with TLS."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import threading
import warnings
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.options import RequestOptions
from runtime.response import APIResponse

from tests.runtime.api import GET, Job, make_client

hypercorn_asyncio = pytest.importorskip("hypercorn.asyncio")
hypercorn_config = pytest.importorskip("hypercorn.config")
pytest.importorskip("h2")

# The server drops some of its coroutines where a client leaves while they begin.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
CALLS = 400
NAMES = [f"job-{number}" for number in range(CALLS)]


async def echo(
    scope: dict[str, Any],
    receive: Callable[[], Awaitable[dict[str, Any]]],
    send: Callable[[dict[str, Any]], Awaitable[None]],
) -> None:
    """Responds with the identifier that was asked for, later ones sooner."""
    name = scope["path"].rpartition("/")[2]
    await asyncio.sleep(0.01 * (int(name.rpartition("-")[2]) % 7))
    headers = [
        (b"content-type", b"application/json"),
        (b"x-version", scope["http_version"].encode()),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b'{"id":"%s"}' % name.encode()})


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def url(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server of HTTP/2 listens."""
    folder: Path = tmp_path_factory.mktemp("server")
    certificate = authority.issue_cert("127.0.0.1")
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    certificate.cert_chain_pems[0].write_to_path(folder / "certificate.pem")
    listener = socket.create_server(("127.0.0.1", 0), backlog=CALLS)
    port = listener.getsockname()[1]
    config = hypercorn_config.Config()
    config.bind = [f"fd://{listener.detach()}"]
    config.keyfile, config.certfile = str(folder / "key.pem"), str(folder / "certificate.pem")
    config.errorlog = None
    loop = asyncio.new_event_loop()
    is_over = asyncio.Event()
    serving = hypercorn_asyncio.serve(echo, config, mode="asgi", shutdown_trigger=is_over.wait)
    thread = threading.Thread(target=loop.run_until_complete, args=(_finish(serving),))
    thread.start()
    yield f"https://127.0.0.1:{port}"
    loop.call_soon_threadsafe(is_over.set)
    thread.join()
    loop.close()
    with warnings.catch_warnings():  # They must not be found by the tests of other modules.
        warnings.simplefilter("ignore", RuntimeWarning)
        del serving, loop, thread
        gc.collect()


async def _finish(serving: Coroutine[Any, Any, None]) -> None:
    """Serve, and end what the server has begun."""
    await serving
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_threads_get_the_responses_to_their_own_calls(url: str, trust: ssl.SSLContext) -> None:
    given = httpx2.Client(http2=True, verify=trust)
    # Threads that share one HTTP/2 connection of httpcore2 may number their streams out of order;
    # the server then ends the connection, and calls it has not met are tried anew.
    client = make_client("sync", url, http_client=given, timeout=30.0, max_retries=10)
    assert isinstance(client, SyncClient)
    everyone = threading.Barrier(CALLS)

    def ask(name: str) -> Job:
        everyone.wait(30)
        return client._sender.send(GET, {"job_id": name}, RequestOptions())

    with client, ThreadPoolExecutor(CALLS) as pool:
        jobs = list(pool.map(ask, NAMES))
        raw: Any = client._sender.raw.send(GET, {"job_id": NAMES[0]}, RequestOptions())
    assert [job.id for job in jobs] == NAMES
    assert isinstance(raw, APIResponse)
    assert (raw.http_version, raw.headers["x-version"]) == ("HTTP/2", "2")


def test_tasks_get_the_responses_to_their_own_calls(url: str, trust: ssl.SSLContext) -> None:
    async def ask() -> tuple[list[Job], Any]:
        given = httpx2.AsyncClient(http2=True, verify=trust)
        client = make_client("async", url, http_client=given, timeout=30.0)
        assert isinstance(client, AsyncClient)
        async with client:
            sender = client._sender
            calls = (sender.send(GET, {"job_id": name}, RequestOptions()) for name in NAMES)
            jobs = await asyncio.gather(*calls)
            return jobs, await sender.raw.send(GET, {"job_id": NAMES[0]}, RequestOptions())

    jobs, raw = asyncio.run(ask())
    assert [job.id for job in jobs] == NAMES
    assert raw.http_version == "HTTP/2"


def test_the_owner_of_a_client_goes_on_using_it(url: str, trust: ssl.SSLContext) -> None:
    with httpx2.Client(http2=True, verify=trust) as given:
        client = make_client("sync", url, http_client=given, timeout=30.0)
        assert isinstance(client, SyncClient)
        client._sender.send(GET, {"job_id": NAMES[0]}, RequestOptions())
        own = given.get(f"{url}/jobs/{NAMES[1]}")
        assert (own.json(), own.http_version) == ({"id": NAMES[1]}, "HTTP/2")
