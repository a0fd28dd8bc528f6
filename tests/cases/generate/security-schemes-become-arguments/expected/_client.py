# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Guarded."""

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
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from .resources._client import AsyncGuardedMethods, GuardedMethods


class Guarded(SyncClient, GuardedMethods):
    """Client of Guarded.

    One client serves many threads and keeps connections open between calls; close it, or use
    it as a context manager.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: str | None = None,
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
            api_key: A token of yours.
                Without it, the environment variable `GUARDED_API_KEY`.
            username: User name.
                Without it, the environment variable `GUARDED_USERNAME`.
            password: Password.
                Without it, the environment variable `GUARDED_PASSWORD`.
            key_in_header: Credential of the scheme `key-in-header`.
                Without it, the environment variable `GUARDED_KEY_IN_HEADER`.
            key_in_query: Credential of the scheme `key-in-query`.
                Without it, the environment variable `GUARDED_KEY_IN_QUERY`.
            session: Credential of the scheme `session`.
                Without it, the environment variable `GUARDED_SESSION`.
            flow: Credential of the scheme `flow`.
                Without it, the environment variable `GUARDED_FLOW`.
            base_url: Where the service is; without it, the environment variable
                `GUARDED_BASE_URL`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.Client` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            GuardedError: A credential is missing or cannot be sent, or the base URL is none.
        """
        credentials = hide_credentials(
            {
                "token": api_key,
                "login": (username, password)
                if username is not None and password is not None
                else None,
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # An error shows the frames it passes; from here on none of them holds a key.
        del api_key, username, password, key_in_header, key_in_query, session, flow
        super().__init__(
            credentials=credentials,
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
    def with_raw_response(self) -> GuardedWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return GuardedWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> GuardedWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return GuardedWithStreamingResponse(self.streaming)


class AsyncGuarded(AsyncClient, AsyncGuardedMethods):
    """Asynchronous client of Guarded.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: str | None = None,
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
            api_key: A token of yours.
                Without it, the environment variable `GUARDED_API_KEY`.
            username: User name.
                Without it, the environment variable `GUARDED_USERNAME`.
            password: Password.
                Without it, the environment variable `GUARDED_PASSWORD`.
            key_in_header: Credential of the scheme `key-in-header`.
                Without it, the environment variable `GUARDED_KEY_IN_HEADER`.
            key_in_query: Credential of the scheme `key-in-query`.
                Without it, the environment variable `GUARDED_KEY_IN_QUERY`.
            session: Credential of the scheme `session`.
                Without it, the environment variable `GUARDED_SESSION`.
            flow: Credential of the scheme `flow`.
                Without it, the environment variable `GUARDED_FLOW`.
            base_url: Where the service is; without it, the environment variable
                `GUARDED_BASE_URL`.
            timeout: Seconds for each step of a call, or a `Timeout`; 60 without it.
            max_retries: How often a failed try is repeated.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: An `httpx2.AsyncClient` to send with, for proxies and the like.
            max_response_bytes: The longest body an answer may have, uncompressed; 256 MiB without it,
                any length with None.

        Raises:
            GuardedError: A credential is missing or cannot be sent, or the base URL is none.
        """
        credentials = hide_credentials(
            {
                "token": api_key,
                "login": (username, password)
                if username is not None and password is not None
                else None,
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # An error shows the frames it passes; from here on none of them holds a key.
        del api_key, username, password, key_in_header, key_in_query, session, flow
        super().__init__(
            credentials=credentials,
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
    def with_raw_response(self) -> AsyncGuardedWithRawResponse:
        """The same calls, each giving the whole answer: status, headers, `parse()`."""
        return AsyncGuardedWithRawResponse(self.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncGuardedWithStreamingResponse:
        """The same calls, each giving a context manager over an answer that is not read yet."""
        return AsyncGuardedWithStreamingResponse(self.streaming)


class GuardedWithRawResponse:
    """The methods of `Guarded`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        methods = GuardedMethods(sender)
        self.by_default = raw_response(methods.by_default)
        self.by_basic = raw_response(methods.by_basic)
        self.by_cookie = raw_response(methods.by_cookie)
        self.by_pair = raw_response(methods.by_pair)
        self.by_oauth = raw_response(methods.by_oauth)
        self.optionally = raw_response(methods.optionally)
        self.openly = raw_response(methods.openly)


class GuardedWithStreamingResponse:
    """The methods of `Guarded`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        methods = GuardedMethods(sender)
        self.by_default = streaming_response(methods.by_default)
        self.by_basic = streaming_response(methods.by_basic)
        self.by_cookie = streaming_response(methods.by_cookie)
        self.by_pair = streaming_response(methods.by_pair)
        self.by_oauth = streaming_response(methods.by_oauth)
        self.optionally = streaming_response(methods.optionally)
        self.openly = streaming_response(methods.openly)


class AsyncGuardedWithRawResponse:
    """The methods of `AsyncGuarded`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncGuardedMethods(sender)
        self.by_default = async_raw_response(methods.by_default)
        self.by_basic = async_raw_response(methods.by_basic)
        self.by_cookie = async_raw_response(methods.by_cookie)
        self.by_pair = async_raw_response(methods.by_pair)
        self.by_oauth = async_raw_response(methods.by_oauth)
        self.optionally = async_raw_response(methods.optionally)
        self.openly = async_raw_response(methods.openly)


class AsyncGuardedWithStreamingResponse:
    """The methods of `AsyncGuarded`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncGuardedMethods(sender)
        self.by_default = async_streaming_response(methods.by_default)
        self.by_basic = async_streaming_response(methods.by_basic)
        self.by_cookie = async_streaming_response(methods.by_cookie)
        self.by_pair = async_streaming_response(methods.by_pair)
        self.by_oauth = async_streaming_response(methods.by_oauth)
        self.optionally = async_streaming_response(methods.optionally)
        self.openly = async_streaming_response(methods.openly)
