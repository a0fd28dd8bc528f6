"""The journal of a release, written before its first change, so that a later run can finish it."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.package.tree import SourceTree

WORKSPACE = ".release"
"""The folder beside the document with the journal of a running release."""

_NAME = "journal.json"


@dataclass(frozen=True, slots=True)
class Journal:
    """A release that is being written.

    Attributes:
        version: The version that is released.
        files: The text of single files before and after; None if there is no file.
        project: The generated folder, and its new content.
        parts: Everything that a commit of the release consists of.
    """

    version: str
    files: Mapping[Path, tuple[str | None, str | None]]
    project: tuple[Path, SourceTree]
    parts: tuple[Path, ...]


def is_under_way(folder: Path) -> bool:
    """Whether a release of a document in a folder is being written, or was interrupted."""
    return (folder / WORKSPACE / _NAME).exists()


def write_journal(work: Path, journal: Journal) -> None:
    """Write the journal of a release; from now on, any run can finish it."""
    folder, tree = journal.project
    noted = {
        "version": journal.version,
        "files": {_shorten(path, work): texts for path, texts in journal.files.items()},
        "project": [_shorten(folder, work), dict(tree)],
        "parts": [_shorten(path, work) for path in journal.parts],
    }
    staged = work / f"{_NAME}.new"
    try:
        with staged.open("w", encoding="utf-8") as file:
            json.dump(noted, file)
            file.flush()
            os.fsync(file.fileno())
        staged.replace(work / _NAME)
    except OSError:
        staged.unlink(missing_ok=True)
        raise


def read_journal(work: Path) -> Journal | None:
    """The interrupted release; None if there is none."""
    try:
        noted: dict[str, Any] = json.loads((work / _NAME).read_text("utf-8"))
    except FileNotFoundError:
        return None
    place, tree = noted["project"]
    return Journal(
        noted["version"],
        {_find(name, work): (before, after) for name, (before, after) in noted["files"].items()},
        (_find(place, work), tree),
        tuple(_find(name, work) for name in noted["parts"]),
    )


def remove_journal(work: Path) -> None:
    """Remove the journal: the release is finished."""
    (work / _NAME).unlink()


def _shorten(path: Path, work: Path) -> str:
    """The path relative to the document's folder, because that folder may be renamed."""
    try:
        return os.path.relpath(path, work.parent)
    except ValueError:
        return str(path.absolute())  # Another drive of Windows.


def _find(name: str, work: Path) -> Path:
    return Path(os.path.normpath(work.parent / name))
