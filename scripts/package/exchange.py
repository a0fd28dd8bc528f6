"""Replaces a folder in a single step, and keeps the files of other people in it."""

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

# Caches that tools leave in a working folder.
CACHES = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"})
# Names in the workspace: of the new files, and of the files of this module.
NEW = "new"
_JOURNAL, _OLD = "exchange.json", "old"


def carry_over(folder: Path, path: str, work: Path, ours: Collection[str]) -> None:
    """Link the files of other people in a folder into `new/PATH` of the workspace.

    Args:
        folder: The generated folder.
        path: The folder in it that will be exchanged.
        work: The workspace.
        ours: Paths below the exchanged folder that are not carried over.
    """
    for each in list_files(folder / path):
        if each not in ours:
            _link(folder / path / each, work / NEW / path / each)


def exchange_folder(folder: Path, path: str, work: Path, ours: Collection[str]) -> None:
    """Replace PATH by `new/PATH` of the workspace.

    A reader sees either the old folder or the new one, each with the files of other people. Files
    that are saved in the old folder in the meantime are moved after the exchange. If a run is
    killed, `settle_exchange` finishes it.
    """
    staged, target = work / NEW / path, folder / path
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        staged.rename(target)
        return
    note = {"path": path, "staged": staged.stat().st_ino, "ours": sorted(ours)}
    _write(work / _JOURNAL, json.dumps(note))
    if not _exchange(staged, target):
        try:
            # For a moment there is no folder; the old one is in the workspace during that time.
            target.rename(work / _OLD)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _replace_files(staged, target, ours)
        else:
            staged.rename(target)
            (work / _OLD).rename(staged)
    settle_exchange(folder, work)


def _replace_files(staged: Path, target: Path, ours: Collection[str]) -> None:
    """Replace file by file, because a folder from the image of a container cannot be moved."""
    for path in list_files(staged):
        if path in ours:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (staged / path).replace(target / path)


def settle_exchange(folder: Path, work: Path) -> None:
    """Finish an interrupted exchange, if there is one, and remove the old folder."""
    try:
        note = json.loads((work / _JOURNAL).read_text("utf-8"))
    except FileNotFoundError:
        return
    staged, target = work / NEW / note["path"], folder / note["path"]
    if (work / _OLD).exists():
        (work / _OLD).rename(staged if target.exists() else target)
    # After the exchange, the old folder has the name of the staged one.
    if staged.exists() and staged.stat().st_ino != note["staged"]:
        _move_rest(staged, target, note["ours"])
    if staged.exists():
        shutil.rmtree(staged)
    (work / _JOURNAL).unlink()


def _move_rest(old: Path, new: Path, ours: Collection[str]) -> None:
    for path in list_files(old):
        if path not in ours and not _is_linked(old / path, new / path):
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            (old / path).replace(new / path)


def list_files(folder: Path) -> Iterator[str]:
    """The paths of the files, links and empty folders below a folder, without caches.

    Raises:
        OSError: A folder cannot be read; it must not count as empty.
    """
    if not folder.is_dir():
        return
    for current, folders, files in os.walk(folder, onerror=_raise):
        place = Path(current)
        links = [name for name in folders if (place / name).is_symlink()]
        if place != folder and not (folders or files):
            yield place.relative_to(folder).as_posix()
        for name in sorted([*files, *links]):
            yield (place / name).relative_to(folder).as_posix()
        folders[:] = sorted(set(folders) - CACHES - set(links))


def _raise(error: OSError) -> NoReturn:
    raise error


def _link(source: Path, copy: Path) -> None:
    """Make a second name for a file, so that a change of one is a change of both."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir() and not source.is_symlink():
        copy.mkdir(exist_ok=True)
        return
    try:
        os.link(source, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        # Some file systems and some files do not support a second name.
        shutil.copy2(source, copy, follow_symlinks=False)


def _is_linked(first: Path, second: Path) -> bool:
    with suppress(FileNotFoundError):
        if first.is_dir() and second.is_dir():
            return True
        return os.path.samestat(first.lstat(), second.lstat())
    return False


def _write(path: Path, text: str) -> None:
    staged = path.with_suffix(".new")
    staged.write_text(text, encoding="utf-8")
    staged.replace(path)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders atomically (renameat2(2), renamex_np(2)); whether it was possible."""
    if sys.platform not in ("linux", "darwin"):
        return False
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
