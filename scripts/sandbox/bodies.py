"""Decodes the body of a request by its media type, and checks it against the document."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_plus

from scripts.operations import Encoding, MediaType, RequestBody
from scripts.operations.media_types import (
    FORM,
    is_json,
    is_range,
    match_media_type,
    media_kind,
    read_essence,
)
from scripts.sandbox.coercion import admits, coerce_text, find_branch
from scripts.sandbox.exchange import Incoming, split_pairs
from scripts.sandbox.forms import FormPart, MalformedFormError, parse_multipart
from scripts.sandbox.markup import MalformedMarkupError, decode_xml
from scripts.sandbox.problems import Problem, describe_errors
from scripts.sandbox.schemas import MessageSchemas
from scripts.sandbox.styles import MalformedValueError, Places, Slot, read_values
from scripts.schemas import Schema
from scripts.schemas.alternatives import list_alternatives
from scripts.schemas.conjunction import Schemas

_AT = ("body",)


class UnsupportedMediaTypeError(Exception):
    """The operation does not accept a body of this media type."""


class _MalformedBodyError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


Read = tuple[Any, tuple[Problem, ...]]
"""The JSON value of some content, None if it has none, and its problems."""


def read_body(messages: MessageSchemas, body: RequestBody | None, incoming: Incoming) -> Read:
    """The value of the body of a request, and its problems.

    Raises:
        UnsupportedMediaTypeError: The document declares no such media type.
    """
    if body is None or not body.content:
        return None, ()
    declared = incoming.headers.get("content-type", "")
    essence = read_essence(declared)
    if not incoming.body and _is_absent(essence):
        missing = Problem("missing", _AT, "Field required", None)
        return None, (missing,) if body.required else ()
    # Content-Type must be a media type, not a range (RFC 9110, section 8.3).
    content = None if is_range(essence) else match_media_type(body.content, declared)
    if content is None:
        taken = ", ".join(each.name for each in body.content)
        raise UnsupportedMediaTypeError(f"{declared or 'no media type'} is not one of {taken}")
    return read_content(messages, content, declared, incoming.body, _AT)


def read_content(
    messages: MessageSchemas,
    content: MediaType,
    declared: str,
    body: bytes,
    location: tuple[str | int, ...],
) -> Read:
    """The value of content of a declared media type, and its problems.

    Args:
        messages: The schemas of the message's direction.
        content: The declared media type.
        declared: The media type of the message, with parameters.
        body: The content.
        location: Its location in the message.
    """
    try:
        value = _decode_content(messages, content, declared, body)
    except _MalformedBodyError as error:
        problem = replace(error.problem, location=(*location, *error.problem.location))
        return None, (problem,)
    schema = messages.at(content.schema)
    if isinstance(value, str) and _is_opaque(read_essence(declared), schema):
        return value, ()
    return value, describe_errors(messages.find_errors(value, schema), location)


def _is_absent(essence: str) -> bool:
    # An empty text or file counts as a body; an empty JSON text does not.
    return not essence or is_json(essence)


def _decode_content(
    messages: MessageSchemas, content: MediaType, declared: str, body: bytes
) -> Any:
    essence, schema = read_essence(declared), messages.at(content.schema)
    if is_json(essence):
        return _decode_json(body)
    if essence == FORM:
        return _decode_urlencoded(messages, content, schema, body)
    if essence.startswith("multipart/"):
        return _decode_multipart(messages, content, schema, declared, body)
    if essence.endswith(("/xml", "+xml")):
        return _decode_xml(messages, schema, body)
    if media_kind(essence) == "text":
        text = body.decode("utf-8", "replace")
        is_plain = essence == "text/plain" or admits("string", schema)
        return coerce_text(messages, text, schema) if is_plain else text
    return body.decode("latin-1")


def _is_opaque(essence: str, schema: Schema) -> bool:
    """Whether the schema cannot be checked against content that was decoded as text.

    JSON Schema describes neither the bytes of a picture nor the lines of a table; the client takes
    such content as it is.
    """
    if is_json(essence) or essence == "text/plain" or essence.endswith(("/xml", "+xml")):
        return False
    return all("string" not in each.possible_types for each in list_alternatives(schema))


def _decode_json(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise _malformed("json_invalid", "JSON must be in UTF-8", 0) from None
    except json.JSONDecodeError as error:
        raise _malformed("json_invalid", f"JSON decode error: {error.msg}", error.pos) from None
    except (ValueError, RecursionError) as error:
        raise _malformed("json_invalid", f"JSON decode error: {error}", 0) from None


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _malformed(kind: str, message: str, *position: str | int) -> _MalformedBodyError:
    return _MalformedBodyError(Problem(kind, position, message, {}))


def _decode_xml(messages: MessageSchemas, schema: Schema, body: bytes) -> Any:
    try:
        return decode_xml(messages, schema, body)
    except MalformedMarkupError as error:
        raise _malformed("xml_invalid", f"not well-formed XML: {error}") from None


def _decode_urlencoded(
    messages: MessageSchemas, content: MediaType, schema: Schema, body: bytes
) -> dict[str, Any]:
    """The object of a form; each property is in the style of its Encoding Object."""
    pairs = split_pairs(body.decode("utf-8", "replace"))
    branch = find_branch("object", schema)
    places = Places({}, pairs, [], [])
    value: dict[str, Any] = {}
    for name, schemas in branch.properties.items():
        field = _make_slot(name, schemas, content.find_encoding(name), branch.properties.keys())
        try:
            readings = list(read_values(messages, field, places))
        except MalformedValueError as error:
            raise _malformed(error.kind, str(error), name) from None
        fits = (each for each in readings if messages.is_valid(each, *schemas))
        if readings:
            value[name] = next(fits, readings[0])
        elif name in branch.required and admits("array", *schemas):
            value[name] = []  # In a form, an empty array can only be absent.
    others = {n: unquote_plus(v) for n, v in pairs if n.partition("[")[0] not in branch.properties}
    free = {n: coerce_text(messages, text, *branch.member(n)) for n, text in others.items()}
    return {**free, **value}


def _make_slot(
    name: str, schemas: Schemas, encoding: Encoding | None, names: Iterable[str]
) -> Slot:
    content_types = encoding.content_types if encoding and not encoding.is_styled else ()
    return Slot(
        name=name,
        location="query",
        schemas=schemas,
        style=encoding.style if encoding else "form",
        explode=encoding.explode if encoding else True,
        is_json=any(is_json(read_essence(each)) for each in content_types),
        claimed=frozenset(names) - {name},
    )


def _decode_multipart(
    messages: MessageSchemas, content: MediaType, schema: Schema, declared: str, body: bytes
) -> dict[str, Any]:
    try:
        parts = parse_multipart(declared, body)
    except MalformedFormError as error:
        raise _malformed("multipart_invalid", str(error)) from None
    branch = find_branch("object", schema)
    value: dict[str, Any] = {}
    for name in dict.fromkeys(part.name for part in parts):
        encoding = content.find_encoding(name)
        fields = [_name_type(part, encoding) for part in parts if part.name == name]
        value[name] = _read_field(messages, branch.member(name), fields)
    return value


def _name_type(part: FormPart, encoding: Encoding | None) -> FormPart:
    """The part with a media type: its own, else that of its encoding if there is just one."""
    said = encoding.content_types if encoding else ()
    if part.media_type or len(said) != 1:
        return part
    return replace(part, media_type=read_essence(said[0]))


def _read_field(messages: MessageSchemas, schemas: Schemas, parts: list[FormPart]) -> Any:
    """The member that is made from all parts with its name."""
    readings: list[Any] = []
    if len(parts) == 1:
        readings = list(_read_part(messages, schemas, parts[0]))
        fits = [each for each in readings if messages.is_valid(each, *schemas)]
        if fits:
            return fits[0]
    branch = find_branch("array", *schemas)
    listed = [next(_read_part(messages, branch.item(i), part)) for i, part in enumerate(parts)]
    return listed if len(parts) > 1 or messages.is_valid(listed, *schemas) else readings[0]


def _read_part(messages: MessageSchemas, schemas: Schemas, part: FormPart) -> Iterator[Any]:
    if is_json(part.media_type):
        yield _decode_json(part.data)
        return
    text = part.data.decode("utf-8" if part.is_text else "latin-1", "replace")
    if not part.is_text:
        yield text
        return
    yield coerce_text(messages, text, *schemas)
