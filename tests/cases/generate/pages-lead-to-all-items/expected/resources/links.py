# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The links of Paged."""

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
from ..models import AddressedResponse, HalResponse, Item, LinkedResponse

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLinksResourceWithRawResponse,
        AsyncLinksResourceWithStreamingResponse,
        LinksResourceWithRawResponse,
        LinksResourceWithStreamingResponse,
    )

BY_LINKS: Operation[ResultPage[Item, LinkedResponse]] = Operation(
    id="by_links",
    method="GET",
    path="/links",
    parameters=(Parameter("page", "query"),),
    responses=(Response("200", "application/json", LinkedResponse),),
    pages=Pages(
        kind="link",
        items=("data",),
        next=("links", "next"),
    ),
)

BY_HAL: Operation[ResultPage[Item, HalResponse]] = Operation(
    id="by_hal",
    method="GET",
    path="/hal",
    parameters=(Parameter("page", "query"),),
    responses=(Response("200", "application/json", HalResponse),),
    pages=Pages(
        kind="link",
        items=("items",),
        next=("links", "next", "href"),
    ),
)

BY_ADDRESS: Operation[ResultPage[Item, AddressedResponse]] = Operation(
    id="by_address",
    method="GET",
    path="/address",
    parameters=(Parameter("page", "query"),),
    responses=(Response("200", "application/json", AddressedResponse),),
    pages=Pages(
        kind="link",
        items=("results",),
        next=("next",),
    ),
)


class LinksResource(Resource):
    """The links of Paged."""

    @cached_property
    def with_raw_response(self) -> LinksResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LinksResourceWithRawResponse

        return LinksResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LinksResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LinksResourceWithStreamingResponse

        return LinksResourceWithStreamingResponse(self._sender.streaming)

    def by_links(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, LinkedResponse]:
        """Call `by_links`.

        `GET /links`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the addresses of others.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            BY_LINKS,
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def by_hal(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, HalResponse]:
        """Call `by_hal`.

        `GET /hal`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the addresses of others, as HAL writes them.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            BY_HAL,
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def by_address(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, AddressedResponse]:
        """Call `by_address`.

        `GET /address`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the address of the next one.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            BY_ADDRESS,
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncLinksResource(AsyncResource):
    """The links of Paged."""

    @cached_property
    def with_raw_response(self) -> AsyncLinksResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLinksResourceWithRawResponse

        return AsyncLinksResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLinksResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLinksResourceWithStreamingResponse

        return AsyncLinksResourceWithStreamingResponse(self._sender.streaming)

    async def by_links(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, LinkedResponse]:
        """Call `by_links`.

        `GET /links`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the addresses of others.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async_page(BY_LINKS),
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def by_hal(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, HalResponse]:
        """Call `by_hal`.

        `GET /hal`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the addresses of others, as HAL writes them.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async_page(BY_HAL),
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def by_address(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, AddressedResponse]:
        """Call `by_address`.

        `GET /address`

        Args:
            page: The `page` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            A page with the address of the next one.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async_page(BY_ADDRESS),
            {
                "page": page,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
