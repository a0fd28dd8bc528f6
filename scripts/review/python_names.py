"""The seam to the generated package: which of its names a change touches."""

from collections.abc import Callable
from dataclasses import replace

from scripts.document import Document
from scripts.review.change import Change

NamePython = Callable[[Document, Document, tuple[Change, ...]], tuple[tuple[str, ...], ...]]
"""For the base, the revision and their changes: the dotted names each change touches."""


def name_nothing(
    base: Document, revision: Document, changes: tuple[Change, ...]
) -> tuple[tuple[str, ...], ...]:
    """No names: what there is to say about a document that no package is made from."""
    del base, revision
    return ((),) * len(changes)


def add_python_names(
    base: Document, revision: Document, changes: tuple[Change, ...], name_python: NamePython
) -> tuple[Change, ...]:
    """The changes, each with the names of the generated package it touches."""
    names = name_python(base, revision, changes)
    return tuple(
        replace(change, python=touched) for change, touched in zip(changes, names, strict=True)
    )
