# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Paged."""

from __future__ import annotations

from collections.abc import Mapping

from .._runtime.body import Body
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

BY_PROPERTY: Operation[ResultPage[Item, ItemPage]] = Operation(
    id="by_property",
    method="POST",
    path="/search",
    body=Body(
        ("application/json",),
        required=True,
        is_spread=True,
    ),
    responses=(Response("200", "application/json", ItemPage),),
    pages=Pages(
        kind="cursor",
        items=("data",),
        argument="cursor",
        is_property=True,
        next=("next_cursor",),
    ),
)

NO_PAGE: Operation[ItemPage] = Operation(
    id="no_page",
    method="GET",
    path="/not",
    parameters=(Parameter("cursor", "query"),),
    responses=(Response("200", "application/json", ItemPage),),
)

NOTHING_IS_SAID: Operation[ItemPage] = Operation(
    id="nothing_is_said",
    method="GET",
    path="/plain",
    parameters=(Parameter("page", "query"),),
    responses=(Response("200", "application/json", ItemPage),),
)


class PagedMethods(Resource):
    """The operations of Paged."""

    def by_property(
        self,
        *,
        text: str,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ResultPage[Item, ItemPage]:
        """Call `by_property`.

        `POST /search`

        Args:
            text: The `text` of the call.
            cursor: The `cursor` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
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
            BY_PROPERTY,
            {
                "body": {"text": text, "cursor": cursor},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )

    def no_page(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItemPage:
        """Call `no_page`.

        `GET /not`

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
            NO_PAGE,
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

    def nothing_is_said(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItemPage:
        """Call `nothing_is_said`.

        `GET /plain`

        Args:
            page: The `page` of the call.
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
            NOTHING_IS_SAID,
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


class AsyncPagedMethods(AsyncResource):
    """The operations of Paged."""

    async def by_property(
        self,
        *,
        text: str,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncResultPage[Item, ItemPage]:
        """Call `by_property`.

        `POST /search`

        Args:
            text: The `text` of the call.
            cursor: The `cursor` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
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
            as_async_page(BY_PROPERTY),
            {
                "body": {"text": text, "cursor": cursor},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )

    async def no_page(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItemPage:
        """Call `no_page`.

        `GET /not`

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
            NO_PAGE,
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

    async def nothing_is_said(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItemPage:
        """Call `nothing_is_said`.

        `GET /plain`

        Args:
            page: The `page` of the call.
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
            NOTHING_IS_SAID,
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
