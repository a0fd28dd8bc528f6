# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The list a of Untagged."""

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
        AsyncListAResourceWithRawResponse,
        AsyncListAResourceWithStreamingResponse,
        ListAResourceWithRawResponse,
        ListAResourceWithStreamingResponse,
    )

READ_C: Operation[None] = Operation(
    id="read_c",
    method="GET",
    path="/c",
    responses=(Response("204"),),
)


class ListAResource(Resource):
    """The list a of Untagged."""

    @cached_property
    def with_raw_response(self) -> ListAResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import ListAResourceWithRawResponse

        return ListAResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> ListAResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import ListAResourceWithStreamingResponse

        return ListAResourceWithStreamingResponse(self._sender.streaming)

    def read_c(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `read_c`.

        `GET /c`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Its tag is named as a method of the client.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            READ_C,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncListAResource(AsyncResource):
    """The list a of Untagged."""

    @cached_property
    def with_raw_response(self) -> AsyncListAResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncListAResourceWithRawResponse

        return AsyncListAResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncListAResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncListAResourceWithStreamingResponse

        return AsyncListAResourceWithStreamingResponse(self._sender.streaming)

    async def read_c(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `read_c`.

        `GET /c`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Its tag is named as a method of the client.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            READ_C,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
