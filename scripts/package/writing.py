"""A tree to disk, all of it or nothing."""

import ctypes
import os
import shutil
import sys
import tempfile
from pathlib import Path

from scripts.package.tree import SourceTree

# Files that tools leave in a working folder; they are neither stale nor ours.
IGNORED = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", "dist"})


class ForeignFolderError(Exception):
    """The folder holds something this pipeline did not make."""


def read_tree(folder: Path) -> SourceTree:
    """The text files of a folder by their path; empty when there is no folder.

    A file that is not UTF-8 shows as its bytes' Latin-1 text, so that it differs from any text.
    """
    return {
        path.relative_to(folder).as_posix(): _read_text(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not IGNORED.intersection(path.relative_to(folder).parts)
    }


def _read_text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "\ufffe" + content.decode("latin-1")


def write_tree(folder: Path, tree: SourceTree, mark: str) -> None:
    """Replace the folder by the tree in one step.

    The tree is written beside the folder and the two are exchanged; a run that is killed leaves the
    old folder or the new one. A link to a folder stays, and the folder it leads to is replaced.

    Args:
        folder: Folder to replace; its parent must exist or be creatable.
        tree: Files of the new folder.
        mark: First line of the `pyproject.toml` of every folder that may be replaced.

    Raises:
        ForeignFolderError: The folder is not empty and was not made by this pipeline.
        OSError: It cannot be written.
    """
    folder = folder.resolve()
    check_owner(folder, mark)
    folder.parent.mkdir(parents=True, exist_ok=True)
    for stale in folder.parent.glob(f".{folder.name}.*.new"):
        shutil.rmtree(stale, ignore_errors=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
    try:
        _fill(staged, tree)
        _swap(staged, folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def check_owner(folder: Path, mark: str) -> None:
    """Refuse a folder that this pipeline may not replace.

    Raises:
        ForeignFolderError: The folder is not empty and was not made by this pipeline.
    """
    if folder.is_dir() and not any(folder.iterdir()):
        return
    project = folder / "pyproject.toml"
    if folder.exists() and not (
        project.is_file() and project.read_text(encoding="utf-8", errors="replace").startswith(mark)
    ):
        raise ForeignFolderError(
            f"{folder.name} holds files that were not generated; choose another folder"
        )


def _fill(folder: Path, tree: SourceTree) -> None:
    folder.chmod(0o755)
    for path, text in tree.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def _swap(staged: Path, folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        staged.rename(folder)
    elif not _exchange(staged, folder):
        # Without an exchange there is a moment with neither; the old folder stays beside it.
        kept = staged.with_suffix(".old")
        folder.rename(kept)
        staged.rename(folder)
        shutil.rmtree(kept)


def _exchange(first: Path, second: Path) -> bool:
    """Whether the two folders could be exchanged atomically (renameat2(2), renamex_np(2))."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(first), os.fsencode(second)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        at_working_folder, exchange = -100, 2
        code = library.renameat2(at_working_folder, names[0], at_working_folder, names[1], exchange)
        return bool(code == 0)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        swap = 2
        return bool(library.renamex_np(*names, swap) == 0)
    return False
