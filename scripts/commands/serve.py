"""`serve`: the sandbox in the foreground."""

import argparse
import asyncio
import logging
import signal
import sys
from pathlib import Path

from scripts.document import read_document
from scripts.sandbox.application import create_app
from scripts.sandbox.server import bind_listener, make_server

SUMMARY = "serve the document from a sandbox on loopback"
_DEFAULT_SPEC = "spec/openapi.yaml"
_DEFAULT_PORT = 8000


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("--spec", default=_DEFAULT_SPEC, help=f"document ({_DEFAULT_SPEC})")
    parser.add_argument(
        "--port",
        type=_read_port,
        default=_DEFAULT_PORT,
        help=f"port on 127.0.0.1; 0 picks a free one ({_DEFAULT_PORT})",
    )
    parser.add_argument("--root", type=Path, help="folder that references may reach into")
    parser.add_argument(
        "--verbose", action="store_true", help="a line on stderr for each request, also in a pipe"
    )


def _read_port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number up to 65535")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """The exit status after serving until a signal stops it.

    Raises:
        DocumentError: The document cannot be read, or is not of the shape OpenAPI gives it.
    """
    document = read_document(arguments.spec, arguments.root)
    app = create_app(document)
    try:
        listener = bind_listener(document, arguments.port)
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"port {arguments.port} cannot be used: {reason}; choose another", file=sys.stderr)
        return 2
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    print(listener.url, flush=True)
    server = make_server(app, is_verbose=arguments.verbose or sys.stderr.isatty())
    # The server stops in good order on either signal, then raises it once more.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    asyncio.run(server.serve(sockets=[listener.socket]))
    listener.socket.close()
    return 0
