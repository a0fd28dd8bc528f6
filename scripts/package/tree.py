"""A folder in memory."""

from collections.abc import Iterable, Mapping

SourceTree = Mapping[str, str]
"""The text of each file by its relative path, with forward slashes."""


class OverlapError(Exception):
    """Two parts of the pipeline made the same file."""


def join_trees(*trees: SourceTree) -> SourceTree:
    """One tree with the files of all, sorted by path.

    Raises:
        OverlapError: Two of them have the same path.
    """
    joined: dict[str, str] = {}
    for tree in trees:
        if both := joined.keys() & tree.keys():
            raise OverlapError(f"made twice: {', '.join(sorted(both))}")
        joined |= tree
    return dict(sorted(joined.items()))


def list_packages(paths: Iterable[str]) -> frozenset[str]:
    """The folders of packages among the paths of a tree: `src/NAME`."""
    parts = (path.split("/") for path in paths)
    return frozenset("/".join(each[:2]) for each in parts if each[0] == "src" and len(each) > 2)
