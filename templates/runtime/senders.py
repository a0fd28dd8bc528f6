"""Sends operations with the settings of a synchronous client."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import httpx2

from .attempt import OpenResponse, is_token_refused
from .call import Call, add_credentials, prepare_call, prepare_token_call
from .decoding import CompleteResponse, decode_response, make_status_error
from .exceptions import refuse_arguments
from .lazy import raw_responses, response_contexts, streamed_responses
from .log import watch_secrets
from .operation import Fetch, Operation, StreamReader
from .options import Headers, Query, RequestOptions
from .security import TokenRequest
from .sending import send_call
from .settings import Settings, SettingsCell

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class _Sender:
    cell: SettingsCell
    find_http: Callable[[], httpx2.Client]

    @property
    def settings(self) -> Settings:
        """The settings of the client, as they are now."""
        return self.cell.current

    @property
    def raw(self) -> RawSender:
        """A sender that returns an APIResponse for each operation."""
        return RawSender(self.cell, self.find_http)

    @property
    def streaming(self) -> StreamingSender:
        """A sender that returns a StreamedResponse for each operation."""
        return StreamingSender(self.cell, self.find_http)

    def _prepare(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> Call[T]:
        with refuse_arguments():
            call = prepare_call(self.settings, operation, arguments, options)
        if any(one.is_pending for one in call.credentials):
            return self._authorize(call)
        watch_secrets(call.redaction)
        return call

    def _authorize(self, call: Call[T]) -> Call[T]:
        """The call with credentials, of which some have to be obtained."""
        chosen = self.settings.credentials.choose(call.operation)
        obtained = [one.obtain(self._fetch_token) for one in chosen]
        call = add_credentials(call, tuple(obtained))
        watch_secrets(call.redaction)
        return call

    def _fetch_token(self, request: TokenRequest) -> object:
        call = prepare_token_call(self.settings, request)
        watch_secrets(call.redaction)
        response = send_call(self.find_http(), call, keep_open=False)
        return decode_response(request.operation, cast("CompleteResponse", response))

    def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: RequestOptions,
        *,
        keep_open: bool,
    ) -> tuple[Call[T], CompleteResponse | OpenResponse]:
        call = self._prepare(operation, arguments, options)
        outcome = send_call(self.find_http(), call, keep_open=keep_open)
        if is_token_refused(call, outcome):
            call = self._authorize(call)
            outcome = send_call(self.find_http(), call, keep_open=keep_open)
        return call, outcome

    def _receive(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> CompleteResponse:
        _, response = self._send(operation, arguments, options, keep_open=False)
        return cast("CompleteResponse", response)


class ValueSender(_Sender):
    """Returns the decoded value of each response."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<service at {self.settings.address}>"

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """The value of an operation's response.

        Raises TypeError or ValueError for arguments that cannot be sent, before anything is sent.
        Everything that goes wrong later raises APIError or a subclass.
        """
        if operation.stream is not None:
            return cast("T", self._open_stream(operation, arguments, options))
        response = self._receive(operation, arguments, options)
        value = decode_response(operation, response, is_lenient=self.settings.lenient)
        if operation.pages is None:
            return value

        def fetch(changed: Mapping[str, object], query: Query) -> object:
            return self.send(operation, changed, options.add_query(query))

        path = response.request.url.path
        fetch_more = Fetch(fetch, arguments, options.extra_query or {}, path)
        return cast("T", operation.pages.make(value, response.headers, fetch_more))

    def _open_stream(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> object:
        def start(headers: Headers) -> object:
            return self.streaming.send(operation, arguments, options.add_headers(headers))

        return cast("StreamReader", operation.stream).open(start)


class RawSender(_Sender):
    """Returns each response complete with status and headers."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<raw responses of {self.settings.address}>"

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """An APIResponse, as `raw_response` types it; raises as `ValueSender` does."""
        response = self._receive(operation, arguments, options)
        if not response.is_success:
            raise make_status_error(operation, response)
        return cast(
            "T", raw_responses.APIResponse(operation, response, is_lenient=self.settings.lenient)
        )


class StreamingSender(_Sender):
    """Returns each response before its body is read."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<streamed responses of {self.settings.address}>"

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        """A ResponseContext, as `streaming_response` types it; entering it sends the request."""
        return cast(
            "T", response_contexts.ResponseContext(self._open(operation, arguments, options))
        )

    @contextmanager
    def _open(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> Generator[streamed_responses.StreamedResponse[T], None, None]:
        call, opened = self._start(operation, arguments, options)
        try:
            yield streamed_responses.StreamedResponse(call, opened)
        finally:
            opened.response.close()

    def _start(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> tuple[Call[T], OpenResponse]:
        call, outcome = self._send(operation, arguments, options, keep_open=True)
        if isinstance(outcome, CompleteResponse):
            raise make_status_error(operation, outcome)
        return call, outcome
