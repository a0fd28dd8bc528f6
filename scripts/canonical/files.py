"""Finds the properties of a multipart body that are sent as files."""

from scripts.canonical.form import Schema as Shape
from scripts.operations import Encoding, MediaType
from scripts.operations.media_types import media_kind
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.alternatives import list_alternatives
from scripts.schemas.conjunction import Conjunction, Schemas, gather

FILE: Shape = {"type": "string", "format": "binary"}
"""The canonical schema of a file."""


def find_files(source: SchemaSource, media_type: MediaType) -> dict[str, Shape]:
    """The canonical schema of each property that is a file or a list of files, by its name."""
    if media_type.kind != "multipart" or media_type.schema is None:
        return {}
    return {
        name: shape
        for whole in list_alternatives(source.at(media_type.schema))
        for name, schemas in whole.properties.items()
        if (shape := _shape_file(schemas, media_type.encoding_of(name))) is not None
    }


def _shape_file(schemas: Schemas, encoding: Encoding) -> Shape | None:
    ways = list(list_alternatives(*schemas))
    if any(_is_file(whole, encoding) for whole in ways):
        return FILE
    items = [item for whole in ways if "array" in whole.types for item in whole.children("items")]
    if any(_is_file(gather(item), encoding) for item in items):
        return {"type": "array", "items": FILE}
    return None


def _is_file(whole: Conjunction, encoding: Encoding) -> bool:
    """Whether a part is binary (OpenAPI 3.0.3, section 4.7.14.2; 3.1, 4.8.14.4)."""
    if not set(whole.types) <= {"string"}:
        return False
    if whole.bound("format") == "binary" or _is_bare(whole):
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
