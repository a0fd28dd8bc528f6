"""How the parts of a form are written (OpenAPI 3.1, section 4.8.15)."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.operations import Encoding, MediaType
from scripts.operations.media_types import find_cover, media_kind, read_essence
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair, quote
from scripts.review.operations.kinds import ARRAY, OBJECT, read_kinds
from scripts.review.operations.members import compare_members, index_headers
from scripts.review.operations.serialisation import is_written_alike
from scripts.review.operations.text import TextPlace, find_text_places
from scripts.schemas import Schema
from scripts.schemas.conjunction import gather


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a form.

    Attributes:
        encoding: How it is written, by default if nothing is said.
        schemas: What is said of its value; empty for anything.
    """

    encoding: Encoding
    schemas: tuple[Schema, ...]


def compare_encoding(pair: Pair[MediaType], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the `encoding` of two media types; it has a meaning in forms only."""
    is_multipart = pair.base.kind == "multipart"
    for name, old, new in _pair_parts(pair, comparison):
        part = pair.narrow(old.encoding, new.encoding, f"part {quote(name)}")
        is_styled = old.encoding.is_styled, new.encoding.is_styled
        if any(is_styled) or not is_multipart:
            yield from _compare_style(part, read_kinds(*old.schemas) & read_kinds(*new.schemas))
        if is_multipart and not all(is_styled):
            yield from _compare_content_types(part, old, new)
            headers = index_headers(part.base.headers), index_headers(part.revision.headers)
            yield from compare_members(part, comparison, "header", *headers)


def find_text_parts(pair: Pair[MediaType], comparison: Comparison) -> Iterator[TextPlace]:
    """Where the fields of two forms are text; what is written as JSON or binary is none."""
    for _, old, new in _pair_parts(pair, comparison):
        if _is_text(old) and _is_text(new):
            is_deep = old.encoding.is_styled and new.encoding.is_styled
            yield from find_text_places(old.schemas, new.schemas, pair.direction, is_deep=is_deep)


def _is_text(part: _Part) -> bool:
    named = part.encoding.content_types
    return part.encoding.is_styled or all(media_kind(each) == "text" for each in named)


def _pair_parts(
    pair: Pair[MediaType], comparison: Comparison
) -> Iterator[tuple[str, _Part, _Part]]:
    """The parts both sides have, by name; nothing but a form has any."""
    if pair.base.kind not in ("multipart", "form"):
        return
    base, revision = comparison.read_schemas(pair)
    before, after = _index_parts(pair.base, base), _index_parts(pair.revision, revision)
    for name in sorted(before.keys() & after.keys()):
        yield name, before[name], after[name]


def _index_parts(media_type: MediaType, schema: Schema | None) -> dict[str, _Part]:
    properties = gather(schema).properties if schema else {}
    named = [*properties, *(each.property for each in media_type.encodings)]
    return {name: _Part(media_type.encoding_of(name), properties.get(name, ())) for name in named}


def _compare_style(part: Pair[Encoding], kinds: frozenset[str]) -> Iterator[Fact]:
    if is_written_alike(part.base, part.revision, kinds):
        return
    rule = f"{part.direction}-encoding-serialisation-changed"
    message = f"The part {quote(part.base.property)} is written in another way."
    yield part.state(rule, message, before=part.base.written, after=part.revision.written)


def _compare_content_types(part: Pair[Encoding], old: _Part, new: _Part) -> Iterator[Fact]:
    before, after = _read_content_types(old), _read_content_types(new)
    if before is None or after is None:
        return
    name = quote(part.base.property)
    for verb, left, right in (("removed", before, after), ("added", after, before)):
        for essence in left:
            if find_cover(essence, right) is None:
                rule = f"{part.direction}-encoding-content-type-{verb}"
                words = "may not be" if verb == "removed" else "may be"
                message = f"The part {name} {words} {quote(essence)} now."
                yield part.state(rule, message, before=before, after=after)


def _read_content_types(part: _Part) -> list[str] | None:
    """The media types of a part, by default those of its schema; None when they are not known."""
    if part.encoding.content_types:
        return [read_essence(each) for each in part.encoding.content_types]
    schemas = part.schemas
    if read_kinds(*schemas) == {ARRAY}:
        schemas = gather(*schemas).children("items") or schemas
    kinds = read_kinds(*schemas)
    if not schemas or len(kinds) > 1:
        return None
    return ["application/json"] if kinds <= {OBJECT, ARRAY} else [_read_scalar_type(schemas)]


def _read_scalar_type(schemas: tuple[Schema, ...]) -> str:
    whole = gather(*schemas)
    is_binary = whole.bound("format") == "binary" or whole.has("contentEncoding")
    return "application/octet-stream" if is_binary else "text/plain"
