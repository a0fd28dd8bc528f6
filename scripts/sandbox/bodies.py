"""The body of a request, decoded by its media type and checked against the document."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import unquote_plus

from scripts.sandbox.coercion import admits, coerce_text, find_branch
from scripts.sandbox.contents import Content, is_json, name_media_type
from scripts.sandbox.exchange import Incoming, split_pairs
from scripts.sandbox.forms import FormPart, MalformedFormError, parse_multipart
from scripts.sandbox.markup import MalformedMarkupError, decode_xml
from scripts.sandbox.negotiation import match_media_type
from scripts.sandbox.operations import Parameter, RequestBody
from scripts.sandbox.parameters import Places, read_values
from scripts.sandbox.problems import Problem, describe_errors
from scripts.schemas.view import Schema, SchemaView

_AT = ("body",)


class UnsupportedMediaTypeError(Exception):
    """The operation takes no body of this media type."""


class _MalformedBodyError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def find_body_problems(
    view: SchemaView, body: RequestBody | None, incoming: Incoming
) -> tuple[Problem, ...]:
    """What is wrong with the body of a request.

    Raises:
        UnsupportedMediaTypeError: The document declares no such media type.
    """
    if body is None or not body.contents:
        return ()
    declared = incoming.headers.get("content-type", "")
    if not incoming.body and _is_absent(declared):
        missing = Problem("missing", _AT, "Field required", None)
        return (missing,) if body.is_required else ()
    content = match_media_type(body.contents, name_media_type(declared))
    if content is None:
        taken = ", ".join(content.declared for content in body.contents)
        raise UnsupportedMediaTypeError(f"{declared or 'no media type'} is not one of {taken}")
    try:
        value = _decode_body(view, content, declared, incoming.body)
    except _MalformedBodyError as error:
        return (error.problem,)
    return describe_errors(view.find_errors(content.schema, value), _AT)


def _is_absent(declared: str) -> bool:
    # An empty text or file is a body; an empty JSON text is none.
    media_type = name_media_type(declared)
    return not media_type or is_json(media_type)


def _decode_body(view: SchemaView, content: Content, declared: str, body: bytes) -> Any:
    media_type = name_media_type(declared)
    if is_json(media_type):
        return _decode_json(body)
    if media_type == "application/x-www-form-urlencoded":
        return _decode_urlencoded(view, content, body)
    if media_type.startswith("multipart/"):
        return _decode_multipart(view, content, declared, body)
    if media_type.endswith(("/xml", "+xml")):
        return _decode_xml(view, content, body)
    text = body.decode("utf-8" if media_type.startswith("text/") else "latin-1", "replace")
    branch = find_branch(view, content.schema, None)
    return text if branch.get("type") == "string" else _admit_anything(view, content.schema, text)


def _admit_anything(view: SchemaView, schema: Schema, text: str) -> Any:
    """The text, or a value that says nothing where the schema speaks of no text at all.

    JSON Schema has no word for the bytes of a picture or the lines of a table.
    """
    branch = find_branch(view, schema, "object")
    return {} if branch.get("type") == "object" and not branch.get("required") else text


def _decode_json(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise _malformed("json_invalid", "JSON is written in UTF-8", 0) from None
    except json.JSONDecodeError as error:
        raise _malformed("json_invalid", f"JSON decode error: {error.msg}", error.pos) from None
    except (ValueError, RecursionError) as error:
        raise _malformed("json_invalid", f"JSON decode error: {error}", 0) from None


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _malformed(kind: str, message: str, *position: int) -> _MalformedBodyError:
    return _MalformedBodyError(Problem(kind, (*_AT, *position), message, {}))


def _decode_xml(view: SchemaView, content: Content, body: bytes) -> Any:
    try:
        return decode_xml(view, content.schema, body)
    except MalformedMarkupError as error:
        raise _malformed("xml_invalid", f"not well-formed XML: {error}") from None


def _decode_urlencoded(view: SchemaView, content: Content, body: bytes) -> dict[str, Any]:
    """The form's object; each property stands in the style its Encoding Object names."""
    pairs = split_pairs(body.decode("utf-8", "replace"))
    branch = find_branch(view, content.schema, "object")
    properties: dict[str, Schema] = branch.get("properties", {})
    declared = tuple(_describe_field(content, n, s) for n, s in properties.items())
    places = Places({}, pairs, [], [])
    value: dict[str, Any] = {}
    for field in declared:
        readings = list(read_values(view, field, declared, places))
        fits = (r for r in readings if view.is_valid(field.schema, r))
        if readings:
            value[field.name] = next(fits, readings[0])
        elif field.name in branch.get("required", []) and admits(view, field.schema, "array"):
            value[field.name] = []  # A form has no other way to write an empty array.
    known = {name for name in properties if name in value}
    others = {n: unquote_plus(v) for n, v in pairs if _is_free(n, properties)}
    return {**value, **{n: v for n, v in others.items() if n not in known}}


def _is_free(name: str, properties: dict[str, Schema]) -> bool:
    return name.partition("[")[0] not in properties


def _describe_field(content: Content, name: str, schema: Schema) -> Parameter:
    encoding = content.encoding.get(name, {})
    style = str(encoding.get("style", "form"))
    explode = bool(encoding.get("explode", style == "form"))
    holds_json = is_json(name_media_type(str(encoding.get("contentType", ""))))
    return Parameter(name, "query", False, schema, style, explode, holds_json)


def _decode_multipart(
    view: SchemaView, content: Content, declared: str, body: bytes
) -> dict[str, Any]:
    try:
        parts = parse_multipart(declared, body)
    except MalformedFormError as error:
        raise _malformed("multipart_invalid", str(error)) from None
    properties = find_branch(view, content.schema, "object").get("properties", {})
    value: dict[str, Any] = {}
    for name in dict.fromkeys(part.name for part in parts):
        schema = properties.get(name, True)
        fields = [part for part in parts if part.name == name]
        value[name] = _read_field(view, schema, fields)
    return value


def _read_field(view: SchemaView, schema: Schema, parts: list[FormPart]) -> Any:
    """The member that parts of one name make."""
    readings: list[Any] = []
    if len(parts) == 1:
        readings = list(_read_part(view, schema, parts[0]))
        fits = [reading for reading in readings if view.is_valid(schema, reading)]
        if fits:
            return fits[0]
    items = find_branch(view, schema, "array").get("items", True)
    listed = [next(_read_part(view, items, part)) for part in parts]
    return listed if len(parts) > 1 or view.is_valid(schema, listed) else readings[0]


def _read_part(view: SchemaView, schema: Schema, part: FormPart) -> Iterator[Any]:
    if is_json(part.media_type):
        yield _decode_json(part.data)
        return
    text = part.data.decode("utf-8" if part.is_text else "latin-1", "replace")
    if not part.is_text:
        yield text
        return
    if text[:1] in ("{", "["):  # Objects and arrays default to JSON ("Encoding Object").
        with suppress(ValueError):
            yield json.loads(text)
    yield coerce_text(view, schema, text)
