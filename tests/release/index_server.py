"""A real pypiserver on loopback that asks for a name and a password before it takes a file.

    python index_server.py FOLDER NAME PASSWORD

Its first line is its address.
"""

import importlib
import sys
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

# It ships no types, and its application does not spell the ones it has.
pypiserver: Any = importlib.import_module("pypiserver")


class _QuietHandler(WSGIRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        pass


def main(folder: str, name: str, password: str) -> None:
    """Serve until the process is ended."""
    app = pypiserver.app(
        roots=[Path(folder)],
        authenticate=["update"],
        auther=lambda given_name, given: (given_name, given) == (name, password),
        disable_fallback=True,
    )
    server = make_server("127.0.0.1", 0, app, handler_class=_QuietHandler)
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
