# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The things of Aged."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from .._runtime.deprecation import deprecated, warn_deprecated_arguments
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
from ..models import Old

if TYPE_CHECKING:
    from ._with_response import (
        AsyncThingsResourceWithRawResponse,
        AsyncThingsResourceWithStreamingResponse,
        ThingsResourceWithRawResponse,
        ThingsResourceWithStreamingResponse,
    )

READ_OLD: Operation[Old] = Operation(
    id="read_old",
    method="GET",
    path="/old",
    parameters=(
        Parameter("page", "query"),
        Parameter("cursor", "query"),
    ),
    responses=(Response("200", "application/json", Old),),
)

READ_NEW: Operation[None] = Operation(
    id="read_new",
    method="GET",
    path="/new",
    parameters=(
        Parameter("page", "query"),
        Parameter("size", "query"),
        Parameter("cursor", "query"),
    ),
    responses=(Response("204"),),
)


class ThingsResource(Resource):
    """The things of Aged."""

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

    @deprecated("`client.things.read_old` is deprecated by the API.")
    def read_old(
        self,
        *,
        page: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Old:
        """Read the old.

        `GET /old`

        Args:
            page: Deprecated. Use the cursor.
            cursor: The `cursor` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The old.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            page=page,
        )
        return self._send(
            READ_OLD,
            {
                "page": page,
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    @overload
    def read_new(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    @deprecated("Deprecated by the API: `page`, `size`.")
    def read_new(
        self,
        *,
        page: int | Omit = omit,
        size: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    def read_new(
        self,
        *,
        page: int | Omit = omit,
        size: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `read_new`.

        `GET /new`

        Args:
            page: Deprecated.
            size: Deprecated.
            cursor: The `cursor` of the call.
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
        warn_deprecated_arguments(
            page=page,
            size=size,
        )
        return self._send(
            READ_NEW,
            {
                "page": page,
                "size": size,
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncThingsResource(AsyncResource):
    """The things of Aged."""

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

    @deprecated("`client.things.read_old` is deprecated by the API.")
    async def read_old(
        self,
        *,
        page: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Old:
        """Read the old.

        `GET /old`

        Args:
            page: Deprecated. Use the cursor.
            cursor: The `cursor` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The old.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            page=page,
        )
        return await self._send(
            READ_OLD,
            {
                "page": page,
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    @overload
    async def read_new(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    @deprecated("Deprecated by the API: `page`, `size`.")
    async def read_new(
        self,
        *,
        page: int | Omit = omit,
        size: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    async def read_new(
        self,
        *,
        page: int | Omit = omit,
        size: int | Omit = omit,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `read_new`.

        `GET /new`

        Args:
            page: Deprecated.
            size: Deprecated.
            cursor: The `cursor` of the call.
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
        warn_deprecated_arguments(
            page=page,
            size=size,
        )
        return await self._send(
            READ_NEW,
            {
                "page": page,
                "size": size,
                "cursor": cursor,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
