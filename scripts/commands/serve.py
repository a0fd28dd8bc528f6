"""`serve`: the sandbox in the foreground."""

import argparse
import asyncio
import logging
import signal
import sys
from urllib.parse import urlsplit

from scripts.document import read_document
from scripts.document_options import add_overlay_option, add_root_option
from scripts.operations import Api, read_api
from scripts.report.findings import render_text
from scripts.sandbox.answers import list_left_out
from scripts.sandbox.application import Settings, create_app
from scripts.sandbox.movement import Movement
from scripts.sandbox.paths import find_prefix
from scripts.sandbox.request_log import RequestLog
from scripts.sandbox.server import bind_listener, make_server

SUMMARY = "serve the document from a sandbox on loopback"
_DEFAULT_SPEC = "spec/openapi.yaml"
_DEFAULT_PORT = 8000
_MOST_ROUTES = 200
_PROXY_SECONDS = 60.0


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("--spec", default=_DEFAULT_SPEC, help=f"document ({_DEFAULT_SPEC})")
    parser.add_argument(
        "--port",
        type=_read_port,
        default=_DEFAULT_PORT,
        help=f"port on 127.0.0.1; 0 picks a free one ({_DEFAULT_PORT})",
    )
    add_root_option(parser)
    add_overlay_option(parser)
    parser.add_argument(
        "--move",
        type=_read_movement,
        metavar="MEMBER=VALUE,VALUE",
        help="change this member of responses, to the next value with each response",
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--state",
        action="store_true",
        help="store what is posted, so that it can be listed, read, changed and deleted",
    )
    source.add_argument(
        "--proxy",
        type=_read_url,
        metavar="URL",
        help="send requests on to this service, and report what does not match the document",
    )


def _read_port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number up to 65535")
    return int(text)


def _read_movement(text: str) -> Movement:
    member, sign, values = text.partition("=")
    if not (sign and member and all(values.split(","))):
        raise argparse.ArgumentTypeError(f"{text!r} is not MEMBER=VALUE,VALUE")
    return Movement(member, tuple(values.split(",")))


def _read_url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
        raise argparse.ArgumentTypeError(f"{text!r} is not an http(s) URL without a query")
    return text


def run(arguments: argparse.Namespace) -> int:
    """The exit status after serving until a signal stops it.

    Raises:
        DocumentError: The document cannot be read, or does not have the structure of OpenAPI.
    """
    document = read_document(arguments.spec, arguments.root, arguments.overlay)
    log = RequestLog(sys.stderr)
    app = create_app(document, _make_settings(arguments, log))
    try:
        listener = bind_listener(document, arguments.port)
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"port {arguments.port} cannot be used: {reason}; choose another", file=sys.stderr)
        return 2
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    print(listener.url, flush=True)
    api = read_api(document)
    print(render_text(list_left_out(api)), end="", file=sys.stderr)
    _print_routes(api)
    # The server shuts down cleanly on either signal, then raises it again.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    asyncio.run(make_server(app).serve(sockets=[listener.socket]))
    listener.socket.close()
    log.close()
    return 0


def _make_settings(arguments: argparse.Namespace, log: RequestLog) -> Settings:
    if arguments.proxy is None:
        return Settings(has_state=arguments.state, movement=arguments.move, log=log)
    import httpx2

    from scripts.sandbox.proxy import Proxy

    client = httpx2.AsyncClient(trust_env=False, timeout=_PROXY_SECONDS)
    proxy = Proxy(arguments.proxy, client)
    return Settings(proxy=proxy, movement=arguments.move, log=log)


def _print_routes(api: Api) -> None:
    """One line for each of the first operations."""
    operations = api.operations
    for operation in operations[:_MOST_ROUTES]:
        prefix = find_prefix(operation.servers[0])
        print(f"  {operation.method:7} {prefix}{operation.path}", flush=True)
    if len(operations) > _MOST_ROUTES:
        print(f"  and {len(operations) - _MOST_ROUTES} more", flush=True)
