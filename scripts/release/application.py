"""Writes a release into the working tree: all of it, or nothing."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from scripts.document import Finding
from scripts.file_replacement import replace_file
from scripts.package.placement import ObstacleError, read_text
from scripts.package.tree import SourceTree
from scripts.package.workspace import clear_workspace, hold_workspace
from scripts.package.writing import read_generated, read_tree, write_tree
from scripts.release.journal import (
    WORKSPACE,
    Journal,
    is_under_way,
    read_journal,
    remove_journal,
    write_journal,
)
from scripts.release.refusal import RefusalError, find_fault, refuse

_PURPOSE = "releases this document"


@dataclass(frozen=True, slots=True)
class Edits:
    """What a release writes.

    Attributes:
        version: Its version.
        files: New text of single files.
        project: The generated folder, and its new content.
        record: The folder of the record, beside the document, and its new content.
        parts: Everything that a commit of the release consists of.
    """

    version: str
    files: Mapping[Path, str]
    project: tuple[Path, SourceTree]
    record: tuple[Path, SourceTree]
    parts: tuple[Path, ...]


def apply_edits(edits: Edits, read: Mapping[Path, bytes]) -> tuple[Finding, ...]:
    """Write everything; if one part fails, restore what was written before.

    If the run is killed, it leaves a journal, with which `finish_release` continues.

    Args:
        edits: What to write.
        read: The content the edits were made from; if a file has changed, nothing is written.

    Returns:
        What `write_tree` returns for the generated folder.

    Raises:
        RefusalError: A file changed meanwhile or cannot be written.
    """
    project = edits.project[0]
    try:
        with hold_workspace(edits.record[0].parent / WORKSPACE, _PURPOSE) as work:
            refuse_if_under_way(work.parent)
            clear_workspace(work)
            _check_unchanged(read)
            journal = Journal(edits.version, dict(_list_changes(edits)), edits.project, edits.parts)
            before = read_generated(project)
            write_journal(work, journal)
            try:
                said = _write_noted(journal)
            except (OSError, ObstacleError) as error:
                is_undone = read_generated(project) == before and _take_back(journal)
                if is_undone:
                    remove_journal(work)
                raise _describe_failure(project, error, is_undone) from None
            remove_journal(work)
            return said
    except OSError as error:
        raise _describe_failure(project, error, is_undone=True) from None


def finish_release(folder: Path) -> Journal | None:
    """Finish the interrupted release and return it; None if no release was interrupted.

    Args:
        folder: The folder of the document.

    Raises:
        RefusalError: A file was changed since, or cannot be written.
    """
    if not (folder / WORKSPACE).exists():
        return None
    try:
        with hold_workspace(folder / WORKSPACE, _PURPOSE) as work:
            journal = read_journal(work)
            if journal is not None:
                _check_untouched(journal, work)
                _write_noted(journal)
                remove_journal(work)
            clear_workspace(work)
    except (OSError, ObstacleError) as error:
        raise _describe_failure(folder, error, is_undone=False) from None
    return journal


def refuse_if_under_way(folder: Path) -> None:
    """Stop if a release is being written or was interrupted.

    Raises:
        RefusalError: A release is being written or was interrupted.
    """
    if is_under_way(folder):
        message = "a release is running or was interrupted; `make release` waits and finishes it"
        raise refuse(folder / WORKSPACE, "release-under-way", message)


def _list_changes(edits: Edits) -> Iterator[tuple[Path, tuple[str | None, str | None]]]:
    folder, record = edits.record
    former = read_tree(folder) if folder.is_dir() else {}
    wanted = {folder / path: text for path, text in record.items()} | dict(edits.files)
    for path in sorted({*wanted, *(folder / name for name in former)}):
        yield path, (_read(path), wanted.get(path))


def _check_unchanged(read: Mapping[Path, bytes]) -> None:
    for path, content in read.items():
        if (path.read_bytes() if path.exists() else b"") != content:
            raise refuse(path, "changed-during-run", "it changed meanwhile; nothing was written")


def _check_untouched(journal: Journal, work: Path) -> None:
    """Stop before overwriting a file that was changed since the interruption."""
    message = (
        f"the file changed after the release of {journal.version} was interrupted; restore it, for"
        f" example with git, or remove {work} to cancel that release"
    )
    faults = [
        find_fault(path, "changed-since", message)
        for path, texts in journal.files.items()
        if _read(path) not in texts
    ]
    if faults:
        raise RefusalError(*faults)


def _write_noted(journal: Journal) -> tuple[Finding, ...]:
    for path, (_, after) in journal.files.items():
        _put(path, after)
    return write_tree(*journal.project)


def _take_back(journal: Journal) -> bool:
    """Whether each file could be restored."""
    try:
        for path, (before, _) in journal.files.items():
            _put(path, before)
    except OSError:
        return False
    return True


def _describe_failure(
    folder: Path, error: OSError | ObstacleError, is_undone: bool
) -> RefusalError:
    if isinstance(error, ObstacleError) and is_undone:
        return RefusalError(*error.findings)
    outcome = "nothing was changed" if is_undone else "run `make release` to write the rest"
    if isinstance(error, ObstacleError):
        return refuse(folder, "cannot-write", f"{error}; {outcome}")
    where = f" {error.filename}" if error.filename else ""
    message = f"cannot write{where}: {error.strerror or error}; {outcome}"
    return refuse(folder, "cannot-write", message)


def _read(path: Path) -> str | None:
    return read_text(path) if path.is_file() else None


def _put(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
        with suppress(OSError):
            for folder in path.parents:
                folder.rmdir()
    elif text != _read(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text.encode("utf-8", "surrogateescape"))
