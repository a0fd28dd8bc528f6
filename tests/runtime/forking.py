"""A program that calls a service, forks, and goes on calling in parent and children."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Callable
from typing import Any

from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.default_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime.options import RequestOptions

from tests.runtime.api import GET, Kind, make_client

CALLS = 25
CHILDREN = 3


def ask(who: str, loop: asyncio.AbstractEventLoop | None = None) -> bool:
    """Whether each of some calls gets the response to its own question."""
    names = [f"{who}-{number}" for number in range(CALLS)]
    client = CLIENT
    if isinstance(client, SyncClient):
        jobs = [client._sender.send(GET, {"job_id": name}, RequestOptions()) for name in names]
    else:
        jobs = (loop or asyncio.new_event_loop()).run_until_complete(_ask_async(client, names))
    return [job.id for job in jobs] == names


async def _ask_async(client: AsyncClient, names: list[str]) -> list[Any]:
    return [await client._sender.send(GET, {"job_id": name}, RequestOptions()) for name in names]


def work(number: int) -> None:
    """What a child does: it ends with status 0 when all went well."""
    os._exit(0 if ask(f"child-{number}") else 3)


def work_on_same_loop(number: int) -> None:
    """The same on the event loop that the parent made."""
    os._exit(0 if ask(f"child-{number}", LOOP) else 3)


def fork_plainly(target: Callable[[int], None]) -> list[int]:
    """The statuses that children made by `os.fork` end with, the parent calling meanwhile."""
    children: list[int] = []
    for number in range(CHILDREN):
        child = os.fork()
        if child == 0:
            target(number)
        children.append(child)
    is_right = ask("parent", LOOP)
    return [
        0 if is_right else 4,
        *(os.waitstatus_to_exitcode(os.waitpid(c, 0)[1]) for c in children),
    ]


def fork_with_library(method: str) -> list[int | None]:
    """The same with children of `multiprocessing`; a fork server has called the service, too."""
    context: Any = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload([work.__module__])
    children = [context.Process(target=work, args=(number,)) for number in range(CHILDREN)]
    for child in children:
        child.start()
    is_right = ask("parent", LOOP)
    for child in children:
        child.join()
    return [0 if is_right else 4, *(child.exitcode for child in children)]


def main() -> None:
    """Forks in every way there is, and exits with an error when any call went wrong."""
    found: dict[str, list[Any]] = {
        "os.fork": fork_plainly(work),
        "multiprocessing fork": fork_with_library("fork"),
        "multiprocessing forkserver": fork_with_library("forkserver"),
    }
    if isinstance(CLIENT, AsyncClient):
        found["os.fork, same event loop"] = fork_plainly(work_on_same_loop)
    wrong = {way: statuses for way, statuses in found.items() if any(statuses)}
    sys.exit(f"exit statuses of parent and children: {wrong}" if wrong else 0)


if "FORKING_URL" in os.environ:
    kind: Kind = "sync" if os.environ["FORKING_KIND"] == "sync" else "async"
    given: dict[str, Any] = {"sync": DefaultHttpxClient, "async": DefaultAsyncHttpxClient}
    settings = {"http_client": given[kind]()} if "FORKING_GIVEN" in os.environ else {}
    CLIENT = make_client(kind, os.environ["FORKING_URL"], **settings)
    LOOP = asyncio.new_event_loop()
    # A connection is open before the fork.
    ask("first", LOOP)
