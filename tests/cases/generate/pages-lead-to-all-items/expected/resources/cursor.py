# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The cursor of Paged."""

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
from ..models import Item, ItemPage

if TYPE_CHECKING:
    from ._with_response import (
        AsyncCursorResourceWithRawResponse,
        AsyncCursorResourceWithStreamingResponse,
        CursorResourceWithRawResponse,
        CursorResourceWithStreamingResponse,
    )

BY_CURSOR: Operation[ResultPage[Item, ItemPage]] = Operation(
    id="by_cursor",
    method="GET",
    path="/cursor",
    parameters=(
        Parameter("cursor", "query"),
        Parameter("limit", "query"),
    ),
    responses=(Response("200", "application/json", ItemPage),),
    pages=Pages(
        kind="cursor",
        items=("data",),
        argument="cursor",
        next=("next_cursor",),
        size="limit",
    ),
)


class CursorResource(Resource):
    """The cursor of Paged."""

    @cached_property
    def with_raw_response(self) -> CursorResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import CursorResourceWithRawResponse

        return CursorResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> CursorResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import CursorResourceWithStreamingResponse

        return CursorResourceWithStreamingResponse(self._sender.streaming)

    def by_cursor(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, ItemPage]:
        """Call `by_cursor`.

        `GET /cursor`

        Args:
            cursor: The `cursor` of the call.
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
            BY_CURSOR,
            {
                "cursor": cursor,
                "limit": limit,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncCursorResource(AsyncResource):
    """The cursor of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncCursorResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncCursorResourceWithRawResponse

        return AsyncCursorResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncCursorResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncCursorResourceWithStreamingResponse

        return AsyncCursorResourceWithStreamingResponse(self._sender.streaming)

    async def by_cursor(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, ItemPage]:
        """Call `by_cursor`.

        `GET /cursor`

        Args:
            cursor: The `cursor` of the call.
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
            as_async_page(BY_CURSOR),
            {
                "cursor": cursor,
                "limit": limit,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
