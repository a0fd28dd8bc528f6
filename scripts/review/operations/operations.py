"""The operations of both documents, compared one pair after the other."""

from collections.abc import Iterator
from itertools import chain

from scripts.operations import Operation
from scripts.review.change import Fact, ReachedFact
from scripts.review.operations.bodies import compare_request_bodies
from scripts.review.operations.comparison import Comparison, Pair, quote
from scripts.review.operations.deprecation import compare_deprecation, judge_removal
from scripts.review.operations.members import compare_members, index_parameters
from scripts.review.operations.naming import compare_naming, compare_package
from scripts.review.operations.pairing import (
    index_callbacks,
    index_operations,
    index_webhooks,
    pair_operations,
)
from scripts.review.operations.respelling import regroup_parameters
from scripts.review.operations.responses import compare_responses
from scripts.review.operations.security import compare_security
from scripts.review.operations.servers import compare_servers
from scripts.review.operations.stability import STABILITY, compare_stability, find_unknown_stability
from scripts.schemas import Direction


def compare_operations(comparison: Comparison) -> Iterator[ReachedFact]:
    """Every fact about the two documents, once for each operation that reaches it."""
    base, revision = comparison.base, comparison.revision
    for fact in compare_package(
        Pair(base.info, revision.info, "package", Direction.REQUEST),
        (base.document, revision.document),
    ):
        yield ReachedFact(fact, (), (fact.place,))
    called = index_operations(base.operations), index_operations(revision.operations)
    sent = index_webhooks(base.webhooks), index_webhooks(revision.webhooks)
    for noun, (before, after) in (("operation", called), ("webhook", sent)):
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
    pair = Pair(old, new, place, direction, is_notified)
    yield from compare_deprecation(pair, noun, noun)
    yield from compare_stability(pair, noun)
    if not is_notified:
        yield from compare_naming(pair)
        yield from compare_security(pair, comparison)
        yield from compare_servers(pair)
    parameters = index_parameters(old), index_parameters(new)
    yield from regroup_parameters(pair, comparison, *parameters)
    yield from compare_members(pair, comparison, "parameter", *parameters)
    yield from compare_request_bodies(pair, comparison)
    yield from compare_responses(pair, comparison)
    yield from _compare_callbacks(pair, comparison)


def _state_one_sided(
    old: Operation | None, new: Operation | None, noun: str, comparison: Comparison
) -> Iterator[Fact]:
    if old is not None:
        rule, reason = judge_removal(old, noun, comparison.today)
        message = f"{_name(old, noun)} is gone{reason}."
        yield Fact(rule, old.pointer, None, noun, message)
    elif new is not None:
        message = f"{_name(new, noun)} is new."
        yield Fact(f"{noun}-added", None, new.pointer, noun, message)
        if message := find_unknown_stability(new):
            place = f"{new.pointer}/{STABILITY}"
            yield Fact(f"{noun}-stability-unknown", None, place, noun, message)


def _name(operation: Operation, noun: str) -> str:
    return f"The {noun} {quote(f'{operation.method} {operation.path}')}"


def _compare_callbacks(pair: Pair[Operation], comparison: Comparison) -> Iterator[Fact]:
    before, after = index_callbacks(pair.base), index_callbacks(pair.revision)
    for key in dict.fromkeys(chain(before, after)):
        old, new = before.get(key), after.get(key)
        yield from _compare_sides(old, new, "callback", comparison, name=key[0])
