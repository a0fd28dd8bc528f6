"""Commands in processes of their own, and servers on loopback that they call."""

import importlib
import json
import os
import pty
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "HOME", "LANG", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Program:
    """A package whose commands are run.

    Attributes:
        package: The import name.
        folder: Where it can be imported from.
        environment: More environment variables.
    """

    package: str
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def run(
        self, *arguments: str, stdin: bytes = b"", **environment: str
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run a command, with its output in pipes."""
        return subprocess.run(
            [sys.executable, "-m", self.package, *arguments],
            input=stdin,
            capture_output=True,
            env=self.list_variables(environment),
            timeout=60,
            check=False,
        )

    def run_here(self, *arguments: str, **environment: str) -> int:
        """Run a command in this process; the exit code."""
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(str(self.folder))
            for name, value in {**self.environment, **environment}.items():
                patch.setenv(name, value)
            code: int = importlib.import_module(f"{self.package}._cli.main").run(arguments)
        return code

    def show(self, *arguments: str, typed: bytes = b"", **environment: str) -> tuple[int, str]:
        """Run a command on a terminal: the exit code, and all that the terminal was sent.

        What is typed is sent when the command asks for it.
        """
        process, terminal = pty.fork()
        if process == 0:
            variables = {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40", **environment}
            command = [sys.executable, "-m", self.package, *arguments]
            os.execve(sys.executable, command, self.list_variables(variables))
        received = b""
        with suppress(OSError):  # The end of a terminal is an error on Linux.
            while piece := os.read(terminal, 4096):
                received += piece
                if typed and received.endswith(b": "):
                    os.write(terminal, typed)
                    typed = b""
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), received.decode()

    def list_variables(self, environment: Mapping[str, str]) -> dict[str, str]:
        """The environment of a command: nothing of ours but what a process needs."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        keyring = "keyring.backends.null.Keyring"
        ours = {"PYTHONPATH": str(self.folder), "PYTHON_KEYRING_BACKEND": keyring}
        return {**kept, **ours, **self.environment, **environment}


def read_lines(output: bytes) -> list[Any]:
    """The values of JSON Lines."""
    return [json.loads(line) for line in output.splitlines()]


@contextmanager
def serve(*options: str) -> Iterator[str]:
    """The URL of a sandbox in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", "--port", "0", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


@dataclass(slots=True)
class Answer:
    """What a server responds with, and the requests it got: method, path and body.

    Attributes:
        later: The bodies of the responses after the first.
        seconds: How long each takes.
    """

    status: int = 200
    body: bytes = b"{}"
    later: tuple[bytes, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    requests: list[tuple[str, str, bytes]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@contextmanager
def respond(answer: Answer) -> Iterator[str]:
    """The URL of a server that responds the same to every request."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline()
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            length = int(self.headers.get("content-length") or 0)
            answer.keys.append(self.headers.get("authorization"))
            answer.requests.append((self.command, self.path, self.rfile.read(length)))
            time.sleep(answer.seconds)
            self.send_response(answer.status)
            headers = {"Content-Type": "application/json", "Connection": "close", **answer.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            body = (answer.body, *answer.later)[
                min(len(answer.requests), len(answer.later) + 1) - 1
            ]
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(body)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
