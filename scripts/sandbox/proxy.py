"""Forwards requests to a real service, and checks requests and responses against the document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import httpx2

from scripts.operations import Operation
from scripts.report.escape import escape_unprintable
from scripts.sandbox.answers import Sandbox, check_request, match_paths
from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.inspection import inspect_response
from scripts.sandbox.paths import find_prefix
from scripts.sandbox.problems import Problem, summarise
from scripts.sandbox.refusals import Refusal, make_refusal

PROBLEMS_HEADER: Final = "x-document-problems"
"""The response header that lists where the request and the response break the document."""
_LONGEST_HEADER: Final = 2_000
# RFC 9110, section 7.6.1, and headers that this server or its client sets itself.
_OWN_HEADERS: Final = frozenset(
    """
    connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer
    transfer-encoding upgrade host content-length content-encoding accept-encoding date server
    """.split()
)


@dataclass(frozen=True, slots=True)
class Proxy:
    """A service that requests are forwarded to.

    Attributes:
        url: The address to use instead of the document's first server.
        client: Sends the requests.
    """

    url: str
    client: httpx2.AsyncClient

    async def answer(self, sandbox: Sandbox, incoming: Incoming) -> Outgoing:
        """The response of the service, with the problems of the request and the response."""
        operation, said = _inspect_request(sandbox, incoming)
        try:
            outgoing = await self._forward(sandbox, incoming)
        except httpx2.HTTPError as error:
            text = f"{self.url} did not respond: {error or type(error).__name__}"
            return make_refusal(sandbox.responses, None, Refusal(502, text))
        if operation is not None:
            wrong = inspect_response(sandbox.responses, operation, incoming.method, outgoing)
            said = [*said, *(f"response {summarise([each])}" for each in wrong)]
        return _tell(outgoing, said)

    async def _forward(self, sandbox: Sandbox, incoming: Incoming) -> Outgoing:
        prefix = find_prefix(sandbox.api.servers[0])
        path = incoming.path.removeprefix(prefix) if prefix else incoming.path
        query = f"?{incoming.query}" if incoming.query else ""
        response = await self.client.request(
            incoming.method,
            f"{self.url.rstrip('/')}{path}{query}",
            headers=[pair for pair in incoming.headers.items() if pair[0] not in _OWN_HEADERS],
            content=incoming.body,
        )
        headers = tuple(
            (name.lower(), value)
            for name, value in response.headers.multi_items()
            if name.lower() not in _OWN_HEADERS
        )
        return Outgoing(response.status_code, headers, response.content)


def _inspect_request(
    sandbox: Sandbox, incoming: Incoming
) -> tuple[Operation | None, Sequence[str]]:
    """The operation that is called, and the problems of the request."""
    found = match_paths(sandbox, incoming)
    methods = {operation.method for operation, _ in found}
    is_get = incoming.method == "HEAD" and "HEAD" not in methods
    method = "GET" if is_get else incoming.method
    matches = [each for each in found if each[0].method == method]
    if not matches:
        return None, [f"request {incoming.method} {incoming.path}: not in the document"]
    refusals = []
    for operation, values in matches:
        _, refusal = check_request(sandbox, operation, values, incoming)
        if refusal is None:
            return operation, []
        refusals.append((operation, refusal))
    operation, refusal = refusals[0]
    problems: tuple[Problem, ...] = refusal.problems
    return operation, [f"request {summarise([p])}" for p in problems] or [f"request {refusal.text}"]


def _tell(outgoing: Outgoing, said: Sequence[str]) -> Outgoing:
    if not said:
        return outgoing
    text = "; ".join(said)
    line = escape_unprintable(" ".join(text.split())).encode("latin-1", "replace")
    header = (PROBLEMS_HEADER, line.decode("latin-1")[:_LONGEST_HEADER])
    return replace(outgoing, headers=(*outgoing.headers, header), note=text)
