# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The list a of Untagged."""

from __future__ import annotations

from functools import cached_property

from .._runtime.operation import Operation, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
)
from .._runtime.resource import (
    AsyncResource,
    AsyncSender,
    Resource,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
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
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return ListAResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> ListAResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return ListAResourceWithStreamingResponse(self._streaming)

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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Its tag is named as a method of the client.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No whole answer came, or none in time (`APITimeoutError`).
            APIResponseValidationError: The answer does not fit what the document declares.
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
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return AsyncListAResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> AsyncListAResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return AsyncListAResourceWithStreamingResponse(self._streaming)

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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Its tag is named as a method of the client.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No whole answer came, or none in time (`APITimeoutError`).
            APIResponseValidationError: The answer does not fit what the document declares.
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


class ListAResourceWithRawResponse:
    """The methods of `ListAResource`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        methods = ListAResource(sender)
        self.read_c = raw_response(methods.read_c)


class ListAResourceWithStreamingResponse:
    """The methods of `ListAResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        methods = ListAResource(sender)
        self.read_c = streaming_response(methods.read_c)


class AsyncListAResourceWithRawResponse:
    """The methods of `AsyncListAResource`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncListAResource(sender)
        self.read_c = async_raw_response(methods.read_c)


class AsyncListAResourceWithStreamingResponse:
    """The methods of `AsyncListAResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncListAResource(sender)
        self.read_c = async_streaming_response(methods.read_c)
