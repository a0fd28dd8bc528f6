"""The synchronous client that generated clients derive from."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from .client_base import ClientBase, check_http_client, choose_timeout
from .connection import Connection
from .lazy import httpx2, senders, timeouts, transport
from .options import Address, Headers, NotGiven, Query, not_given
from .security import Credentials


class SyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several threads at once. Copies made by `with_options` share its
    connections.
    """

    _http: Connection[httpx2.Client]

    def __init__(
        self,
        *,
        credentials: Credentials | None = None,
        base_url: str | httpx2.URL | Address | None = None,
        timeout: timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> None:
        check_http_client(http_client, "Client")
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
    def _sender(self) -> senders.ValueSender:
        return senders.ValueSender(self._cell, self._http.find)

    def _copy(self, http: httpx2.Client | None = None, **changes: Any) -> Self:
        check_http_client(http, "Client")
        return self._make_copy(None if http is None else _connect(http), **changes)

    def is_closed(self) -> bool:
        """Whether the client was closed; calls on a closed client raise APIConnectionError."""
        http = self._http.made
        return self._http.is_closed if http is None else http.is_closed

    def close(self) -> None:
        """Closes all connections, also those of copies made by `with_options`."""
        http = self._http.close()
        if http is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _connect(given: httpx2.Client | None) -> Connection[httpx2.Client]:
    return Connection(given, lambda is_closed: transport.make_http_client(is_closed=is_closed))
