"""Writes a tree into a folder that may also contain files of other people."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from scripts.document import Finding, Level, Location
from scripts.package.exchange import (
    CACHES,
    NEW,
    carry_over,
    exchange_folder,
    list_files,
    settle_exchange,
)
from scripts.package.manifest import (
    MANIFEST,
    join_digests,
    list_digests,
    read_manifest,
    render_manifest,
)
from scripts.package.placement import (
    ObstacleError,
    Placement,
    check_distribution,
    check_owner,
    place_tree,
    read_digest,
    read_text,
)
from scripts.package.stamp import Stamp, add_stamp, drop_stamp, read_stamp
from scripts.package.tree import SourceTree
from scripts.package.workspace import clear_workspace, hold_workspace

WORKSPACE = ".generate"
_KEPT = "it is not generated, or no longer, and was kept; remove it if it is not needed"
_LEFT = "its package has another name now, and it was kept; move it to {place}"
_EDITED = "it was edited after it was generated; the edits are replaced"


def read_tree(folder: Path) -> SourceTree:
    """The text files of a generated folder by their path; empty if there is no folder.

    These are the files in the manifest, and all below `src`, which become the package. In a folder
    without a manifest, they are all files except those in hidden folders.
    """
    listed = read_manifest(folder)
    if listed is None:
        paths = {path for path in list_files(folder) if not _is_hidden(path)}
    else:
        paths = {*listed, MANIFEST, *(f"src/{path}" for path in list_files(folder / "src"))}
    return _read_files(folder, paths)


def read_generated(folder: Path) -> SourceTree:
    """The files of `read_tree` that were generated."""
    listed = read_manifest(folder)
    return read_tree(folder) if listed is None else _read_files(folder, {*listed, MANIFEST})


def _is_hidden(path: str) -> bool:
    folders = PurePosixPath(path).parts[:-1]
    return folders[:1] in (("dist",), ("build",)) or any(name.startswith(".") for name in folders)


def _read_files(folder: Path, paths: Iterable[str]) -> SourceTree:
    found = {path: read_text(folder / path) for path in sorted(paths) if (folder / path).is_file()}
    if MANIFEST in found:
        found[MANIFEST] = drop_stamp(found[MANIFEST])
    return found


def write_tree(
    folder: Path,
    tree: SourceTree,
    check_inputs: Callable[[], None] = lambda: None,
    stamp: Stamp | None = None,
) -> tuple[Finding, ...]:
    """Write a tree, and remove files that are no longer generated; other files are kept.

    The manifest tells which files were generated. A reader sees the package in `src` as a whole,
    either old or new, and so for each other file. Only one run writes at a time. The manifest
    always lists the generated files of both the old and the new tree, so that if a run is killed,
    the next one can finish its work. A link to a folder is kept, and the target is written.

    Args:
        folder: Folder to write into.
        tree: The generated files, with their manifest.
        check_inputs: Called when no other run is writing; an exception of it stops this run.
        stamp: What the tree was made from, for the manifest.

    Returns:
        A warning for each file that is kept although it looks generated, or that was edited.

    Raises:
        ObstacleError: A file that was not generated is in the way; nothing was written.
        OSError: A file cannot be written.
    """
    # Messages use the name that the user gave.
    shown, folder = folder, _resolve(folder)
    check_owner(shown)
    check_distribution(shown, tree)
    if _is_settled(folder, tree) and read_stamp(folder) == stamp:
        return ()
    with (
        _leave_no_empty(folder),
        hold_workspace(folder / WORKSPACE, f"writes {shown}") as work,
    ):
        settle_exchange(folder, work)
        clear_workspace(work)
        check_distribution(shown, tree)  # The run before this one may have written another.
        check_inputs()
        placement = place_tree(shown, tree)
        _write_placed(folder, tree, placement, work)
        if stamp is not None:
            _write_file(work / MANIFEST, add_stamp(tree[MANIFEST], stamp))
            (work / MANIFEST).replace(folder / MANIFEST)
    return tuple(_describe(shown, placement))


@contextmanager
def _leave_no_empty(folder: Path) -> Iterator[None]:
    """Remove the folder at the end if it is new and nothing was written into it."""
    is_new = not folder.exists()
    try:
        yield
    finally:
        if is_new:
            with suppress(OSError):
                folder.rmdir()


def _resolve(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        finding = Finding(Location(str(folder)), Level.ERROR, "output", "it is a link to itself")
        raise ObstacleError(finding) from None


def _is_settled(folder: Path, tree: SourceTree) -> bool:
    """Whether nothing has to be written: the files and the manifest are those of the tree."""
    if (folder / WORKSPACE).exists():
        return False
    is_same = all(read_digest(folder / path) in each for path, each in list_digests(tree).items())
    return is_same and _read_files(folder, [MANIFEST]) == {MANIFEST: tree[MANIFEST]}


def is_intact(folder: Path) -> bool:
    """Whether each file that the manifest of a folder lists is as it was written."""
    listed = read_manifest(folder)
    if listed is None or (folder / WORKSPACE).exists():
        return False
    return all({read_digest(folder / path)} == digests for path, digests in listed.items())


def _write_placed(folder: Path, tree: SourceTree, placement: Placement, work: Path) -> None:
    digests = join_digests(placement.before, list_digests(tree))
    exchanged = _find_exchanged(tree, placement)
    try:
        _stage(tree, {*placement.written, *exchanged}, work)
        _write_file(work / MANIFEST, render_manifest(digests))
        for package, ours in _group_packages(exchanged, placement).items():
            carry_over(folder, package, work, ours)
    except BaseException:
        clear_workspace(work)
        raise
    (work / MANIFEST).replace(folder / MANIFEST)
    for package, ours in _group_packages(exchanged, placement).items():
        exchange_folder(folder, package, work, ours)
    for path in placement.removed:
        _remove_file(folder, path)
    for path in placement.written:
        if path not in exchanged:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (work / NEW / path).replace(folder / path)
    _write_file(work / MANIFEST, tree[MANIFEST])
    (work / MANIFEST).replace(folder / MANIFEST)
    clear_workspace(work)


def _find_exchanged(tree: SourceTree, placement: Placement) -> frozenset[str]:
    """The files of the packages that change; a package is exchanged as a whole."""
    changed = {_find_package(path) for path in (*placement.written, *placement.removed)} - {""}
    return frozenset(path for path in tree if _find_package(path) in changed)


def _group_packages(exchanged: Set[str], placement: Placement) -> Mapping[str, Set[str]]:
    """The folders that are exchanged, and the old and new generated files below each."""
    ours = {*exchanged, *placement.removed}
    return {
        package: {
            path.removeprefix(f"{package}/") for path in ours if _find_package(path) == package
        }
        for package in sorted({_find_package(path) for path in exchanged})
    }


def _find_package(path: str) -> str:
    """The folder of the package that a file belongs to; empty for other files."""
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "src" and len(parts) > 2 else ""


def _stage(tree: SourceTree, paths: Iterable[str], work: Path) -> None:
    for path in paths:
        _write_file(work / NEW / path, tree[path])


def _write_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _remove_file(folder: Path, path: str) -> None:
    """Remove a file, and the folders that are then empty except for caches."""
    place = folder / path
    if not _is_there(folder, path):
        return
    place.unlink(missing_ok=True)
    while place.parent != folder and _list_names(place.parent) <= CACHES:
        place = place.parent
        shutil.rmtree(place)


def _is_there(folder: Path, path: str) -> bool:
    """Whether a file exists in the folder under exactly this name, and not through a link.

    A file system that ignores case may find an old file by the name of a new one.
    """
    place = folder / path
    is_inside = place.parent.resolve() == place.parent
    return is_inside and all(
        each.name in _list_names(each.parent)
        for each in (place, *place.parents)
        if each != folder and folder in each.parents
    )


def _list_names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()


def _describe(folder: Path, placement: Placement) -> list[Finding]:
    messages = {
        **dict.fromkeys(placement.edited, ("edited-file", _EDITED)),
        **{path: ("kept-file", _describe_left(path, placement)) for path in placement.left},
        **dict.fromkeys(placement.kept, ("kept-file", _KEPT)),
    }
    return [
        Finding(Location(str(folder / path)), Level.WARNING, rule, message)
        for path, (rule, message) in sorted(messages.items())
    ]


def _describe_left(path: str, placement: Placement) -> str:
    package = min(placement.packages, default="src")
    name = path.split("/", 2)[2].removeprefix("lib/")
    return _LEFT.format(place=f"{package}/lib/{name}")
