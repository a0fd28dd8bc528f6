# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The offset of Paged."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Omit,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
    omit,
)
from .._runtime.pages import AsyncResultPage, Pages, ResultPage, as_async_page
from .._runtime.resource import AsyncResource, Resource
from ..models import CountedPage, Item

if TYPE_CHECKING:
    from ._with_response import (
        AsyncOffsetResourceWithRawResponse,
        AsyncOffsetResourceWithStreamingResponse,
        OffsetResourceWithRawResponse,
        OffsetResourceWithStreamingResponse,
    )

BY_OFFSET: Operation[ResultPage[Item, CountedPage]] = Operation(
    id="by_offset",
    method="GET",
    path="/offset",
    parameters=(
        Parameter("offset", "query"),
        Parameter("limit", "query"),
    ),
    responses=(Response("200", "application/json", CountedPage),),
    pages=Pages(
        kind="offset",
        items=("data",),
        argument="offset",
        total=("meta", "total"),
        size="limit",
        step=0,
        first=0,
    ),
)


class OffsetResource(Resource):
    """The offset of Paged."""

    @cached_property
    def with_raw_response(self) -> OffsetResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import OffsetResourceWithRawResponse

        return OffsetResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> OffsetResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import OffsetResourceWithStreamingResponse

        return OffsetResourceWithStreamingResponse(self._sender.streaming)

    def by_offset(
        self,
        *,
        offset: int | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, CountedPage]:
        """Call `by_offset`.

        `GET /offset`

        Args:
            offset: The `offset` of the call.
            limit: The `limit` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            BY_OFFSET,
            {
                "offset": offset,
                "limit": limit,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncOffsetResource(AsyncResource):
    """The offset of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncOffsetResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncOffsetResourceWithRawResponse

        return AsyncOffsetResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncOffsetResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncOffsetResourceWithStreamingResponse

        return AsyncOffsetResourceWithStreamingResponse(self._sender.streaming)

    async def by_offset(
        self,
        *,
        offset: int | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, CountedPage]:
        """Call `by_offset`.

        `GET /offset`

        Args:
            offset: The `offset` of the call.
            limit: The `limit` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async_page(BY_OFFSET),
            {
                "offset": offset,
                "limit": limit,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
