# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from . import resources as _resources
from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.lazy import httpx2
from ._runtime.lazy import timeouts as _timeouts
from ._runtime.options import DEFAULT_MAX_RETRIES, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from .resources._with_response import (
        AsyncEscapeWithRawResponse,
        AsyncEscapeWithStreamingResponse,
        EscapeWithRawResponse,
        EscapeWithStreamingResponse,
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
        timeout: _timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool = True,
        lenient: bool = False,
    ) -> None:
        """Prepare a client; nothing is sent yet.

        Args:
            base_url: The address of the service. Default: the environment variable
                `ESCAPE_BASE_URL`, else `https://example.com/a"b`.
            timeout: Seconds for each step of a call (connecting, one read, one write, waiting for a
                free connection), or a `Timeout`, which can also limit the whole call; None for no
                limit. Default: 60, and 5 to connect; with an `http_client`, that client's own
                timeout, which is 5 unless you set it. The whole call may take ten minutes, or
                five times the longest step if that is more.
            max_retries: How many times a failed call is repeated at most.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: Your own `httpx2.Client`, for HTTP/2, certificates, proxies or limits. It
                is used without changes, but closing this client closes it. Some
                protections do not work with it: a server that sends a few bytes at a time
                can make a call last longer than its total time; bytes that a server sends
                after the end of a response can be read as the next response; and a forked
                process must create a new client.
            max_response_bytes: The largest allowed response body in bytes, uncompressed; None for
                no limit. Default: 256 MiB.
            follow_redirects: Whether a call follows redirects; otherwise a redirect raises
                `APIStatusError`.
            lenient: Whether a response that does not match the document is returned instead of
                raising `APIResponseValidationError`. Its `misfits` list what does not match.

        Raises:
            EscapeError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
            follow_redirects=follow_redirects,
            lenient=lenient,
        )

    def with_options(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: _timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Query | None = None,
        set_default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> Self:
        """A client with other settings that shares the connections of this one.

        The arguments are those of the constructor. `default_headers` and `default_query` are
        added to the present ones, `set_default_headers` and `set_default_query` replace them.
        With an `http_client`, it uses the connections of that client. Raises the same errors as
        the constructor.
        """
        return self._copy(
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            max_response_bytes=max_response_bytes,
            follow_redirects=follow_redirects,
            lenient=lenient,
        )

    copy = with_options

    @cached_property
    def tag_import_os(self) -> _resources.tag_import_os.TagImportOsResource:
        """The tag import os of the API."""
        return _resources.tag_import_os.TagImportOsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> EscapeWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import EscapeWithRawResponse

        return EscapeWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> EscapeWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import EscapeWithStreamingResponse

        return EscapeWithStreamingResponse(self._sender.streaming)


class AsyncEscape(AsyncClient):
    """Asynchronous client of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: _timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool = True,
        lenient: bool = False,
    ) -> None:
        """Prepare a client; nothing is sent yet.

        Args:
            base_url: The address of the service. Default: the environment variable
                `ESCAPE_BASE_URL`, else `https://example.com/a"b`.
            timeout: Seconds for each step of a call (connecting, one read, one write, waiting for a
                free connection), or a `Timeout`, which can also limit the whole call; None for no
                limit. Default: 60, and 5 to connect; with an `http_client`, that client's own
                timeout, which is 5 unless you set it. The whole call may take ten minutes, or
                five times the longest step if that is more.
            max_retries: How many times a failed call is repeated at most.
            default_headers: Headers sent with every call.
            default_query: Query parameters sent with every call.
            http_client: Your own `httpx2.AsyncClient`, for HTTP/2, certificates, proxies or
                limits. It is used without changes, but closing this client closes it.
                Some protections do not work with it: bytes that a server sends after the
                end of a response can be read as the next response; and a forked process
                must create a new client.
            max_response_bytes: The largest allowed response body in bytes, uncompressed; None for
                no limit. Default: 256 MiB.
            follow_redirects: Whether a call follows redirects; otherwise a redirect raises
                `APIStatusError`.
            lenient: Whether a response that does not match the document is returned instead of
                raising `APIResponseValidationError`. Its `misfits` list what does not match.

        Raises:
            EscapeError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            max_response_bytes=max_response_bytes,
            follow_redirects=follow_redirects,
            lenient=lenient,
        )

    def with_options(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: _timeouts.TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Query | None = None,
        set_default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        follow_redirects: bool | NotGiven = not_given,
        lenient: bool | NotGiven = not_given,
    ) -> Self:
        """A client with other settings that shares the connections of this one.

        The arguments are those of the constructor. `default_headers` and `default_query` are
        added to the present ones, `set_default_headers` and `set_default_query` replace them.
        With an `http_client`, it uses the connections of that client. Raises the same errors as
        the constructor.
        """
        return self._copy(
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            max_response_bytes=max_response_bytes,
            follow_redirects=follow_redirects,
            lenient=lenient,
        )

    copy = with_options

    @cached_property
    def tag_import_os(self) -> _resources.tag_import_os.AsyncTagImportOsResource:
        """The tag import os of the API."""
        return _resources.tag_import_os.AsyncTagImportOsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncEscapeWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import AsyncEscapeWithRawResponse

        return AsyncEscapeWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncEscapeWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import AsyncEscapeWithStreamingResponse

        return AsyncEscapeWithStreamingResponse(self._sender.streaming)
