# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The labels of Spread."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.body import Body
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

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLabelsResourceWithRawResponse,
        AsyncLabelsResourceWithStreamingResponse,
        LabelsResourceWithRawResponse,
        LabelsResourceWithStreamingResponse,
    )

SET_LABELS: Operation[None] = Operation(
    id="set_labels",
    method="PUT",
    path="/labels",
    body=Body(
        ("application/json",),
        required=True,
        is_spread=True,
    ),
    responses=(Response("204"),),
)


class LabelsResource(Resource):
    """The labels of Spread."""

    @cached_property
    def with_raw_response(self) -> LabelsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LabelsResourceWithRawResponse

        return LabelsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LabelsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LabelsResourceWithStreamingResponse

        return LabelsResourceWithStreamingResponse(self._sender.streaming)

    def set(
        self,
        *,
        timeout_: int | Omit = omit,
        body: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `set`.

        `PUT /labels`

        Args:
            timeout_: The property `timeout` of the body.
            body: The `body` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Set.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SET_LABELS,
            {
                "body": {"timeout": timeout_, "body": body},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )


class AsyncLabelsResource(AsyncResource):
    """The labels of Spread."""

    @cached_property
    def with_raw_response(self) -> AsyncLabelsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLabelsResourceWithRawResponse

        return AsyncLabelsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLabelsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLabelsResourceWithStreamingResponse

        return AsyncLabelsResourceWithStreamingResponse(self._sender.streaming)

    async def set(
        self,
        *,
        timeout_: int | Omit = omit,
        body: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `set`.

        `PUT /labels`

        Args:
            timeout_: The property `timeout` of the body.
            body: The `body` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Set.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SET_LABELS,
            {
                "body": {"timeout": timeout_, "body": body},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
