"""Makes refusals of requests, with the status and the body that the document declares."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any, Final

from scripts.operations import MediaType, Operation, Response
from scripts.operations.media_types import is_json
from scripts.operations.negotiation import choose_concrete
from scripts.operations.response import find_response, has_content
from scripts.sandbox.coercion import find_branch
from scripts.sandbox.exchange import Outgoing
from scripts.sandbox.payloads import encode_json
from scripts.sandbox.problems import Problem, summarise
from scripts.sandbox.responses import make_headers, make_payload
from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas import Schema
from scripts.schemas.conjunction import gather

_JSON: Final = "application/json"
_PROBLEM: Final = "application/problem+json"
_BAD_REQUEST: Final = 400
# Statuses to use instead if the document does not declare the status itself.
_NEAREST: Final = {
    HTTPStatus.UNAUTHORIZED: (HTTPStatus.FORBIDDEN,),
    HTTPStatus.UNPROCESSABLE_ENTITY: (HTTPStatus.BAD_REQUEST,),
}
# Members with a sentence for people in the error schemas of most APIs.
_SENTENCES: Final = ("detail", "message", "error", "title", "reason", "description")


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reason why a request is refused.

    Attributes:
        status: The most specific status.
        text: One sentence.
        problems: The problems of the parts of the request.
        headers: Headers to send besides the declared ones.
    """

    status: int
    text: str
    problems: tuple[Problem, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


def refuse_problems(problems: Sequence[Problem]) -> Refusal:
    """The refusal of a request that does not match the document."""
    return Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, summarise(problems), tuple(problems))


def make_refusal(
    messages: MessageSchemas, operation: Operation | None, refusal: Refusal
) -> Outgoing:
    """The response for a refusal, as the operation declares it; else as in FastAPI."""
    made = _make_declared(messages, operation, refusal)
    return replace(made, note=refusal.text)


def _make_declared(
    messages: MessageSchemas, operation: Operation | None, refusal: Refusal
) -> Outgoing:
    response, status = _find_declared(operation.responses if operation else (), refusal.status)
    if operation is None or response is None or not response.content:
        headers = (("content-type", _JSON), *refusal.headers)
        return Outgoing(status, headers, encode_json(next(_list_plain(refusal, status))))
    seed = f"{operation.method} {operation.path} {status}"
    own = {name for name, _ in refusal.headers}
    declared = make_headers(messages, response.headers, seed)
    extra = tuple(pair for pair in declared if pair[0] not in own)
    if not has_content(status, operation.method):
        return Outgoing(status, (*refusal.headers, *extra))
    media_type, body = _write_body(messages, response, refusal, status, seed)
    return Outgoing(status, (("content-type", media_type), *refusal.headers, *extra), body)


def _find_declared(responses: Sequence[Response], status: int) -> tuple[Response | None, int]:
    """The declared response for a status, or the most similar one, and the status to send.

    An undeclared status is sent only if no declared one fits.
    """
    declared = {each.status: each for each in responses}
    for exact in (status, *_NEAREST.get(HTTPStatus(status), ())):
        if str(exact) in declared:
            return declared[str(exact)], int(exact)
    if (found := find_response(responses, status)) is not None:
        return found, status
    if str(_BAD_REQUEST) in declared:
        return declared[str(_BAD_REQUEST)], _BAD_REQUEST
    return None, status


def _write_body(
    messages: MessageSchemas, response: Response, refusal: Refusal, status: int, seed: str
) -> tuple[str, bytes]:
    """The media type and the body: JSON if it is declared, else one sentence."""
    for content in response.content:
        media_type = choose_concrete(content.name)
        if is_json(content.essence) or media_type == _JSON:
            value = _choose_body(messages, content, refusal, status, seed)
            return media_type, encode_json(value)
    return choose_concrete(response.content[0].name), refusal.text.encode()


def _choose_body(
    messages: MessageSchemas, content: MediaType, refusal: Refusal, status: int, seed: str
) -> Any:
    """The most informative body that the schema accepts: our own, else one made from the schema."""
    schema = messages.at(content.schema)
    plain = list(_list_plain(refusal, status))
    if content.essence == _PROBLEM:
        plain.insert(0, _leave_to_document(schema, plain.pop()))
    for body in plain:
        if messages.is_valid(body, schema):
            return body
    shown = (each.value for each in content.examples if messages.is_valid(each.value, schema))
    made = next(shown, None) or make_payload(schema, seed)
    if not isinstance(made, dict):
        return made
    for body in plain:
        if messages.is_valid(joined := {**made, **body}, schema):
            return joined
    return _fill_in(messages, content, made, refusal, status)


def _list_plain(refusal: Refusal, status: int) -> Iterator[dict[str, Any]]:
    """The body in common forms: that of FastAPI first, that of RFC 9457 last."""
    if refusal.problems:
        yield {"detail": [each.to_json() for each in refusal.problems]}
    yield {"detail": refusal.text}
    yield {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": refusal.text,
    }


def _leave_to_document(schema: Schema, problem: dict[str, Any]) -> dict[str, Any]:
    """The declared members for which the schema has no example, and the detail."""
    declared = find_branch("object", schema).properties
    return {
        name: value
        for name, value in problem.items()
        if name == "detail"
        or not declared
        or (name in declared and gather(*declared[name]).annotation("example") is None)
    }


def _fill_in(
    messages: MessageSchemas,
    content: MediaType,
    made: Mapping[str, Any],
    refusal: Refusal,
    status: int,
) -> dict[str, Any]:
    """The body from the schema, with the sentence and the status if the schema accepts them."""
    schema = messages.at(content.schema)
    body = dict(made)
    fitting: dict[str, Any] = {**dict.fromkeys(_SENTENCES, refusal.text), "status": status}
    for name, value in {**fitting, "code": status}.items():
        if name in body and messages.is_valid(changed := {**body, name: value}, schema):
            body = changed
    return body
