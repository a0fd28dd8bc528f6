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

LIST_A: Operation[None] = Operation(
    id="list_a",
    method="GET",
    path="/a",
    responses=(Response("204"),),
)

GET_B: Operation[None] = Operation(
    id="get_b",
    method="GET",
    path="/b",
    responses=(Response("204"),),
)

LIST: Operation[list[str]] = Operation(
    id="list",
    method="GET",
    path="/d",
    responses=(Response("200", "application/json", list[str]),),
)


class UntaggedMethods(Resource):
    """The operations of Untagged."""

    def list_a_(
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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Nothing.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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

    def get_b(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `get_b`.

        `GET /b`

        Args:
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Without an id.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
        """
        return self._send(
            GET_B,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Named as a type.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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

    async def list_a_(
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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Nothing.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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

    async def get_b(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `get_b`.

        `GET /b`

        Args:
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Without an id.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
        """
        return await self._send(
            GET_B,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            Named as a type.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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
