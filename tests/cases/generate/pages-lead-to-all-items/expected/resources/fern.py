# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The fern of Paged."""

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
        AsyncFernResourceWithRawResponse,
        AsyncFernResourceWithStreamingResponse,
        FernResourceWithRawResponse,
        FernResourceWithStreamingResponse,
    )

AS_FERN_WRITES: Operation[ResultPage[Item, ItemPage]] = Operation(
    id="as_fern_writes",
    method="GET",
    path="/fern",
    parameters=(Parameter("cursor", "query"),),
    responses=(Response("200", "application/json", ItemPage),),
    pages=Pages(
        kind="cursor",
        items=("data",),
        argument="cursor",
        next=("next_cursor",),
    ),
)


class FernResource(Resource):
    """The fern of Paged."""

    @cached_property
    def with_raw_response(self) -> FernResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import FernResourceWithRawResponse

        return FernResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> FernResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import FernResourceWithStreamingResponse

        return FernResourceWithStreamingResponse(self._sender.streaming)

    def as_writes(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, ItemPage]:
        """Call `as_writes`.

        `GET /fern`

        Args:
            cursor: The `cursor` of the call.
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
            AS_FERN_WRITES,
            {
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncFernResource(AsyncResource):
    """The fern of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncFernResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncFernResourceWithRawResponse

        return AsyncFernResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncFernResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncFernResourceWithStreamingResponse

        return AsyncFernResourceWithStreamingResponse(self._sender.streaming)

    async def as_writes(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, ItemPage]:
        """Call `as_writes`.

        `GET /fern`

        Args:
            cursor: The `cursor` of the call.
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
            as_async_page(AS_FERN_WRITES),
            {
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
