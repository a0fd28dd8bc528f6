"""The responses of an operation by status code (OpenAPI 3.1, section 4.8.16)."""

from collections.abc import Iterator, Mapping

from scripts.operations import Operation, Response
from scripts.operations.response import DEFAULT, find_response
from scripts.review.change import Fact
from scripts.review.level import Level
from scripts.review.operations.bodies import compare_response_bodies
from scripts.review.operations.comparison import Comparison, Pair
from scripts.review.operations.members import compare_members, index_headers
from scripts.review.operations.rules import OPERATION_RULES

_LEVELS = {rule.id: rule.level for rule in OPERATION_RULES}
_KINDS = {"2": "success", "4": "error", "5": "error"}


def compare_responses(pair: Pair[Operation], comparison: Comparison) -> Iterator[Fact]:
    """Facts about the responses of two operations.

    Every status either side names is looked up on both: by itself, by its range, by `default`.
    """
    base, revision = (
        {each.status: each for each in side.responses} for side in (pair.base, pair.revision)
    )
    found = _pair_statuses(base, revision)
    is_first = False
    if not pair.is_notified:
        is_first = not any(map(_is_success, base))
        yield from _match_success(pair, comparison, found)
        yield from _compare_default(pair, base, revision)
        if is_first and DEFAULT in base and DEFAULT in revision:
            _split_default(pair, comparison, found)
    compared: set[tuple[str, str]] = set()
    for status, (before, after) in found.items():
        if before is not None and after is not None:
            pointers = before.pointer, after.pointer
            if pointers not in compared:
                compared.add(pointers)
                responses = pair.narrow(before, after, f"response {status}")
                yield from _compare_response(responses.turn(), comparison)
        elif before is not None:
            yield _state_removed(pair, status, before, revision)
        elif after is not None:
            yield _state_added(pair, status, after, is_first=is_first)


_Found = dict[str, tuple[Response | None, Response | None]]


def _pair_statuses(base: Mapping[str, Response], revision: Mapping[str, Response]) -> _Found:
    named = sorted({*base, *revision} - {DEFAULT})
    found: _Found = {}
    for status in named:
        found[status] = _find_response(status, base), _find_response(status, revision)
    if DEFAULT in base or DEFAULT in revision:
        found[DEFAULT] = base.get(DEFAULT), revision.get(DEFAULT)
    return found


def _find_response(status: str, responses: Mapping[str, Response]) -> Response | None:
    found = find_response(responses.values(), status)
    is_default = found is not None and found.status == DEFAULT
    return None if is_default and not _is_rest(status, responses) else found


def _is_rest(status: str, responses: Mapping[str, Response]) -> bool:
    """Whether `default` speaks of the status: of a success only where none is named."""
    return _kind_of(status) == "error" or not any(_is_success(each) for each in responses)


def _kind_of(status: str) -> str:
    return _KINDS.get(status[0], "other")


def _is_success(status: str) -> bool:
    return _kind_of(status) == "success"


def _compare_default(
    pair: Pair[Operation], base: Mapping[str, Response], revision: Mapping[str, Response]
) -> Iterator[Fact]:
    """Facts about the successes that `default` stands for while no status names one."""
    before, after = (any(map(_is_success, each)) for each in (base, revision))
    if before == after or DEFAULT not in (revision if before else base):
        return
    place = f"response {DEFAULT}"
    if before:
        gone = next(each for status, each in base.items() if _is_success(status))
        message = f"{gone.status} is not named any more, so that any success may be sent."
        yield pair.state_removed("response-success-status-removed", message, gone, place)
    else:
        named = next(each for status, each in revision.items() if _is_success(status))
        message = f"{named.status} is named now, so that `default` stands for no success."
        yield pair.state_added("response-status-narrowed", message, named, place)


def _split_default(pair: Pair[Operation], comparison: Comparison, found: _Found) -> None:
    """Pair a `default` that stood for all with what it meant: the successes, or the errors.

    Successes that are named now may be what it was; `default` beside them then documents errors
    for the first time. Where it stays as it was, it spoke of errors before.
    """
    old, rest = found[DEFAULT]
    named = {status: new for status, (_, new) in found.items() if _is_success(status)}
    is_kept = not _does_harm(pair, comparison, old, rest)
    is_success = not any(_does_harm(pair, comparison, old, new) for new in named.values())
    if is_success and not is_kept:
        found[DEFAULT] = None, rest
    elif is_kept and not is_success:
        found.update({status: (None, new) for status, new in named.items()})


def _does_harm(
    pair: Pair[Operation], comparison: Comparison, old: Response | None, new: Response | None
) -> bool:
    """Whether readers of the one cannot read the other."""
    if old is None or new is None:
        return False
    facts = _compare_response(pair.narrow(old, new).turn(), comparison)
    return any((fact.level or _LEVELS[fact.rule]) is Level.BREAKING for fact in facts)


def _match_success(pair: Pair[Operation], comparison: Comparison, found: _Found) -> Iterator[Fact]:
    """One fact where the only success became another one; both leave `found`."""
    successes = {status: sides for status, sides in found.items() if _is_success(status)}
    if len(successes) != 2:
        return
    gone = [(status, sides[0]) for status, sides in successes.items() if sides[1] is None]
    new = [(status, sides[1]) for status, sides in successes.items() if sides[0] is None]
    if not gone or not new:
        return
    (old_status, before), (status, after) = gone[0], new[0]
    if before is None or after is None:
        return
    responses = pair.narrow(before, after, f"response {status}")
    message = f"{old_status} is never sent again; {status} is."
    rule = "response-success-status-changed"
    yield responses.state(rule, message, before=old_status, after=status)
    yield from _compare_response(responses.turn(), comparison)
    del found[old_status], found[status]


def _compare_response(pair: Pair[Response], comparison: Comparison) -> Iterator[Fact]:
    yield from compare_response_bodies(pair, comparison)
    headers = index_headers(pair.base.headers), index_headers(pair.revision.headers)
    yield from compare_members(pair, comparison, "header", *headers)


def _state_added(pair: Pair[Operation], status: str, new: Response, *, is_first: bool) -> Fact:
    kind = "error" if status == DEFAULT else _kind_of(status)
    rule = "reply-status-added" if pair.is_notified else f"response-{kind}-status-added"
    message = f"{status} may be sent now."
    if is_first and _is_success(status):
        rule, message = "response-success-documented", f"{status} is the first success documented."
    return pair.state_added(rule, message, new, f"response {status}")


def _state_removed(
    pair: Pair[Operation],
    status: str,
    gone: Response,
    revision: Mapping[str, Response],
) -> Fact:
    rule, message = _judge_removed(status, revision)
    if pair.is_notified:
        rule, message = "reply-status-removed", f"{status} is not a valid reply any more."
    return pair.state_removed(rule, message, gone, f"response {status}")


def _judge_removed(status: str, revision: Mapping[str, Response]) -> tuple[str, str]:
    message = f"{status} is not sent any more."
    if status == DEFAULT:
        return "response-error-status-removed", message
    if status.endswith("XX") and any(each[0] == status[0] for each in revision):
        return "response-status-narrowed", f"Only named statuses of {status} are sent now."
    kind = _kind_of(status)
    if kind == "success" and not any(_is_success(each) for each in revision):
        return "response-success-removed", f"{message[:-1]}, and no other success is."
    return f"response-{kind}-status-removed", message
