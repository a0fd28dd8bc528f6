"""A release written into the working tree, all of it or nothing."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.package.placement import ObstacleError
from scripts.package.tree import SourceTree
from scripts.package.writing import read_tree, write_tree
from scripts.release.refusal import refuse


@dataclass(frozen=True, slots=True)
class Edits:
    """What a release writes.

    Attributes:
        files: New text of single files.
        project: The generated folder, and its new content.
        record: The folder of the record, and its new content.
    """

    files: Mapping[Path, str]
    project: tuple[Path, SourceTree]
    record: tuple[Path, SourceTree]


def apply_edits(edits: Edits, read: Mapping[Path, bytes]) -> None:
    """Write everything; when one part fails, what was written before it is put back.

    Args:
        edits: What to write.
        read: The content the edits were made from; a file that is different now stops them.

    Raises:
        RefusalError: A file changed meanwhile or cannot be written.
    """
    _check_unchanged(read)
    with contextlib.ExitStack() as undo:
        try:
            for path, text in edits.files.items():
                undo.callback(_restore_file, path, path.read_bytes() if path.exists() else None)
                replace_file(path, text.encode())
            record, content = edits.record
            before = read_tree(record) if record.is_dir() else None
            undo.callback(_restore_folder, record, before)
            _fill(record, content)
            write_tree(*edits.project)
        except (OSError, ObstacleError) as error:
            raise refuse(
                edits.project[0], "cannot-write", f"{error}; nothing was changed"
            ) from None
        undo.pop_all()


def _check_unchanged(read: Mapping[Path, bytes]) -> None:
    for path, content in read.items():
        if (path.read_bytes() if path.exists() else b"") != content:
            raise refuse(path, "changed-during-run", "it changed meanwhile; nothing was written")


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file and swap, so that a reader never meets half of it."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    with tempfile.NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    written = Path(file.name)
    try:
        written.chmod(mode)
        written.replace(path)
    except OSError:
        written.unlink()
        raise


def _restore_file(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path, content)


def _restore_folder(folder: Path, tree: SourceTree | None) -> None:
    if tree is None:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        _fill(folder, tree)


def _fill(folder: Path, tree: SourceTree) -> None:
    for path, text in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        replace_file(folder / path, text.encode())
    for path in read_tree(folder).keys() - tree.keys():
        (folder / path).unlink()
