"""The sandbox as an ASGI application."""

import logging

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, request_response

from scripts.document import Document
from scripts.sandbox.answers import Sandbox, answer, prepare_sandbox
from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.refusals import Refusal, make_refusal

_LOG = logging.getLogger(__name__)


def create_app(document: Document) -> Starlette:
    """An application that speaks the document, under the path of its first server.

    Raises:
        DocumentError: The document is not of the shape OpenAPI gives it.
    """
    sandbox = prepare_sandbox(document)

    async def respond(request: Request) -> Response:
        response = _write_response(_answer_safely(sandbox, await _read_request(request)))
        if request.method == "HEAD":
            response.body = b""  # The length stays that of GET (RFC 9110, 8.6).
        return response

    return Starlette(routes=[Mount("", app=request_response(respond))])


def _answer_safely(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    """The answer, or one line on why the document stands in the way of any."""
    try:
        return answer(sandbox, incoming)
    except Exception as error:  # A schema that is no schema fails wherever it is first used.
        _LOG.error("%s %s: %s: %s", incoming.method, incoming.path, type(error).__name__, error)
        detail = "a schema of this operation cannot be used; `lint` says what is wrong with it"
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
