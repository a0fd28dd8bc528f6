"""What the constant of an operation says: its body, its responses, its stream."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scripts.canonical import (
    Canonical,
    Operation,
    Schema,
    component_fields,
    join_types,
    python_type,
)
from scripts.canonical.form import Body, Response
from scripts.canonical.operations import rank_media_type
from scripts.canonical.python_types import rename_types
from scripts.canonical.results import Stream
from scripts.canonical.unions import split_nullable
from scripts.operations.media_types import media_kind

_ENCODING = {
    "contentType": "media_type",
    "style": "style",
    "explode": "explode",
    "allowReserved": "allow_reserved",
}


@dataclass(frozen=True, slots=True)
class PropertyEncoding:
    """How one property of a form body is written, as arguments of the runtime's `Encoding`."""

    property: str
    settings: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class StreamConstant:
    """How a stream is read, as arguments of the runtime's `Events`.

    Attributes:
        item: Annotation of each item; none where the events come as they are.
        media_type: What the client asks for.
        is_resumable: Whether the request may be sent again to go on after the last event.
        others: How it is read in each other media type.
    """

    format: str
    item: str | None
    media_type: str
    is_resumable: bool
    others: tuple["StreamConstant", ...] = ()

    @property
    def annotation(self) -> str:
        """The annotation of the stream."""
        streams = (self, *self.others)
        return f"EventStream[{join_types(each.item or 'ServerSentEvent' for each in streams)}]"


@dataclass(frozen=True, slots=True)
class PagesConstant:
    """How the next page is found, as arguments of the runtime's `Pages`.

    Attributes:
        annotation: The annotation of a page.
        settings: The arguments that differ from their defaults.
    """

    annotation: str
    settings: tuple[tuple[str, object], ...]


def describe_pages(
    canonical: Canonical, operation: Operation, values: Mapping[str, str]
) -> PagesConstant | None:
    """How the pages of an operation are read; none where it returns none.

    `values` has the types of the values of enums, by the names of their classes.
    """
    pages = operation.pages
    if pages is None:
        return None
    value = operation.returns[0] or {}
    items, found = _find_attributes(canonical, value, pages.items)
    item = found.get("items", {})
    named = {each.name: each.argument for each in operation.parameters}
    argument = pages.parameter if pages.is_property else named.get(pages.parameter, "")
    settings: dict[str, object] = {
        "kind": pages.kind,
        "items": items,
        "argument": argument,
        "is_property": pages.is_property,
        "next": _find_attributes(canonical, value, pages.next)[0],
        "last": _find_attributes(canonical, item, pages.last)[0],
        "more": _find_attributes(canonical, value, pages.more)[0],
        "is_done": pages.is_done,
        "total": _find_attributes(canonical, value, pages.total)[0],
        "size": named.get(pages.size, pages.size),
        "step": pages.step,
        "first": pages.first,
    }
    defaults = {"step": 1, "first": 1}
    given = tuple(
        (key, setting)
        for key, setting in settings.items()
        if setting not in ("", (), False) and setting != defaults.get(key)
    )
    if pages.step == 0:
        given += (("step", 0), ("first", pages.first))
    annotation = f"ResultPage[{python_type(item)}, {python_type(value)}]"
    return PagesConstant(rename_types(annotation, values), given)


def _find_attributes(
    canonical: Canonical, schema: Schema, path: tuple[str, ...]
) -> tuple[tuple[str, ...], Schema]:
    """The attributes that lead to a value by the names of its properties, and its schema."""
    found: list[str] = []
    current = _resolve(canonical, schema)
    for name in path:
        fields = {field.name: field for field in component_fields(current)}
        found.append(fields[name].attribute if name in fields else name)
        current = _resolve(canonical, fields[name].schema) if name in fields else {}
    return tuple(found), current


def _resolve(canonical: Canonical, schema: Schema) -> Schema:
    body, _ = split_nullable(schema)
    name = str(body.get("$ref", "")).rpartition("/")[2]
    return canonical.schemas.get(name, body)


def list_encodings(body: Body | None) -> tuple[PropertyEncoding, ...]:
    """How the properties of a body are written, where the document says it."""
    found: dict[str, PropertyEncoding] = {}
    for media in body.media_types if body else ():
        for name, settings in media.encoding:
            given = tuple((_ENCODING[key], settings[key]) for key in _ENCODING if key in settings)
            found.setdefault(name, PropertyEncoding(name, given))
    return tuple(found.values())


def describe_stream(operation: Operation, values: Mapping[str, str]) -> StreamConstant | None:
    """How the stream of an operation is read; none where it returns none."""
    stream = operation.stream
    if stream is None:
        return None
    others = tuple(_describe_format(operation, each, values) for each in stream.others)
    return replace(_describe_format(operation, stream, values), others=others)


def _describe_format(
    operation: Operation, stream: Stream, values: Mapping[str, str]
) -> StreamConstant:
    return StreamConstant(
        format=stream.format,
        item=rename_types(python_type(stream.item), values) if stream.item else None,
        media_type=stream.media_type,
        is_resumable=operation.method == "GET" and stream.format != "lines",
    )


def returned_type(operation: Operation, values: Mapping[str, str]) -> str:
    """The annotation of what comes back whole, with the types of the values of enums."""
    annotation = join_types(
        "None" if schema is None else python_type(schema) for schema in operation.returns
    )
    return rename_types(annotation, values)


def list_responses(operation: Operation) -> tuple[tuple[str, str | None, str | None], ...]:
    """Status, media type and type of each response; of one status the preferred comes first.

    Streams are left out where something else comes back too.
    """
    shown = [each for each in operation.responses if each.stream is None or not operation.returns]
    order = list(dict.fromkeys(response.status for response in shown))
    ordered = sorted(
        shown, key=lambda each: (order.index(each.status), rank_media_type(each.media_type))
    )
    return tuple((each.status, each.media_type, response_type(each)) for each in ordered)


def response_type(response: Response) -> str | None:
    """The type a response is decoded to; None where its media type says it."""
    if response.media_type is None or response.schema is None or response.stream is not None:
        return None
    named = python_type(response.schema)
    implied = {"text": "str", "form": "str", "binary": "bytes", "multipart": "bytes"}
    return None if named == implied.get(media_kind(response.media_type)) else named
