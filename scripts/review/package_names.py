"""Finds the names of the Python package that a change affects, without a generator."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.canonical import Canonical, canonicalise_document
from scripts.canonical.public_names import Item, list_items
from scripts.document import Document, DocumentError
from scripts.package.breakages import Breakage, find_breakages
from scripts.review.change import Change, Fact, ReachedFact
from scripts.review.python_names import AffectedNames, PackageComparison, compare_no_packages

_REFERENCE = re.compile(r'"#/components/schemas/[^"]*"')
_PROSE = frozenset({"description", "summary"})
_PART = re.compile(r"/allOf/\d+")

Items = Mapping[str, Item]
"""Items by key."""


@dataclass(frozen=True, slots=True)
class _Loss:
    """A breakage, and the two items it lies between; the second is None when nothing is left."""

    breakage: Breakage
    base: Item
    revision: Item | None

    @property
    def rule(self) -> str:
        """The rule it falls under when no change of the document accounts for it."""
        if self.revision is None:
            return "package-name-removed"
        is_kept = self.base.key == self.revision.key
        return "package-call-changed" if is_kept else "package-name-changed"


def compare_packages(
    base: Document, revision: Document, changes: tuple[Change, ...]
) -> PackageComparison:
    """For each change, the names it adds, removes or changes; and the other names that are lost.

    A document that cannot become a package has no names.
    """
    if _names_the_same(base.data, revision.data):
        return compare_no_packages(base, revision, changes)
    try:
        before, after = canonicalise_document(base), canonicalise_document(revision)
    except DocumentError:
        return compare_no_packages(base, revision, changes)
    old, new = _index_items(before), _index_items(after)
    losses = [*_find_losses(old, new), *_find_lost_fakes(before, after)]
    sides = [_Side.of(before, old, new), _Side.of(after, new, old)]
    named = [_name_change(change, sides) for change in changes]
    shares = _share_losses(losses, list(zip(changes, named, strict=True)))
    reported = {name for names in named for name in names}
    unreported = (each for each in losses if each.breakage.name not in reported)
    return PackageComparison(
        [AffectedNames(*each) for each in zip(named, shares, strict=True)],
        list(_state_losses(unreported, before)),
    )


def _names_the_same(one: object, other: object) -> bool:
    """Whether two parts of documents differ at most in prose, which does not affect names.

    A property called `description` is an object, not prose.
    """
    if one == other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        keys = {
            key
            for side in (one, other)
            for key, value in side.items()
            if not (key in _PROSE and isinstance(value, str))
        }
        return all(
            key in one and key in other and _names_the_same(one[key], other[key]) for key in keys
        )
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return all(_names_the_same(*pair) for pair in zip(one, other, strict=True))
    return False


def _index_items(canonical: Canonical) -> Items:
    return {item.key: item for item in list_items(canonical)}


def _share_losses(
    losses: Iterable[_Loss], named: list[tuple[Change, tuple[str, ...]]]
) -> list[tuple[Breakage, ...]]:
    """The breakages of each change: each has one cause, which is not a change that only adds."""
    shares: list[list[Breakage]] = [[] for _ in named]
    for loss in losses:
        owners = [
            (change.base_pointer is None and not loss.breakage.is_new_need, index)
            for index, (change, names) in enumerate(named)
            if loss.breakage.name in names
        ]
        if owners:
            shares[min(owners)[1]].append(loss.breakage)
    return [tuple(share) for share in shares]


def _find_losses(old: Items, new: Items) -> Iterator[_Loss]:
    renames = _find_renames(old, new)
    shown = {key: new[other].path.partition(".")[2] for key, other in renames.items()}
    before, after = ({key: item.text for key, item in items.items()} for items in (old, new))
    for breakage in find_breakages(before, after, shown):
        item = old[breakage.name]
        kept = new.get(renames.get(item.key, item.key))
        yield _Loss(Breakage(item.path, breakage.message), item, kept)


def _find_lost_fakes(before: Canonical, after: Canonical) -> Iterator[_Loss]:
    """`testing.fake_service` takes what an operation answers by the operation's id."""
    ids = {operation.pointer: operation.id for operation in after.operations}
    for operation in before.operations:
        id = ids.get(operation.pointer, operation.id)
        if id != operation.id:
            name = f"{before.package.package}.testing.fake_service"
            item = Item(name, name, f"{operation.pointer}/operationId", "", "")
            message = f"no longer has the argument `{operation.id}`; it is now `{id}`"
            yield _Loss(Breakage(name, message), item, item)


