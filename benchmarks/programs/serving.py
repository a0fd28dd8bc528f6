"""Serves a file of jobs on loopback: `serving.py FILE` prints its port and runs until killed."""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar


class Handler(BaseHTTPRequestHandler):
    """Responds to every request with the same jobs, over connections that are kept."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    body: ClassVar[bytes] = b""

    def do_GET(self) -> None:
        """Responds to GET."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:
        """Writes nothing."""


class Server(ThreadingHTTPServer):
    """Takes as many connections at once as the benchmark opens."""

    request_queue_size = 128


if __name__ == "__main__":
    Handler.body = Path(sys.argv[1]).read_bytes()
    with Server(("127.0.0.1", 0), Handler) as server:
        print(server.server_port, flush=True)
        server.serve_forever()
