"""The synchronous HTTP client that is used when the caller passes no `http_client`."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator

import httpcore2
import httpx2

from .forks import renew_after_fork
from .network import BoundBackend
from .options import DEFAULT_CONNECTION_LIMITS
from .pool import (
    convert_errors,
    convert_proxy,
    convert_request,
    convert_response,
    find_tls_context,
    make_empty_jar,
)
from .proxies import read_proxies


class Transport(httpx2.BaseTransport):
    """Sends requests over connections that keep to deadlines; a forked process gets new ones."""

    def __init__(self, proxy: httpx2.Proxy | None = None) -> None:
        self._proxy = convert_proxy(proxy)
        self._pool = self._make_pool()
        renew_after_fork(self)

    def _make_pool(self) -> httpcore2.ConnectionPool:
        return httpcore2.ConnectionPool(
            ssl_context=find_tls_context(),
            proxy=self._proxy,
            max_connections=DEFAULT_CONNECTION_LIMITS.max_connections,
            max_keepalive_connections=DEFAULT_CONNECTION_LIMITS.max_keepalive_connections,
            keepalive_expiry=DEFAULT_CONNECTION_LIMITS.keepalive_expiry,
            network_backend=BoundBackend(httpcore2.SyncBackend()),
        )

    def renew(self) -> None:
        """Starts with new connections; the old ones belong to the parent process."""
        inherited, self._pool = self._pool, self._make_pool()
        # The pool itself cannot be closed: a thread that ended with the fork may have locked it.
        for connection in inherited.connections:
            connection.close()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response, with its body not read yet; raises the exceptions of httpx2."""
        with convert_errors():
            response = self._pool.handle_request(convert_request(request))
        return convert_response(response, _Body(response))

    def close(self) -> None:
        """Closes all connections."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, response: httpcore2.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with convert_errors():
            yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


def make_http_client(*, is_closed: bool = False) -> httpx2.Client:
    """An HTTP client that uses the proxies of the environment and closes itself when dropped."""
    transport = Transport()
    mounts = {
        pattern: None if proxy is None else Transport(proxy)
        for pattern, proxy in read_proxies().items()
    }
    http = httpx2.Client(transport=transport, mounts=mounts, cookies=make_empty_jar())
    opened = [transport, *(one for one in mounts.values() if one is not None)]
    weakref.finalize(http, _close_all, opened)
    if is_closed:
        http.close()
    return http


def _close_all(transports: Iterable[Transport]) -> None:
    for transport in transports:
        transport.close()
