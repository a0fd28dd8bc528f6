# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of LlamaCloud Extraction."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from . import resources as _resources
from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.credentials import (
    hide_credentials,
    read_credentials,
)
from ._runtime.lazy import httpx2
from ._runtime.lazy import timeouts as _timeouts
from ._runtime.options import DEFAULT_MAX_RETRIES, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from .resources._with_response import (
        AsyncLlamaCloudWithRawResponse,
        AsyncLlamaCloudWithStreamingResponse,
        LlamaCloudWithRawResponse,
        LlamaCloudWithStreamingResponse,
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
            api_key: A LlamaCloud API key.
                Default: the environment variable `LLAMA_CLOUD_API_KEY`, else `LLAMA_PARSE_API_KEY`.

            base_url: The address of the service. Default: the environment variable
                `LLAMA_CLOUD_BASE_URL`, else `https://api.cloud.llamaindex.ai`.
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
            LlamaCloudError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del api_key
        super().__init__(
            credentials=read_credentials(credentials, required=True),
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

    @property
    def api_key(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("HTTPBearer")

    @api_key.setter
    def api_key(self, value: str) -> None:
        self._change(credentials=hide_credentials({"HTTPBearer": value}))

    def with_options(
        self,
        *,
        api_key: str | None = None,
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
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del api_key
        return self._copy(
            http_client,
            credentials=credentials,
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
    def extraction(self) -> _resources.extraction.ExtractionResource:
        """The extraction of the API."""
        return _resources.extraction.ExtractionResource(self._sender)

    @cached_property
    def with_raw_response(self) -> LlamaCloudWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import LlamaCloudWithRawResponse

        return LlamaCloudWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> LlamaCloudWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import LlamaCloudWithStreamingResponse

        return LlamaCloudWithStreamingResponse(self._sender.streaming)


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
            api_key: A LlamaCloud API key.
                Default: the environment variable `LLAMA_CLOUD_API_KEY`, else `LLAMA_PARSE_API_KEY`.

            base_url: The address of the service. Default: the environment variable
                `LLAMA_CLOUD_BASE_URL`, else `https://api.cloud.llamaindex.ai`.
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
            LlamaCloudError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del api_key
        super().__init__(
            credentials=read_credentials(credentials, required=True),
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

    @property
    def api_key(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("HTTPBearer")

    @api_key.setter
    def api_key(self, value: str) -> None:
        self._change(credentials=hide_credentials({"HTTPBearer": value}))

    def with_options(
        self,
        *,
        api_key: str | None = None,
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
        credentials = hide_credentials(
            {
                "HTTPBearer": api_key,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del api_key
        return self._copy(
            http_client,
            credentials=credentials,
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
    def extraction(self) -> _resources.extraction.AsyncExtractionResource:
        """The extraction of the API."""
        return _resources.extraction.AsyncExtractionResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncLlamaCloudWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import AsyncLlamaCloudWithRawResponse

        return AsyncLlamaCloudWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncLlamaCloudWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import AsyncLlamaCloudWithStreamingResponse

        return AsyncLlamaCloudWithStreamingResponse(self._sender.streaming)
