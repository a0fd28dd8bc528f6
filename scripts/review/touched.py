"""Which names of the Python package a change touches, told without running a generator."""

from collections.abc import Iterable

from scripts.canonical import canonicalise_document
from scripts.canonical.public_names import Item, list_items
from scripts.document import Document, DocumentError
from scripts.operations import read_api
from scripts.review.change import Change
from scripts.review.python_names import Touched, name_nothing


def name_touched(
    base: Document, revision: Document, changes: tuple[Change, ...]
) -> tuple[Touched, ...]:
    """For each change the names that it adds, removes, or gives another type.

    A document that no package can be made from has no names.
    """
    if not changes:
        return ()
    try:
        before, after = _list_by_path(base), _list_by_path(revision)
    except DocumentError:
        return name_nothing(base, revision, changes)
    differing = {
        path
        for path in before.keys() | after.keys()
        if path not in before or path not in after or not _is_same(before[path], after[path])
    }
    sides = [
        (_collect_origins(before, differing), _find_pointers(base)),
        (_collect_origins(after, differing), _find_pointers(revision)),
    ]
    lost = before.keys() - after.keys()
    named = (_name_one(change, sides) for change in changes)
    return tuple(Touched(names, not lost.isdisjoint(names)) for names in named)


Origins = dict[str, list[str]]
Pointers = dict[tuple[str, str], str]


def _list_by_path(document: Document) -> dict[str, Item]:
    return {item.path: item for item in list_items(canonicalise_document(document))}


def _is_same(former: Item, latter: Item) -> bool:
    return former.signature == latter.signature


def _collect_origins(items: dict[str, Item], differing: set[str]) -> Origins:
    origins: Origins = {}
    for path in differing & items.keys():
        origins.setdefault(items[path].origin, []).append(path)
    return origins


def _find_pointers(document: Document) -> Pointers:
    return {(each.method, each.path): each.pointer for each in read_api(document).operations}


def _name_one(change: Change, sides: list[tuple[Origins, Pointers]]) -> tuple[str, ...]:
    found: set[str] = set()
    pointers = (change.base_pointer, change.revision_pointer)
    for pointer, (origins, by_operation) in zip(pointers, sides, strict=True):
        if pointer is None:
            pointer = pointers[1] if pointers[0] is None else pointers[0]
        found.update(_names_around(pointer or "", origins))
        for operation in change.operations:
            if pointer and not pointer.startswith("/components/schemas/"):
                found.update(origins.get(by_operation.get(operation, ""), ()))
    return tuple(sorted(found))


def _names_around(pointer: str, origins: Origins) -> Iterable[str]:
    """The names of the node itself, of what stands below it, and of the nearest owner above it."""
    below = [origin for origin in origins if origin == pointer or origin.startswith(f"{pointer}/")]
    owner = pointer
    while owner:
        if owner in origins:
            below.append(owner)
            break
        owner = owner.rpartition("/")[0]
    return [name for origin in below for name in origins[origin]]
