"""Decides the place of each operation in the client and the name of its method."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.canonical.names import RESERVED_METHODS, claim_name, python_name
from scripts.operations import Operation


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of one operation.

    Attributes:
        id: Unique snake_case name.
        resource: Attributes from the client to the method; empty for a method of the client itself.
        name: The method's name.
    """

    id: str
    resource: tuple[str, ...]
    name: str


def place_operations(operations: Iterable[Operation]) -> list[Placement]:
    """The place of each operation; if two have the same name, the later one gets a number."""
    operations = tuple(operations)
    resources = {_find_place(operation, "")[0] for operation in operations}
    ids: set[str] = set()
    names: dict[tuple[str, ...], set[str]] = {}
    placed = []
    for operation in operations:
        wanted = python_name(operation.id or f"{operation.method.lower()} {operation.path}")
        chosen = claim_name(wanted, ids, "_")
        ids.add(chosen)
        resource, name = _find_place(operation, chosen)
        name = python_name(name, RESERVED_METHODS | _list_children(resource, resources))
        name = claim_name(name, names.setdefault(resource, set()), "_")
        names[resource].add(name)
        placed.append(Placement(chosen, resource, name))
    return placed


def _list_children(parent: tuple[str, ...], resources: set[tuple[str, ...]]) -> set[str]:
    depth = len(parent)
    return {path[depth] for path in resources if path[:depth] == parent and len(path) > depth}


def _find_place(operation: Operation, name: str) -> tuple[tuple[str, ...], str]:
    """The place of a method: from `x-method`, else from the first tag and the operation's id."""
    given = operation.extensions.get("x-method")
    if isinstance(given, str) and given:
        *resource, name = (python_name(part) for part in given.split("."))
        return tuple(python_name(part, RESERVED_METHODS) for part in resource), name
    return tuple(python_name(tag, RESERVED_METHODS) for tag in operation.tags[:1]), name
