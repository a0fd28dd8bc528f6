# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The clients of Guarded."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from . import resources as _resources
from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.credentials import (
    complete_pair,
    hide_credentials,
    join_pair,
    read_credentials,
)
from ._runtime.lazy import httpx2
from ._runtime.lazy import timeouts as _timeouts
from ._runtime.options import DEFAULT_MAX_RETRIES, Headers, NotGiven, Query, not_given
from ._runtime.tokens import AsyncTokenTypes, TokenTypes, read_source
from .resources._client import AsyncGuardedMethods, GuardedMethods

if TYPE_CHECKING:
    from .resources._with_response import (
        AsyncGuardedWithRawResponse,
        AsyncGuardedWithStreamingResponse,
        GuardedWithRawResponse,
        GuardedWithStreamingResponse,
    )


class Guarded(SyncClient, GuardedMethods):
    """Client of Guarded.

    One client serves many threads and keeps connections open between calls; close it, or use
    it as a context manager.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: TokenTypes | None = None,
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
            token: A token of yours.
                Default: the environment variable `GUARDED_TOKEN`.

            username: User name.
                Default: the environment variable `GUARDED_USERNAME`.

            password: Password.
                Default: the environment variable `GUARDED_PASSWORD`.

            key_in_header: Credential of the scheme `key-in-header`.
                Default: the environment variable `GUARDED_KEY_IN_HEADER`.

            key_in_query: Credential of the scheme `key-in-query`.
                Default: the environment variable `GUARDED_KEY_IN_QUERY`.

            session: Credential of the scheme `session`.
                Default: the environment variable `GUARDED_SESSION`.

            flow: Credential of the scheme `flow`. A token, a function that returns one, or
                `ClientCredentials`.
                Default: the environment variable `GUARDED_FLOW`.

            base_url: The address of the service. Default: the environment variable
                `GUARDED_BASE_URL`.
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
            GuardedError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        credentials = hide_credentials(
            {
                "token": token,
                "login": complete_pair(
                    (username, password), ("GUARDED_USERNAME", "GUARDED_PASSWORD")
                ),
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del token, username, password, key_in_header, key_in_query, session, flow
        super().__init__(
            credentials=read_credentials(credentials, read_source=read_source),
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
    def token(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("token")

    @token.setter
    def token(self, value: str) -> None:
        self._change(credentials=hide_credentials({"token": value}))

    @property
    def key_in_header(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("key-in-header")

    @key_in_header.setter
    def key_in_header(self, value: str) -> None:
        self._change(credentials=hide_credentials({"key-in-header": value}))

    @property
    def key_in_query(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("key-in-query")

    @key_in_query.setter
    def key_in_query(self, value: str) -> None:
        self._change(credentials=hide_credentials({"key-in-query": value}))

    @property
    def session(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("session")

    @session.setter
    def session(self, value: str) -> None:
        self._change(credentials=hide_credentials({"session": value}))

    @property
    def flow(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("flow")

    @flow.setter
    def flow(self, value: TokenTypes) -> None:
        self._change(credentials=hide_credentials({"flow": value}))

    def with_options(
        self,
        *,
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: TokenTypes | None = None,
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
                "token": token,
                "login": join_pair(username, password),
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del token, username, password, key_in_header, key_in_query, session, flow
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
    def default(self) -> _resources.default.DefaultResource:
        """The default of the API."""
        return _resources.default.DefaultResource(self._sender)

    @cached_property
    def basic(self) -> _resources.basic.BasicResource:
        """The basic of the API."""
        return _resources.basic.BasicResource(self._sender)

    @cached_property
    def cookie(self) -> _resources.cookie.CookieResource:
        """The cookie of the API."""
        return _resources.cookie.CookieResource(self._sender)

    @cached_property
    def pair(self) -> _resources.pair.PairResource:
        """The pair of the API."""
        return _resources.pair.PairResource(self._sender)

    @cached_property
    def oauth(self) -> _resources.oauth.OauthResource:
        """The oauth of the API."""
        return _resources.oauth.OauthResource(self._sender)

    @cached_property
    def with_raw_response(self) -> GuardedWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import GuardedWithRawResponse

        return GuardedWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> GuardedWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import GuardedWithStreamingResponse

        return GuardedWithStreamingResponse(self._sender.streaming)


class AsyncGuarded(AsyncClient, AsyncGuardedMethods):
    """Asynchronous client of Guarded.

    One client serves many event loops and keeps connections open between calls; close it, or use
    it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: AsyncTokenTypes | None = None,
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
            token: A token of yours.
                Default: the environment variable `GUARDED_TOKEN`.

            username: User name.
                Default: the environment variable `GUARDED_USERNAME`.

            password: Password.
                Default: the environment variable `GUARDED_PASSWORD`.

            key_in_header: Credential of the scheme `key-in-header`.
                Default: the environment variable `GUARDED_KEY_IN_HEADER`.

            key_in_query: Credential of the scheme `key-in-query`.
                Default: the environment variable `GUARDED_KEY_IN_QUERY`.

            session: Credential of the scheme `session`.
                Default: the environment variable `GUARDED_SESSION`.

            flow: Credential of the scheme `flow`. A token, a function that returns one, or
                `ClientCredentials`.
                Default: the environment variable `GUARDED_FLOW`.

            base_url: The address of the service. Default: the environment variable
                `GUARDED_BASE_URL`.
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
            GuardedError: A credential is missing or cannot be sent, `base_url` is not a valid
                http(s) URL, or the environment names a proxy or certificates that
                cannot be used.
        """
        credentials = hide_credentials(
            {
                "token": token,
                "login": complete_pair(
                    (username, password), ("GUARDED_USERNAME", "GUARDED_PASSWORD")
                ),
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del token, username, password, key_in_header, key_in_query, session, flow
        super().__init__(
            credentials=read_credentials(credentials, read_source=read_source),
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
    def token(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("token")

    @token.setter
    def token(self, value: str) -> None:
        self._change(credentials=hide_credentials({"token": value}))

    @property
    def key_in_header(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("key-in-header")

    @key_in_header.setter
    def key_in_header(self, value: str) -> None:
        self._change(credentials=hide_credentials({"key-in-header": value}))

    @property
    def key_in_query(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("key-in-query")

    @key_in_query.setter
    def key_in_query(self, value: str) -> None:
        self._change(credentials=hide_credentials({"key-in-query": value}))

    @property
    def session(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("session")

    @session.setter
    def session(self, value: str) -> None:
        self._change(credentials=hide_credentials({"session": value}))

    @property
    def flow(self) -> str | None:
        """The credential that calls send; it can be replaced."""
        return self._settings.credentials.reveal("flow")

    @flow.setter
    def flow(self, value: AsyncTokenTypes) -> None:
        self._change(credentials=hide_credentials({"flow": value}))

    def with_options(
        self,
        *,
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        key_in_header: str | None = None,
        key_in_query: str | None = None,
        session: str | None = None,
        flow: AsyncTokenTypes | None = None,
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
                "token": token,
                "login": join_pair(username, password),
                "key-in-header": key_in_header,
                "key-in-query": key_in_query,
                "session": session,
                "flow": flow,
            }
        )
        # A traceback may show local variables; from here on none of them contains a key.
        del token, username, password, key_in_header, key_in_query, session, flow
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
    def default(self) -> _resources.default.AsyncDefaultResource:
        """The default of the API."""
        return _resources.default.AsyncDefaultResource(self._sender)

    @cached_property
    def basic(self) -> _resources.basic.AsyncBasicResource:
        """The basic of the API."""
        return _resources.basic.AsyncBasicResource(self._sender)

    @cached_property
    def cookie(self) -> _resources.cookie.AsyncCookieResource:
        """The cookie of the API."""
        return _resources.cookie.AsyncCookieResource(self._sender)

    @cached_property
    def pair(self) -> _resources.pair.AsyncPairResource:
        """The pair of the API."""
        return _resources.pair.AsyncPairResource(self._sender)

    @cached_property
    def oauth(self) -> _resources.oauth.AsyncOauthResource:
        """The oauth of the API."""
        return _resources.oauth.AsyncOauthResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncGuardedWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from .resources._with_response import AsyncGuardedWithRawResponse

        return AsyncGuardedWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncGuardedWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from .resources._with_response import AsyncGuardedWithStreamingResponse

        return AsyncGuardedWithStreamingResponse(self._sender.streaming)
