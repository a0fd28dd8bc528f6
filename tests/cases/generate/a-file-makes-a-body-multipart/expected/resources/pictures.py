# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The pictures of Files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

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
from .._runtime.uploads import FileTypes

if TYPE_CHECKING:
    from ._with_response import (
        AsyncPicturesResourceWithRawResponse,
        AsyncPicturesResourceWithStreamingResponse,
        PicturesResourceWithRawResponse,
        PicturesResourceWithStreamingResponse,
    )

CREATE_PICTURE: Operation[None] = Operation(
    id="create_picture",
    method="POST",
    path="/pictures",
    body=ContentBody(
        (
            "application/json",
            "multipart/form-data",
        ),
        required=True,
        is_spread=True,
        files=("data",),
    ),
    responses=(Response("204"),),
)


class PicturesResource(Resource):
    """The pictures of Files."""

    @cached_property
    def with_raw_response(self) -> PicturesResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import PicturesResourceWithRawResponse

        return PicturesResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> PicturesResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import PicturesResourceWithStreamingResponse

        return PicturesResourceWithStreamingResponse(self._sender.streaming)

    def create(
        self,
        *,
        data: str | FileTypes,
        content_type: Literal["application/json", "multipart/form-data"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `create`.

        `POST /pictures`

        Args:
            data: The `data` of the call.
            content_type: The media type to send the body in. Default: `multipart/form-data` with a file, else
                the first one listed here.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Created.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            CREATE_PICTURE,
            {
                "content_type": content_type,
                "body": {"data": data},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )


class AsyncPicturesResource(AsyncResource):
    """The pictures of Files."""

    @cached_property
    def with_raw_response(self) -> AsyncPicturesResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncPicturesResourceWithRawResponse

        return AsyncPicturesResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncPicturesResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncPicturesResourceWithStreamingResponse

        return AsyncPicturesResourceWithStreamingResponse(self._sender.streaming)

    async def create(
        self,
        *,
        data: str | FileTypes,
        content_type: Literal["application/json", "multipart/form-data"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> None:
        """Call `create`.

        `POST /pictures`

        Args:
            data: The `data` of the call.
            content_type: The media type to send the body in. Default: `multipart/form-data` with a file, else
                the first one listed here.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Created.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            CREATE_PICTURE,
            {
                "content_type": content_type,
                "body": {"data": data},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
