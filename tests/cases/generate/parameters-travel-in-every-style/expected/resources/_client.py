# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Styles."""

from __future__ import annotations

from collections.abc import Sequence

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
from .._runtime.resource import AsyncResource, Resource
from ..models import SearchWhole, SendFiltersWhere
from ..params import SearchWholeParam, SendFiltersWhereParam

SEND_FILTERS: Operation[None] = Operation(
    id="send_filters",
    method="GET",
    path="/filtered",
    parameters=(
        Parameter("where", "query", style="deepObject", explode=True, array_format="brackets"),
    ),
    responses=(Response("204"),),
)

SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path="/searched",
    parameters=(
        Parameter(
            "whole", "querystring", media_type="application/x-www-form-urlencoded", required=True
        ),
    ),
    responses=(Response("204"),),
)

SEND_HEADERS: Operation[None] = Operation(
    id="send_headers",
    method="GET",
    path="/rest",
    parameters=(
        Parameter("id", "query"),
        Parameter("body", "query", argument="body_"),
        Parameter("timeout", "query", argument="timeout_"),
        Parameter("X-Ids", "header", argument="x_ids", required=True),
        Parameter("id", "header", argument="id_header"),
        Parameter("session", "cookie"),
    ),
    responses=(Response("204"),),
)


class StylesMethods(Resource):
    """The operations of Styles."""

    def send_filters(
        self,
        *,
        where: SendFiltersWhere | SendFiltersWhereParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_filters`.

        `GET /filtered`

        Args:
            where: The `where` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_FILTERS,
            {
                "where": where,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def search(
        self,
        *,
        whole: SearchWhole | SearchWholeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `GET /searched`

        Args:
            whole: The `whole` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEARCH,
            {
                "whole": whole,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def send_headers(
        self,
        *,
        x_ids: Sequence[int],
        id: str | Omit = omit,
        body_: str | Omit = omit,
        timeout_: int | Omit = omit,
        id_header: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_headers`.

        `GET /rest`

        Args:
            x_ids: The `x_ids` of the call.
            id: The `id` of the call.
            body_: The `body_` of the call.
            timeout_: The `timeout_` of the call.
            id_header: The `id_header` of the call.
            session: The `session` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEND_HEADERS,
            {
                "x_ids": x_ids,
                "id": id,
                "body_": body_,
                "timeout_": timeout_,
                "id_header": id_header,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncStylesMethods(AsyncResource):
    """The operations of Styles."""

    async def send_filters(
        self,
        *,
        where: SendFiltersWhere | SendFiltersWhereParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_filters`.

        `GET /filtered`

        Args:
            where: The `where` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_FILTERS,
            {
                "where": where,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def search(
        self,
        *,
        whole: SearchWhole | SearchWholeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `GET /searched`

        Args:
            whole: The `whole` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEARCH,
            {
                "whole": whole,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def send_headers(
        self,
        *,
        x_ids: Sequence[int],
        id: str | Omit = omit,
        body_: str | Omit = omit,
        timeout_: int | Omit = omit,
        id_header: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_headers`.

        `GET /rest`

        Args:
            x_ids: The `x_ids` of the call.
            id: The `id` of the call.
            body_: The `body_` of the call.
            timeout_: The `timeout_` of the call.
            id_header: The `id_header` of the call.
            session: The `session` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Fine.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEND_HEADERS,
            {
                "x_ids": x_ids,
                "id": id,
                "body_": body_,
                "timeout_": timeout_,
                "id_header": id_header,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
