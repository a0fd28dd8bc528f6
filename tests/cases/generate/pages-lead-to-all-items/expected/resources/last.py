# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The last of Paged."""

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
from ..models import FlaggedPage, Item

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLastResourceWithRawResponse,
        AsyncLastResourceWithStreamingResponse,
        LastResourceWithRawResponse,
        LastResourceWithStreamingResponse,
    )

BY_LAST_ITEM: Operation[ResultPage[Item, FlaggedPage]] = Operation(
    id="by_last_item",
    method="GET",
    path="/last",
    parameters=(Parameter("after", "query"),),
    responses=(Response("200", "application/json", FlaggedPage),),
    pages=Pages(
        kind="cursor",
        items=("entries",),
        argument="after",
        last=("id",),
        more=("has_more",),
    ),
)


class LastResource(Resource):
    """The last of Paged."""

    @cached_property
    def with_raw_response(self) -> LastResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LastResourceWithRawResponse

        return LastResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LastResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LastResourceWithStreamingResponse

        return LastResourceWithStreamingResponse(self._sender.streaming)

    def by_item(
        self,
        *,
        after: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, FlaggedPage]:
        """Call `by_item`.

        `GET /last`

        Args:
            after: The `after` of the call.
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
            BY_LAST_ITEM,
            {
                "after": after,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncLastResource(AsyncResource):
    """The last of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncLastResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLastResourceWithRawResponse

        return AsyncLastResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLastResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLastResourceWithStreamingResponse

        return AsyncLastResourceWithStreamingResponse(self._sender.streaming)

    async def by_item(
        self,
        *,
        after: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, FlaggedPage]:
        """Call `by_item`.

        `GET /last`

        Args:
            after: The `after` of the call.
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
            as_async_page(BY_LAST_ITEM),
            {
                "after": after,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
