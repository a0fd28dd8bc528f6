"""The seam to the generated package: which of its names a change touches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from scripts.document import Document
from scripts.package.breakages import Breakage
from scripts.review.change import Change, ReachedFact
from scripts.review.level import Bump, largest_bump


@dataclass(frozen=True, slots=True)
class AffectedNames:
    """What a change does to the names of the package.

    Attributes:
        names: Dotted names that it adds, removes, or gives another type.
        breakages: What code that uses one of them can no longer do.
    """

    names: tuple[str, ...] = ()
    breakages: tuple[Breakage, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageComparison:
    """What two documents' packages differ in.

    Attributes:
        affected: For each change, in order, what it does to the package.
        facts: What the package loses and no change accounts for.
    """

    affected: Sequence[AffectedNames]
    facts: Sequence[ReachedFact] = ()


ComparePackages = Callable[[Document, Document, tuple[Change, ...]], PackageComparison]
"""For the base, the revision and their changes: what becomes of the package."""


def compare_no_packages(
    base: Document, revision: Document, changes: tuple[Change, ...]
) -> PackageComparison:
    """No names: what there is to say about a document that no package is made from."""
    del base, revision
    return PackageComparison([AffectedNames()] * len(changes))


def add_names(change: Change, affected: AffectedNames) -> Change:
    """The change with the names it touches.

    A name that is lost asks for a major version, even where every message stays valid.
    """
    bump = largest_bump([change.bump, *([Bump.MAJOR] if affected.breakages else [])])
    return replace(change, python=affected.names, breakages=affected.breakages, bump=bump)
