"""Operations of both sides, paired by where calls go (OpenAPI 3.1, section 4.8.10)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from scripts.operations import Operation
from scripts.review.operations.servers import normalise_address

_Key = tuple[str, ...]


def index_operations(operations: Iterable[Operation]) -> dict[_Key, Operation]:
    """The operations by method and path without parameter names; of two the first counts."""
    index: dict[_Key, Operation] = {}
    for operation in operations:
        index.setdefault((operation.method, operation.anonymous_path), operation)
    return index


def index_callbacks(operation: Operation) -> dict[_Key, Operation]:
    """The operations of its callbacks, by the callback's name, method and expression."""
    return {
        (callback.name, each.method, each.path): each
        for callback in operation.callbacks
        for each in callback.operations
    }


def index_webhooks(operations: Iterable[Operation]) -> dict[_Key, Operation]:
    """The operations by method and name."""
    return {(operation.method, operation.path): operation for operation in operations}


def pair_operations(
    before: Mapping[_Key, Operation], after: Mapping[_Key, Operation]
) -> Iterator[tuple[Operation | None, Operation | None]]:
    """The operations of both sides: by path, else by full address, else alone.

    A part of the path may move into the address of the server, or out of it.
    """
    moved = _match_addresses(before, after)
    arrived = set(moved.values())
    for key, old in before.items():
        yield old, after.get(key) or after.get(moved.get(key, key))
    for key, new in after.items():
        if key not in before and key not in arrived:
            yield None, new


def _match_addresses(
    before: Mapping[_Key, Operation], after: Mapping[_Key, Operation]
) -> dict[_Key, _Key]:
    gone = {key: _read_address(old) for key, old in before.items() if key not in after}
    new = {key: _read_address(each) for key, each in after.items() if key not in before and gone}
    counts = Counter((*gone.values(), *new.values()))
    by_address = {address: key for key, address in new.items() if counts[address] == 2}
    return {key: by_address[address] for key, address in gone.items() if address in by_address}


def _read_address(operation: Operation) -> tuple[str, str]:
    """Method and full address of a call, the names of parameters taken out."""
    server = normalise_address(operation.servers[0].default_url)
    return operation.method, server.rstrip("/") + operation.anonymous_path
