"""The reviewer's changes, each at the entry of the page that it concerns."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.package.reference.entries import Entry, Group, Message, OperationEntry, Reference


@dataclass(frozen=True, slots=True)
class Mark:
    """A change, as the page shows it.

    Attributes:
        level: `breaking`, `warning` or `info`.
        pointer: Of the node in the new document, or in the old one if it was removed.
        message: One sentence.
    """

    level: str
    pointer: str
    message: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The changes of a page.

    Attributes:
        by_pointer: Those of each entry, by the entry's pointer.
        general: Those that concern no entry, such as a server that was removed.
    """

    by_pointer: Mapping[str, tuple[Mark, ...]]
    general: tuple[Mark, ...] = ()


NO_MARKS = Marks({})


def place_marks(reference: Reference, marks: Iterable[Mark]) -> Marks:
    """Each change at the nearest entry that encloses it."""
    known = frozenset(_list_pointers(reference))
    placed: dict[str, tuple[Mark, ...]] = {}
    for mark in marks:
        pointer = _find_nearest(mark.pointer, known)
        placed[pointer] = (*placed.get(pointer, ()), mark)
    general = placed.pop("", ())
    return Marks(placed, general)


def _find_nearest(pointer: str, known: frozenset[str]) -> str:
    while pointer and pointer not in known:
        pointer = pointer.rpartition("/")[0]
    return pointer


def _list_pointers(reference: Reference) -> Iterator[str]:
    for section in reference.sections:
        for operation in section.operations:
            yield from _list_in_operation(operation)
    yield from _list_in_entries((*reference.schemas, *reference.security))


def _list_in_operation(operation: OperationEntry) -> Iterator[str]:
    yield operation.pointer
    yield from _list_in_groups(operation.parameters)
    for message in (*((operation.body,) if operation.body else ()), *operation.responses):
        yield from _list_in_message(message)
    for callback in operation.callbacks:
        yield from _list_in_operation(callback)


def _list_in_message(message: Message) -> Iterator[str]:
    yield message.pointer
    yield from _list_in_entries(message.headers)
    for content in message.contents:
        # The content's own entry is shown on the line of its message.
        yield from _list_in_groups(content.entry.groups)


def _list_in_groups(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        yield from _list_in_entries(group.entries)


def _list_in_entries(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield entry.pointer
        yield from _list_in_groups(entry.groups)
