# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The tag import os of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

from __future__ import annotations

from functools import cached_property

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
from .._runtime.resource import (
    AsyncResource,
    AsyncSender,
    Resource,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from ..models import ItS, ReadImportOsQueRy

READ_IMPORT_OS: Operation[ItS] = Operation(
    id="read_import_os",
    method="GET",
    path='/it\'s/"quoted"/{na"me}',
    parameters=(
        Parameter('na"me', "path", argument="na_me", required=True),
        Parameter("que'ry\n", "query", argument="que_ry"),
    ),
    responses=(Response("200", "application/json", ItS),),
)


class TagImportOsResource(Resource):
    """The tag import os of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

    @cached_property
    def with_raw_response(self) -> TagImportOsResourceWithRawResponse:
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return TagImportOsResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> TagImportOsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return TagImportOsResourceWithStreamingResponse(self._streaming)

    def read_import_os(
        self,
        na_me: str,
        *,
        que_ry: ReadImportOsQueRy | Omit = omit,
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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            ''' {{ }} <script>

        Raises:
            NotFoundError: ''' raise SystemExit
            APIStatusError: Any other status that is no success.
            APIConnectionError: No whole answer came, or none in time (`APITimeoutError`).
            APIResponseValidationError: The answer does not fit what the document declares.
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
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return AsyncTagImportOsResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> AsyncTagImportOsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return AsyncTagImportOsResourceWithStreamingResponse(self._streaming)

    async def read_import_os(
        self,
        na_me: str,
        *,
        que_ry: ReadImportOsQueRy | Omit = omit,
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
            extra_headers: Headers sent beside the call's own, and winning over them.
            extra_query: Query parameters sent beside the call's own, and winning over them.
            timeout: Seconds for each step of the call, or a `Timeout`; the client's without it.
            max_retries: How often a failed try is repeated; as the client says without it.

        Returns:
            ''' {{ }} <script>

        Raises:
            NotFoundError: ''' raise SystemExit
            APIStatusError: Any other status that is no success.
            APIConnectionError: No whole answer came, or none in time (`APITimeoutError`).
            APIResponseValidationError: The answer does not fit what the document declares.
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


class TagImportOsResourceWithRawResponse:
    """The methods of `TagImportOsResource`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        methods = TagImportOsResource(sender)
        self.read_import_os = raw_response(methods.read_import_os)


class TagImportOsResourceWithStreamingResponse:
    """The methods of `TagImportOsResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        methods = TagImportOsResource(sender)
        self.read_import_os = streaming_response(methods.read_import_os)


class AsyncTagImportOsResourceWithRawResponse:
    """The methods of `AsyncTagImportOsResource`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncTagImportOsResource(sender)
        self.read_import_os = async_raw_response(methods.read_import_os)


class AsyncTagImportOsResourceWithStreamingResponse:
    """The methods of `AsyncTagImportOsResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncTagImportOsResource(sender)
        self.read_import_os = async_streaming_response(methods.read_import_os)