def _find_renames(old: Items, new: Items) -> Mapping[str, str]:
    """The new key of each item that is there under another name.

    Both come from the same part of the document, or are the only ones with their content.
    """
    gone = [item for key, item in old.items() if key not in new]
    added = [item for key, item in new.items() if key not in old]
    if not gone or not added:
        return {}
    classes = [
        {i.key: _write_content(i, all) for i in some if "." not in i.key}
        for some, all in ((gone, old), (added, new))
    ]
    places = [{item.key: _write_place(item) for item in some} for some in (gone, added)]
    return {**_pair_equals(*classes), **_pair_equals(*places)}


def _pair_equals(gone: Mapping[str, str], added: Mapping[str, str]) -> dict[str, str]:
    """The pairs of keys with the same text, where no other has it."""
    counts = [Counter(side.values()) for side in (gone, added)]
    by_text = {text: key for key, text in added.items()}
    return {
        key: by_text[text] for key, text in gone.items() if counts[0][text] == counts[1][text] == 1
    }


def _write_place(item: Item) -> str:
    """Where it comes from; the members of an enum share a place, and differ by their values."""
    return f"{item.origin} {item.text}" if item.origin.endswith("/enum") else item.origin


def _write_content(item: Item, items: Items) -> str:
    """What a class is, whatever it and others are called."""
    members = [
        f"{key.partition('.')[2]} {member.signature}"
        for key, member in items.items()
        if key.startswith(f"{item.key}.")
    ]
    return _REFERENCE.sub("", "\n".join([item.signature, *members]))


def _state_losses(losses: Iterable[_Loss], before: Canonical) -> Iterator[ReachedFact]:
    """One fact for each item, whatever it loses."""
    operations = {each.pointer: (each.method, each.path) for each in before.operations}
    groups: dict[tuple[str, str], list[_Loss]] = {}
    for loss in losses:
        groups.setdefault((loss.base.key, loss.base.origin), []).append(loss)
    for (_, origin), group in groups.items():
        first, *others = (loss.breakage for loss in group)
        message = " and ".join([f"In Python {first}", *(each.message for each in others)])
        revision = group[0].revision
        fact = Fact(
            group[0].rule, origin, revision.origin if revision else None, "package", f"{message}."
        )
        reach = operations.get(origin.removesuffix("/operationId"))
        yield ReachedFact(fact, (reach,) if reach else (), ("package",), (first, *others))


@dataclass(frozen=True, slots=True)
class _Side:
    """One document's part in the naming of changes.

    Attributes:
        names: Names that differ between the two, by the pointer they come from.
        operations: Pointers of the operations by method and path.
    """

    names: Mapping[str, list[str]]
    operations: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, canonical: Canonical, items: Items, others: Items) -> "_Side":
        """The part of a document whose items differ from others."""
        names: dict[str, list[str]] = {}
        for key, item in items.items():
            if key not in others or others[key].signature != item.signature:
                names.setdefault(item.origin, []).append(item.path)
        pointers = {(each.method, each.path): each.pointer for each in canonical.operations}
        return cls(names, pointers)


def _name_change(change: Change, sides: list[_Side]) -> tuple[str, ...]:
    found: set[str] = set()
    pointers = (change.base_pointer, change.revision_pointer)
    for pointer, side in zip(pointers, sides, strict=True):
        if pointer is None:
            pointer = pointers[1] if pointers[0] is None else pointers[0]
        found.update(_names_around(pointer or "", side.names))
        for operation in change.operations:
            if pointer and not pointer.startswith("/components/schemas/"):
                found.update(side.names.get(side.operations.get(operation, ""), ()))
    return tuple(sorted(found))


def _names_around(pointer: str, names: Mapping[str, list[str]]) -> Iterator[str]:
    """The names of the node itself, of what stands below it, and of the nearest owner above it.

    A property of a part of `allOf` belongs to the class of the whole.
    """
    pointer = _PART.sub("", pointer)
    for origin, listed in names.items():
        if origin == pointer or origin.startswith(f"{pointer}/"):
            yield from listed
    owner = pointer
    while owner:
        if owner in names:
            yield from names[owner]
            return
        owner = owner.rpartition("/")[0]
