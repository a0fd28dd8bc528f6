"""Sends operations with the settings of an asynchronous client."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from .async_sending import FindClient, send_async_call
from .attempt import OpenResponse, is_token_refused
from .call import Call, add_credentials, prepare_call, prepare_token_call
from .decoding import CompleteResponse, decode_response, make_status_error
from .exceptions import refuse_arguments
from .lazy import raw_responses, streamed_responses
from .log import watch_secrets
from .operation import Fetch, Operation, StreamReader
from .options import Headers, Query, RequestOptions
from .security import TokenRequest
from .settings import Settings, SettingsCell

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class _AsyncSender:
    cell: SettingsCell
    find_http: FindClient

    @property
    def settings(self) -> Settings:
        """The settings of the client, as they are now."""
        return self.cell.current

    @property
    def raw(self) -> AsyncRawSender:
        """A sender that returns an AsyncAPIResponse for each operation."""
        return AsyncRawSender(self.cell, self.find_http)

    @property
    def streaming(self) -> AsyncStreamingSender:
        """A sender that returns an AsyncStreamedResponse for each operation."""
        return AsyncStreamingSender(self.cell, self.find_http)

    async def _prepare(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> Call[T]:
        with refuse_arguments():
            call = prepare_call(self.settings, operation, arguments, options)
        if any(one.is_pending for one in call.credentials):
            return await self._authorize(call)
        watch_secrets(call.redaction)
        return call

    async def _authorize(self, call: Call[T]) -> Call[T]:
        """The call with credentials, of which some have to be obtained."""
        chosen = self.settings.credentials.choose(call.operation)
        obtained = [await one.obtain_async(self._fetch_token) for one in chosen]
        call = add_credentials(call, tuple(obtained))
        watch_secrets(call.redaction)
        return call

    async def _fetch_token(self, request: TokenRequest) -> object:
        call = prepare_token_call(self.settings, request)
        watch_secrets(call.redaction)
        response = await send_async_call(self.find_http, call, keep_open=False)
        return decode_response(request.operation, cast("CompleteResponse", response))

    async def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: RequestOptions,
        *,
        keep_open: bool,
    ) -> tuple[Call[T], CompleteResponse | OpenResponse]:
        call = await self._prepare(operation, arguments, options)
        outcome = await send_async_call(self.find_http, call, keep_open=keep_open)
        if is_token_refused(call, outcome):
            call = await self._authorize(call)
            outcome = await send_async_call(self.find_http, call, keep_open=keep_open)
        return call, outcome

    async def _receive(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> CompleteResponse:
        _, response = await self._send(operation, arguments, options, keep_open=False)
        return cast("CompleteResponse", response)


class AsyncValueSender(_AsyncSender):
    """Returns the decoded value of each response."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<service at {self.settings.address}>"

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """The value of an operation's response.

        Raises TypeError or ValueError for arguments that cannot be sent, before anything is sent.
        Everything that goes wrong later raises APIError or a subclass.
        """
        if operation.stream is not None:
            return cast("T", await self._open_stream(operation, arguments, options))
        response = await self._receive(operation, arguments, options)
        value = decode_response(operation, response, is_lenient=self.settings.lenient)
        if operation.pages is None:
            return value

        async def fetch(changed: Mapping[str, object], query: Query) -> object:
            return await self.send(operation, changed, options.add_query(query))

        path = response.request.url.path
        fetch_more = Fetch(fetch, arguments, options.extra_query or {}, path)
        return cast("T", operation.pages.make(value, response.headers, fetch_more))

    async def _open_stream(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> object:
        def start(headers: Headers) -> object:
            added = options.add_headers(headers)
            return self.streaming.open(operation, arguments, added)

        stream: object = await cast("StreamReader", operation.stream).open(start)
        return stream


class AsyncRawSender(_AsyncSender):
    """Returns each response complete with status and headers."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<raw responses of {self.settings.address}>"

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """An AsyncAPIResponse, as `async_raw_response` types it; raises as the value sender."""
        response = await self._receive(operation, arguments, options)
        if not response.is_success:
            raise make_status_error(operation, response)
        return cast(
            "T",
            raw_responses.AsyncAPIResponse(operation, response, is_lenient=self.settings.lenient),
        )


class AsyncStreamingSender(_AsyncSender):
    """Returns each response before its body is read."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<streamed responses of {self.settings.address}>"

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """A context manager for an AsyncStreamedResponse; entering it sends the request."""
        return cast("T", self.open(operation, arguments, options))

    @asynccontextmanager
    async def open(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> AsyncGenerator[streamed_responses.AsyncStreamedResponse[T], None]:
        """An AsyncStreamedResponse; entering the context sends the request."""
        call, opened = await self._start(operation, arguments, options)
        try:
            yield streamed_responses.AsyncStreamedResponse(call, opened)
        finally:
            await opened.response.aclose()

    async def _start(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> tuple[Call[T], OpenResponse]:
        call, outcome = await self._send(operation, arguments, options, keep_open=True)
        if isinstance(outcome, CompleteResponse):
            raise make_status_error(operation, outcome)
        return call, outcome
