# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

from __future__ import annotations

from functools import cached_property

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.options import Headers, NotGiven, Query, TimeoutTypes, not_given
from ._runtime.resource import (
    AsyncSender,
    Sender,
)
from .resources.tag_import_os import (
    AsyncTagImportOsResource,
    AsyncTagImportOsResourceWithRawResponse,
    AsyncTagImportOsResourceWithStreamingResponse,
    TagImportOsResource,
    TagImportOsResourceWithRawResponse,
    TagImportOsResourceWithStreamingResponse,
)


class Escape(SyncClient):
    """Client of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\.

    One client serves many threads and keeps connections open between calls; close it, or use
    it as a context manager.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int = 2,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
    ) -> None:
        """Prepare a client; nothing is sent yet.

        Args:
            base_url: Where the service is; without it, the environment variable
                `ESCAPE_BASE_URL`, else `https://example.com/a"b`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.Client` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            EscapeError: A credential is missing or cannot be sent, or the base URL is none.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
        )

    @cached_property
    def tag_import_os(self) -> TagImportOsResource:
        """The tag import os of the API."""
        return TagImportOsResource(self)

    @cached_property
    def with_raw_response(self) -> EscapeWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return EscapeWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> EscapeWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return EscapeWithStreamingResponse(self.streaming)


class AsyncEscape(AsyncClient):
    """Asynchronous client of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int = 2,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
    ) -> None:
        """Prepare a client; nothing is sent yet.

        Args:
            base_url: Where the service is; without it, the environment variable
                `ESCAPE_BASE_URL`, else `https://example.com/a"b`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.AsyncClient` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            EscapeError: A credential is missing or cannot be sent, or the base URL is none.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
        )

    @cached_property
    def tag_import_os(self) -> AsyncTagImportOsResource:
        """The tag import os of the API."""
        return AsyncTagImportOsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncEscapeWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return AsyncEscapeWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncEscapeWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return AsyncEscapeWithStreamingResponse(self.streaming)


class EscapeWithRawResponse:
    """The methods of `Escape`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        self.tag_import_os = TagImportOsResourceWithRawResponse(sender)


class EscapeWithStreamingResponse:
    """The methods of `Escape`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        self.tag_import_os = TagImportOsResourceWithStreamingResponse(sender)


class AsyncEscapeWithRawResponse:
    """The methods of `AsyncEscape`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.tag_import_os = AsyncTagImportOsResourceWithRawResponse(sender)


class AsyncEscapeWithStreamingResponse:
    """The methods of `AsyncEscape`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.tag_import_os = AsyncTagImportOsResourceWithStreamingResponse(sender)
