"""Chooses the response of an operation and makes its content."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from scripts.operations import Header, MediaType, Operation, Response
from scripts.operations.media_types import is_json, read_essence
from scripts.operations.negotiation import choose_concrete, choose_media_type
from scripts.operations.response import DEFAULT, has_content
from scripts.sandbox.exchange import Outgoing
from scripts.sandbox.payloads import encode_value, is_valued, make_bytes
from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas import Schema
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_nearest_value, make_value
from scripts.schemas.visibility import drop_hidden

_LOG = logging.getLogger(__name__)
# Headers that the server itself sets; made-up values would break the connection.
_FRAMING_HEADERS = frozenset(
    {"content-type", "content-length", "content-encoding", "transfer-encoding", "connection"}
)
_ITEMS_OF_A_STREAM = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """The wishes of a request for its response.

    Attributes:
        accept: The `Accept` header; if it excludes every declared media type, it is ignored.
        example: The name of the example to send, even if it is invalid; if empty, any valid one.
        seed: The seed for new values; if empty, the values are those of the document.
    """

    accept: str = ""
    example: str = ""
    seed: str = ""


def choose_success(operation: Operation) -> tuple[Response | None, int]:
    """The response for success, and its status code.

    If the document only declares errors, it is 200 without content.
    """
    declared = {response.status: response for response in operation.responses}
    exact = sorted(status for status in declared if status.isdecimal())
    order = [status for status in exact if status.startswith("2")]
    order += ["2XX", *(each for each in exact if each.startswith("3")), "3XX", DEFAULT]
    for status in order:
        if status in declared:
            return declared[status], _name_status(status)
    return None, 200


def _name_status(status: str) -> int:
    if status.isdecimal():
        return int(status)
    return 302 if status == "3XX" else 200


def make_response(
    messages: MessageSchemas,
    operation: Operation,
    response: Response | None,
    status: int,
    wish: Wish = Wish(),
) -> Outgoing:
    """A declared response: from its examples, else made from its schema."""
    if response is None:
        return Outgoing(status)
    seed = f"{operation.method} {operation.path} {response.status}{wish.seed}"
    headers = tuple(make_headers(messages, response.headers, seed))
    content = choose_content(response, wish.accept)
    if content is None or not has_content(status, operation.method):
        return Outgoing(status, headers)
    name = choose_concrete(content.name, wish.accept)
    body = _make_body(messages, content, read_essence(name), seed, wish)
    return Outgoing(status, (("content-type", _add_charset(name)), *headers), body)


def write_response(
    messages: MessageSchemas,
    operation: Operation,
    response: Response,
    status: int,
    accept: str,
    value: Any,
) -> Outgoing:
    """A declared response with a given value."""
    made = make_response(messages, operation, response, status, Wish(accept))
    content = choose_content(response, accept)
    if content is None or not has_content(status, operation.method):
        return made
    media_type = read_essence(choose_concrete(content.name, accept))
    return replace(made, body=encode_value(messages.at(content.schema), media_type, value))


def choose_content(response: Response, accept: str) -> MediaType | None:
    """The content to send: what the client prefers, else the first; None if there is none."""
    if not response.content:
        return None
    return choose_media_type(response.content, accept) or response.content[0]


def _add_charset(name: str) -> str:
    if name.startswith("text/") and "charset" not in name and "event-stream" not in name:
        return f"{name}; charset=utf-8"
    return name


def _make_body(
    messages: MessageSchemas, content: MediaType, media_type: str, seed: str, wish: Wish
) -> bytes:
    schema = messages.at(content.schema)
    examples = () if wish.seed else _list_examples(messages, content, media_type, wish.example)
    for value in examples:
        return encode_value(schema, media_type, value)
    if content.item_schema is not None:
        item = messages.at(content.item_schema)
        items = [_make(item, f"{seed}/{n}", wish) for n in range(_ITEMS_OF_A_STREAM)]
        return encode_value(schema, media_type, items)
    is_text = media_type.startswith("text/") and not _is_unspecified(schema)
    if is_valued(media_type) or is_text:
        return encode_value(schema, media_type, _make(schema, seed, wish))
    return make_bytes(media_type, seed)


def _make(schema: Schema, seed: str, wish: Wish) -> Any:
    return make_payload(schema, seed, is_varied=bool(wish.seed))


def _list_examples(
    messages: MessageSchemas, content: MediaType, media_type: str, wanted: str
) -> Iterator[Any]:
    """The examples that can be sent, without members that are only in requests."""
    schema = messages.at(content.schema)
    for example in content.examples:
        if wanted:
            if example.name == wanted:
                yield example.value
            continue
        value = example.value
        if isinstance(value, str) and not is_json(media_type):
            yield value
        elif messages.is_valid(value, schema):
            yield drop_hidden(value, schema)
        elif isinstance(value, str) and messages.is_valid(_read_json(value), schema):
            yield drop_hidden(_read_json(value), schema)


def _read_json(text: str) -> Any:
    """The value of an example; JSON in a string is parsed."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def make_payload(schema: Schema, seed: str, *, is_varied: bool = False) -> Any:
    """A value for the schema; if no value is valid, one that is almost valid."""
    if _is_unspecified(schema):
        return {}
    try:
        return make_value(schema, seed, is_varied=is_varied)
    except UnsatisfiableSchemaError:
        _LOG.warning("%s: no value satisfies the schema; the nearest one is sent", seed)
        return make_nearest_value(schema, seed)


def _is_unspecified(schema: Schema) -> bool:
    shown = (schema.annotation("example"), schema.annotation("examples"))
    return not schema.keywords and all(each is None for each in shown)


def make_headers(
    messages: MessageSchemas, headers: tuple[Header, ...], seed: str
) -> Iterator[tuple[str, str]]:
    """The declared headers of a response: names in lower case, and values."""
    for header in headers:
        if header.name.lower() in _FRAMING_HEADERS:
            continue
        schema = messages.at(header.schema)
        shown = (example.value for example in header.examples)
        values = [value for value in shown if messages.is_valid(value, schema)]
        value = values[0] if values else make_payload(schema, seed + header.name)
        yield header.name.lower(), _write_simple(value)


def _write_simple(value: Any) -> str:
    """The value in the style `simple`, on one line of visible characters."""
    if isinstance(value, dict):
        return ",".join(f"{name},{_write_simple(member)}" for name, member in value.items())
    if isinstance(value, list):
        return ",".join(_write_simple(item) for item in value)
    text = value if isinstance(value, str) else json.dumps(value)
    return " ".join(text.encode("latin-1", "replace").decode("latin-1").split())
