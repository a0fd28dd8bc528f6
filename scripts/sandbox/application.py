"""The sandbox as an ASGI application."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import request_response
from starlette.types import ASGIApp

from scripts.document import Document
from scripts.report.escape import escape_unprintable
from scripts.sandbox.answers import Sandbox, answer, prepare_sandbox
from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.movement import Movement
from scripts.sandbox.proxy import Proxy
from scripts.sandbox.refusals import Refusal, make_refusal

_LOG = logging.getLogger(__name__)
_ANY = ("*",)
Log = Callable[[str], None]
"""Receives one line for each request."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the sandbox.

    Attributes:
        has_state: Whether it stores what it is sent.
        proxy: The service that answers instead; None if responses are made from the document.
        movement: What changes from one response to the next; None for nothing.
        log: Receives a line for each request; None for no log.
    """

    has_state: bool = False
    proxy: Proxy | None = None
    movement: Movement | None = None
    log: Log = lambda _: None


def create_app(document: Document, settings: Settings = Settings()) -> ASGIApp:
    """The application that serves the document, under the path of its first server.

    Raises:
        DocumentError: The document does not have the structure of OpenAPI.
    """
    sandbox = prepare_sandbox(document, has_state=settings.has_state)

    async def respond(request: Request) -> Response:
        started = perf_counter()
        incoming = await _read_request(request)
        if settings.proxy is None:
            outgoing = _answer_safely(sandbox, incoming)
        else:
            outgoing = await settings.proxy.answer(sandbox, incoming)
        if settings.movement is not None:
            outgoing = settings.movement.move(incoming, outgoing)
        settings.log(_describe(incoming, outgoing, perf_counter() - started))
        response = _write_response(outgoing)
        if request.method == "HEAD":
            response.body = b""  # The length stays that of GET (RFC 9110, 8.6).
        return response

    # Any web page may call it, because it listens on loopback and has no secrets.
    return CORSMiddleware(
        request_response(respond),
        allow_origins=_ANY,
        allow_methods=_ANY,
        allow_headers=_ANY,
        expose_headers=_ANY,
    )


def _describe(incoming: Incoming, outgoing: Outgoing, seconds: float) -> str:
    target = f"{incoming.path}?{incoming.query}" if incoming.query else incoming.path
    note = f": {outgoing.note}" if outgoing.note else ""
    line = f'"{incoming.method} {target} HTTP/1.1" {outgoing.status} in {seconds * 1000:.0f} ms'
    return escape_unprintable(" ".join((line + note).split()))


def _answer_safely(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    """The response; if a schema of the document is broken, an error with one line."""
    try:
        return answer(sandbox, incoming)
    except Exception as error:  # Broken schemas fail when they are first used.
        _LOG.error("%s %s: %s: %s", incoming.method, incoming.path, type(error).__name__, error)
        detail = "a schema of this operation is broken; run `lint` to see the error"
        return make_refusal(sandbox.responses, None, Refusal(500, detail))


async def _read_request(request: Request) -> Incoming:
    raw_path = request.scope.get("raw_path") or request.scope["path"].encode()
    path = raw_path.decode("latin-1").partition("?")[0]
    query = request.scope["query_string"].decode("latin-1")
    return Incoming(request.method, path, query, _join_headers(request), await request.body())


def _join_headers(request: Request) -> dict[str, str]:
    """The headers by name; repeated ones are joined (RFC 9110, 5.3; cookies by RFC 6265, 5.4)."""
    found: dict[str, str] = {}
    for name, value in request.headers.items():
        joint = "; " if name == "cookie" else ", "
        found[name] = f"{found[name]}{joint}{value}" if name in found else value
    return found


def _write_response(outgoing: Outgoing) -> Response:
    response = Response(outgoing.body, outgoing.status)
    named = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in outgoing.headers]
    framing = [pair for pair in response.raw_headers if pair[0] == b"content-length"]
    response.raw_headers = [*framing, *named]
    return response
