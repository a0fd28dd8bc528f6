# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The jobs of Streams."""

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
from ..models import Answer, Change

if TYPE_CHECKING:
    from ._with_response import (
        AsyncJobsResourceWithRawResponse,
        AsyncJobsResourceWithStreamingResponse,
        JobsResourceWithRawResponse,
        JobsResourceWithStreamingResponse,
    )

WATCH_JOBS: Operation[EventStream[Change]] = Operation(
    id="watch_jobs",
    method="GET",
    path="/jobs",
    responses=(
        Response("200", "text/event-stream"),
        Response("404", "application/json", Answer),
    ),
    stream=Events("messages", Change, is_resumable=True),
)


class JobsResource(Resource):
    """The jobs of Streams."""

    @cached_property
    def with_raw_response(self) -> JobsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import JobsResourceWithRawResponse

        return JobsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> JobsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import JobsResourceWithStreamingResponse

        return JobsResourceWithStreamingResponse(self._sender.streaming)

    def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[Change]:
        """Call `watch`.

        `GET /jobs`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each change as it happens.

        Raises:
            NotFoundError: Nobody works.
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            WATCH_JOBS,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncJobsResource(AsyncResource):
    """The jobs of Streams."""

    @cached_property
    def with_raw_response(self) -> AsyncJobsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncJobsResourceWithRawResponse

        return AsyncJobsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncJobsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncJobsResourceWithStreamingResponse

        return AsyncJobsResourceWithStreamingResponse(self._sender.streaming)

    async def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[Change]:
        """Call `watch`.

        `GET /jobs`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each change as it happens.

        Raises:
            NotFoundError: Nobody works.
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async(WATCH_JOBS),
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
