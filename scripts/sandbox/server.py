"""Runs the sandbox as a server on the loopback interface."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic, sleep

import uvicorn
from starlette.types import ASGIApp

from scripts.document import Document
from scripts.operations.api import read_document_servers
from scripts.sandbox.application import create_app
from scripts.sandbox.paths import find_prefix

HOST = "127.0.0.1"
_START_SECONDS = 10.0
_STOP_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Listener:
    """A bound socket and the URL of the sandbox."""

    socket: socket.socket
    url: str


def bind_listener(document: Document, port: int) -> Listener:
    """A socket on loopback; port 0 picks a free one.

    Raises:
        OSError: The port is taken or not allowed.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((HOST, port))
        # It listens at once, because a client may connect before the server runs.
        bound.listen(128)
    except (OSError, OverflowError):
        bound.close()
        raise
    prefix = find_prefix(read_document_servers(document)[0])
    return Listener(bound, f"http://{HOST}:{bound.getsockname()[1]}{prefix}")


def make_server(app: ASGIApp) -> uvicorn.Server:
    """A server for the application, without its own log."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            lifespan="off",
            log_level="error",
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=True,
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
    )


class RunningSandbox:
    """A sandbox that runs in a thread of this process until it is stopped.

    Attributes:
        url: Its address, with the path of the document's first server.
    """

    def __init__(self, document: Document, port: int = 0) -> None:
        """Start it.

        Args:
            document: The document it serves.
            port: The port to listen on; 0 picks a free one.

        Raises:
            OSError: The port is taken, or the server did not start in time.
            DocumentError: The document does not have the structure of OpenAPI.
        """
        app = create_app(document)
        self._listener = bind_listener(document, port)
        self._server = make_server(app)
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)
        self._thread.start()
        self.url = self._listener.url
        self._wait_for_start()

    def _serve(self) -> None:
        asyncio.run(self._server.serve(sockets=[self._listener.socket]))

    def _wait_for_start(self) -> None:
        deadline = monotonic() + _START_SECONDS
        while not self._server.started:
            if monotonic() > deadline or not self._thread.is_alive():
                self.stop()
                raise OSError(f"the sandbox did not start within {_START_SECONDS:.0f} seconds")
            sleep(0.005)

    def stop(self) -> None:
        """Stop it and wait until it has stopped."""
        self._server.should_exit = True
        self._thread.join(_STOP_SECONDS + 1)
        self._listener.socket.close()


@contextmanager
def run_sandbox(document: Document, port: int = 0) -> Iterator[str]:
    """The URL of a sandbox that runs inside the `with` block.

    Args:
        document: The document it serves.
        port: The port to listen on; 0 picks a free one.

    Raises:
        OSError: The port is taken, or the server did not start in time.
        DocumentError: The document does not have the structure of OpenAPI.
    """
    running = RunningSandbox(document, port)
    try:
        yield running.url
    finally:
        running.stop()
