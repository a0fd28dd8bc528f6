"""The asynchronous client that generated clients derive from."""

from __future__ import annotations

import asyncio
import sys
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import httpx2

from .async_senders import AsyncValueSender
from .async_transport import make_async_http_client
from .client_base import ClientBase, check_http_client, choose_timeout
from .forks import renew_after_fork
from .options import Address, Headers, NotGiven, Query, TimeoutTypes, not_given
from .pool import find_tls_context
from .proxies import read_proxies
from .security import Credentials


def find_loop() -> Any:
    """The running event loop: that of asyncio, or the token that stands for that of trio."""
    trio = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError):  # The running loop is not that of trio.
            return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


class LoopClients:
    """HTTP clients by event loop, since a connection belongs to the loop that made it."""

    def __init__(self, given: httpx2.AsyncClient | None) -> None:
        self._given = given
        self._proxies: Mapping[str, httpx2.Proxy | None] = {}
        if given is None:
            # A mistake in the environment is reported when the client is made.
            self._proxies = read_proxies()
            find_tls_context()
        self.is_closed = False
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


class AsyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several event loops, one after the other or at the same time; each has its
    own connections. Copies made by `with_options` share them.
    """

    _http: LoopClients

    def __init__(
        self,
        *,
        credentials: Credentials | None = None,
        base_url: str | httpx2.URL | Address | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> None:
        check_http_client(http_client, httpx2.AsyncClient)
        self._set_up(
            credentials=credentials,
            base_url=base_url,
            timeout=choose_timeout(timeout, http_client),
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            max_response_bytes=max_response_bytes,
            follow_redirects=follow_redirects,
            lenient=lenient,
        )
        self._http = LoopClients(http_client)

    @property
    def _sender(self) -> AsyncValueSender:
        return AsyncValueSender(self._cell, self._http.find)

    def _copy(self, http: httpx2.AsyncClient | None = None, **changes: Any) -> Self:
        check_http_client(http, httpx2.AsyncClient)
        return self._make_copy(None if http is None else LoopClients(http), **changes)

    def is_closed(self) -> bool:
        """Whether the client was closed; calls on a closed client raise APIConnectionError."""
        return self._http.is_closed

    async def close(self) -> None:
        """Closes all connections, also those of copies made by `with_options`."""
        await self._http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
