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
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

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
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How often a failed call is repeated at most. Default: the client's.

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
