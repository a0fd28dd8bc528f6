"""Serialises values and examples in a media type."""

import json
import re
from typing import Any
from urllib.parse import urlencode
from zlib import compress, crc32

from scripts.operations.media_types import EVENTS, LINES, is_json
from scripts.sandbox.markup import encode_xml
from scripts.schemas import Schema

_SEQUENCE = "application/json-seq"
_RECORD_SEPARATOR = b"\x1e"  # RFC 7464, section 2.2.


# A line of an event stream (HTML, section 9.2.5).
_FIELD = re.compile(r"^(?:data|event|id|retry)?:", re.MULTILINE)


def is_valued(media_type: str) -> bool:
    """Whether the media type serialises a JSON value, so that a schema can describe it."""
    if is_json(media_type) or media_type in (EVENTS, *LINES):
        return True
    return media_type.endswith(("/xml", "+xml", "x-www-form-urlencoded"))


def encode_value(schema: Schema, media_type: str, value: Any) -> bytes:
    """The value, serialised in the media type.

    Args:
        schema: The schema of the value, which also has the names for XML.
        media_type: In lower case, without parameters.
        value: A JSON value, or text that is already serialised.
    """
    if is_json(media_type):
        return encode_json(value)
    is_xml = media_type.endswith(("/xml", "+xml"))
    if isinstance(value, str) and not (is_xml and not value.lstrip().startswith("<")):
        is_data = media_type == EVENTS and not _FIELD.search(value)
        return (_write_data(value) if is_data else value).encode("utf-8", "replace")
    if media_type == EVENTS:
        return b"".join(map(_encode_event, _as_list(value)))
    if media_type in LINES:
        start = _RECORD_SEPARATOR if media_type == _SEQUENCE else b""
        return b"".join(start + encode_json(item) + b"\n" for item in _as_list(value))
    if is_xml:
        return encode_xml(schema, value)
    if media_type == "application/x-www-form-urlencoded" and isinstance(value, dict):
        return urlencode(value, doseq=True).encode()
    return encode_json(value)


def _encode_event(event: Any) -> bytes:
    """One event; an object with text in `data` is the event itself (OpenAPI 3.2, section 4.14)."""
    if not isinstance(event, dict) or not isinstance(event.get("data"), str):
        return b"data: " + encode_json(event) + b"\n\n"
    fields = ((name, event[name]) for name in ("event", "id", "retry", "data") if name in event)
    lines = (f"{name}: {line}\n" for name, each in fields for line in str(each).splitlines())
    return "".join(lines).encode() + b"\n"


def _write_data(text: str) -> str:
    """One event with a text as its data."""
    return "".join(f"data: {line}\n" for line in text.splitlines() or [""]) + "\n"


def encode_json(value: Any) -> bytes:
    """The value as compact JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # UTF-8 cannot encode lone surrogates, but JSON can escape them.
    return text.encode("utf-8", "backslashreplace")


def make_bytes(media_type: str, seed: str) -> bytes:
    """The content of a file: a picture of one pixel for `image/png`, else a line of text."""
    if media_type == "image/png":
        return _make_png(crc32(seed.encode()))
    return f"{media_type} from the sandbox\n".encode()


def _make_png(shade: int) -> bytes:
    """A grey pixel (PNG, third edition, section 5)."""
    header = b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"
    chunks = ((b"IHDR", header), (b"IDAT", compress(bytes([0, shade % 256]))), (b"IEND", b""))
    written = (
        len(data).to_bytes(4) + kind + data + crc32(kind + data).to_bytes(4)
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
