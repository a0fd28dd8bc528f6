# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The things of Defaults."""

from __future__ import annotations

import builtins
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
from ..models import Thing

if TYPE_CHECKING:
    from ._with_response import (
        AsyncThingsResourceWithRawResponse,
        AsyncThingsResourceWithStreamingResponse,
        ThingsResourceWithRawResponse,
        ThingsResourceWithStreamingResponse,
    )

LIST_THINGS: Operation[list[Thing]] = Operation(
    id="list_things",
    method="GET",
    path="/things",
    parameters=(
        Parameter("limit", "query"),
        Parameter("order", "query"),
    ),
    responses=(Response("200", "application/json", list[Thing]),),
)


class ThingsResource(Resource):
    """The things of Defaults."""

    @cached_property
    def with_raw_response(self) -> ThingsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import ThingsResourceWithRawResponse

        return ThingsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> ThingsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import ThingsResourceWithStreamingResponse

        return ThingsResourceWithStreamingResponse(self._sender.streaming)

    def list(
        self,
        *,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[Thing]:
        """Call `list`.

        `GET /things`

        Args:
            limit: Defaults to `37`.
            order: Which first. Defaults to `"newest"`.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            All of them.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            LIST_THINGS,
            {
                "limit": limit,
                "order": order,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncThingsResource(AsyncResource):
    """The things of Defaults."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncThingsResourceWithRawResponse

        return AsyncThingsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncThingsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncThingsResourceWithStreamingResponse

        return AsyncThingsResourceWithStreamingResponse(self._sender.streaming)

    async def list(
        self,
        *,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[Thing]:
        """Call `list`.

        `GET /things`

        Args:
            limit: Defaults to `37`.
            order: Which first. Defaults to `"newest"`.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            All of them.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            LIST_THINGS,
            {
                "limit": limit,
                "order": order,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
