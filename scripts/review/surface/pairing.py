"""Operations with what they inherit, paired by where calls go (OpenAPI 3.1, section 4.8.10)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from scripts.document import join_pointer
from scripts.review.surface.node import Node
from scripts.review.surface.parameters import normalise_path
from scripts.review.surface.servers import read_default_address
from scripts.schemas import Json

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation, and what it inherits from.

    Attributes:
        method: In upper case.
        path: As written; a webhook's name, a callback's expression.
        node: The operation object.
        path_items: The path item, and the one it refers to; what comes first wins.
    """

    method: str
    path: str
    node: Node
    path_items: list[Node]

    @property
    def server_holders(self) -> list[Node]:
        """What may hold `servers`, nearest first; the document last."""
        root = Node(self.node.document, "", self.node.document.data)
        return [self.node, *self.path_items, root]

    @property
    def address(self) -> tuple[str, str]:
        """Method and full address of a call, the names of parameters taken out."""
        server = read_default_address(self.server_holders)
        return self.method, server.rstrip("/") + normalise_path(self.path)


def index_operations(holder: Node | None, section: str) -> dict[tuple[str, str], Operation]:
    """The operations of a map of path items, by method and path without parameter names."""
    operations: dict[tuple[str, str], Operation] = {}
    if holder is None or holder.value is None:
        return operations
    for path, value in holder.mapping.items():
        if path.startswith("x-") and section != "webhooks":
            continue
        parts = _split_path_item(holder, path, value)
        for part, method in product(parts, _METHODS):
            if (operation := part.member(method)) is not None:
                key = method, normalise_path(path) if section == "paths" else path
                operations.setdefault(key, Operation(method.upper(), path, operation, parts))
    return operations


def _split_path_item(holder: Node, path: str, value: Json) -> list[Node]:
    """The path item itself and the one it refers to; its own members come first."""
    own = Node(holder.document, join_pointer(holder.pointer, path), value)
    followed = holder.member(path)
    is_reference = "$ref" in own.mapping and followed is not None
    return [own, followed] if is_reference and followed else [own]


_Key = tuple[str, str]


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
    gone = {key: old.address for key, old in before.items() if key not in after}
    new = {key: each.address for key, each in after.items() if key not in before} if gone else {}
    counts = Counter((*gone.values(), *new.values()))
    by_address = {address: key for key, address in new.items() if counts[address] == 2}
    return {key: by_address[address] for key, address in gone.items() if address in by_address}
