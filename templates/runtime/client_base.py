"""The base class of the synchronous and the asynchronous client."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, NoReturn, Self

from .exceptions import InvalidTypeError, refuse_arguments
from .lazy import httpx2, timeouts
from .log import set_up_logging
from .options import (
    Address,
    Headers,
    NotGiven,
    Query,
    is_of_httpx,
)
from .security import Credentials
from .settings import Settings, SettingsCell, change_settings, make_settings


class ClientBase:
    """The settings of a client. They contain secrets, so they are not printed or pickled."""

    _cell: SettingsCell
    _http: Any

    def _set_up(
        self,
        *,
        credentials: Credentials | None,
        base_url: str | httpx2.URL | Address | None,
        timeout: timeouts.TimeoutTypes | NotGiven,
        max_retries: int | NotGiven,
        default_headers: Headers | None,
        default_query: Query | None,
        max_response_bytes: int | NotGiven | None,
        follow_redirects: bool | NotGiven,
        lenient: bool | NotGiven,
    ) -> None:
        with refuse_arguments():
            settings = change_settings(
                make_settings(credentials, base_url),
                timeout=timeout,
                max_retries=max_retries,
                default_headers=default_headers,
                default_query=default_query,
                max_response_bytes=max_response_bytes,
                follow_redirects=follow_redirects,
                lenient=lenient,
            )
        self._cell = SettingsCell(settings)
        set_up_logging()

    @property
    def _settings(self) -> Settings:
        return self._cell.current

    def _change(self, **changes: Any) -> None:
        with refuse_arguments():
            self._cell.current = change_settings(self._settings, **changes)

    @property
    def timeout(self) -> timeouts.Timeout:
        """How long each step of a call and the whole call may take, in seconds."""
        return self._settings.timeout

    @timeout.setter
    def timeout(self, timeout: timeouts.TimeoutTypes) -> None:
        self._change(timeout=timeout)

    @property
    def max_retries(self) -> int:
        """How often a failed try is repeated."""
        return self._settings.max_retries

    @max_retries.setter
    def max_retries(self, max_retries: int) -> None:
        self._change(max_retries=max_retries)

    @property
    def base_url(self) -> httpx2.URL:
        """The address all paths are added to."""
        return self._settings.base_url

    @base_url.setter
    def base_url(self, base_url: str | httpx2.URL) -> None:
        self._change(base_url=base_url)

    @property
    def default_headers(self) -> httpx2.Headers:
        """A copy of the headers that are sent with every call, without the credentials."""
        from .call import USER_AGENT
        from .content import ACCEPT_ENCODING

        given = self._settings.headers
        headers = httpx2.Headers({"Accept-Encoding": ACCEPT_ENCODING, "User-Agent": USER_AGENT})
        headers.update(given.added)
        return httpx2.Headers([one for one in headers.items() if one[0] not in given.removed])

    @property
    def default_query(self) -> dict[str, object]:
        """A copy of the query parameters that are sent with every call."""
        return dict(self._settings.query)

    def _make_copy(self, http: Any = None, **changes: Any) -> Self:
        """A client with other settings; it has its own connections only when `http` is given."""
        kind: Any = type(self)
        changed: Self = object.__new__(kind)
        # A class that a user derives has attributes of its own; what is cached has old settings.
        vars(changed).update(vars(self))
        for name in _list_cached(kind) & vars(self).keys():
            del vars(changed)[name]
        if http is not None:
            changed._http = http
        with refuse_arguments():
            changed._cell = SettingsCell(change_settings(self._settings, **changes))
        return changed

    def __repr__(self) -> str:
        # A debugger may show a client whose constructor failed.
        address = self._settings.address if "_cell" in vars(self) else "no service yet"
        return f"<{type(self).__name__} of {address}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled: it holds connections and secrets")


@cache
def _list_cached(kind: type) -> frozenset[str]:
    """The attributes of a class that are made once for each object."""
    found = {name: one for base in reversed(kind.__mro__) for name, one in vars(base).items()}
    return frozenset(name for name, one in found.items() if isinstance(one, cached_property))


def check_http_client(http_client: object, expected: str) -> None:
    """Raises TypeError when `http_client` is not of the expected class of httpx2."""
    if http_client is None or isinstance(http_client, getattr(httpx2, expected)):
        return
    wrong = f"http_client must be an httpx2.{expected}"
    if is_of_httpx(http_client):
        wrong += ", not a client of httpx: httpx2 has the same classes, under the same names"
    raise InvalidTypeError(wrong)


def choose_timeout(
    timeout: timeouts.TimeoutTypes | NotGiven,
    http_client: httpx2.Client | httpx2.AsyncClient | None,
) -> timeouts.TimeoutTypes | NotGiven:
    """The timeout that was given, else that of the caller's HTTP client."""
    if isinstance(timeout, NotGiven) and http_client is not None:
        return http_client.timeout
    return timeout
