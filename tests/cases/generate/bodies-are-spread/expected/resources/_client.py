# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Spread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .._runtime.content_body import ContentBody
from .._runtime.operation import Operation, Response
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
from ..models import Place
from ..params import PlaceParam

SEARCH: Operation[None] = Operation(
    id="search",
    method="POST",
    path="/search",
    body=ContentBody(
        (
            "application/json",
            "text/plain",
        ),
        is_spread=True,
        is_nullable=True,
        needed=("limit",),
    ),
    responses=(Response("204"),),
)


class SpreadMethods(Resource):
    """The operations of Spread."""

    @overload
    def search(
        self,
        *,
        text: str | Omit = omit,
        limit: float | Omit = omit,
        near: Place | PlaceParam | Omit = omit,
        content_type: Literal["application/json"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    def search(
        self,
        *,
        body: str | None,
        content_type: Literal["text/plain"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    def search(
        self,
        *,
        text: str | Omit = omit,
        limit: float | Omit = omit,
        near: Place | PlaceParam | Omit = omit,
        content_type: Literal["application/json", "text/plain"] | Omit = omit,
        body: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `POST /search`

        Args:
            text: The `text` of the call.
            limit: The `limit` of the call.
            near: The `near` of the call.
            content_type: The media type to send the body in. Default: the first one listed here.
            body: The `body` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Found.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SEARCH,
            {
                "content_type": content_type,
                "body": {"text": text, "limit": limit, "near": near}
                if isinstance(body, Omit)
                else body,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )


class AsyncSpreadMethods(AsyncResource):
    """The operations of Spread."""

    @overload
    async def search(
        self,
        *,
        text: str | Omit = omit,
        limit: float | Omit = omit,
        near: Place | PlaceParam | Omit = omit,
        content_type: Literal["application/json"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    @overload
    async def search(
        self,
        *,
        body: str | None,
        content_type: Literal["text/plain"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None: ...

    async def search(
        self,
        *,
        text: str | Omit = omit,
        limit: float | Omit = omit,
        near: Place | PlaceParam | Omit = omit,
        content_type: Literal["application/json", "text/plain"] | Omit = omit,
        body: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `search`.

        `POST /search`

        Args:
            text: The `text` of the call.
            limit: The `limit` of the call.
            near: The `near` of the call.
            content_type: The media type to send the body in. Default: the first one listed here.
            body: The `body` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Found.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SEARCH,
            {
                "content_type": content_type,
                "body": {"text": text, "limit": limit, "near": near}
                if isinstance(body, Omit)
                else body,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
