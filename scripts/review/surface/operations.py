"""Operations of both documents, paired by method and path (OpenAPI 3.1, section 4.8.10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from scripts.document import Document
from scripts.review.change import Fact, ReachedFact
from scripts.review.schemas import Direction
from scripts.review.surface.bodies import compare_request_bodies
from scripts.review.surface.comparison import Comparison, Pair, quote
from scripts.review.surface.deprecation import compare_deprecation, judge_removal
from scripts.review.surface.members import compare_members
from scripts.review.surface.node import Node, read_elements, read_members
from scripts.review.surface.parameters import index_parameters, normalise_path
from scripts.review.surface.responses import compare_responses
from scripts.review.surface.security import compare_security
from scripts.review.surface.servers import compare_servers

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_NOUN = {"paths": "operation", "webhooks": "webhook"}


@dataclass(frozen=True, slots=True)
class _Operation:
    """An operation, and what it inherits from.

    Attributes:
        method: In upper case.
        path: As written; a webhook's name, a callback's expression.
        node: The operation object.
        path_items: The path item it stands in, before it the one that refers to it.
    """

    method: str
    path: str
    node: Node
    path_items: list[Node]


def compare_operations(
    base: Document, revision: Document, comparison: Comparison
) -> Iterator[ReachedFact]:
    """Every fact about the two documents, once for each operation that reaches it."""
    for section, noun in _NOUN.items():
        before, after = (
            _index_operations(read_members(Node(side, "", side.data), section), section)
            for side in (base, revision)
        )
        for key in (*before, *(key for key in after if key not in before)):
            old, new = before.get(key), after.get(key)
            shown = new or old
            if shown is None:
                continue
            for fact in _compare_sides(old, new, noun, comparison):
                yield ReachedFact(fact, ((shown.method, shown.path),), (fact.place,))


def _index_operations(
    path_items: dict[str, Node], section: str
) -> dict[tuple[str, str], _Operation]:
    operations = {}
    for path, node in path_items.items():
        if section != "webhooks" and path.startswith("x-"):
            continue
        parts = _split_path_item(node)
        for method in _METHODS:
            for part in parts:
                if (operation := part.member(method)) is not None:
                    key = method, normalise_path(path) if section == "paths" else path
                    operations[key] = _Operation(method.upper(), path, operation, parts)
                    break
    return operations


def _split_path_item(node: Node) -> list[Node]:
    return [node]


def _compare_sides(
    old: _Operation | None, new: _Operation | None, noun: str, comparison: Comparison
) -> Iterator[Fact]:
    if old is None or new is None:
        yield from _state_one_sided(old, new, noun, comparison)
        return
    is_notified = noun != "operation"
    direction = Direction.RESPONSE if is_notified else Direction.REQUEST
    place = "" if noun == "operation" else f"{noun} {quote(new.path)} {new.method}"
    pair = Pair(old.node, new.node, place, direction, is_notified)
    yield from compare_deprecation(pair, noun)
    if not is_notified:
        yield from _compare_naming(pair)
        yield from compare_security(pair)
        holders = ([each.node, *each.path_items, _root_of(each)] for each in (old, new))
        yield from compare_servers(pair, *holders)
    parameters = (index_parameters(each.path, each.path_items, each.node) for each in (old, new))
    yield from compare_members(pair, comparison, "parameter", *parameters)
    yield from compare_request_bodies(pair, comparison)
    yield from compare_responses(pair, comparison)
    yield from _compare_callbacks(pair, comparison)


def _root_of(operation: _Operation) -> Node:
    return Node(operation.node.document, "", operation.node.document.data)


def _state_one_sided(
    old: _Operation | None, new: _Operation | None, noun: str, comparison: Comparison
) -> Iterator[Fact]:
    if old is not None:
        rule, reason = judge_removal(old.node, noun, comparison.today)
        message = f"{_name(old, noun)} is gone{reason}."
        yield Fact(rule, old.node.pointer, None, noun, message)
    elif new is not None:
        message = f"{_name(new, noun)} is new."
        yield Fact(f"{noun}-added", None, new.node.pointer, noun, message)


def _name(operation: _Operation, noun: str) -> str:
    return f"The {noun} {quote(f'{operation.method} {operation.path}')}"


def _compare_naming(pair: Pair) -> Iterator[Fact]:
    before, after = (side.text("operationId") for side in (pair.base, pair.revision))
    if before != after:
        message = "The operation has another id."
        yield pair.state_member("operation-id-changed", message, "operationId")
    old, new = ([each.value for each in read_elements(side, "tags")] for side in _sides(pair))
    if old[:1] != new[:1]:
        message = "The operation has another first tag."
        yield pair.state_member("operation-first-tag-changed", message, "tags")
    elif set(old) != set(new):
        message = "The operation has other tags."
        yield pair.state_member("operation-tags-changed", message, "tags")


def _sides(pair: Pair) -> tuple[Node, Node]:
    return pair.base, pair.revision


def _compare_callbacks(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    before, after = (_index_callbacks(side) for side in _sides(pair))
    for key in dict.fromkeys(chain(before, after)):
        yield from _compare_sides(before.get(key), after.get(key), "callback", comparison)


def _index_callbacks(operation: Node) -> dict[tuple[str, str, str], _Operation]:
    return {
        (name, *key): each
        for name, callback in read_members(operation, "callbacks").items()
        for key, each in _index_operations(dict(callback.members()), "callbacks").items()
    }
