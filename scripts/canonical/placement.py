"""Decides the place of each operation in the client and the name of its method."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.canonical.given_names import find_given
from scripts.canonical.guessed_names import find_title, guess_place
from scripts.canonical.names import RESERVED_IN_RESOURCES, RESERVED_METHODS, claim_name, python_name
from scripts.operations import Operation


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of one operation.

    Attributes:
        id: Unique snake_case name.
        resource: Attributes from the client to the method; empty for a method of the client itself.
        name: The method's name.
        title: What the classes of its inline schemas are called after.
    """

    id: str
    resource: tuple[str, ...]
    name: str
    title: str


def place_operations(operations: Iterable[Operation]) -> list[Placement]:
    """The place of each operation; the later one of two with one name gets its id or a number."""
    operations = tuple(operations)
    places = [_find_place(operation) for operation in operations]
    resources = {resource for resource, _ in places}
    ids: set[str] = set()
    names: dict[tuple[str, ...], set[str]] = {}
    placed = []
    for operation, (resource, wanted) in zip(operations, places, strict=True):
        id = python_name(operation.id or f"{operation.method.lower()} {operation.path}")
        id = claim_name(id, ids, "_")
        ids.add(id)
        reserved = RESERVED_IN_RESOURCES if resource else RESERVED_METHODS
        reserved |= _list_children(resource, resources)
        taken = names.setdefault(resource, set())
        name = python_name(wanted, reserved)
        if name in taken:
            name = claim_name(python_name(operation.id or wanted, reserved), taken, "_")
        taken.add(name)
        title = find_title(operation) or " ".join((*resource, name))
        placed.append(Placement(id, resource, name, title))
    return placed


def find_call(operation: Operation) -> str:
    """The call of an operation as it is wanted, before another one may have taken its name."""
    resource, name = _find_place(operation)
    return ".".join(("client", *resource, python_name(name)))


def _list_children(parent: tuple[str, ...], resources: set[tuple[str, ...]]) -> set[str]:
    depth = len(parent)
    return {path[depth] for path in resources if path[:depth] == parent and len(path) > depth}


def _find_place(operation: Operation) -> tuple[tuple[str, ...], str]:
    """The group and the name that the document gives, each guessed where it gives none."""
    group, name = find_given(operation.extensions)
    if group is None or name is None:
        guess = guess_place(operation, group)
        group, name = guess.group if group is None else group, name or guess.name
    first = [python_name(part, RESERVED_METHODS) for part in group[:1]]
    return (*first, *(python_name(part, RESERVED_IN_RESOURCES) for part in group[1:])), name
