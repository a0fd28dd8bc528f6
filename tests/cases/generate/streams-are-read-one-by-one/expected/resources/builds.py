# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The builds of Streams."""

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
from ..models import WatchBuildsResponseEvent

if TYPE_CHECKING:
    from ._with_response import (
        AsyncBuildsResourceWithRawResponse,
        AsyncBuildsResourceWithStreamingResponse,
        BuildsResourceWithRawResponse,
        BuildsResourceWithStreamingResponse,
    )

WATCH_BUILDS: Operation[EventStream[WatchBuildsResponseEvent]] = Operation(
    id="watch_builds",
    method="GET",
    path="/builds",
    responses=(Response("200", "text/event-stream"),),
    stream=Events("messages", WatchBuildsResponseEvent, is_resumable=True),
)


class BuildsResource(Resource):
    """The builds of Streams."""

    @cached_property
    def with_raw_response(self) -> BuildsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import BuildsResourceWithRawResponse

        return BuildsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> BuildsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import BuildsResourceWithStreamingResponse

        return BuildsResourceWithStreamingResponse(self._sender.streaming)

    def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[WatchBuildsResponseEvent]:
        """Call `watch`.

        `GET /builds`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each step of a build.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            WATCH_BUILDS,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncBuildsResource(AsyncResource):
    """The builds of Streams."""

    @cached_property
    def with_raw_response(self) -> AsyncBuildsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncBuildsResourceWithRawResponse

        return AsyncBuildsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncBuildsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncBuildsResourceWithStreamingResponse

        return AsyncBuildsResourceWithStreamingResponse(self._sender.streaming)

    async def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[WatchBuildsResponseEvent]:
        """Call `watch`.

        `GET /builds`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Each step of a build.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async(WATCH_BUILDS),
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
