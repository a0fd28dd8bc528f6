"""The answer to a request: a pure function of the document and of what came."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scripts.document import Document
from scripts.sandbox.bodies import UnsupportedMediaTypeError, find_body_problems
from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.negotiation import parse_preference
from scripts.sandbox.operations import Operation, read_operations
from scripts.sandbox.parameters import find_problems
from scripts.sandbox.paths import normalise_path
from scripts.sandbox.responses import (
    choose_success,
    find_response,
    make_refusal,
    make_response,
)
from scripts.sandbox.security import find_challenge
from scripts.schemas.direction import Direction
from scripts.schemas.view import SchemaView, view_schemas

_Match = tuple[Operation, dict[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Sandbox:
    """A document that is ready to answer requests.

    Attributes:
        requests: The schemas as clients have to obey them.
        responses: The schemas as the sandbox has to obey them.
        operations: Concrete paths before templated ones.
        made: The responses made so far; they are the same for ever.
    """

    requests: SchemaView
    responses: SchemaView
    operations: tuple[Operation, ...]
    made: dict[tuple[object, ...], Outgoing] = field(default_factory=dict)


def prepare_sandbox(document: Document) -> Sandbox:
    """The sandbox for a document.

    Raises:
        DocumentError: It is not of the shape OpenAPI gives it, or a reference dangles.
    """
    requests = view_schemas(document, Direction.REQUEST)
    responses = view_schemas(document, Direction.RESPONSE)
    return Sandbox(requests, responses, read_operations(document, requests, responses))


def answer(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    """The response to a request; a HEAD request's still has the body that GET's would have."""
    matches = _match_paths(sandbox, incoming)
    if not matches:
        return make_refusal(sandbox.responses, None, 404, "Not Found")
    methods = {operation.method for operation, _ in matches}
    method = incoming.method
    if method == "HEAD" and "HEAD" not in methods and "GET" in methods:
        return answer(sandbox, replace(incoming, method="GET"))
    if method not in methods:
        return _answer_other_method(sandbox, method, methods)
    rivals = [match for match in matches if match[0].method == method]
    return _answer_first_willing(sandbox, incoming, rivals)


def _match_paths(sandbox: Sandbox, incoming: Incoming) -> list[_Match]:
    """The operations of the path: a concrete path hides the templated ones it also matches."""
    path = normalise_path(incoming.path)
    pairs = incoming.query_pairs()
    found = []
    for operation in sandbox.operations:
        values = operation.template.match(path)
        if values is not None and all(pair in pairs for pair in operation.template.query):
            found.append((operation, values))
    rank = found[0][0].template.order[0] if found else ()
    return [match for match in found if match[0].template.order[0] == rank]


def _answer_other_method(sandbox: Sandbox, method: str, methods: set[str]) -> Outgoing:
    implied = {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set())
    allow = (("allow", ", ".join(sorted(methods | implied))),)
    if method == "OPTIONS":
        return Outgoing(204, allow)
    return make_refusal(sandbox.responses, None, 405, "Method Not Allowed", allow)


def _answer_first_willing(sandbox: Sandbox, incoming: Incoming, rivals: list[_Match]) -> Outgoing:
    """The answer of the first operation that accepts the request, else the first refusal.

    Several operations share a path when only a fragment (`/x#rename`) tells their keys apart.
    """
    refusals = []
    for operation, values in rivals:
        refusal = _find_refusal(sandbox, operation, values, incoming)
        if refusal is None:
            return _answer_operation(sandbox, operation, incoming)
        refusals.append(refusal)
    return refusals[0]


def _find_refusal(
    sandbox: Sandbox, operation: Operation, values: Mapping[str, str], incoming: Incoming
) -> Outgoing | None:
    """The refusal of a request that lacks credentials or breaks the document."""
    challenge = find_challenge(operation.security, incoming)
    if challenge is not None:
        headers = (("www-authenticate", challenge),)
        return make_refusal(sandbox.responses, operation, 401, "Not authenticated", headers)
    view = sandbox.requests
    problems = list(find_problems(view, operation.parameters, incoming, values))
    try:
        problems += find_body_problems(view, operation.body, incoming)
    except UnsupportedMediaTypeError as error:
        return make_refusal(sandbox.responses, operation, 415, f"Unsupported Media Type: {error}")
    if not problems:
        return None
    detail = [problem.to_json() for problem in problems]
    return make_refusal(sandbox.responses, operation, 422, detail)


def _answer_operation(sandbox: Sandbox, operation: Operation, incoming: Incoming) -> Outgoing:
    """The response the client prefers (`Prefer: code=404, example=name`), else the success."""
    preference = parse_preference(incoming.headers.get("prefer", ""))
    response, status = choose_success(operation)
    if preference.code:
        status = int(preference.code) if preference.code.isdecimal() else 0
        response = find_response(operation, status) if 200 <= status <= 599 else None
        if response is None:
            return _refuse_preference(sandbox, operation, preference.code)
    accept = incoming.headers.get("accept", "")
    key = (id(operation), status, accept, preference.example)
    if key not in sandbox.made:
        sandbox.made[key] = make_response(
            sandbox.responses, operation, response, status, accept, preference.example
        )
    made = sandbox.made[key]
    if not preference.code and not preference.example:
        return made
    applied = f"code={status}" + f", example={preference.example}" * bool(preference.example)
    return replace(made, headers=(*made.headers, ("preference-applied", applied)))


def _refuse_preference(sandbox: Sandbox, operation: Operation, code: str) -> Outgoing:
    declared = ", ".join(response.code.lower() for response in operation.responses)
    detail = f"Prefer: code={code} is not declared here; declared are {declared}"
    return make_refusal(sandbox.responses, None, 400, detail)
