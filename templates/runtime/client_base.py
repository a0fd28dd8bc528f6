"""What the synchronous and the asynchronous client have in common."""

from __future__ import annotations

import http.cookiejar
from collections.abc import Mapping
from typing import Any, NoReturn, Self

import httpx2

from .call import Call, Settings, prepare_call
from .credentials import GivenCredentials, name_schemes, require_credentials
from .log import set_up_logging, watch_secrets
from .operation import Operation
from .options import (
    Headers,
    NotGiven,
    Query,
    RequestOptions,
    Timeout,
    TimeoutTypes,
    not_given,
)
from .settings import change_settings, make_settings


class ClientBase:
    """Settings of a client; holds secrets, so it neither prints nor pickles them."""

    _settings: Settings
    _http: Any

    def _set_up(
        self,
        *,
        credentials: GivenCredentials | None,
        base_url: str | httpx2.URL | None,
        timeout: TimeoutTypes | NotGiven,
        max_retries: int | NotGiven,
        default_headers: Headers | None,
        default_query: Query | None,
        max_response_bytes: int | NotGiven | None,
        needs_credentials: bool,
    ) -> None:
        made = make_settings(credentials or {}, base_url)
        if needs_credentials:
            require_credentials(made.credentials)
        self._settings = change_settings(
            made,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            max_response_bytes=max_response_bytes,
        )
        set_up_logging()

    @property
    def timeout(self) -> Timeout:
        """How long the steps of a call and the whole of it may take, in seconds."""
        return self._settings.timeout

    @property
    def max_retries(self) -> int:
        """How often a failed try is repeated."""
        return self._settings.max_retries

    @property
    def base_url(self) -> httpx2.URL:
        """The address all paths are added to."""
        return self._settings.base_url

    def with_options(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        max_response_bytes: int | NotGiven | None = not_given,
        **credentials: str | tuple[str, str] | None,
    ) -> Self:
        """A client with other settings that shares the connections of this one.

        Headers and query parameters are added to those there are; everything else is replaced.
        `timeout` is in seconds; `credentials` are arguments of the constructor such as `api_key`.
        Raises what making a client raises, and TypeError for an argument there is none of.
        """
        changed = object.__new__(type(self))
        changed._http = self._http
        changed._settings = change_settings(
            self._settings,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            max_response_bytes=max_response_bytes,
            credentials=name_schemes(credentials),
        )
        return changed

    copy = with_options

    def _prepare(
        self, operation: Operation[Any], arguments: Mapping[str, object], options: RequestOptions
    ) -> Call[Any]:
        call = prepare_call(self._settings, operation, arguments, options)
        watch_secrets(call.redaction)
        return call

    def __repr__(self) -> str:
        # A debugger shows a client whose making failed, too.
        is_made = "_settings" in vars(self)
        return f"<{type(self).__name__} of {self.base_url if is_made else 'no service yet'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled: it holds connections and secrets")


def check_http_client(http_client: object, expected: type) -> None:
    """Raises TypeError when an HTTP client is given that is not of the expected kind."""
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(f"http_client must be an httpx2.{expected.__name__}")


def make_empty_jar() -> http.cookiejar.CookieJar:
    """A cookie jar that stays empty, so that no host's cookies reach another call."""
    return http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
