"""Decides what happens to the files of a folder when a tree is written into it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from scripts.document import Finding, FindingsError, Level, Location
from scripts.package.exchange import CACHES, list_files
from scripts.package.manifest import Digests, digest_text, list_digests, read_manifest
from scripts.package.rendering import MARK
from scripts.package.tree import SourceTree, list_packages

# Folders for the files that tools make from the project.
_MADE = CACHES | {"dist", "build"}


class ObstacleError(FindingsError):
    """Files that were not generated are in the way; each finding names one."""


@dataclass(frozen=True, slots=True)
class Placement:
    """What writing a tree does to a folder, by path.

    Attributes:
        before: The files that were generated before, with their digests.
        written: Files that are new or changed.
        edited: The ones of these that somebody has edited since they were generated.
        removed: Files that are no longer generated.
        kept: Files that are kept although they are not generated, or no longer.
        left: The users' files in the folder of a package that now has another name.
        packages: The folders of packages that are written.
    """

    before: Digests
    written: tuple[str, ...]
    edited: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    left: tuple[str, ...]
    packages: frozenset[str]


def place_tree(folder: Path, tree: SourceTree) -> Placement:
    """The effects of writing a tree into a folder that was checked before.

    Raises:
        ObstacleError: A file in the folder is in the way.
    """
    wanted, before = list_digests(tree), read_manifest(folder)
    unknown: tuple[str, ...] = ()
    if before is None:
        before = _guess_digests(folder, wanted)
        unknown = tuple(_list_unknown(folder, before))
    if obstacles := tuple(_find_obstacles(folder, wanted, before)):
        raise ObstacleError(*obstacles)
    found = {path: read_digest(folder / path) for path in wanted.keys() | before.keys()}
    written = tuple(sorted(path for path in wanted if found[path] not in wanted[path]))
    left = sorted(path for path in before.keys() - wanted.keys() if found[path] is not None)
    return Placement(
        before,
        written,
        edited=tuple(path for path in written if found[path] not in (None, *before.get(path, ()))),
        removed=tuple(path for path in left if found[path] in before[path]),
        kept=(*(path for path in left if found[path] not in before[path]), *unknown),
        left=tuple(_list_left(folder, wanted, before)),
        packages=list_packages(wanted),
    )


def _list_left(folder: Path, wanted: Digests, before: Digests) -> Iterator[str]:
    for package in sorted(list_packages(before) - list_packages(wanted)):
        for name in list_files(folder / package):
            if f"{package}/{name}" not in before:
                yield f"{package}/{name}"


def check_placement(folder: Path, tree: SourceTree) -> None:
    """Check that a tree can be written into a folder; nothing is written.

    Raises:
        ObstacleError: The folder has another package, or a file in it is in the way.
    """
    check_owner(folder)
    check_distribution(folder, tree)
    place_tree(folder, tree)


def read_digest(path: Path) -> str | None:
    """The digest of a file; None if it is missing or a link."""
    if path.is_symlink():
        return "a link"
    try:
        return digest_text(read_text(path))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def read_text(path: Path) -> str:
    """The text of a file; invalid UTF-8 becomes characters that no generated text contains."""
    return path.read_bytes().decode("utf-8", "surrogateescape")


def _guess_digests(folder: Path, wanted: Digests) -> Digests:
    """The generated files in a folder without a manifest, recognised by path and first line."""
    below = (f"src/{path}" for path in list_files(folder / "src"))
    marked = {path for path in below if _is_marked(folder / path)}
    found = {path: read_digest(folder / path) for path in marked | wanted.keys()}
    return {path: frozenset([digest]) for path, digest in found.items() if digest is not None}


def _list_unknown(folder: Path, before: Digests) -> Iterator[str]:
    tops = {PurePosixPath(path).parts[0] for path in before}
    for path in sorted(folder.glob("*")):
        if path.name not in tops | _MADE and not path.name.startswith("."):
            yield path.name
    for name in list_files(folder / "src"):
        if f"src/{name}" not in before:
            yield f"src/{name}"


def check_owner(folder: Path) -> None:
    """Check that a folder is empty or was generated before.

    Names that begin with a dot are ignored, so a new git repository counts as an empty folder.

    Raises:
        ObstacleError: It is a file, or contains other files.
    """
    if folder.exists() and not folder.is_dir():
        raise ObstacleError(_find_obstacle(folder, "it is a file; choose another folder"))
    is_empty = all(path.name.startswith(".") for path in folder.glob("*"))
    is_generated = read_manifest(folder) is not None or _is_marked(folder / "pyproject.toml")
    if not (is_empty or is_generated):
        message = "it contains files that were not generated; choose another folder"
        raise ObstacleError(_find_obstacle(folder, message))


def _is_marked(file: Path) -> bool:
    return file.is_file() and read_text(file).startswith(MARK)


def check_distribution(folder: Path, tree: SourceTree) -> None:
    """Check that a folder does not contain another distribution.

    Raises:
        ObstacleError: It contains another distribution.
    """
    project = folder / "pyproject.toml"
    former = _read_name(read_text(project)) if project.is_file() else None
    latter = _read_name(tree.get("pyproject.toml", ""))
    if former and latter and former != latter:
        message = (
            f"it holds {former}, and this document gives {latter}; name another folder with OUT="
            f" (--out), or remove this one if {former} is now called {latter}"
        )
        raise ObstacleError(_find_obstacle(folder, message, "other-package"))


def _read_name(project: str) -> str | None:
    try:
        return str(tomllib.loads(project)["project"]["name"])
    except (KeyError, TypeError, ValueError):
        return None


def _find_obstacle(path: Path, message: str, rule: str = "output") -> Finding:
    return Finding(Location(str(path)), Level.ERROR, rule, message)


def _find_obstacles(folder: Path, wanted: Digests, before: Digests) -> Iterator[Finding]:
    generated = _list_prefixes(before)
    names: dict[Path, list[str]] = {}
    closed = set[str]()
    for path in sorted(_list_prefixes(wanted)):
        place, parent = folder / path, path.rpartition("/")[0]
        if parent in closed or not (folder / parent).is_dir():
            closed.add(path)
            continue
        siblings = names.setdefault(
            place.parent, sorted(each.name for each in place.parent.iterdir())
        )
        if twin := _find_twin(path, siblings, generated):
            message = f"only upper and lower case tell it from {place.name}; rename it"
            yield _find_obstacle(place.with_name(twin), message)
        elif message := _explain_obstacle(path, place, wanted, before):
            yield _find_obstacle(place, message)
            closed.add(path)


def _list_prefixes(digests: Digests) -> frozenset[str]:
    """The files, and all folders that contain them."""
    parts = [path.split("/") for path in digests]
    return frozenset("/".join(each[: depth + 1]) for each in parts for depth in range(len(each)))


def _find_twin(path: str, siblings: list[str], generated: frozenset[str]) -> str | None:
    """A file whose name only differs from that of a path in case; None if there is none."""
    parent, slash, name = path.rpartition("/")
    for each in siblings:
        is_twin = each != name and each.casefold() == name.casefold()
        if is_twin and f"{parent}{slash}{each}" not in generated:
            return each
    return None


def _explain_obstacle(path: str, place: Path, wanted: Digests, before: Digests) -> str:
    if place.is_symlink():
        is_ours = path in before and path in wanted
        return "" if is_ours else "it is a link, and nothing is generated through one; move it"
    if not place.exists():
        return ""
    if place.is_dir() == (path in wanted):
        message = "it is in the way of generated files; move it, or choose another folder"
        return "" if _is_ours(path, place, before) else message
    is_listed = path in before or path not in wanted
    # A file with the mark is a generated one even if the manifest is gone, as after a `git stash`.
    is_other = not (is_listed or read_digest(place) in wanted[path] or _is_marked(place))
    return "a file of this name is generated; move it, or choose another folder" if is_other else ""


def _is_ours(path: str, place: Path, before: Digests) -> bool:
    """Whether a file or everything in a folder was generated, so that it can be removed."""
    if not place.is_dir():
        return path in before
    return all(f"{path}/{each}" in before for each in list_files(place))
