# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Untagged."""

from __future__ import annotations

from functools import cached_property

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.options import Headers, NotGiven, Query, TimeoutTypes, not_given
from ._runtime.resource import (
    AsyncSender,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from .resources._client import AsyncUntaggedMethods, UntaggedMethods
from .resources.list_a import (
    AsyncListAResource,
    AsyncListAResourceWithRawResponse,
    AsyncListAResourceWithStreamingResponse,
    ListAResource,
    ListAResourceWithRawResponse,
    ListAResourceWithStreamingResponse,
)


class Untagged(SyncClient, UntaggedMethods):
    """Client of Untagged.

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
                `UNTAGGED_BASE_URL`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.Client` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            UntaggedError: A credential is missing or cannot be sent, or the base URL is none.
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

    @property
    def _sender(self) -> Sender:
        return self

    @cached_property
    def list_a(self) -> ListAResource:
        """The list a of the API."""
        return ListAResource(self)

    @cached_property
    def with_raw_response(self) -> UntaggedWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return UntaggedWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> UntaggedWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return UntaggedWithStreamingResponse(self.streaming)


class AsyncUntagged(AsyncClient, AsyncUntaggedMethods):
    """Asynchronous client of Untagged.

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
                `UNTAGGED_BASE_URL`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.AsyncClient` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            UntaggedError: A credential is missing or cannot be sent, or the base URL is none.
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

    @property
    def _sender(self) -> AsyncSender:
        return self

    @cached_property
    def list_a(self) -> AsyncListAResource:
        """The list a of the API."""
        return AsyncListAResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncUntaggedWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return AsyncUntaggedWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncUntaggedWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return AsyncUntaggedWithStreamingResponse(self.streaming)


class UntaggedWithRawResponse:
    """The methods of `Untagged`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list_a_ = raw_response(methods.list_a_)
        self.get_b = raw_response(methods.get_b)
        self.list = raw_response(methods.list)
        self.list_a = ListAResourceWithRawResponse(sender)


class UntaggedWithStreamingResponse:
    """The methods of `Untagged`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list_a_ = streaming_response(methods.list_a_)
        self.get_b = streaming_response(methods.get_b)
        self.list = streaming_response(methods.list)
        self.list_a = ListAResourceWithStreamingResponse(sender)


class AsyncUntaggedWithRawResponse:
    """The methods of `AsyncUntagged`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list_a_ = async_raw_response(methods.list_a_)
        self.get_b = async_raw_response(methods.get_b)
        self.list = async_raw_response(methods.list)
        self.list_a = AsyncListAResourceWithRawResponse(sender)


class AsyncUntaggedWithStreamingResponse:
    """The methods of `AsyncUntagged`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list_a_ = async_streaming_response(methods.list_a_)
        self.get_b = async_streaming_response(methods.get_b)
        self.list = async_streaming_response(methods.list)
        self.list_a = AsyncListAResourceWithStreamingResponse(sender)
