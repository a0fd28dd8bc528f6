"""Bodies of requests and responses: presence, media types, parts."""

from collections.abc import Iterator, Set
from dataclasses import replace

from scripts.operations import MediaType, Operation, RequestBody, Response
from scripts.operations.media_types import find_cover, read_essence, read_exact_name
from scripts.review.change import Fact
from scripts.review.operations.comparison import Comparison, Pair, quote
from scripts.review.operations.encoding import compare_encoding, find_text_parts
from scripts.review.operations.schemas import compare_schemas
from scripts.review.operations.text import spare_text
from scripts.review.operations.xml import compare_xml
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.conjunction import gather

_REQUEST = Direction.REQUEST


def compare_request_bodies(pair: Pair[Operation], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the request bodies of two operations."""
    base, revision = pair.base.body, pair.revision.body
    if base is not None and revision is not None:
        bodies = pair.narrow(base, revision, "request body")
        yield from _compare_presence(bodies)
        yield from compare_content(bodies, comparison)
    elif base is not None:
        message = "The request body is gone."
        yield pair.state_removed(f"{pair.direction}-body-removed", message, base, "request body")
    elif revision is not None:
        is_demanded = pair.direction is _REQUEST and revision.required
        stem = "required-body-added" if is_demanded else "body-added"
        message = f"A request body is {'required' if revision.required else 'possible'} now."
        yield pair.state_added(f"{pair.direction}-{stem}", message, revision, "request body")


def _compare_presence(pair: Pair[RequestBody]) -> Iterator[Fact]:
    if pair.base.required != pair.revision.required:
        state = "required" if pair.revision.required else "optional"
        rule = f"{pair.direction}-body-became-{state}"
        yield pair.state_member(rule, f"The request body is {state} now.", "required")


def compare_response_bodies(pair: Pair[Response], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the bodies of two responses; one without `content` has none."""
    if pair.base.content and not pair.revision.content:
        rule, message = f"{pair.direction}-body-removed", "The response has no body any more."
        yield pair.state_member(rule, message, "content")
    elif pair.revision.content and not pair.base.content:
        rule, message = f"{pair.direction}-body-added", "The response has a body now."
        yield pair.state_member(rule, message, "content")
    else:
        yield from compare_content(pair, comparison)


def compare_content(pair: Pair[RequestBody | Response], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the media types of two bodies, and about their schemas."""
    before, after = _index_content(pair.base.content), _index_content(pair.revision.content)
    changed = _match_parameters(before, after)
    for left, right in (*changed, *_match_covers(before, after, pair.direction, changed)):
        inner = pair.narrow(before[left], after[right], quote(right))
        if (left, right) in changed:
            message = f"The media type {quote(left)} is {quote(right)} now."
            rule = f"{pair.direction}-media-type-parameters-changed"
            yield inner.state(rule, message, before=left, after=right)
        yield from _compare_schemas(inner, comparison)
        yield from compare_encoding(inner, comparison)
        yield from compare_xml(inner, comparison)
    reported = {name for names in changed for name in names}
    yield from _state_media_types(pair, before, after, reported)


def _compare_schemas(pair: Pair[MediaType], comparison: Comparison) -> Iterator[Fact]:
    facts = _compare_described(pair, comparison)
    counting, harmless = spare_text(facts, find_text_parts(pair, comparison))
    yield from counting
    if harmless:
        message = "Fields of the form have other types, but every value of them is text on the way."
        yield pair.state_member(f"{pair.direction}-body-text-type-changed", message, "schema")


def _compare_described(pair: Pair[MediaType], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the content as a whole, and about each item of a stream."""
    sides = pair.base, pair.revision
    is_streamed = [side.item_schema is not None for side in sides]
    is_whole = [side.schema is not None for side in sides]
    # One side may say of the whole what the other says of each item.
    is_moved = any(is_streamed) and not (all(is_streamed) or all(is_whole))
    if not is_moved:
        yield from compare_schemas(pair, comparison)
    if not any(is_streamed):
        return
    sources = comparison.sources[pair.direction]
    base, revision = (
        replace(side, schema=side.item_schema or (_find_item(side, source) if is_moved else None))
        for side, source in zip(sides, sources, strict=True)
    )
    items = pair.narrow(base, revision, "each item")
    yield from compare_schemas(items, comparison, "itemSchema")


def _find_item(media_type: MediaType, source: SchemaSource) -> str | None:
    """What a schema of a whole stream says of each item; it may also be that of an item."""
    if media_type.schema is None:
        return None
    items = gather(source.at(media_type.schema)).children("items")
    return items[0].place if len(items) == 1 else media_type.schema


_Content = dict[str, MediaType]
_Matches = list[tuple[str, str]]


def _index_content(content: tuple[MediaType, ...]) -> _Content:
    """The media types by essence and by the parameters that tell versions apart."""
    return {read_exact_name(each.name): each for each in content}


def _match_parameters(before: _Content, after: _Content) -> _Matches:
    """The media types that changed nothing but their parameters, in order."""
    left = [name for name in before if name not in after]
    matches = []
    for name in after:
        same = [each for each in left if read_essence(each) == read_essence(name)]
        if name not in before and same:
            left.remove(same[0])
            matches.append((same[0], name))
    return matches


def _match_covers(
    before: _Content, after: _Content, direction: Direction, changed: _Matches
) -> _Matches:
    """For each media type that is sent the one it is read as."""
    is_request = direction is _REQUEST
    sent, read = (before, after) if is_request else (after, before)
    done = {names[0 if is_request else 1] for names in changed}
    covers = ((name, find_cover(name, read)) for name in sent if name not in done)
    return [
        (name, cover) if is_request else (cover, name)
        for name, cover in covers
        if cover is not None
    ]


def _state_media_types(
    pair: Pair[RequestBody | Response], before: _Content, after: _Content, reported: Set[str]
) -> Iterator[Fact]:
    prefix = str(pair.direction)
    if pair.is_notified and pair.direction is not _REQUEST:
        prefix = "notified"
    for name, media_type in before.items():
        if name not in reported and find_cover(name, after) is None:
            has_part = any(find_cover(each, (name,)) for each in after)
            is_narrowed = has_part and prefix == "response"
            rule = f"{prefix}-media-type-{'narrowed' if is_narrowed else 'removed'}"
            message = f"{quote(name)} is not among the media types any more."
            yield pair.state_removed(rule, message, media_type, quote(name))
    for name, media_type in after.items():
        if name not in reported and find_cover(name, before) is None:
            rule, message = f"{prefix}-media-type-added", f"{quote(name)} is a new media type."
            yield pair.state_added(rule, message, media_type, quote(name))
