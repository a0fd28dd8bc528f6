# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The log of Streams."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
)
from .._runtime.resource import AsyncResource, Resource
from .._runtime.streams import (
    AsyncEventStream,
    Events,
    EventStream,
    as_async,
)
from ..models import Piece

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLogResourceWithRawResponse,
        AsyncLogResourceWithStreamingResponse,
        LogResourceWithRawResponse,
        LogResourceWithStreamingResponse,
    )

READ_LOG: Operation[EventStream[Piece]] = Operation(
    id="read_log",
    method="GET",
    path="/log",
    responses=(Response("200", "application/jsonl"),),
    stream=Events("lines", Piece),
)


class LogResource(Resource):
    """The log of Streams."""

    @cached_property
    def with_raw_response(self) -> LogResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LogResourceWithRawResponse

        return LogResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LogResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LogResourceWithStreamingResponse

        return LogResourceWithStreamingResponse(self._sender.streaming)

    def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[Piece]:
        """Call `read`.

        `GET /log`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each line.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            READ_LOG,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncLogResource(AsyncResource):
    """The log of Streams."""

    @cached_property
    def with_raw_response(self) -> AsyncLogResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLogResourceWithRawResponse

        return AsyncLogResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLogResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLogResourceWithStreamingResponse

        return AsyncLogResourceWithStreamingResponse(self._sender.streaming)

    async def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[Piece]:
        """Call `read`.

        `GET /log`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each line.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async(READ_LOG),
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
