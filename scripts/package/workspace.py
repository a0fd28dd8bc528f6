"""A folder for the files of a run, used by only one process at a time."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOCK, _IGNORE = "lock", ".gitignore"


@contextmanager
def hold_workspace(folder: Path, purpose: str) -> Iterator[Path]:
    """The folder, created and locked while the block runs; removed at the end if nobody waits.

    Files in it at the start are left from a run that was killed, because a running one has the
    lock. The system releases the lock of a killed process. Git ignores the folder.

    Args:
        folder: The workspace.
        purpose: What the run does, for the message of another one that waits for it.
    """
    descriptor = _acquire(folder, purpose)
    try:
        (folder / _IGNORE).write_text("*\n", encoding="utf-8")
        yield folder
    finally:
        if {path.name for path in folder.iterdir()} <= {_LOCK, _IGNORE}:
            (folder / _IGNORE).unlink(missing_ok=True)
        _release(descriptor, folder / _LOCK)
        # Another run may be waiting.
        with suppress(OSError):
            folder.rmdir()


def clear_workspace(folder: Path) -> None:
    """Remove all files of a run from its workspace."""
    for path in folder.iterdir():
        if path.name in (_LOCK, _IGNORE):
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _acquire(folder: Path, purpose: str) -> int:
    path = folder / _LOCK
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            if folder.exists():
                raise
            continue  # The previous run has just removed the folder.
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue
        try:
            if not _try_lock(descriptor):
                print(f"waiting for another run that {purpose}", file=sys.stderr, flush=True)
                _wait_for_lock(descriptor)
            if _is_at(descriptor, path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether the open file still has that name: a run removes the file when it ends."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        while not _try_lock(descriptor):
            time.sleep(0.1)

    def _release(descriptor: int, path: Path) -> None:
        # An open file cannot be removed on this system; another run needs it.
        os.close(descriptor)
        with suppress(OSError):
            path.unlink()

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _release(descriptor: int, path: Path) -> None:
        path.unlink(missing_ok=True)
        os.close(descriptor)
