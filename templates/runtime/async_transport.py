"""The asynchronous HTTP client that is used when the caller passes no `http_client`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import cast

import httpcore2
import httpx2

from .network import AsyncBoundBackend
from .options import DEFAULT_CONNECTION_LIMITS
from .pool import (
    convert_errors,
    convert_proxy,
    convert_request,
    convert_response,
    find_tls_context,
    make_empty_jar,
)


class AsyncTransport(httpx2.AsyncBaseTransport):
    """Sends requests over connections that keep to deadlines."""

    def __init__(self, proxy: httpx2.Proxy | None = None) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=find_tls_context(),
            proxy=convert_proxy(proxy),
            max_connections=DEFAULT_CONNECTION_LIMITS.max_connections,
            max_keepalive_connections=DEFAULT_CONNECTION_LIMITS.max_keepalive_connections,
            keepalive_expiry=DEFAULT_CONNECTION_LIMITS.keepalive_expiry,
            network_backend=AsyncBoundBackend(
                cast("httpcore2.AsyncNetworkBackend", httpcore2.AnyIOBackend())
            ),
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response, with its body not read yet; raises the exceptions of httpx2."""
        with convert_errors():
            response = await self._pool.handle_async_request(convert_request(request))
        return convert_response(response, _AsyncBody(response))

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._pool.aclose()


class _AsyncBody(httpx2.AsyncByteStream):
    def __init__(self, response: httpcore2.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with convert_errors():
            async for chunk in self._response.aiter_stream():
                yield chunk

    async def aclose(self) -> None:
        await self._response.aclose()


def make_async_http_client(proxies: Mapping[str, httpx2.Proxy | None]) -> httpx2.AsyncClient:
    """An HTTP client that uses the proxies for patterns of URLs."""
    mounts = {
        pattern: None if proxy is None else AsyncTransport(proxy)
        for pattern, proxy in proxies.items()
    }
    return httpx2.AsyncClient(transport=AsyncTransport(), mounts=mounts, cookies=make_empty_jar())
