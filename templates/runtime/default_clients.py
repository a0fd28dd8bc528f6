"""HTTP clients of httpx2 with the package's own defaults, to be changed and passed on."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import httpx2

from .forks import renew_after_fork
from .options import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT
from .pool import find_tls_context
from .proxies import read_proxies

_DEFAULTS: Final[dict[str, Any]] = {
    "timeout": DEFAULT_TIMEOUT,
    "limits": DEFAULT_CONNECTION_LIMITS,
    "follow_redirects": True,
}
# What decides about connections; the certificates are chosen once for all of them.
_OF_CONNECTIONS: Final = ("http1", "http2", "limits", "trust_env")


class _Connections(httpx2.BaseTransport):
    """A transport of httpx2; a forked process gets new connections."""

    def __init__(self, make: Callable[[], httpx2.HTTPTransport]) -> None:
        self._make = make
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        self._transport = self._make()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._transport.handle_request(request)

    def close(self) -> None:
        self._transport.close()


class _AsyncConnections(httpx2.AsyncBaseTransport):
    """A transport of httpx2; a forked process gets new connections."""

    def __init__(self, make: Callable[[], httpx2.AsyncHTTPTransport]) -> None:
        self._make = make
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        self._transport = self._make()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        await self._transport.aclose()


def _make_sync(**settings: Any) -> _Connections:
    return _Connections(partial(httpx2.HTTPTransport, **settings))


def _make_async(**settings: Any) -> _AsyncConnections:
    return _AsyncConnections(partial(httpx2.AsyncHTTPTransport, **settings))


def _complete(given: dict[str, Any], connect: Callable[..., Any]) -> dict[str, Any]:
    """The settings of a client, with transports that `connect` makes unless one is given."""
    settings = {**_DEFAULTS, **given}
    if settings.get("transport") is not None:
        return settings
    wanted: dict[str, Any] = {name: settings[name] for name in _OF_CONNECTIONS if name in settings}
    wanted["verify"] = _choose_certificates(settings)
    mounts = {
        pattern: None if proxy is None else connect(proxy=proxy, **wanted)
        for pattern, proxy in _choose_proxies(settings).items()
    }
    settings["mounts"] = {**mounts, **(settings.get("mounts") or {})}
    return {**settings, "proxy": None, "transport": connect(**wanted)}


def _choose_certificates(settings: dict[str, Any]) -> ssl.SSLContext:
    verify, cert = settings.get("verify", True), settings.get("cert")
    trust_env = settings.get("trust_env", True)
    # A connection writes into its context whether it speaks HTTP/2.
    if verify is True and cert is None and trust_env and not settings.get("http2"):
        return find_tls_context()
    return httpx2.create_ssl_context(verify=verify, cert=cert, trust_env=trust_env)


def _choose_proxies(settings: dict[str, Any]) -> dict[str, Any]:
    if settings.get("proxy") is not None:
        return {"all://": settings["proxy"]}
    return dict(read_proxies()) if settings.get("trust_env", True) else {}


if TYPE_CHECKING:
    # For type checkers they have the arguments of httpx2.
    DefaultHttpxClient = httpx2.Client
    DefaultAsyncHttpxClient = httpx2.AsyncClient
else:

    class DefaultHttpxClient(httpx2.Client):
        """An `httpx2.Client` with the timeouts and limits of this package.

        A forked process gets connections of its own, unless a transport is passed.
        """

        def __init__(self, **settings: Any) -> None:
            super().__init__(**_complete(settings, _make_sync))

    class DefaultAsyncHttpxClient(httpx2.AsyncClient):
        """An `httpx2.AsyncClient` with the timeouts and limits of this package.

        A forked process gets connections of its own, unless a transport is passed.
        """

        def __init__(self, **settings: Any) -> None:
            super().__init__(**_complete(settings, _make_async))
