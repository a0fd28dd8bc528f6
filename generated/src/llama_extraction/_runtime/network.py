"""Connections that keep to the deadline of a call, and are not reused after unexpected bytes.

The HTTP library limits each read separately, so a server that sends one byte now and then could
block a caller for ever. It also treats bytes after the end of one response as the start of the
next. Our own network backend for that library prevents both.
"""

from __future__ import annotations

import select
import socket
import ssl
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpcore2

from .deadline import shorten_step
from .reasons import find_reason
from .response_watch import ResponseWatch

# The deadline is checked again after writing this many bytes.
_WRITE_BYTES: Final = 1 << 16


class BoundStream(httpcore2.NetworkStream):
    """A network stream whose reads and writes end at the deadline of their call."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream
        self._watch = ResponseWatch()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, _next_step(timeout, httpcore2.ReadTimeout))
        self._watch.note_read(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:  # The end of a request without a body.
            return
        _begin_write(self, self._watch, buffer)
        for piece in _cut(buffer):
            self._stream.write(piece, _next_step(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> BoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        with _explain(f"no TLS with {server_hostname}"):
            return BoundStream(self._stream.start_tls(ssl_context, server_hostname, step))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and self._watch.has_surplus:
            return True
        return self._stream.get_extra_info(info)


class BoundBackend(httpcore2.NetworkBackend):
    """Opens network streams that keep to deadlines."""

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
        with _explain(_name_connection(host, port)):
            failure: Exception = httpcore2.ConnectError("the host name has no address")
            for address in _resolve(host, port):
                step = _next_step(timeout, httpcore2.ConnectTimeout)
                try:
                    stream = self._backend.connect_tcp(
                        address, port, step, local_address, socket_options
                    )
                except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                    failure = error
                else:
                    return BoundStream(stream)
            raise failure


class AsyncBoundStream(httpcore2.AsyncNetworkStream):
    """A network stream whose reads and writes end at the deadline of their call."""

    def __init__(self, stream: httpcore2.AsyncNetworkStream) -> None:
        self._stream = stream
        self._watch = ResponseWatch()
        # The pool asks every idle connection before each call whether it is readable.
        self._socket = stream.get_extra_info("socket")
        self._tls = stream.get_extra_info("ssl_object")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._stream.read(max_bytes, _next_step(timeout, httpcore2.ReadTimeout))
        self._watch.note_read(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:  # The end of a request without a body.
            return
        _begin_write(self, self._watch, buffer)
        for piece in _cut(buffer):
            await self._stream.write(piece, _next_step(timeout, httpcore2.WriteTimeout))

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncBoundStream:
        step = _next_step(timeout, httpcore2.ConnectTimeout)
        with _explain(f"no TLS with {server_hostname}"):
            stream = await self._stream.start_tls(ssl_context, server_hostname, step)
        return AsyncBoundStream(stream)

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return self._watch.has_surplus or self._has_decrypted() or self._is_readable()
        return self._stream.get_extra_info(info)

    def _is_readable(self) -> bool:
        if self._socket is None:
            return bool(self._stream.get_extra_info("is_readable"))
        return _is_readable(self._socket)

    def _has_decrypted(self) -> bool:
        # TLS decrypts into a buffer in memory: bytes may wait there and not in the socket.
        if not isinstance(self._tls, ssl.SSLObject):
            return False
        try:
            self._tls.read(1)
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError:
            pass
        return True


class AsyncBoundBackend(httpcore2.AsyncNetworkBackend):
    """Opens network streams that keep to deadlines."""

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
        with _explain(_name_connection(host, port)):
            stream = await self._backend.connect_tcp(
                host, port, step, local_address, socket_options
            )
        return AsyncBoundStream(stream)


@contextmanager
def _explain(what: str) -> Generator[None]:
    """Says with whom a connection failed, which may be a proxy, and why."""
    try:
        yield
    except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
        raise type(error)(f"{what}: {find_reason(error) or 'timed out'}") from error


def _name_connection(host: str, port: int) -> str:
    return f"cannot connect to {f'[{host}]' if ':' in host else host}:{port}"


def _begin_write(
    stream: httpcore2.NetworkStream | httpcore2.AsyncNetworkStream,
    watch: ResponseWatch,
    buffer: bytes,
) -> None:
    # Bytes that arrive before the next request is sent cannot be its response.
    if watch.has_read and stream.get_extra_info("is_readable"):
        raise httpcore2.ConnectError("the server closed the idle connection or sent bytes on it")
    watch.note_written(buffer)


def _next_step(timeout: float | None, expired: type[Exception]) -> float | None:
    step = shorten_step(timeout)
    if step is not None and step <= 0:
        raise expired("the call has no time left")
    return step


def _is_readable(opened: socket.socket) -> bool:
    """Whether bytes or the end have arrived; a socket that is closed has ended."""
    number = opened.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


def _cut(buffer: bytes) -> Iterator[bytes]:
    if 0 < len(buffer) <= _WRITE_BYTES:
        yield buffer
        return
    view = memoryview(buffer)
    for start in range(0, len(view), _WRITE_BYTES):
        yield bytes(view[start : start + _WRITE_BYTES])


def _resolve(host: str, port: int) -> list[str]:
    # Addresses are tried one by one, so that all of them together share the time.
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(str(error)) from error
    return list(dict.fromkeys(_write_address(one[4]) for one in found))


def _write_address(address: tuple[Any, ...]) -> str:
    # RFC 4007, 11: a link-local address can only be used with its zone.
    zone = address[3] if len(address) == 4 else 0
    return f"{address[0]}%{zone}" if zone else str(address[0])
