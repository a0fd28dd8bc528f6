"""Which response an operation gives, and the bytes of it."""

import json
import logging
from collections.abc import Iterator
from typing import Any

from scripts.sandbox.contents import Content, Header, is_json, name_media_type
from scripts.sandbox.exchange import Outgoing
from scripts.sandbox.negotiation import choose_content
from scripts.sandbox.operations import Operation, Response
from scripts.sandbox.payloads import (
    encode_json,
    encode_value,
    is_valued,
    make_bytes,
    name_concrete,
)
from scripts.sandbox.sampling import (
    UnsatisfiableSchemaError,
    make_nearest_value,
    make_value,
)
from scripts.schemas.view import Schema, SchemaView

_LOG = logging.getLogger(__name__)
_JSON = "application/json"
# What the server itself says of a message; a made-up value would break the connection.
_FRAMING_HEADERS = frozenset(
    {"content-type", "content-length", "content-encoding", "transfer-encoding", "connection"}
)


def choose_success(operation: Operation) -> tuple[Response | None, int]:
    """The response of a request that went well, and its status code."""
    declared = {response.code: response for response in operation.responses}
    exact = sorted(code for code in declared if code.isdecimal())
    order = [code for code in exact if code.startswith("2")]
    order += ["2XX", *(code for code in exact if code.startswith("3")), "3XX", "DEFAULT", *exact]
    for code in order:
        if code in declared:
            return declared[code], _name_status(code)
    return None, 200


def _name_status(code: str) -> int:
    if code.isdecimal():
        return int(code)
    return {"1XX": 100, "3XX": 302, "4XX": 400, "5XX": 500}.get(code, 200)


def find_response(operation: Operation, status: int) -> Response | None:
    """The declared response for a status code: its own, its range's, or the default."""
    declared = {response.code: response for response in operation.responses}
    keys = (str(status), f"{status // 100}XX", "DEFAULT")
    return next((declared[key] for key in keys if key in declared), None)


def has_body(status: int) -> bool:
    """Whether a response of this status has content (RFC 9110, 15)."""
    return status >= 200 and status not in (204, 205, 304)


def make_response(
    view: SchemaView,
    operation: Operation,
    response: Response | None,
    status: int,
    accept: str = "",
    example: str = "",
) -> Outgoing:
    """A response as the document declares it: from its examples, else made from its schema.

    Args:
        accept: The request's `Accept`; what it excludes entirely is sent all the same.
        example: The name of the example to send, valid or not; any valid one when empty.
    """
    if response is None:
        return Outgoing(status)
    seed = f"{operation.method} {operation.template.text} {response.code}"
    headers = tuple(_make_headers(view, response.headers, seed))
    if not response.contents or not has_body(status):
        return Outgoing(status, headers)
    content = choose_content(response.contents, accept) or response.contents[0]
    body = _make_body(view, content, seed, example)
    return Outgoing(status, (("content-type", _name_type(content)), *headers), body)


def _name_type(content: Content) -> str:
    name = name_concrete(content.declared)
    if name.startswith("text/") and "charset" not in name and "event-stream" not in name:
        return f"{name}; charset=utf-8"
    return name


def _make_body(view: SchemaView, content: Content, seed: str, example: str) -> bytes:
    media_type = name_media_type(name_concrete(content.declared))
    for value in _list_examples(view, content, media_type, example):
        return encode_value(view, content.schema, media_type, value)
    if is_valued(media_type):
        value = make_payload(view, content.schema, seed)
        return encode_value(view, content.schema, media_type, value)
    if media_type.startswith("text/") and not _is_unspecified(content.schema):
        value = make_payload(view, content.schema, seed)
        return encode_value(view, content.schema, media_type, value)
    return make_bytes(media_type, seed)


def _list_examples(
    view: SchemaView, content: Content, media_type: str, wanted: str
) -> Iterator[Any]:
    """The examples that can be sent."""
    if wanted in content.examples and wanted:
        yield content.examples[wanted]
        return
    for value in content.examples.values():
        is_written = isinstance(value, str) and not is_json(media_type)
        if is_written or view.is_valid(content.schema, value):
            yield value
        elif isinstance(value, str) and view.is_valid(content.schema, _read_json(value)):
            yield _read_json(value)


def _read_json(text: str) -> Any:
    """The value of an example written as the text of its JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def make_payload(view: SchemaView, schema: Schema, seed: str) -> Any:
    """A value for the schema; what comes nearest when the document contradicts itself."""
    if _is_unspecified(schema):
        return {}
    try:
        return make_value(view, schema, seed)
    except UnsatisfiableSchemaError:
        _LOG.warning("%s: no value satisfies the schema; the nearest one is sent", seed)
        return make_nearest_value(view, schema, seed)


def _is_unspecified(schema: Schema) -> bool:
    return schema is True or schema == {}


def _make_headers(
    view: SchemaView, headers: tuple[Header, ...], seed: str
) -> Iterator[tuple[str, str]]:
    for header in headers:
        if header.name.lower() in _FRAMING_HEADERS:
            continue
        values = [v for v in header.examples.values() if view.is_valid(header.schema, v)]
        value = values[0] if values else make_payload(view, header.schema, seed + header.name)
        yield header.name.lower(), _write_simple(value)


def _write_simple(value: Any) -> str:
    """The value in the style `simple`, as one line of visible characters."""
    if isinstance(value, dict):
        return ",".join(f"{name},{_write_simple(member)}" for name, member in value.items())
    if isinstance(value, list):
        return ",".join(_write_simple(item) for item in value)
    text = value if isinstance(value, str) else json.dumps(value)
    return " ".join(text.encode("latin-1", "replace").decode("latin-1").split())


def make_refusal(
    view: SchemaView,
    operation: Operation | None,
    status: int,
    detail: Any,
    headers: tuple[tuple[str, str], ...] = (),
) -> Outgoing:
    """A refusal in FastAPI's shape, with what else the document demands of that response."""
    plain = {"detail": detail}
    declared = find_response(operation, status) if operation else None
    contents = [c for c in declared.contents if "json" in c.media_type] if declared else []
    body, media_type = plain, _JSON
    if operation and declared and contents:
        content = choose_content(contents, "") or contents[0]
        media_type = name_concrete(content.declared)
        seed = f"{operation.method} {operation.template.text} {status}"
        body = _complete_refusal(view, content.schema, plain, seed)
    made = tuple(_make_headers(view, declared.headers, str(status))) if declared else ()
    own = {name for name, _ in headers}
    extra = tuple(pair for pair in made if pair[0] not in own)
    return Outgoing(status, (("content-type", media_type), *headers, *extra), encode_json(body))


def _complete_refusal(
    view: SchemaView, schema: Schema, plain: dict[str, Any], seed: str
) -> dict[str, Any]:
    """The detail, joined by the members the schema requires beside it where it admits that."""
    if view.is_valid(schema, plain):
        return plain
    made = make_payload(view, schema, seed)
    joined = {**made, **plain} if isinstance(made, dict) else plain
    if view.is_valid(schema, joined):
        return joined
    return made if isinstance(made, dict) and "detail" in made else plain
