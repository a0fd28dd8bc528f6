"""What a run of `generate` came to."""

from dataclasses import dataclass

from scripts.document import Finding
from scripts.package.code import have_same_code
from scripts.package.comparison import Difference, compare_trees
from scripts.package.listed_names import choose_listed, describe_difference
from scripts.package.stamp import Stamp
from scripts.package.tree import SourceTree


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changed in the generated folder.

    Attributes:
        api: The public names.
        names: A line for each name of the API that changed.
        is_first: Whether there was no package before.
    """

    files: Difference
    api: Difference
    names: tuple[str, ...] = ()
    is_first: bool = False


_NONE = Difference((), (), ())
NO_CHANGES = Changes(_NONE, _NONE)


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


def compare_packages(
    old: SourceTree, new: SourceTree, package: str, *, lists_new: bool = False
) -> Changes:
    """What differs between two generated folders with a package of this import name.

    Args:
        old: The folder as it was.
        new: The folder as it is.
        package: The import name.
        lists_new: Whether to list the names of a package that was not there before, too.
    """
    files = compare_trees(old, new)
    if not files:
        return NO_CHANGES
    is_first = not any(path.startswith(f"src/{package}/") for path in old)
    if is_first and not lists_new:
        return Changes(files, _NONE, is_first=True)
    if have_same_code(old, new, package):
        return Changes(files, _NONE)
    from scripts.package.surface import read_surface

    before = {} if is_first else choose_listed(read_surface(old, package))
    after = choose_listed(read_surface(new, package))
    api = compare_trees(before, after)
    return Changes(files, api, tuple(describe_difference(api, before, after)), is_first)
