"""Connections that keep to the deadline of the call and are not used again after a stray byte.

httpx2 bounds each read, so a server that drips holds a caller for ever; and what it has read beyond
the end of one answer it takes for the next. Both are mended where its connections are made.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Iterator
from typing import Any, Final

import httpcore2
import httpx2

from .deadline import shorten_step

# A slow peer may take this many bytes at a time before the deadline is looked at again.
_WRITE_BYTES: Final = 1 << 16


class BoundStream(httpcore2.NetworkStream):
    """A network stream whose steps end with the call they are part of."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream
        self._is_stained = False
        self._has_answered = False

    def stain(self) -> None:
        """Lets the connection pool take the connection for dead, so that it is closed."""
        self._is_stained = True

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._has_answered = True
        return self._stream.read(max_bytes, _next_step(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._refuse_early_answer()
        for piece in _cut(buffer):
            self._stream.write(piece, _next_step(timeout, httpcore2.WriteTimeout))

    def _refuse_early_answer(self) -> None:
        # Bytes that arrive before the next request is out cannot be its answer.
        if self._has_answered and self.get_extra_info("is_readable"):
            raise httpcore2.ConnectError(
                "the connection was closed or used by the server meanwhile"
            )
        self._has_answered = False

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> BoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        return BoundStream(self._stream.start_tls(ssl_context, server_hostname, step))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and self._is_stained:
            return True
        return self._stream.get_extra_info(info)


class BoundBackend(httpcore2.NetworkBackend):
    """Makes network streams that keep to deadlines."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> BoundStream:
        failure: Exception = httpcore2.ConnectError("the name has no address")
        for address in _resolve(host, port):
            step = _next_step(timeout, httpcore2.ConnectTimeout)
            try:
                return BoundStream(
                    self._backend.connect_tcp(address, port, step, local_address, socket_options)
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> BoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        return BoundStream(self._backend.connect_unix_socket(path, step, socket_options))


class AsyncBoundStream(httpcore2.AsyncNetworkStream):
    """A network stream whose steps end with the call they are part of."""

    def __init__(self, stream: httpcore2.AsyncNetworkStream) -> None:
        self._stream = stream
        self._is_stained = False
        self._has_answered = False

    def stain(self) -> None:
        """Lets the connection pool take the connection for dead, so that it is closed."""
        self._is_stained = True

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._has_answered = True
        return await self._stream.read(max_bytes, _next_step(timeout, httpcore2.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._refuse_early_answer()
        for piece in _cut(buffer):
            await self._stream.write(piece, _next_step(timeout, httpcore2.WriteTimeout))

    def _refuse_early_answer(self) -> None:
        if self._has_answered and self.get_extra_info("is_readable"):
            raise httpcore2.ConnectError(
                "the connection was closed or used by the server meanwhile"
            )
        self._has_answered = False

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncBoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        return AsyncBoundStream(await self._stream.start_tls(ssl_context, server_hostname, step))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and (self._is_stained or self._has_decrypted()):
            return True
        return self._stream.get_extra_info(info)

    def _has_decrypted(self) -> bool:
        # TLS over a buffer in memory: bytes wait there that the socket no longer has.
        tls = self._stream.get_extra_info("ssl_object")
        if not isinstance(tls, ssl.SSLObject):
            return False
        try:
            tls.read(1)
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError:
            pass
        return True


class AsyncBoundBackend(httpcore2.AsyncNetworkBackend):
    """Makes network streams that keep to deadlines."""

    def __init__(self, backend: httpcore2.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> AsyncBoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        return AsyncBoundStream(
            await self._backend.connect_tcp(host, port, step, local_address, socket_options)
        )

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> AsyncBoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        return AsyncBoundStream(await self._backend.connect_unix_socket(path, step, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


def _next_step(timeout: float | None, expired: type[Exception]) -> float | None:
    step = shorten_step(timeout)
    if step is not None and step <= 0:
        raise expired("the call took longer than it may take in total")
    return step


def _cut(buffer: bytes) -> Iterator[bytes]:
    view = memoryview(buffer)
    for start in range(0, len(view), _WRITE_BYTES):
        yield bytes(view[start : start + _WRITE_BYTES])


def _resolve(host: str, port: int) -> list[str]:
    # Tried one by one, or each address would get all of the time.
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(f"the name of the host cannot be resolved: {error}") from error
    return list(dict.fromkeys(_write_address(one[4]) for one in found))


def _write_address(address: tuple[Any, ...]) -> str:
    # RFC 4007, 11: a link-local address is of use only with its zone.
    zone = address[3] if len(address) == 4 else 0
    return f"{address[0]}%{zone}" if zone else str(address[0])


def list_transports(http: httpx2.Client | httpx2.AsyncClient) -> list[Any]:
    """The transports of a client, to which no public way leads."""
    held = vars(http)
    return [held["_transport"], *(one for one in held["_mounts"].values() if one is not None)]


def bind_client(http: httpx2.Client | httpx2.AsyncClient) -> None:
    """Makes the connections of a client keep to deadlines; leaves transports of others alone."""
    for transport in list_transports(http):
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, (BoundBackend, AsyncBoundBackend)):
            continue
        if isinstance(backend, httpcore2.NetworkBackend):
            pool._network_backend = BoundBackend(backend)  # type: ignore[union-attr]
        elif isinstance(backend, httpcore2.AsyncNetworkBackend):
            pool._network_backend = AsyncBoundBackend(backend)  # type: ignore[union-attr]


def stain_unless_clean(response: httpx2.Response) -> None:
    """Ends the use of a connection when bytes follow the answer, or when none can tell."""
    stream = response.extensions.get("network_stream")
    if isinstance(stream, (BoundStream, AsyncBoundStream)) and _has_trailing_bytes(response):
        stream.stain()


def _has_trailing_bytes(response: httpx2.Response) -> bool:
    if response.http_version not in ("HTTP/1.0", "HTTP/1.1"):
        return False
    layer: Any = response.stream
    for name in ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state"):
        layer = getattr(layer, name, None)
    trailing = getattr(layer, "trailing_data", None)
    return trailing is None or trailing[0] != b""
