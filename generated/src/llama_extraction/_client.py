# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of LlamaCloud Extraction."""

from __future__ import annotations

from functools import cached_property

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.credentials import hide_credentials
from ._runtime.options import Headers, NotGiven, Query, TimeoutTypes, not_given
from ._runtime.resource import (
    AsyncSender,
    Sender,
)
from .resources.extraction import (
    AsyncExtractionResource,
    AsyncExtractionResourceWithRawResponse,
    AsyncExtractionResourceWithStreamingResponse,
    ExtractionResource,
    ExtractionResourceWithRawResponse,
    ExtractionResourceWithStreamingResponse,
)


class LlamaCloud(SyncClient):
    """Client of LlamaCloud Extraction.

    One client serves many threads and keeps connections open between calls; close it, or use
    it as a context manager.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
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
            api_key: A LlamaCloud API key.
                Without it, the environment variable `LLAMA_CLOUD_API_KEY`.
            base_url: Where the service is; without it, the environment variable
                `LLAMA_CLOUD_BASE_URL`, else `https://api.cloud.llamaindex.ai`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.Client` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            LlamaCloudError: A credential is missing or cannot be sent, or the base URL is none.
        """
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # An error shows the frames it passes; from here on none of them holds a key.
        del api_key
        super().__init__(
            credentials=credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
            needs_credentials=True,
        )

    @cached_property
    def extraction(self) -> ExtractionResource:
        """The extraction of the API."""
        return ExtractionResource(self)

    @cached_property
    def with_raw_response(self) -> LlamaCloudWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return LlamaCloudWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> LlamaCloudWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return LlamaCloudWithStreamingResponse(self.streaming)


class AsyncLlamaCloud(AsyncClient):
    """Asynchronous client of LlamaCloud Extraction.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
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
            api_key: A LlamaCloud API key.
                Without it, the environment variable `LLAMA_CLOUD_API_KEY`.
            base_url: Where the service is; without it, the environment variable
                `LLAMA_CLOUD_BASE_URL`, else `https://api.cloud.llamaindex.ai`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.AsyncClient` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            LlamaCloudError: A credential is missing or cannot be sent, or the base URL is none.
        """
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # An error shows the frames it passes; from here on none of them holds a key.
        del api_key
        super().__init__(
            credentials=credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
            needs_credentials=True,
        )

    @cached_property
    def extraction(self) -> AsyncExtractionResource:
        """The extraction of the API."""
        return AsyncExtractionResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncLlamaCloudWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return AsyncLlamaCloudWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLlamaCloudWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return AsyncLlamaCloudWithStreamingResponse(self.streaming)


class LlamaCloudWithRawResponse:
    """The methods of `LlamaCloud`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        self.extraction = ExtractionResourceWithRawResponse(sender)


class LlamaCloudWithStreamingResponse:
    """The methods of `LlamaCloud`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        self.extraction = ExtractionResourceWithStreamingResponse(sender)


class AsyncLlamaCloudWithRawResponse:
    """The methods of `AsyncLlamaCloud`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.extraction = AsyncExtractionResourceWithRawResponse(sender)


class AsyncLlamaCloudWithStreamingResponse:
    """The methods of `AsyncLlamaCloud`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.extraction = AsyncExtractionResourceWithStreamingResponse(sender)
