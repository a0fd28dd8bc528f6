"""The synchronous client that generated clients derive from."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import httpx2

from .client_base import ClientBase, check_http_client, choose_timeout
from .options import Address, Headers, NotGiven, Query, TimeoutTypes, not_given
from .security import Credentials
from .senders import ValueSender
from .transport import make_http_client


class SyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several threads at once. Copies made by `with_options` share its
    connections.
    """

    _http: httpx2.Client

    def __init__(
        self,
        *,
        credentials: Credentials | None = None,
        base_url: str | httpx2.URL | Address | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> None:
        check_http_client(http_client, httpx2.Client)
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
        self._http = make_http_client() if http_client is None else http_client

    @property
    def _sender(self) -> ValueSender:
        return ValueSender(self._cell, self._http)

    def _copy(self, http: httpx2.Client | None = None, **changes: Any) -> Self:
        check_http_client(http, httpx2.Client)
        return self._make_copy(http, **changes)

    def is_closed(self) -> bool:
        """Whether the client was closed; calls on a closed client raise APIConnectionError."""
        return self._http.is_closed

    def close(self) -> None:
        """Closes all connections, also those of copies made by `with_options`."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
