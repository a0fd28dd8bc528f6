"""The asynchronous client that generated clients derive from."""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self, TypeVar, cast

import httpx2

from .answer import Answer, decode_answer, make_status_error
from .async_exchange import async_exchange
from .attempt import OpenAnswer
from .call import Call
from .client_base import ClientBase, check_http_client, make_empty_jar
from .credentials import GivenCredentials
from .network import bind_client
from .operation import Operation
from .options import Headers, NotGiven, Query, RequestOptions, TimeoutTypes, not_given
from .response import APIResponse, AsyncStreamedResponse

T = TypeVar("T")


class LoopClients:
    """HTTP clients by event loop, since a connection belongs to the loop that made it."""

    def __init__(self, given: httpx2.AsyncClient | None) -> None:
        self._given = given
        self._made: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, httpx2.AsyncClient] = (
            weakref.WeakKeyDictionary()
        )
        self._lock = threading.Lock()
        self.is_closed = False

    def find(self) -> httpx2.AsyncClient:
        """The HTTP client of the running event loop; the one that was given, if any was."""
        if self._given is not None:
            return self._given
        with self._lock:
            loop = asyncio.get_running_loop()
            if self.is_closed:
                raise RuntimeError("the client has been closed")
            found = self._made.get(loop)
            if found is None:
                for dead in [one for one in self._made if one.is_closed()]:
                    del self._made[dead]
                found = self._made[loop] = httpx2.AsyncClient(cookies=make_empty_jar())
                bind_client(found)
            return found

    async def close(self) -> None:
        """Closes the connections of every event loop that still runs."""
        self.is_closed = True
        if self._given is not None:
            await self._given.aclose()
        with self._lock:
            made = dict(self._made)
            self._made.clear()
        here = asyncio.get_running_loop()
        for loop, http in made.items():
            if loop is here:
                await http.aclose()
            elif loop.is_running():
                asyncio.run_coroutine_threadsafe(http.aclose(), loop)


class AsyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several event loops, one after the other or at once; each has connections of
    its own. Copies made by `with_options` share them.
    """

    _http: LoopClients

    def __init__(
        self,
        *,
        credentials: GivenCredentials | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        needs_credentials: bool = False,
    ) -> None:
        check_http_client(http_client, httpx2.AsyncClient)
        self._set_up(
            credentials=credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            max_response_bytes=max_response_bytes,
            needs_credentials=needs_credentials,
        )
        if http_client is not None:
            bind_client(http_client)
        self._http = LoopClients(http_client)

    @property
    def raw(self) -> AsyncRawSender:
        """The same client, giving an APIResponse for each call."""
        return AsyncRawSender(self, self._ask)

    @property
    def streaming(self) -> AsyncStreamingSender:
        """The same client, giving an AsyncStreamedResponse for each call."""
        return AsyncStreamingSender(self, self._open)

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """The value of an operation's answer.

        Raises TypeError or ValueError for arguments that cannot travel, before anything is sent,
        and APIError and what derives from it for everything that goes wrong thereafter.
        """
        return decode_answer(operation, await self._ask(operation, arguments, options))

    async def _ask(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> Answer:
        call = self._prepare(operation, arguments, options)
        return cast("Answer", await async_exchange(self._http.find, call, keep_open=False))

    async def _open(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> tuple[Call[Any], OpenAnswer]:
        call = self._prepare(operation, arguments, options)
        outcome = await async_exchange(self._http.find, call, keep_open=True)
        if isinstance(outcome, Answer):
            raise make_status_error(operation, outcome)
        return call, outcome

    def is_closed(self) -> bool:
        """Whether the client was closed; every call then raises APIConnectionError."""
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


class AsyncRawSender:
    """A client's view that gives the whole answer of each call."""

    def __init__(self, client: AsyncClient, ask: Callable[..., Awaitable[Answer]]) -> None:
        self._client = client
        self._ask = ask

    def __repr__(self) -> str:
        return f"<raw view of {self._client!r}>"

    @property
    def raw(self) -> AsyncRawSender:
        """The client's view that gives an APIResponse for each call."""
        return self._client.raw

    @property
    def streaming(self) -> AsyncStreamingSender:
        """The client's view that gives an AsyncStreamedResponse for each call."""
        return self._client.streaming

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """An APIResponse, as `async_raw_response` types it; raises as the client does."""
        answer = await self._ask(operation, arguments, options)
        if not answer.is_success:
            raise make_status_error(operation, answer)
        return cast("T", APIResponse(operation, answer))


class AsyncStreamingSender:
    """A client's view that gives each answer before its body is read."""

    def __init__(
        self,
        client: AsyncClient,
        open_answer: Callable[..., Awaitable[tuple[Call[Any], OpenAnswer]]],
    ) -> None:
        self._client = client
        self._open_answer = open_answer

    def __repr__(self) -> str:
        return f"<streaming view of {self._client!r}>"

    @property
    def raw(self) -> AsyncRawSender:
        """The client's view that gives an APIResponse for each call."""
        return self._client.raw

    @property
    def streaming(self) -> AsyncStreamingSender:
        """The client's view that gives an AsyncStreamedResponse for each call."""
        return self._client.streaming

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """A context manager of an AsyncStreamedResponse; nothing is sent before it is entered."""
        return cast("T", self._open(operation, arguments, options))

    @asynccontextmanager
    async def _open(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> AsyncGenerator[AsyncStreamedResponse[T], None]:
        call, opened = await self._open_answer(operation, arguments, options)
        try:
            yield AsyncStreamedResponse(call, opened)
        finally:
            await opened.response.aclose()
