"""The answers of an operation by status code (OpenAPI 3.1, section 4.8.16)."""

import re
from collections.abc import Iterator, Mapping

from scripts.review.change import Fact
from scripts.review.surface.bodies import compare_response_bodies
from scripts.review.surface.comparison import Comparison, Pair
from scripts.review.surface.members import compare_members, index_headers
from scripts.review.surface.node import Node, read_members

_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)|DEFAULT")
_KINDS = {"2": "success", "4": "error", "5": "error"}
_REST = "DEFAULT"


def compare_responses(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    """Facts about the responses of two operations.

    Every status either side names is looked up on both: by itself, by its range, by `default`.
    """
    base, revision = (_read_responses(side) for side in (pair.base, pair.revision))
    found = _pair_statuses(base, revision)
    if not pair.is_notified:
        yield from _match_success(pair, comparison, found)
    compared: set[tuple[str, str]] = set()
    for status, (before, after) in found.items():
        if before is not None and after is not None:
            pointers = before.pointer, after.pointer
            if pointers not in compared:
                compared.add(pointers)
                responses = pair.narrow(before, after, f"response {_spell(status)}")
                yield from _compare_response(responses.turn(), comparison)
        elif before is not None:
            yield _state_removed(pair, status, before, revision)
        elif after is not None:
            yield _state_added(pair, status, after)


def _read_responses(operation: Node) -> dict[str, Node]:
    members = read_members(operation, "responses")
    return {
        status.upper(): node
        for status, node in members.items()
        if _STATUS.fullmatch(status.upper())
    }


_Found = dict[str, tuple[Node | None, Node | None]]


def _pair_statuses(base: Mapping[str, Node], revision: Mapping[str, Node]) -> _Found:
    named = sorted({*base, *revision} - {_REST})
    found: _Found = {}
    for status in named:
        found[status] = _find_response(status, base), _find_response(status, revision)
    if _REST in base or _REST in revision:
        found[_REST] = base.get(_REST), revision.get(_REST)
    return found


def _find_response(status: str, responses: Mapping[str, Node]) -> Node | None:
    exact = responses.get(status) or responses.get(f"{status[0]}XX")
    return responses.get(_REST) if exact is None and _is_rest(status, responses) else exact


def _is_rest(status: str, responses: Mapping[str, Node]) -> bool:
    """Whether `default` speaks of the status: of a success only where none is named."""
    return _kind_of(status) == "error" or not any(_kind_of(each) == "success" for each in responses)


def _kind_of(status: str) -> str:
    return _KINDS.get(status[0], "other")


def _match_success(pair: Pair, comparison: Comparison, found: _Found) -> Iterator[Fact]:
    """One fact where the only success became another one; both leave `found`."""
    successes = {status: sides for status, sides in found.items() if _kind_of(status) == "success"}
    if len(successes) != 2:
        return
    gone = [(status, sides[0]) for status, sides in successes.items() if sides[1] is None]
    new = [(status, sides[1]) for status, sides in successes.items() if sides[0] is None]
    if not gone or not new:
        return
    (old_status, before), (status, after) = gone[0], new[0]
    if before is None or after is None:
        return
    responses = pair.narrow(before, after, f"response {_spell(status)}")
    message = f"{_spell(old_status)} is never sent again; {_spell(status)} is."
    rule = "response-success-status-changed"
    yield responses.state(rule, message, before=old_status, after=status)
    yield from _compare_response(responses.turn(), comparison)
    del found[old_status], found[status]


def _compare_response(pair: Pair, comparison: Comparison) -> Iterator[Fact]:
    yield from compare_response_bodies(pair, comparison)
    headers = index_headers(pair.base), index_headers(pair.revision)
    yield from compare_members(pair, comparison, "header", *headers)


def _state_added(pair: Pair, status: str, node: Node) -> Fact:
    kind = "error" if status == _REST else _kind_of(status)
    rule = "reply-status-added" if pair.is_notified else f"response-{kind}-status-added"
    message = f"{_spell(status)} may be sent now."
    return pair.state_added(rule, message, node, f"response {_spell(status)}")


def _state_removed(
    pair: Pair,
    status: str,
    node: Node,
    revision: Mapping[str, Node],
) -> Fact:
    rule, message = _judge_removed(status, revision)
    if pair.is_notified:
        rule, message = "reply-status-removed", f"{_spell(status)} is not a valid reply any more."
    return pair.state_removed(rule, message, node, f"response {_spell(status)}")


def _judge_removed(status: str, revision: Mapping[str, Node]) -> tuple[str, str]:
    message = f"{_spell(status)} is not sent any more."
    if status == _REST:
        return "response-error-status-removed", message
    if status.endswith("XX") and any(each[0] == status[0] for each in revision):
        return "response-status-narrowed", f"Only named statuses of {_spell(status)} are sent now."
    kind = _kind_of(status)
    if kind == "success" and not any(_kind_of(each) == "success" for each in revision):
        return "response-success-removed", f"{message[:-1]}, and no other success is."
    return f"response-{kind}-status-removed", message


def _spell(status: str) -> str:
    return "default" if status == _REST else status
