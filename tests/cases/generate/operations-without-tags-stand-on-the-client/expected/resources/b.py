# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The b of Untagged."""

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

if TYPE_CHECKING:
    from ._with_response import (
        AsyncBResourceWithRawResponse,
        AsyncBResourceWithStreamingResponse,
        BResourceWithRawResponse,
        BResourceWithStreamingResponse,
    )

GET_B: Operation[None] = Operation(
    id="get_b",
    method="GET",
    path="/b",
    responses=(Response("204"),),
)


class BResource(Resource):
    """The b of Untagged."""

    @cached_property
    def with_raw_response(self) -> BResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import BResourceWithRawResponse

        return BResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> BResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import BResourceWithStreamingResponse

        return BResourceWithStreamingResponse(self._sender.streaming)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `retrieve`.

        `GET /b`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Without an id.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            GET_B,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncBResource(AsyncResource):
    """The b of Untagged."""

    @cached_property
    def with_raw_response(self) -> AsyncBResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncBResourceWithRawResponse

        return AsyncBResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncBResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncBResourceWithStreamingResponse

        return AsyncBResourceWithStreamingResponse(self._sender.streaming)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `retrieve`.

        `GET /b`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Without an id.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            GET_B,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
