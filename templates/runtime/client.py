"""The synchronous client that generated clients derive from."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar, cast

import httpx2

from .answer import Answer, decode_answer, make_status_error
from .attempt import OpenAnswer
from .call import Call
from .client_base import ClientBase, check_http_client, make_empty_jar
from .credentials import GivenCredentials
from .exchange import exchange
from .network import bind_client, list_transports
from .operation import Operation
from .options import Headers, NotGiven, Query, RequestOptions, TimeoutTypes, not_given
from .response import APIResponse, StreamedResponse

T = TypeVar("T")


class SyncClient(ClientBase):
    """A connection to the service; close it, or use it as a context manager.

    It can be used from several threads at once. Copies made by `with_options` share its
    connections.
    """

    _http: httpx2.Client

    def __init__(
        self,
        *,
        credentials: GivenCredentials | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        needs_credentials: bool = False,
    ) -> None:
        check_http_client(http_client, httpx2.Client)
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
        self._http = _make_http_client() if http_client is None else http_client
        bind_client(self._http)

    @property
    def raw(self) -> RawSender:
        """The same client, giving an APIResponse for each call."""
        return RawSender(self, self._ask)

    @property
    def streaming(self) -> StreamingSender:
        """The same client, giving a StreamedResponse for each call."""
        return StreamingSender(self, self._open)

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """The value of an operation's answer.

        Raises TypeError or ValueError for arguments that cannot travel, before anything is sent,
        and APIError and what derives from it for everything that goes wrong thereafter.
        """
        return decode_answer(operation, self._ask(operation, arguments, options))

    def _ask(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> Answer:
        call = self._prepare(operation, arguments, options)
        return cast("Answer", exchange(self._http, call, keep_open=False))

    def _open(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> tuple[Call[Any], OpenAnswer]:
        call = self._prepare(operation, arguments, options)
        outcome = exchange(self._http, call, keep_open=True)
        if isinstance(outcome, Answer):
            raise make_status_error(operation, outcome)
        return call, outcome

    def is_closed(self) -> bool:
        """Whether the client was closed; every call then raises APIConnectionError."""
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


class RawSender:
    """A client's view that gives the whole answer of each call."""

    def __init__(self, client: SyncClient, ask: Callable[..., Answer]) -> None:
        self._client = client
        self._ask = ask

    def __repr__(self) -> str:
        return f"<raw view of {self._client!r}>"

    @property
    def raw(self) -> RawSender:
        """The client's view that gives an APIResponse for each call."""
        return self._client.raw

    @property
    def streaming(self) -> StreamingSender:
        """The client's view that gives a StreamedResponse for each call."""
        return self._client.streaming

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """An APIResponse, as `raw_response` types it; raises as the client does."""
        answer = self._ask(operation, arguments, options)
        if not answer.is_success:
            raise make_status_error(operation, answer)
        return cast("T", APIResponse(operation, answer))


class StreamingSender:
    """A client's view that gives each answer before its body is read."""

    def __init__(
        self, client: SyncClient, open_answer: Callable[..., tuple[Call[Any], OpenAnswer]]
    ) -> None:
        self._client = client
        self._open_answer = open_answer

    def __repr__(self) -> str:
        return f"<streaming view of {self._client!r}>"

    @property
    def raw(self) -> RawSender:
        """The client's view that gives an APIResponse for each call."""
        return self._client.raw

    @property
    def streaming(self) -> StreamingSender:
        """The client's view that gives a StreamedResponse for each call."""
        return self._client.streaming

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """A context manager of a StreamedResponse; nothing is sent before it is entered."""
        return cast("T", self._open(operation, arguments, options))

    @contextmanager
    def _open(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> Generator[StreamedResponse[T], None, None]:
        call, opened = self._open_answer(operation, arguments, options)
        try:
            yield StreamedResponse(call, opened)
        finally:
            opened.response.close()


def _make_http_client() -> httpx2.Client:
    http = httpx2.Client(cookies=make_empty_jar())
    weakref.finalize(http, _close_transports, list_transports(http))
    return http


def _close_transports(transports: list[httpx2.BaseTransport]) -> None:
    for transport in transports:
        transport.close()
