# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Defaults."""

from __future__ import annotations

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


class DefaultsMethods(Resource):
    """The operations of Defaults."""

    def list_things(
        self,
        *,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> list[Thing]:
        """Call `list_things`.

        `GET /things`

        Args:
            limit: Defaults to `37`.
            order: Which first. Defaults to `"newest"`.
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            All of them.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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


class AsyncDefaultsMethods(AsyncResource):
    """The operations of Defaults."""

    async def list_things(
        self,
        *,
        limit: int | Omit = omit,
        order: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> list[Thing]:
        """Call `list_things`.

        `GET /things`

        Args:
            limit: Defaults to `37`.
            order: Which first. Defaults to `"newest"`.
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            All of them.

        Raises:
            APIStatusError: Any other status that is no success.
            APIConnectionError: No complete response was received, or none in time (`APITimeoutError`).
            APIResponseValidationError: The response does not fit what the document declares.
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
