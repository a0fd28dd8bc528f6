# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The speakeasy of Paged."""

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
        AsyncSpeakeasyResourceWithRawResponse,
        AsyncSpeakeasyResourceWithStreamingResponse,
        SpeakeasyResourceWithRawResponse,
        SpeakeasyResourceWithStreamingResponse,
    )

AS_SPEAKEASY_WRITES: Operation[ResultPage[Item, CountedPage]] = Operation(
    id="as_speakeasy_writes",
    method="GET",
    path="/speakeasy",
    parameters=(Parameter("at", "query"),),
    responses=(Response("200", "application/json", CountedPage),),
    pages=Pages(
        kind="page",
        items=("data",),
        argument="at",
        total=("meta", "total_pages"),
    ),
)


class SpeakeasyResource(Resource):
    """The speakeasy of Paged."""

    @cached_property
    def with_raw_response(self) -> SpeakeasyResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import SpeakeasyResourceWithRawResponse

        return SpeakeasyResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> SpeakeasyResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import SpeakeasyResourceWithStreamingResponse

        return SpeakeasyResourceWithStreamingResponse(self._sender.streaming)

    def as_writes(
        self,
        *,
        at: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, CountedPage]:
        """Call `as_writes`.

        `GET /speakeasy`

        Args:
            at: The `at` of the call.
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
            AS_SPEAKEASY_WRITES,
            {
                "at": at,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncSpeakeasyResource(AsyncResource):
    """The speakeasy of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncSpeakeasyResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncSpeakeasyResourceWithRawResponse

        return AsyncSpeakeasyResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncSpeakeasyResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncSpeakeasyResourceWithStreamingResponse

        return AsyncSpeakeasyResourceWithStreamingResponse(self._sender.streaming)

    async def as_writes(
        self,
        *,
        at: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, CountedPage]:
        """Call `as_writes`.

        `GET /speakeasy`

        Args:
            at: The `at` of the call.
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
            as_async_page(AS_SPEAKEASY_WRITES),
            {
                "at": at,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
