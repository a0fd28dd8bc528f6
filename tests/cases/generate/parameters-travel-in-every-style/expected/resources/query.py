# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The query of Styles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
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
from .._runtime.resource import AsyncResource, Resource
from ..models import SendQueryAsJson, SendQueryDeep
from ..params import SendQueryAsJsonParam, SendQueryDeepParam

if TYPE_CHECKING:
    from ._with_response import (
        AsyncQueryResourceWithRawResponse,
        AsyncQueryResourceWithStreamingResponse,
        QueryResourceWithRawResponse,
        QueryResourceWithStreamingResponse,
    )

SEND_QUERY: Operation[None] = Operation(
    id="send_query",
    method="GET",
    path="/query",
    parameters=(
        Parameter("shared", "query", required=True),
        Parameter("limit", "query"),
        Parameter("exploded", "query"),
        Parameter("joined", "query", explode=False),
        Parameter("spaced", "query", style="spaceDelimited"),
        Parameter("piped", "query", style="pipeDelimited"),
        Parameter("deep", "query", style="deepObject", explode=True),
        Parameter("filter[name]", "query", argument="filter_name"),
        Parameter("reserved", "query", allow_reserved=True),
        Parameter("as-json", "query", argument="as_json", media_type="application/json"),
        Parameter("when", "query"),
        Parameter("day", "query"),
        Parameter("flag", "query"),
        Parameter("perhaps", "query"),
    ),
    responses=(Response("204"),),
)


class QueryResource(Resource):
    """The query of Styles."""

    @cached_property
    def with_raw_response(self) -> QueryResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import QueryResourceWithRawResponse

        return QueryResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> QueryResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import QueryResourceWithStreamingResponse

        return QueryResourceWithStreamingResponse(self._sender.streaming)

    def send(
        self,
        *,
        shared: str,
        limit: int | Omit = omit,
        exploded: Sequence[int] | Omit = omit,
        joined: Sequence[int] | Omit = omit,
        spaced: Sequence[int] | Omit = omit,
        piped: Sequence[int] | Omit = omit,
        deep: SendQueryDeep | SendQueryDeepParam | Omit = omit,
        filter_name: str | Omit = omit,
        reserved: str | Omit = omit,
        as_json: SendQueryAsJson | SendQueryAsJsonParam | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        flag: bool | Omit = omit,
        perhaps: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send`.

        `GET /query`

        Args:
            shared: The `shared` of the call.
            limit: Replaces that of the path. At least 1.
            exploded: The `exploded` of the call.
            joined: The `joined` of the call.
            spaced: The `spaced` of the call.
            piped: The `piped` of the call.
            deep: The `deep` of the call.
            filter_name: The `filter_name` of the call.
            reserved: The `reserved` of the call.
            as_json: The `as_json` of the call.
            when: The `when` of the call.
            day: The `day` of the call.
            flag: The `flag` of the call.
            perhaps: The `perhaps` of the call.
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
            SEND_QUERY,
            {
                "shared": shared,
                "limit": limit,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "filter_name": filter_name,
                "reserved": reserved,
                "as_json": as_json,
                "when": when,
                "day": day,
                "flag": flag,
                "perhaps": perhaps,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncQueryResource(AsyncResource):
    """The query of Styles."""

    @cached_property
    def with_raw_response(self) -> AsyncQueryResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncQueryResourceWithRawResponse

        return AsyncQueryResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncQueryResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncQueryResourceWithStreamingResponse

        return AsyncQueryResourceWithStreamingResponse(self._sender.streaming)

    async def send(
        self,
        *,
        shared: str,
        limit: int | Omit = omit,
        exploded: Sequence[int] | Omit = omit,
        joined: Sequence[int] | Omit = omit,
        spaced: Sequence[int] | Omit = omit,
        piped: Sequence[int] | Omit = omit,
        deep: SendQueryDeep | SendQueryDeepParam | Omit = omit,
        filter_name: str | Omit = omit,
        reserved: str | Omit = omit,
        as_json: SendQueryAsJson | SendQueryAsJsonParam | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        flag: bool | Omit = omit,
        perhaps: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send`.

        `GET /query`

        Args:
            shared: The `shared` of the call.
            limit: Replaces that of the path. At least 1.
            exploded: The `exploded` of the call.
            joined: The `joined` of the call.
            spaced: The `spaced` of the call.
            piped: The `piped` of the call.
            deep: The `deep` of the call.
            filter_name: The `filter_name` of the call.
            reserved: The `reserved` of the call.
            as_json: The `as_json` of the call.
            when: The `when` of the call.
            day: The `day` of the call.
            flag: The `flag` of the call.
            perhaps: The `perhaps` of the call.
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
            SEND_QUERY,
            {
                "shared": shared,
                "limit": limit,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "deep": deep,
                "filter_name": filter_name,
                "reserved": reserved,
                "as_json": as_json,
                "when": when,
                "day": day,
                "flag": flag,
                "perhaps": perhaps,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
