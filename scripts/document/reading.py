"""Reads a document's files from the disk or from a git revision."""

import subprocess
from pathlib import Path

from scripts.document.bundling import Read
from scripts.document.document import Document, parse_document
from scripts.document.finding import make_refusal
from scripts.document.location import Location


def read_document(name: str, root: Path | None = None) -> Document:
    """The document in a file, or in `GITREV:PATH` as git writes it.

    Args:
        name: Path of the entry, or a git revision, a colon and a path inside the repository.
        root: The folder from which references may read files; by default the entry's own folder.

    Raises:
        DocumentError: It cannot be read, or it is not an OpenAPI document.
    """
    path = Path(name)
    if ":" in name and not path.exists():
        return parse_document(name, _git_reader(name))
    return parse_document(name, _file_reader(path, root))


def _file_reader(entry: Path, root: Path | None) -> Read:
    allowed = (root or entry.parent).resolve()

    def read(target: str) -> bytes:
        path = entry.parent / target if target else entry
        if target and not path.resolve().is_relative_to(allowed):
            raise PermissionError(0, f"it is outside {root or 'the folder of the document'}")
        if path.exists() and not path.is_file():
            raise IsADirectoryError(0, "it is not a file")
        return path.read_bytes()

    return read


def _git_reader(name: str) -> Read:
    revision, _, path = name.partition(":")
    if revision.startswith("-"):
        message = f"{revision!r} is not a git revision"
        raise make_refusal(Location(name), "unreadable", message)
    folder, slash, _ = path.rpartition("/")

    def read(target: str) -> bytes:
        if target.startswith(("../", "/")) or target == "..":
            raise PermissionError(0, "it is outside the folder of the document")
        wanted = f"{folder}{slash}{target}" if target else path
        if not target and path.startswith("./"):
            wanted = path
        command = ["git", "cat-file", "blob", f"{revision}:{wanted}"]
        try:
            run = subprocess.run(command, capture_output=True, check=False)
        except OSError:
            raise FileNotFoundError(0, "git is needed, but it is not on PATH") from None
        if run.returncode:
            reason = run.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
            raise FileNotFoundError(
                0, f"git: {reason.splitlines()[0] if reason else 'no such file'}"
            )
        return run.stdout

    return read
