# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The tag import os of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

from __future__ import annotations

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
from ..models import ItS
from ..params import ReadImportOsQueRyParam

if TYPE_CHECKING:
    from ._with_response import (
        AsyncTagImportOsResourceWithRawResponse,
        AsyncTagImportOsResourceWithStreamingResponse,
        TagImportOsResourceWithRawResponse,
        TagImportOsResourceWithStreamingResponse,
    )

READ_IMPORT_OS: Operation[ItS] = Operation(
    id="read_import_os",
    method="GET",
    path='/it\'s/"quoted"/{na"me}',
    parameters=(
        Parameter('na"me', "path", argument="na_me", required=True),
        Parameter("que'ry\n", "query", argument="que_ry"),
    ),
    responses=(
        Response("200", "application/json", ItS),
        Response("404"),
    ),
)


class TagImportOsResource(Resource):
    """The tag import os of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

    @cached_property
    def with_raw_response(self) -> TagImportOsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import TagImportOsResourceWithRawResponse

        return TagImportOsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> TagImportOsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import TagImportOsResourceWithStreamingResponse

        return TagImportOsResourceWithStreamingResponse(self._sender.streaming)

    def read(
        self,
        na_me: str,
        *,
        que_ry: ReadImportOsQueRyParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItS:
        """A ''' quote and {{ 1 / 0 }} {# more #}\\

        Ends with a quote".

        `GET /it's/"quoted"/{na"me}`

        Args:
            na_me: ''' raise SystemExit
            que_ry: %}{{
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            ''' {{ }} <script>

        Raises:
            NotFoundError: ''' raise SystemExit
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            READ_IMPORT_OS,
            {
                "na_me": na_me,
                "que_ry": que_ry,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncTagImportOsResource(AsyncResource):
    """The tag import os of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

    @cached_property
    def with_raw_response(self) -> AsyncTagImportOsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncTagImportOsResourceWithRawResponse

        return AsyncTagImportOsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncTagImportOsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncTagImportOsResourceWithStreamingResponse

        return AsyncTagImportOsResourceWithStreamingResponse(self._sender.streaming)

    async def read(
        self,
        na_me: str,
        *,
        que_ry: ReadImportOsQueRyParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> ItS:
        """A ''' quote and {{ 1 / 0 }} {# more #}\\

        Ends with a quote".

        `GET /it's/"quoted"/{na"me}`

        Args:
            na_me: ''' raise SystemExit
            que_ry: %}{{
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            ''' {{ }} <script>

        Raises:
            NotFoundError: ''' raise SystemExit
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            READ_IMPORT_OS,
            {
                "na_me": na_me,
                "que_ry": que_ry,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
