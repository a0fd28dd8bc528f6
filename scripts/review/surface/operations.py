"""Operations of both documents, paired by method and path (OpenAPI 3.1, section 4.8.10)."""

from collections.abc import Iterator
from itertools import chain

from scripts.document import Document
from scripts.review.change import Fact, ReachedFact
from scripts.review.surface.bodies import compare_request_bodies
from scripts.review.surface.comparison import Comparison, Pair, quote
from scripts.review.surface.deprecation import compare_deprecation, judge_removal
from scripts.review.surface.members import compare_members
from scripts.review.surface.naming import compare_naming, compare_package
from scripts.review.surface.node import Node, read_members
from scripts.review.surface.pairing import Operation, index_operations, pair_operations
from scripts.review.surface.parameters import index_parameters, normalise_path
from scripts.review.surface.responses import compare_responses
from scripts.review.surface.security import compare_security
from scripts.review.surface.servers import compare_servers
from scripts.schemas import Direction

_NOUN = {"paths": "operation", "webhooks": "webhook"}


def compare_operations(
    base: Document, revision: Document, comparison: Comparison
) -> Iterator[ReachedFact]:
    """Every fact about the two documents, once for each operation that reaches it."""
    roots = Node(base, "", base.data), Node(revision, "", revision.data)
    for fact in compare_package(Pair(*roots, "package", Direction.REQUEST)):
        yield ReachedFact(fact, (), (fact.place,))
    for section, noun in _NOUN.items():
        before, after = (index_operations(root.member(section), section) for root in roots)
        for old, new in pair_operations(before, after):
            shown = new or old
            operations = ((shown.method, shown.path),) if shown else ()
            for fact in _compare_sides(old, new, noun, comparison):
                yield ReachedFact(fact, operations, (fact.place,))


def _compare_sides(
    old: Operation | None,
    new: Operation | None,
    noun: str,
    comparison: Comparison,
    name: str = "",
) -> Iterator[Fact]:
    if old is None or new is None:
        yield from _state_one_sided(old, new, noun, comparison)
        return
    is_notified = noun != "operation"
    direction = Direction.RESPONSE if is_notified else Direction.REQUEST
    place = f"{noun} {quote(name or new.path)} {new.method}" if is_notified else ""
    pair = Pair(old.node, new.node, place, direction, is_notified)
    yield from compare_deprecation(pair, noun)
    if not is_notified:
        yield from compare_naming(pair)
        yield from compare_security(pair)
        is_moved = normalise_path(old.path) != normalise_path(new.path)
        paths = (old.path, new.path) if is_moved else ("", "")
        yield from compare_servers(pair, old.server_holders, new.server_holders, paths)
    parameters = (index_parameters(each.path, each.path_items, each.node) for each in (old, new))
    yield from compare_members(pair, comparison, "parameter", *parameters)
    yield from compare_request_bodies(pair, comparison)
    yield from compare_responses(pair, comparison)
    yield from _compare_callbacks(pair, comparison)


def _state_one_sided(
    old: Operation | None, new: Operation | None, noun: str, comparison: Comparison
) -> Iterator[Fact]:
    if old is not None:
        rule, reason = judge_removal(old.node, noun, comparison.today)
        message = f"{_name(old, noun)} is gone{reason}."
        yield Fact(rule, old.node.pointer, None, noun, message)
    elif new is not None:
        message = f"{_name(new, noun)} is new."
        yield Fact(f"{noun}-added", None, new.node.pointer, noun, message)


def _name(operation: Operation, noun: str) -> str:
    return f"The {noun} {quote(f'{operation.method} {operation.path}')}"


def _compare_callbacks(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    before, after = (_index_callbacks(side) for side in (pair.base, pair.revision))
    for key in dict.fromkeys(chain(before, after)):
        yield from _compare_sides(
            before.get(key), after.get(key), "callback", comparison, name=key[0]
        )


def _index_callbacks(operation: Node) -> dict[tuple[str, str, str], Operation]:
    return {
        (name, *key): each
        for name, callback in read_members(operation, "callbacks").items()
        for key, each in index_operations(callback, "callbacks").items()
    }
