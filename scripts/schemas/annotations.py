"""Keywords that refuse no value and still say something of it: unknown formats, and content."""

from dataclasses import replace
from typing import Final

from scripts.schemas.formats import is_known_format
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json

CONTENT: Final[tuple[str, ...]] = ("contentEncoding", "contentMediaType", "contentSchema")
_BYTES: Final = "application/octet-stream"


def take_annotations(schema: Schema) -> Schema:
    """The schema with keywords that refuse no value among its annotations.

    `format: byte` of OpenAPI 3.0 is `contentEncoding: base64` of 3.1, and `format: binary` is
    `contentMediaType: application/octet-stream` (OpenAPI 3.1, section 4.4.2).
    """
    keywords = dict(schema.keywords)
    notes: dict[str, Json] = {key: keywords.pop(key) for key in CONTENT if key in keywords}
    name = keywords.get("format")
    if isinstance(name, str) and (name == "byte" or not is_known_format(name)):
        del keywords["format"]
        key, value = ("contentEncoding", "base64") if name == "byte" else ("format", name)
        notes[key] = value
    if notes.get("contentMediaType") == _BYTES:
        del notes["contentMediaType"]
    is_same = len(keywords) == len(schema.keywords)
    return (
        schema if is_same else replace(schema, keywords=keywords, notes={**schema.notes, **notes})
    )
