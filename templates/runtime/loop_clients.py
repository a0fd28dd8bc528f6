"""The HTTP clients of an asynchronous client: one for each event loop."""

from __future__ import annotations

import asyncio
import sys
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx2

from .async_transport import make_async_http_client
from .forks import renew_after_fork
from .pool import find_tls_context
from .proxies import read_proxies


def find_loop() -> Any:
    """The running event loop: that of asyncio, or the token that stands for that of trio."""
    trio = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError):  # The running loop is not that of trio.
            return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


class LoopClients:
    """HTTP clients by event loop, since a connection belongs to the loop that made it."""

    def __init__(self, given: httpx2.AsyncClient | None = None, *, is_closed: bool = False) -> None:
        self._given = given
        self._proxies: Mapping[str, httpx2.Proxy | None] = {}
        if given is None:
            # A mistake in the environment is reported here, and not as a connection that failed.
            self._proxies = read_proxies()
            find_tls_context()
        self.is_closed = is_closed
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Starts with no HTTP clients and a new lock, so that a forked process shares none."""
        self._made: weakref.WeakKeyDictionary[Any, httpx2.AsyncClient] = weakref.WeakKeyDictionary()
        self._lock = threading.Lock()

    def find(self) -> httpx2.AsyncClient:
        """The HTTP client that was given, else the one of the running event loop."""
        if self._given is not None:
            return self._given
        with self._lock:
            loop = find_loop()
            if self.is_closed:
                raise RuntimeError("the client has been closed")
            found = self._made.get(loop)
            if found is None:
                for dead in [one for one in self._made if _is_closed(one)]:
                    del self._made[dead]
                found = self._made[loop] = make_async_http_client(self._proxies)
            return found

    async def close(self) -> None:
        """Closes the connections of every event loop that is still running."""
        self.is_closed = True
        if self._given is not None:
            await self._given.aclose()
        with self._lock:
            made = dict(self._made)
            self._made.clear()
        here = find_loop()
        for loop, http in made.items():
            if loop is here:
                await http.aclose()
            elif isinstance(loop, asyncio.AbstractEventLoop) and loop.is_running():
                asyncio.run_coroutine_threadsafe(http.aclose(), loop)


def _is_closed(loop: Any) -> bool:
    # A token of trio disappears with its loop.
    return isinstance(loop, asyncio.AbstractEventLoop) and loop.is_closed()
