"""The base class of the synchronous and the asynchronous client."""

from __future__ import annotations

from typing import Any, NoReturn, Self

import httpx2

from .call import Settings
from .log import set_up_logging
from .options import (
    Address,
    Headers,
    NotGiven,
    Query,
    Timeout,
    TimeoutTypes,
    not_given,
)
from .security import Credentials, GivenCredential
from .settings import change_settings, make_settings


class ClientBase:
    """The settings of a client. They contain secrets, so they are not printed or pickled."""

    _settings: Settings
    _http: Any

    def _set_up(
        self,
        *,
        credentials: Credentials | None,
        base_url: str | httpx2.URL | Address | None,
        timeout: TimeoutTypes | NotGiven,
        max_retries: int | NotGiven,
        default_headers: Headers | None,
        default_query: Query | None,
        max_response_bytes: int | NotGiven | None,
    ) -> None:
        self._settings = change_settings(
            make_settings(credentials, base_url),
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            max_response_bytes=max_response_bytes,
        )
        set_up_logging()

    @property
    def timeout(self) -> Timeout:
        """How long each step of a call and the whole call may take, in seconds."""
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
        **credentials: GivenCredential,
    ) -> Self:
        """A client with other settings that shares the connections of this one.

        Headers and query parameters are added to the present ones; everything else is replaced.
        `timeout` is in seconds; `credentials` are arguments of the constructor such as `api_key`.
        Raises what the constructor raises, and TypeError for an unknown argument.
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
            credentials=credentials,
        )
        return changed

    copy = with_options

    def __repr__(self) -> str:
        # A debugger may show a client whose constructor failed.
        is_made = "_settings" in vars(self)
        return f"<{type(self).__name__} of {self.base_url if is_made else 'no service yet'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled: it holds connections and secrets")


def check_http_client(http_client: object, expected: type) -> None:
    """Raises TypeError when `http_client` is not of the expected class."""
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(f"http_client must be an httpx2.{expected.__name__}")


def choose_timeout(
    timeout: TimeoutTypes | NotGiven, http_client: httpx2.Client | httpx2.AsyncClient | None
) -> TimeoutTypes | NotGiven:
    """The timeout that was given, else that of the caller's HTTP client."""
    if isinstance(timeout, NotGiven) and http_client is not None:
        return http_client.timeout
    return timeout
