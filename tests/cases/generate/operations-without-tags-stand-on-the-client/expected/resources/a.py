# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The a of Untagged."""

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
        AResourceWithRawResponse,
        AResourceWithStreamingResponse,
        AsyncAResourceWithRawResponse,
        AsyncAResourceWithStreamingResponse,
    )

LIST_A: Operation[None] = Operation(
    id="list_a",
    method="GET",
    path="/a",
    responses=(Response("204"),),
)


class AResource(Resource):
    """The a of Untagged."""

    @cached_property
    def with_raw_response(self) -> AResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AResourceWithRawResponse

        return AResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AResourceWithStreamingResponse

        return AResourceWithStreamingResponse(self._sender.streaming)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """List a.

        `GET /a`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Nothing.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            LIST_A,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncAResource(AsyncResource):
    """The a of Untagged."""

    @cached_property
    def with_raw_response(self) -> AsyncAResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncAResourceWithRawResponse

        return AsyncAResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncAResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncAResourceWithStreamingResponse

        return AsyncAResourceWithStreamingResponse(self._sender.streaming)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """List a.

        `GET /a`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Nothing.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            LIST_A,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
