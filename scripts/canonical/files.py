"""Finds the properties of a body that are given as files."""

from collections.abc import Iterable

from scripts.canonical.form import Schema as Shape
from scripts.canonical.unions import join_union
from scripts.operations import Encoding, MediaType
from scripts.operations.media_types import media_kind
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.alternatives import list_alternatives
from scripts.schemas.conjunction import Conjunction, Schemas, gather

FILE: Shape = {"type": "string", "format": "binary"}
"""The canonical schema of a file."""

_OF_OBJECTS = ("json", "form", "multipart")


def find_files(
    source: SchemaSource, media_type: MediaType, content: Iterable[MediaType]
) -> dict[str, Shape]:
    """The canonical schema of each property that is a file or a list of files, by its name.

    A property with `format: binary` is a file in JSON, too, if the body may be multipart: then a
    caller gives a file, and multipart is sent.

    Args:
        source: The schemas of the document.
        media_type: A media type of a body.
        content: All media types of that body.
    """
    kinds = {each.kind for each in content}
    if "multipart" not in kinds or media_type.kind not in _OF_OBJECTS or media_type.schema is None:
        return {}
    has_parts = media_type.kind == "multipart"
    return {
        name: shape
        for whole in list_alternatives(source.at(media_type.schema))
        for name, schemas in whole.properties.items()
        if (shape := _shape_file(schemas, media_type.encoding_of(name) if has_parts else None))
    }


def _shape_file(schemas: Schemas, encoding: Encoding | None) -> Shape | None:
    ways = list(list_alternatives(*schemas))
    items = [item for whole in ways if "array" in whole.types for item in whole.children("items")]
    shapes: list[Shape] = []
    if any(_is_file(whole, encoding) for whole in ways):
        shapes.append(FILE)
    if any(_is_file(gather(item), encoding) for item in items):
        shapes.append({"type": "array", "items": FILE})
    return join_union(shapes) if shapes else None


def _is_file(whole: Conjunction, encoding: Encoding | None) -> bool:
    """Whether a value is binary (OpenAPI 3.0.3, section 4.7.14.2; 3.1, 4.8.14.4).

    What has no encoding is not a part, and only its own format says it.
    """
    if not set(whole.types) <= {"string"}:
        return False
    # Of the encodings of RFC 2045 this one changes no byte, so it says what `format: binary` does.
    if "binary" in (whole.bound("format"), whole.annotation("contentEncoding")):
        return True
    if encoding is None:
        return False
    if _is_bare(whole):
        return True
    if whole.has("contentMediaType"):
        return not whole.has("contentEncoding")
    kinds = {media_kind(name) for name in encoding.content_types}
    return kinds == {"binary"} and whole.listed_values is None


def _is_bare(whole: Conjunction) -> bool:
    """Whether the schema is empty, which means `application/octet-stream` (OpenAPI 3.1)."""
    return not any(_says_something(part) for part in whole.parts)


def _says_something(schema: Schema) -> bool:
    return bool(schema.keywords.keys() - {"$ref", "allOf"})
