"""What a run of `generate` came to."""

from dataclasses import dataclass

from scripts.document import Finding
from scripts.package.comparison import Difference, compare_trees
from scripts.package.listed_names import choose_listed, describe_difference
from scripts.package.stamp import Stamp
from scripts.package.tree import SourceTree


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changed in the generated folder.

    Attributes:
        names: A line for each name of the API that changed.
    """

    files: Difference
    api: Difference
    names: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether there was no package before."""
        return bool(self.files.added) and not self.files.changed and not self.files.removed


NO_CHANGES = Changes(Difference((), (), ()), Difference((), (), ()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a run, before anything is printed.

    Attributes:
        status: The exit status.
        findings: In the order to show them.
        made: What was made; None where nothing was.
        total: How many operations the document has.
        changes: What was written; None where nothing was to be written.
        is_refusal: Whether the findings stopped the generation.
    """

    status: int
    findings: tuple[Finding, ...] = ()
    made: Stamp | None = None
    total: int = 0
    changes: Changes | None = None
    is_refusal: bool = False


def compare_packages(old: SourceTree, new: SourceTree, package: str) -> Changes:
    """What differs between two generated folders with a package of this import name."""
    files = compare_trees(old, new)
    if not files:
        return NO_CHANGES
    from scripts.package.surface import read_surface

    had_package = any(path.startswith(f"src/{package}/") for path in old)
    before = choose_listed(read_surface(old, package)) if had_package else {}
    after = choose_listed(read_surface(new, package))
    api = compare_trees(before, after)
    return Changes(files, api, tuple(describe_difference(api, before, after)))
