"""The seam to the generated package: which of its names a change touches."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from scripts.document import Document
from scripts.review.change import BUMPS, Bump, Change


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change does to the names of the package.

    Attributes:
        names: Dotted names that it adds, removes, or gives another type.
        is_lost: Whether one of them is gone, so that code which uses it stops working.
    """

    names: tuple[str, ...] = ()
    is_lost: bool = False


NamePython = Callable[[Document, Document, tuple[Change, ...]], tuple[Touched, ...]]
"""For the base, the revision and their changes: what each change touches."""


def name_nothing(
    base: Document, revision: Document, changes: tuple[Change, ...]
) -> tuple[Touched, ...]:
    """No names: what there is to say about a document that no package is made from."""
    del base, revision
    return (Touched(),) * len(changes)


def add_python_names(
    base: Document, revision: Document, changes: tuple[Change, ...], name_python: NamePython
) -> tuple[Change, ...]:
    """The changes, each with the names of the package it touches.

    A name that is lost asks for a major version, even where every message stays valid.
    """
    found = name_python(base, revision, changes)
    return tuple(_add(change, touched) for change, touched in zip(changes, found, strict=True))


def _add(change: Change, touched: Touched) -> Change:
    bump = min(change.bump, Bump.MAJOR, key=BUMPS.index) if touched.is_lost else change.bump
    return replace(change, python=touched.names, bump=bump)
