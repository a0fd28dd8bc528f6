"""Media Type Objects, and the Encoding and Header Objects they are defined with.

Source: OpenAPI 3.1, sections 4.8.14, 4.8.15 and 4.8.21. A header has content, content has
encodings, and an encoding has headers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scripts.operations.example import Example, read_examples
from scripts.operations.media_types import media_kind, read_essence
from scripts.operations.node import Node
from scripts.operations.styles import defaults_to_explode


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a response, or of one part of a form.

    Attributes:
        schema: Pointer of its schema or of the schema of its content; None if any value is allowed.
        content: The media type of its value; None if it is serialised by a style.
    """

    name: str
    required: bool
    deprecated: bool
    description: str
    schema: str | None
    content: "MediaType | None"
    explode: bool
    examples: tuple[Example, ...]
    pointer: str
    written: Mapping[str, Any]

    @property
    def style(self) -> str:
        """The only style a header can have (section 4.8.21)."""
        return "simple"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form is serialised.

    Attributes:
        content_types: The media types that a part may have, in order; empty for the default.
        is_styled: Whether style, explode or allowReserved is present, so that content types are
        ignored.
    """

    property: str
    content_types: tuple[str, ...]
    style: str
    explode: bool
    allow_reserved: bool
    is_styled: bool
    headers: tuple[Header, ...]
    pointer: str
    written: Mapping[str, Any]


@dataclass(frozen=True)
class MediaType:
    """One media type of a body, a response or a parameter.

    Attributes:
        name: As in the document; it may be a range and have parameters.
        schema: Pointer of its schema; None if any value is allowed.
        item_schema: Pointer of the schema of each item of a stream (OpenAPI 3.2).
        written: The object as it stands in the document, for messages.
    """

    name: str
    schema: str | None
    item_schema: str | None
    examples: tuple[Example, ...]
    encodings: tuple[Encoding, ...]
    pointer: str
    written: Mapping[str, Any]

    @property
    def essence(self) -> str:
        """The type and subtype in lower case, without parameters."""
        return read_essence(self.name)

    @cached_property
    def kind(self) -> str:
        """How a client serialises it: json, form, multipart, text or binary."""
        return media_kind(self.name)

    def find_encoding(self, name: str) -> Encoding | None:
        """The encoding of a property; None if the document has none for it."""
        return next((each for each in self.encodings if each.property == name), None)

    def encoding_of(self, name: str) -> Encoding:
        """The encoding of a property; the default one if the document has none for it."""
        return self.find_encoding(name) or Encoding(
            property=name,
            content_types=(),
            style="form",
            explode=True,
            allow_reserved=False,
            is_styled=False,
            headers=(),
            pointer=self.pointer,
            written={},
        )


def read_content(owner: Node) -> tuple[MediaType, ...]:
    """The media types in the `content` of an object, in the document's order."""
    return tuple(_read_media_type(name, node) for name, node in owner.members("content"))


def _read_media_type(name: str, node: Node) -> MediaType:
    return MediaType(
        name=name,
        schema=node.schema(),
        item_schema=node.schema("itemSchema"),
        examples=read_examples(node),
        encodings=tuple(_read_encoding(key, each) for key, each in node.members("encoding")),
        pointer=node.pointer,
        written=node.value,
    )


def _read_encoding(name: str, node: Node) -> Encoding:
    style = node.text("style") or "form"
    named = (part.strip() for part in node.text("contentType").split(","))
    return Encoding(
        property=name,
        content_types=tuple(part for part in named if part),
        style=style,
        explode=node.flag("explode", defaults_to_explode(style)),
        allow_reserved=node.flag("allowReserved"),
        is_styled=any(key in node.value for key in ("style", "explode", "allowReserved")),
        headers=read_headers(node),
        pointer=node.pointer,
        written=node.value,
    )


def read_headers(owner: Node) -> tuple[Header, ...]:
    """The headers of an object, without `Content-Type`, which the media type replaces.

    Source: OpenAPI 3.1, section 4.8.17.1.
    """
    return tuple(
        _read_header(name, node)
        for name, node in owner.members("headers")
        if name.lower() != "content-type"
    )


def _read_header(name: str, node: Node) -> Header:
    content = next(iter(read_content(node)), None)
    schema = node.schema()
    return Header(
        name=name,
        required=node.flag("required"),
        deprecated=node.flag("deprecated"),
        description=node.prose("description"),
        schema=content.schema if content else schema,
        content=content,
        explode=node.flag("explode"),
        examples=read_examples(node),
        pointer=node.pointer,
        written=node.value,
    )
