"""The response to a request: a pure function of the document and the request."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scripts.document import Document, DocumentError, Finding, Level
from scripts.operations import Api, Fault, Operation, Response, read_api
from scripts.operations.node import REFERENCE
from scripts.operations.response import find_response
from scripts.sandbox.bodies import UnsupportedMediaTypeError, read_body
from scripts.sandbox.calls import Call
from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.parameters import find_problems
from scripts.sandbox.paths import PathTemplate, list_prefixes, normalise_path, parse_template
from scripts.sandbox.preferences import Preference, parse_preference
from scripts.sandbox.refusals import Refusal, make_refusal, refuse_problems
from scripts.sandbox.responses import Wish, choose_content, choose_success, make_response
from scripts.sandbox.schemas import MessageSchemas, read_schemas
from scripts.sandbox.security import find_challenge
from scripts.sandbox.store import Store
from scripts.schemas import Direction


@dataclass(frozen=True, slots=True, eq=False)
class ServedOperation:
    """An operation under one of its servers' paths."""

    operation: Operation
    template: PathTemplate


Match = tuple[Operation, dict[str, str]]
"""An operation that a path leads to, and the values of the path's variables as sent."""


@dataclass(frozen=True, slots=True, eq=False)
class Sandbox:
    """A document that is ready to answer requests.

    Attributes:
        requests: The schemas that requests must match.
        responses: The schemas that responses must match.
        operations: Concrete paths before templated ones.
        store: What was sent so far; None if nothing is stored.
        made: The responses made so far; they never change.
    """

    api: Api
    requests: MessageSchemas
    responses: MessageSchemas
    operations: tuple[ServedOperation, ...]
    store: Store | None = None
    made: dict[tuple[object, ...], Outgoing] = field(default_factory=dict)


def prepare_sandbox(document: Document, *, has_state: bool = False) -> Sandbox:
    """The sandbox for a document.

    Args:
        document: The document it serves.
        has_state: Whether it stores what it is sent.

    Raises:
        DocumentError: A reference that an operation needs leads nowhere.
    """
    api = read_api(document)
    if dangling := [fault for fault in api.faults if fault.rule == REFERENCE]:
        raise DocumentError(*(_describe(document, fault, Level.ERROR) for fault in dangling))
    served = [
        ServedOperation(operation, parse_template(prefix, operation.path))
        for operation in api.operations
        for prefix in list_prefixes(api, operation)
    ]
    served.sort(key=lambda each: each.template.order)
    requests, responses = (read_schemas(document, direction) for direction in Direction)
    store = Store(api, responses) if has_state else None
    return Sandbox(api, requests, responses, tuple(served), store)


def list_left_out(api: Api) -> tuple[Finding, ...]:
    """A warning for each part that could not be read and is not served."""
    return tuple(_describe(api.document, fault, Level.WARNING) for fault in api.faults)


def _describe(document: Document, fault: Fault, level: Level) -> Finding:
    return Finding(document.locate(fault.pointer), level, fault.rule, fault.message)


def answer(sandbox: Sandbox, incoming: Incoming) -> Outgoing:
    """The response to a request; for HEAD it still has the body of GET."""
    matches = match_paths(sandbox, incoming)
    if not matches:
        return make_refusal(sandbox.responses, None, Refusal(404, "Not Found"))
    methods = {operation.method for operation, _ in matches}
    method = incoming.method
    if method == "HEAD" and "HEAD" not in methods and "GET" in methods:
        return answer(sandbox, replace(incoming, method="GET"))
    if method not in methods:
        return _answer_other_method(sandbox, method, methods)
    rivals = [match for match in matches if match[0].method == method]
    return _answer_first_willing(sandbox, incoming, rivals)


def match_paths(sandbox: Sandbox, incoming: Incoming) -> list[Match]:
    """The operations for a path; a concrete path has priority over templated ones."""
    path = normalise_path(incoming.path)
    pairs = incoming.query_pairs()
    found = []
    for served in sandbox.operations:
        values = served.template.match(path)
        if values is not None and all(pair in pairs for pair in served.template.query):
            found.append((served, values))
    rank = found[0][0].template.order[0] if found else ()
    return [
        (served.operation, values) for served, values in found if served.template.order[0] == rank
    ]


def _answer_other_method(sandbox: Sandbox, method: str, methods: set[str]) -> Outgoing:
    implied = {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set())
    allow = (("allow", ", ".join(sorted(methods | implied))),)
    if method == "OPTIONS":
        return Outgoing(204, allow)
    refusal = Refusal(405, "Method Not Allowed", headers=allow)
    return make_refusal(sandbox.responses, None, refusal)


