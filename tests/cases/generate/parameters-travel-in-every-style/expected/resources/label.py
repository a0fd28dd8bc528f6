# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The label of Styles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
)
from .._runtime.resource import AsyncResource, Resource
from ..models import SendPathMatrix
from ..params import SendPathMatrixParam

if TYPE_CHECKING:
    from ._with_response import (
        AsyncLabelResourceWithRawResponse,
        AsyncLabelResourceWithStreamingResponse,
        LabelResourceWithRawResponse,
        LabelResourceWithStreamingResponse,
    )

SEND_PATH: Operation[None] = Operation(
    id="send_path",
    method="GET",
    path="/label/{label}/matrix/{matrix}/simple/{simple}",
    parameters=(
        Parameter("label", "path", style="label", required=True),
        Parameter("matrix", "path", style="matrix", explode=True, required=True),
        Parameter("simple", "path", required=True),
    ),
    responses=(Response("204"),),
)


class LabelResource(Resource):
    """The label of Styles."""

    @cached_property
    def with_raw_response(self) -> LabelResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import LabelResourceWithRawResponse

        return LabelResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LabelResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import LabelResourceWithStreamingResponse

        return LabelResourceWithStreamingResponse(self._sender.streaming)

    def send_path(
        self,
        label: Sequence[int],
        matrix: SendPathMatrix | SendPathMatrixParam,
        simple: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_path`.

        `GET /label/{label}/matrix/{matrix}/simple/{simple}`

        Args:
            label: The `label` of the call.
            matrix: The `matrix` of the call.
            simple: The `simple` of the call.
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
            SEND_PATH,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncLabelResource(AsyncResource):
    """The label of Styles."""

    @cached_property
    def with_raw_response(self) -> AsyncLabelResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncLabelResourceWithRawResponse

        return AsyncLabelResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLabelResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncLabelResourceWithStreamingResponse

        return AsyncLabelResourceWithStreamingResponse(self._sender.streaming)

    async def send_path(
        self,
        label: Sequence[int],
        matrix: SendPathMatrix | SendPathMatrixParam,
        simple: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `send_path`.

        `GET /label/{label}/matrix/{matrix}/simple/{simple}`

        Args:
            label: The `label` of the call.
            matrix: The `matrix` of the call.
            simple: The `simple` of the call.
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
            SEND_PATH,
            {
                "label": label,
                "matrix": matrix,
                "simple": simple,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
