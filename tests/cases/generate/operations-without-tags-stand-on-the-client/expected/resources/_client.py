# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Untagged."""

from __future__ import annotations

import builtins

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

LIST: Operation[list[str]] = Operation(
    id="list",
    method="GET",
    path="/d",
    responses=(Response("200", "application/json", list[str]),),
)


class UntaggedMethods(Resource):
    """The operations of Untagged."""

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[str]:
        """Call `list`.

        `GET /d`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Named as a type.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            LIST,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncUntaggedMethods(AsyncResource):
    """The operations of Untagged."""

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[str]:
        """Call `list`.

        `GET /d`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Named as a type.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            LIST,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
