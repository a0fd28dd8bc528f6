# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The link of Paged."""

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
from .._runtime.pages import AsyncResultPage, Pages, ResultPage, as_async_page
from .._runtime.resource import AsyncResource, Resource
from ..models import Item, Items

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLinkResourceWithRawResponse,
        AsyncLinkResourceWithStreamingResponse,
        LinkResourceWithRawResponse,
        LinkResourceWithStreamingResponse,
    )

BY_LINK: Operation[ResultPage[Item, Items]] = Operation(
    id="by_link",
    method="GET",
    path="/link",
    responses=(Response("200", "application/json", Items),),
    pages=Pages(
        kind="link",
    ),
)


class LinkResource(Resource):
    """The link of Paged."""

    @cached_property
    def with_raw_response(self) -> LinkResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LinkResourceWithRawResponse

        return LinkResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LinkResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LinkResourceWithStreamingResponse

        return LinkResourceWithStreamingResponse(self._sender.streaming)

    def by_link(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, Items]:
        """Call `by_link`.

        `GET /link`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Items.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            BY_LINK,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncLinkResource(AsyncResource):
    """The link of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncLinkResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLinkResourceWithRawResponse

        return AsyncLinkResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLinkResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLinkResourceWithStreamingResponse

        return AsyncLinkResourceWithStreamingResponse(self._sender.streaming)

    async def by_link(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, Items]:
        """Call `by_link`.

        `GET /link`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Items.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async_page(BY_LINK),
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
