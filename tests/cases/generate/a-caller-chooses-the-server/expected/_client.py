# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Served."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self

from . import resources as _resources
from ._runtime._about import SERVERS
from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.lazy import httpx2
from ._runtime.lazy import timeouts as _timeouts
from ._runtime.options import DEFAULT_MAX_RETRIES, Headers, NotGiven, Query, not_given
from ._runtime.servers import change_server, choose_server

if TYPE_CHECKING:
    from .resources._with_response import (
        AsyncServedWithRawResponse,
        AsyncServedWithStreamingResponse,
        ServedWithRawResponse,
        ServedWithStreamingResponse,
    )


class Served(SyncClient):
    """Client of Served.

    One client serves many threads and keeps connections open between calls; close it, or use
    it as a context manager.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        server: Literal["production", "sandbox", "docs.served.example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
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
                `SERVED_BASE_URL`, else `https://eu.served.example/v2`.
            server: A server of the document: `production` is https://{region}.served.example/{version}
                (Production server); `sandbox` is https://sandbox.served.example (The sandbox
                environment); `docs.served.example` is https://docs.served.example/beta. Default:
                `production`.
            region: Where the data is kept. Default: `eu`.
            version: The part `{version}` of the server's address. Default: `v2`.
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
            ServedError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        super().__init__(
            base_url=choose_server(
                SERVERS,
                base_url=base_url,
                server=server,
                variables={
                    "region": region,
                    "version": version,
                },
            ),
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
        server: Literal["production", "sandbox", "docs.served.example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
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
            base_url=change_server(
                SERVERS,
                base_url=base_url,
                server=server,
                variables={
                    "region": region,
                    "version": version,
                },
            ),
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
    def things(self) -> _resources.things.ThingsResource:
        """The things of the API."""
        return _resources.things.ThingsResource(self._sender)

    @cached_property
    def files(self) -> _resources.files.FilesResource:
        """The files of the API."""
        return _resources.files.FilesResource(self._sender)

    @cached_property
    def with_raw_response(self) -> ServedWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import ServedWithRawResponse

        return ServedWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> ServedWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import ServedWithStreamingResponse

        return ServedWithStreamingResponse(self._sender.streaming)


class AsyncServed(AsyncClient):
    """Asynchronous client of Served.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        server: Literal["production", "sandbox", "docs.served.example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
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
                `SERVED_BASE_URL`, else `https://eu.served.example/v2`.
            server: A server of the document: `production` is https://{region}.served.example/{version}
                (Production server); `sandbox` is https://sandbox.served.example (The sandbox
                environment); `docs.served.example` is https://docs.served.example/beta. Default:
                `production`.
            region: Where the data is kept. Default: `eu`.
            version: The part `{version}` of the server's address. Default: `v2`.
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
            ServedError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        super().__init__(
            base_url=choose_server(
                SERVERS,
                base_url=base_url,
                server=server,
                variables={
                    "region": region,
                    "version": version,
                },
            ),
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
        server: Literal["production", "sandbox", "docs.served.example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
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
            base_url=change_server(
                SERVERS,
                base_url=base_url,
                server=server,
                variables={
                    "region": region,
                    "version": version,
                },
            ),
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
    def things(self) -> _resources.things.AsyncThingsResource:
        """The things of the API."""
        return _resources.things.AsyncThingsResource(self._sender)

    @cached_property
    def files(self) -> _resources.files.AsyncFilesResource:
        """The files of the API."""
        return _resources.files.AsyncFilesResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncServedWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import AsyncServedWithRawResponse

        return AsyncServedWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncServedWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import AsyncServedWithStreamingResponse

        return AsyncServedWithStreamingResponse(self._sender.streaming)
