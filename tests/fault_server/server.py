"""Sockets and threads of the fault server; what it says is in `faults`."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeAlias

# Nothing here outlives its test by more than this, in seconds.
LONGEST = 10.0


class Peer:
    """One connection as the server sees it."""

    def __init__(self, connection: socket.socket, server: FaultServer) -> None:
        self.connection = connection
        self.server = server
        self._rest = b""

    def read_request(self) -> bytes:
        """The next request, head and body; empty when the client has gone."""
        data = self._rest
        while b"\r\n\r\n" not in data:
            chunk = self.connection.recv(65536)
            if not chunk:
                return b""
            data += chunk
        head, _, body = data.partition(b"\r\n\r\n")
        length = _find_length(head)
        while len(body) < length:
            body += self.connection.recv(65536)
        self._rest = body[length:]
        request = head + b"\r\n\r\n" + body[:length]
        self.server.requests.append(request)
        return request

    def send(self, data: bytes) -> None:
        """Sends bytes as they are."""
        self.connection.sendall(data)

    def drip(self, data: bytes, seconds: float) -> None:
        """Sends one byte after the other, so many seconds apart, until the test is over."""
        for byte in data:
            self.send(bytes([byte]))
            if self.server.is_over.wait(seconds):
                return

    def stall(self) -> None:
        """Says nothing until the test is over."""
        self.server.is_over.wait(LONGEST)

    def reset(self) -> None:
        """Ends the connection with a TCP reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


Fault: TypeAlias = Callable[[Peer], None]


def _find_length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


class FaultServer:
    """Runs one fault for each connection; `requests` are the raw requests that came.

    It listens on a free port of loopback, or on a socket of the file system at `path`.
    """

    def __init__(
        self, fault: Fault, tls: ssl.SSLContext | None = None, path: str | None = None
    ) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self.is_over = threading.Event()
        self._fault = fault
        self._tls = tls
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        if path is None:
            self._listener = socket.create_server(("127.0.0.1", 0))
        else:
            self._listener = socket.create_server(path, family=socket.AF_UNIX)
        self.port: int = 0 if path is not None else self._listener.getsockname()[1]
        self.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{self.port}"

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(LONGEST)
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            self._open.append(connection)
            self._fault(Peer(connection, self))
        except OSError:
            return
        finally:
            connection.close()

    def __enter__(self) -> Self:
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        self._acceptor.start()
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.is_over.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in (self._acceptor, *self._threads):
            thread.join(LONGEST)
