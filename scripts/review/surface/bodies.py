"""Bodies of requests and responses: presence, media types, parts."""

from collections.abc import Iterator

from scripts.review.change import Fact
from scripts.review.surface.comparison import Comparison, Pair, compare_schemas, quote
from scripts.review.surface.encoding import compare_encoding
from scripts.review.surface.media_type import find_cover, index_essences
from scripts.review.surface.node import Node, read_members
from scripts.schemas import Direction

_REQUEST = Direction.REQUEST


def compare_request_bodies(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    """Facts about the request bodies of two operations."""
    base, revision = (side.member("requestBody") for side in (pair.base, pair.revision))
    if base is not None and revision is not None:
        bodies = pair.narrow(base, revision, "request body")
        yield from _compare_presence(bodies)
        yield from compare_content(bodies, comparison)
    elif base is not None:
        message = "The request body is gone."
        yield pair.state_removed(f"{pair.direction}-body-removed", message, base, "request body")
    elif revision is not None:
        is_demanded = pair.direction is _REQUEST and revision.flag("required")
        stem = "required-body-added" if is_demanded else "body-added"
        message = (
            f"A request body is {'required' if revision.flag('required') else 'possible'} now."
        )
        yield pair.state_added(f"{pair.direction}-{stem}", message, revision, "request body")


def _compare_presence(pair: Pair) -> Iterator[Fact]:
    before, after = pair.base.flag("required"), pair.revision.flag("required")
    if before != after:
        state = "required" if after else "optional"
        rule = f"{pair.direction}-body-became-{state}"
        yield pair.state_member(rule, f"The request body is {state} now.", "required")


def compare_response_bodies(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    """Facts about the bodies of two responses; one without `content` has none."""
    base, revision = (read_members(side, "content") for side in (pair.base, pair.revision))
    if base and not revision:
        rule, message = f"{pair.direction}-body-removed", "The response has no body any more."
        yield pair.state_member(rule, message, "content")
    elif revision and not base:
        rule, message = f"{pair.direction}-body-added", "The response has a body now."
        yield pair.state_member(rule, message, "content")
    else:
        yield from compare_content(pair, comparison)


def compare_content(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    """Facts about the media types of two bodies, and about their schemas."""
    base, revision = (read_members(side, "content") for side in (pair.base, pair.revision))
    before, after = index_essences(base), index_essences(revision)
    sent, read = (before, after) if pair.direction is _REQUEST else (after, before)
    for essence in sent:
        cover = find_cover(essence, read)
        if cover is None:
            continue
        left, right = (essence, cover) if pair.direction is _REQUEST else (cover, essence)
        inner = pair.narrow(base[before[left]], revision[after[right]], quote(essence))
        yield from compare_schemas(inner, comparison)
        yield from compare_encoding(inner, comparison, essence)
    yield from _state_media_types(pair, base, revision, before, after)


def _state_media_types(
    pair: Pair,
    base: dict[str, Node],
    revision: dict[str, Node],
    before: dict[str, str],
    after: dict[str, str],
) -> Iterator[Fact]:
    prefix = str(pair.direction)
    if pair.is_notified and pair.direction is not _REQUEST:
        prefix = "notified"
    for essence in before:
        if find_cover(essence, after) is None:
            has_part = any(find_cover(each, (essence,)) for each in after)
            is_narrowed = has_part and prefix == "response"
            rule = f"{prefix}-media-type-{'narrowed' if is_narrowed else 'removed'}"
            message = f"{quote(essence)} is not among the media types any more."
            yield pair.state_removed(rule, message, base[before[essence]], quote(essence))
    for essence in after:
        if find_cover(essence, before) is None:
            rule, message = f"{prefix}-media-type-added", f"{quote(essence)} is a new media type."
            yield pair.state_added(rule, message, revision[after[essence]], quote(essence))
