"""The asynchronous client that generated clients derive from."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from .client_base import ClientBase, check_http_client, choose_timeout
from .connection import Connection
from .lazy import async_senders, httpx2, loop_clients, timeouts
from .options import Address, Headers, NotGiven, Query, not_given
from .security import Credentials


class AsyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several event loops, one after the other or at the same time; each has its
    own connections. Copies made by `with_options` share them.
    """

    _http: Connection[loop_clients.LoopClients]

    def __init__(
        self,
        *,
        credentials: Credentials | None = None,
        base_url: str | httpx2.URL | Address | None = None,
        timeout: timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> None:
        check_http_client(http_client, "AsyncClient")
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
        self._http = _connect(http_client)

    @property
    def _sender(self) -> async_senders.AsyncValueSender:
        return async_senders.AsyncValueSender(self._cell, self._find_http)

    def _find_http(self) -> httpx2.AsyncClient:
        return self._http.find().find()

    def _copy(self, http: httpx2.AsyncClient | None = None, **changes: Any) -> Self:
        check_http_client(http, "AsyncClient")
        return self._make_copy(None if http is None else _connect(http), **changes)

    def is_closed(self) -> bool:
        """Whether the client was closed; calls on a closed client raise APIConnectionError."""
        return self._http.is_closed

    async def close(self) -> None:
        """Closes all connections, also those of copies made by `with_options`."""
        clients = self._http.close()
        if clients is not None:
            await clients.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _connect(given: httpx2.AsyncClient | None) -> Connection[loop_clients.LoopClients]:
    clients = None if given is None else loop_clients.LoopClients(given)
    return Connection(clients, lambda is_closed: loop_clients.LoopClients(is_closed=is_closed))