def _answer_first_willing(sandbox: Sandbox, incoming: Incoming, rivals: list[Match]) -> Outgoing:
    """The response of the first operation that accepts the request, else the first refusal.

    Several operations share a path when their keys differ only in a fragment (`/x#rename`).
    """
    refusals = []
    for operation, values in rivals:
        body, refusal = check_request(sandbox, operation, values, incoming)
        if refusal is None:
            call = Call(operation, values, body, incoming)
            return _answer_from_store(sandbox, call) or _answer_operation(sandbox, call)
        refusals.append(make_refusal(sandbox.responses, operation, refusal))
    return refusals[0]


def check_request(
    sandbox: Sandbox, operation: Operation, values: Mapping[str, str], incoming: Incoming
) -> tuple[Any, Refusal | None]:
    """The value of the body, and the refusal if the request has no credentials or is malformed."""
    challenge = find_challenge(operation.security, sandbox.api.security_schemes, incoming)
    if challenge is not None:
        headers = (("www-authenticate", challenge),)
        return None, Refusal(401, "Not authenticated", headers=headers)
    messages = sandbox.requests
    problems = list(find_problems(messages, operation.parameters, incoming, values))
    try:
        body, wrong = read_body(messages, operation.body, incoming)
    except UnsupportedMediaTypeError as error:
        return None, Refusal(415, f"Unsupported Media Type: {error}")
    problems += wrong
    return body, refuse_problems(problems) if problems else None


def _answer_from_store(sandbox: Sandbox, call: Call) -> Outgoing | None:
    """The response from the store; None if there is no store, or if it has no response to this."""
    if sandbox.store is None or call.incoming.headers.get("prefer"):
        return None
    return sandbox.store.answer(call)


def _answer_operation(sandbox: Sandbox, call: Call) -> Outgoing:
    """The response that `Prefer: code=404, example=name` asks for, else that of success."""
    operation, headers = call.operation, call.incoming.headers
    preference = parse_preference(headers.get("prefer", ""))
    accept = headers.get("accept", "")
    response, status = choose_success(operation)
    if preference.code:
        status = int(preference.code) if preference.code.isdecimal() else 0
        in_range = 200 <= status <= 599
        response = find_response(operation.responses, status) if in_range else None
        if response is None:
            return _refuse_code(sandbox, operation, preference.code)
    if preference.example:
        names = _name_examples(response, accept)
        if preference.example not in names:
            return _refuse_example(sandbox, preference.example, names)
    if preference.is_dynamic:
        preference = replace(preference, seed=preference.seed or secrets.token_hex(4))
    wish = Wish(accept, preference.example, preference.seed)
    made = _make_once(sandbox, operation, response, status, wish)
    return _tell_preference(made, status, preference)


def _make_once(
    sandbox: Sandbox, operation: Operation, response: Response | None, status: int, wish: Wish
) -> Outgoing:
    """The response; it is made only once unless its values are new each time."""
    key = (operation.pointer, status, wish)
    made = sandbox.made.get(key)
    if made is None:
        made = make_response(sandbox.responses, operation, response, status, wish)
        if not wish.seed:
            sandbox.made[key] = made
    return made


def _name_examples(response: Response | None, accept: str) -> list[str]:
    content = choose_content(response, accept) if response else None
    return [each.name for each in content.examples if each.name] if content else []


def _tell_preference(made: Outgoing, status: int, preference: Preference) -> Outgoing:
    """The response with `Preference-Applied`, if a preference was applied (RFC 7240, section 3)."""
    if preference.is_empty:
        return made
    applied = str(replace(preference, code=str(status)))
    return replace(made, headers=(*made.headers, ("preference-applied", applied)))


def _refuse_code(sandbox: Sandbox, operation: Operation, code: str) -> Outgoing:
    # A status below 200 ends no exchange (RFC 9110, section 15.2), so it cannot be asked for.
    statuses = (each.status for each in operation.responses if not each.status.startswith("1"))
    declared = ", ".join(map(str.lower, statuses)) or "none"
    text = f"Prefer: code={code} is not declared here; declared are {declared}"
    return make_refusal(sandbox.responses, None, Refusal(400, text))


def _refuse_example(sandbox: Sandbox, name: str, names: list[str]) -> Outgoing:
    shown = ", ".join(names) or "none"
    text = f"Prefer: example={name} does not exist here; named examples are: {shown}"
    return make_refusal(sandbox.responses, None, Refusal(404, text))
