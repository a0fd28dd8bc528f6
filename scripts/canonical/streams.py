"""Operations that return streams: server-sent events and JSON Lines."""

from collections.abc import Iterator
from dataclasses import replace

from scripts.canonical.form import Operation, Response, Schema
from scripts.canonical.results import Stream
from scripts.canonical.schemas import SchemaCanon
from scripts.document import join_pointer
from scripts.operations import MediaType
from scripts.operations.media_types import EVENTS, LINES, may_be_json
from scripts.schemas.alternatives import list_alternatives
from scripts.schemas.conjunction import gather

_ARGUMENTS = ("stream", "streaming")
_TEXT: Schema = {"type": "string"}


def find_format(canon: SchemaCanon, media: MediaType) -> str | None:
    """The format of a stream: `events`, `messages` or `lines`; none where the content is none.

    The items of `messages` are events as objects, with the text of the event under `data`
    (OpenAPI 3.2, section 4.14.4).
    """
    if media.essence == EVENTS:
        is_object = media.item_schema is not None and _is_event(canon, media.item_schema)
        return "messages" if is_object else "events"
    if media.essence not in LINES:
        return None
    if media.item_schema is not None:
        return "lines"
    types = gather(canon.source.at(media.schema)).implied_types if media.schema else ()
    return None if "string" in types or media.schema is None else "lines"


def _is_event(canon: SchemaCanon, pointer: str) -> bool:
    ways = list_alternatives(canon.source.at(pointer))
    return any("data" in way.properties or "event" in way.properties for way in ways)


def shape_item(canon: SchemaCanon, media: MediaType, hint: str) -> Schema:
    """The canonical schema of each item of a stream; empty for events as they come."""
    if media.item_schema is not None:
        shaped = canon.canonicalise_at(media.item_schema, hint)
        if media.essence == EVENTS:
            _type_data(canon, shaped)
        return shaped
    if media.schema is None:
        return {}
    shaped = canon.canonicalise_at(media.schema, hint)
    is_list = shaped.get("type") == "array" and "items" in shaped
    item: Schema = shaped["items"] if is_list else shaped
    return _TEXT if item.get("type") == "string" else item


def _type_data(canon: SchemaCanon, item: Schema) -> None:
    """Give the data of events the type of its `contentSchema`, if it is JSON in a text.

    A type that texts match, too, is left out: it would not tell how to read them.
    """
    for name in list(_list_classes(canon, item)):
        for part in canon.read_component(name).properties.get("data", ()):
            is_json = may_be_json(str(part.annotation("contentMediaType", "")))
            if not is_json or part.annotation("contentSchema") is None:
                continue
            data = canon.canonicalise_at(join_pointer(part.place, "contentSchema"), f"{name}Data")
            if not _accepts_text(canon, data):
                members = {**canon.schemas[name]["properties"], "data": data}
                canon.schemas[name] = {**canon.schemas[name], "properties": members}


def _list_classes(canon: SchemaCanon, shape: Schema) -> Iterator[str]:
    """The classes of objects that a value of a shape may be."""
    if "$ref" in shape:
        name = str(shape["$ref"]).rpartition("/")[2]
        if "properties" in canon.schemas[name]:
            yield name
        else:
            yield from _list_classes(canon, canon.schemas[name])
    for branch in shape.get("anyOf", ()):
        yield from _list_classes(canon, branch)


def _accepts_text(canon: SchemaCanon, shape: Schema) -> bool:
    if "$ref" in shape:
        return _accepts_text(canon, canon.schemas[str(shape["$ref"]).rpartition("/")[2]])
    if "anyOf" in shape:
        return any(_accepts_text(canon, branch) for branch in shape["anyOf"])
    if "const" in shape:
        return isinstance(shape["const"], str)
    kinds = shape.get("type", "string")
    return "string" in ([kinds] if isinstance(kinds, str) else kinds)


def place_stream(operation: Operation) -> Operation:
    """The operation with its stream, where it returns one.

    Where something else may come back too, a boolean `stream` or `streaming` in the request decides
    between them; without it the stream is text like any other.
    """
    streams = {
        each.media_type: Stream(each.stream, each.schema or {}, each.media_type)
        for each in operation.responses
        if each.stream is not None and each.media_type is not None
    }
    if not streams:
        return operation
    first, *others = streams.values()
    stream = replace(first, others=tuple(others))
    if not operation.returns:
        return replace(operation, stream=stream)
    choice = _find_choice(operation)
    if choice is None:
        responses = tuple(map(_read_as_text, operation.responses))
        return replace(operation, responses=responses)
    argument, is_default = choice
    return replace(operation, stream=replace(stream, argument=argument, is_default=is_default))


def _find_choice(operation: Operation) -> tuple[str, bool] | None:
    """The argument that decides for a stream, and whether the service streams without it."""
    properties = operation.body.properties if operation.body else ()
    found: list[tuple[str, str, Schema, str]] = [
        *((each.name, each.argument, each.schema, each.description) for each in properties),
        *((p.name, p.argument, p.schema, p.description) for p in operation.parameters),
    ]
    flags = {
        name: (argument, "Defaults to `true`." in description)
        for name, argument, schema, description in reversed(found)
        if "boolean" in _list_kinds(schema)
    }
    return next((flags[name] for name in _ARGUMENTS if name in flags), None)


def _list_kinds(schema: Schema) -> list[str]:
    kinds = schema.get("type") or []
    return [kinds] if isinstance(kinds, str) else kinds


def _read_as_text(response: Response) -> Response:
    return response if response.stream is None else replace(response, schema=_TEXT, stream=None)
