"""Reads the command line of the server and runs it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

import anyio
import uvicorn
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from .._runtime._about import DISTRIBUTION, PACKAGE, VERSION
from .folder import Folder
from .operations import load_catalogue
from .server import Assistant

_HOST: Final = "127.0.0.1"
_PATH: Final = "/mcp"


def run(arguments: Sequence[str]) -> int:
    """Serve until the assistant leaves or somebody stops the program; gives its exit code."""
    parser = _make_parser()
    options = parser.parse_args(arguments)
    catalogue = load_catalogue().select(options.allow, is_read_only=options.read_only)
    if not catalogue.operations:
        parser.error("no operation is left to call; look at --allow and --read-only")
    if options.files is not None and not options.files.is_dir():
        parser.error(f"--files: {options.files} is not a folder")
    settings = {} if options.base_url is None else {"base_url": options.base_url}
    server = Assistant(catalogue, Folder(options.files), settings).make_server()
    try:
        if options.http is None:
            anyio.run(_serve_stdio, server)
        else:
            _serve_http(server, *options.http)
    except KeyboardInterrupt:
        return 130
    return 0


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"python -m {PACKAGE}.mcp",
        description="Lets an assistant call the API, by the Model Context Protocol.",
        epilog="Keys come from the environment. Without --http, it speaks on standard input.",
    )
    parser.add_argument("--version", action="version", version=f"{DISTRIBUTION} {VERSION}")
    parser.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="PATTERN",
        help="only operations whose name matches, such as `jobs.*`; may be repeated",
    )
    parser.add_argument(
        "--read-only", action="store_true", help="only operations that change nothing"
    )
    parser.add_argument(
        "--files",
        type=Path,
        metavar="FOLDER",
        help="where files to send are read and received files are written; default: nowhere",
    )
    parser.add_argument("--base-url", metavar="URL", help="the address of the service")
    parser.add_argument(
        "--http",
        type=_read_address,
        metavar="[HOST:]PORT",
        help=f"serve HTTP at {_PATH}; only this machine can connect",
    )
    return parser


def _read_address(text: str) -> tuple[str, int]:
    """Host and port; only of this machine, because callers are not asked who they are."""
    host, _, port = text.rpartition(":")
    host = host.strip("[]") or _HOST
    if not port.isdecimal() or int(port) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not [HOST:]PORT")
    if host != "localhost" and not _is_loopback(host):
        raise argparse.ArgumentTypeError(
            f"{host!r} is not an address of this machine; for others, put a server in front that "
            "checks who calls"
        )
    return host, int(port)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


async def _serve_stdio(server: Server[Any]) -> None:
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def _serve_http(server: Server[Any], host: str, port: int) -> None:
    app = server.streamable_http_app(streamable_http_path=_PATH, stateless_http=True, host=host)
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", lifespan="on")
    running = uvicorn.Server(config)
    with config.bind_socket() as opened:
        opened.listen(config.backlog)  # Who reads the address may connect at once.
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{opened.getsockname()[1]}{_PATH}"
        print(f"{DISTRIBUTION}: serving at {address}", file=sys.stderr, flush=True)
        running.run(sockets=[opened])
