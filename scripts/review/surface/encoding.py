"""How the parts of a form are written (OpenAPI 3.1, section 4.8.15)."""

from collections.abc import Iterator
from typing import Any

from scripts.review.change import Fact
from scripts.review.surface.comparison import Comparison, Pair, quote
from scripts.review.surface.kinds import ARRAY, OBJECT, read_kinds
from scripts.review.surface.media_type import find_cover, read_essence
from scripts.review.surface.members import compare_members, index_headers
from scripts.review.surface.node import Node, read_members
from scripts.review.surface.serialisation import is_written_alike

_URLENCODED = "application/x-www-form-urlencoded"
_STYLING = ("style", "explode", "allowReserved")


def compare_encoding(pair: Pair, comparison: Comparison, essence: str) -> Iterator[Fact]:
    """Facts about the `encoding` of two media types; it has a meaning in forms only."""
    is_multipart = essence.startswith("multipart/")
    if not is_multipart and essence != _URLENCODED:
        return
    for name in sorted(_read_names(pair.base) & _read_names(pair.revision)):
        base, revision = (_read_part(side, name) for side in (pair.base, pair.revision))
        part = pair.narrow(base, revision, f"part {quote(name)}")
        kinds = _read_part_kinds(pair.base, name) & _read_part_kinds(pair.revision, name)
        if _is_styled(base) or _is_styled(revision) or not is_multipart:
            yield from _compare_style(part, kinds, name)
        if is_multipart and not (_is_styled(base) and _is_styled(revision)):
            yield from _compare_content_types(part, pair, name)
            headers = index_headers(base), index_headers(revision)
            yield from compare_members(part, comparison, "header", *headers)


def _read_names(media_type: Node) -> set[str]:
    schema = media_type.member("schema")
    is_object = schema is not None and isinstance(schema.value, dict)
    properties = read_members(schema, "properties") if is_object else {}
    return {*read_members(media_type, "encoding"), *properties}


def _read_part(media_type: Node, name: str) -> Node:
    part = read_members(media_type, "encoding").get(name)
    return part or Node(media_type.document, media_type.pointer, {})


def _is_styled(part: Node) -> bool:
    return any(key in part.mapping for key in _STYLING)


def _compare_style(part: Pair, kinds: frozenset[str], name: str) -> Iterator[Fact]:
    if is_written_alike(part.base, part.revision, "query", kinds):
        return
    rule = f"{part.direction}-encoding-serialisation-changed"
    message = f"The part {quote(name)} is written in another way."
    before, after = part.base.value, part.revision.value
    yield part.state(rule, message, before=before, after=after)


def _compare_content_types(part: Pair, media_types: Pair, name: str) -> Iterator[Fact]:
    before = _read_content_types(media_types.base, part.base, name)
    after = _read_content_types(media_types.revision, part.revision, name)
    if before is None or after is None:
        return
    for verb, left, right in (("removed", before, after), ("added", after, before)):
        for essence in left:
            if find_cover(essence, right) is None:
                rule = f"{part.direction}-encoding-content-type-{verb}"
                words = "may not be" if verb == "removed" else "may be"
                message = f"The part {quote(name)} {words} {quote(essence)} now."
                yield part.state(rule, message, before=before, after=after)


def _read_content_types(media_type: Node, part: Node, name: str) -> list[str] | None:
    """The media types of a part, by default those of its schema; None when they are not known."""
    text = part.text("contentType")
    if text:
        return [read_essence(each) for each in text.split(",")]
    schema = _read_part_schema(media_type, name)
    if schema is None:
        return None
    kinds = read_kinds(media_type.document, schema)
    if kinds == {ARRAY} and isinstance(schema.get("items"), dict):
        schema = media_type.document.dereference(schema["items"])[0]
        kinds = read_kinds(media_type.document, schema)
    if len(kinds) > 1:
        return None
    return ["application/json"] if kinds <= {OBJECT, ARRAY} else [_read_scalar_type(schema)]


def _read_scalar_type(schema: dict[str, Any]) -> str:
    is_binary = schema.get("format") == "binary" or "contentEncoding" in schema
    return "application/octet-stream" if is_binary else "text/plain"


def _read_part_schema(media_type: Node, name: str) -> dict[str, Any] | None:
    schema = media_type.member("schema")
    if schema is None or not isinstance(schema.value, dict):
        return None
    part = read_members(schema, "properties").get(name)
    return part.value if part is not None and isinstance(part.value, dict) else None


def _read_part_kinds(media_type: Node, name: str) -> frozenset[str]:
    return read_kinds(media_type.document, _read_part_schema(media_type, name))
