"""Parameters and headers: named values beside a body (OpenAPI 3.1, sections 4.8.12 and 4.8.21)."""

from collections.abc import Iterator, Mapping

from scripts.review.change import Fact
from scripts.review.level import Level
from scripts.review.surface.comparison import Comparison, Pair, compare_schemas, quote
from scripts.review.surface.kinds import SCALAR, accepts_any_text, read_kinds
from scripts.review.surface.node import Node, read_members
from scripts.review.surface.serialisation import has_same_serialisation
from scripts.schemas import Direction

_REQUEST = Direction.REQUEST


def compare_members(
    pair: Pair,
    comparison: Comparison,
    noun: str,
    base: Mapping[str, Node],
    revision: Mapping[str, Node],
) -> Iterator[Fact]:
    """Facts about the parameters or headers of both sides, by a key that ignores spelling.

    Args:
        pair: What holds them.
        comparison: The documents under comparison.
        noun: `parameter` or `header`.
        base: Those of the base by key; a key reads as its place in words.
        revision: Those of the revision.
    """
    for key, node in base.items():
        if key not in revision:
            yield _state_removed(pair, noun, key, node)
    for key, node in revision.items():
        if key in base:
            words = _name_member(key, node)
            member = pair.narrow(base[key], node, words)
            yield from _compare_member(member, comparison, noun, words)
        else:
            yield _state_added(pair, noun, key, node)


def _name_member(key: str, node: Node) -> str:
    """The key in words; of a path parameter it holds the position, which no reader counts."""
    is_in_path = key.startswith("path parameter")
    return f"path parameter {quote(node.text('name'))}" if is_in_path else key


def _state_removed(pair: Pair, noun: str, key: str, node: Node) -> Fact:
    is_missed = pair.direction is not _REQUEST and node.flag("required")
    stem = f"required-{noun}-removed" if is_missed else f"{noun}-removed"
    key = _name_member(key, node)
    effect = "has no effect any more" if pair.direction is _REQUEST else "does not arrive any more"
    return pair.state_removed(f"{pair.direction}-{stem}", f"The {key} {effect}.", node, key)


def _state_added(pair: Pair, noun: str, key: str, node: Node) -> Fact:
    is_demanded = pair.direction is _REQUEST and node.flag("required")
    stem = f"required-{noun}-added" if is_demanded else f"{noun}-added"
    key = _name_member(key, node)
    nature = "required" if node.flag("required") else "optional"
    message = f"The {key} is new and {nature}."
    return pair.state_added(f"{pair.direction}-{stem}", message, node, key)


def _compare_member(pair: Pair, comparison: Comparison, noun: str, key: str) -> Iterator[Fact]:
    prefix = f"{pair.direction}-{noun}"
    where = key.partition(" ")[0]
    for keyword, on, off in _FLAGS:
        yield from _compare_flag(pair, keyword, f"{prefix}-{on}", f"{prefix}-{off}", key, where)
    if not has_same_serialisation(pair.base, pair.revision, where):
        rule, message = f"{prefix}-serialisation-changed", f"The {key} is written in another way."
        before, after = _describe_form(pair.base), _describe_form(pair.revision)
        yield pair.state(rule, message, before=before, after=after)
        return
    facts = list(compare_schemas(_narrow_content(pair), comparison))
    harmful = [fact for fact in facts if _is_about_values(fact)] if _is_read_as_text(pair) else []
    yield from (fact for fact in facts if fact not in harmful)
    if harmful:
        message = f"The {key} has another type, but every value of it is text on the way."
        yield pair.state_member(f"{prefix}-text-type-changed", message, "schema")


def _is_about_values(fact: Fact) -> bool:
    return fact.level is Level.BREAKING or fact.rule.endswith("-undecided")


def _is_read_as_text(pair: Pair) -> bool:
    """Whether the reader takes any text, and the writer writes nothing but single values."""
    writer, reader = pair.base, pair.revision
    if pair.direction is not _REQUEST:
        writer, reader = reader, writer
    written, read = writer.mapping.get("schema"), reader.mapping.get("schema")
    if written is None or read is None or not accepts_any_text(reader.document, read):
        return False
    return read_kinds(writer.document, written) == {SCALAR}


_FLAGS = (
    ("required", "became-required", "became-optional"),
    ("allowReserved", "reserved-accepted", "reserved-refused"),
    ("allowEmptyValue", "empty-accepted", "empty-refused"),
    ("deprecated", "deprecated", "undeprecated"),
)
_WORDS = {
    "became-required": "is required now",
    "became-optional": "is optional now",
    "reserved-accepted": "may hold reserved characters unencoded now",
    "reserved-refused": "may not hold reserved characters unencoded any more",
    "empty-accepted": "may be empty now",
    "empty-refused": "may not be empty any more",
    "undeprecated": "is not deprecated any more",
    "deprecated": "is deprecated now",
}


def _compare_flag(
    pair: Pair, keyword: str, on: str, off: str, key: str, where: str
) -> Iterator[Fact]:
    before, after = (_read_flag(side, keyword, where) for side in (pair.base, pair.revision))
    if before != after:
        rule = on if after else off
        words = next(text for stem, text in _WORDS.items() if rule.endswith(stem))
        yield pair.state_member(rule, f"The {key} {words}.", keyword)


def _read_flag(node: Node, keyword: str, where: str) -> bool:
    if keyword == "required" and where == "path":
        return True  # OpenAPI 3.1, section 4.8.12.2.1: a path parameter always is.
    if keyword in ("allowReserved", "allowEmptyValue") and where != "query":
        return False  # They have a meaning in a query only.
    return node.flag(keyword)


def _describe_form(node: Node) -> dict[str, object]:
    mapping = node.mapping
    form: dict[str, object] = {key: mapping[key] for key in ("style", "explode") if key in mapping}
    if "content" in mapping:
        form["content"] = list(read_members(node, "content"))
    return form


def _narrow_content(pair: Pair) -> Pair:
    base, revision = (list(read_members(side, "content").values()) for side in _sides(pair))
    return pair.narrow(base[0], revision[0]) if base and revision else pair


def _sides(pair: Pair) -> tuple[Node, Node]:
    return pair.base, pair.revision


def index_headers(node: Node) -> dict[str, Node]:
    """The headers of a response or part by name in words, in any case.

    `Content-Type` is left out, as the media type says it (OpenAPI 3.1, section 4.8.17.1).
    """
    headers = read_members(node, "headers")
    return {
        f"header {quote(name.lower())}": header
        for name, header in headers.items()
        if name.lower() != "content-type"
    }
