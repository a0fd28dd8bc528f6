"""Reads a document's files from the disk or from a git revision."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.document.bundling import Read
from scripts.document.companions import OVERLAYS
from scripts.document.document import Document, parse_document
from scripts.document.finding import make_refusal
from scripts.document.location import Location
from scripts.document.overlay import OverlayFile

_SUFFIXES = (".yaml", ".yml", ".json")


def read_document(name: str, root: Path | None = None, overlays: Sequence[str] = ()) -> Document:
    """The document in a file, or in `GITREV:PATH` as git writes it, after its overlays.

    Args:
        name: Path of the entry, or a git revision, a colon and a path inside the repository.
        root: The folder from which references may read files; by default the entry's own folder.
        overlays: Files of overlays that are applied after those beside the document.

    Raises:
        DocumentError: It cannot be read, it is not an OpenAPI document, or an overlay is wrong.
    """
    read = _git_reader(name) if is_in_git(name) else _file_reader(Path(name), root)
    beside = find_overlays(name, root)
    same = {Path(each.file).resolve() for each in beside}
    chosen = [each for each in overlays if Path(each).resolve() not in same]
    return parse_document(name, read, (*beside, *read_overlays(chosen, name)))


def is_in_git(name: str) -> bool:
    """Whether a name is a git revision, a colon and a path."""
    return ":" in name and not Path(name).exists()


def is_overlay(path: str) -> bool:
    """Whether a path relative to the folder of a document is that of an overlay beside it."""
    folder, _, name = path.rpartition("/")
    return folder == OVERLAYS and name.endswith(_SUFFIXES) and not name.startswith(".")


def find_overlays(name: str, root: Path | None = None) -> tuple[OverlayFile, ...]:
    """The overlays beside a document, in the order of their file names.

    Raises:
        DocumentError: One of them cannot be read.
    """
    if is_in_git(name):
        folder, names, read = _find_folder_in_git(name), _list_in_git(name), _git_reader(name)
    else:
        folder, read = name[: len(name) - len(Path(name).name)], _file_reader(Path(name), root)
        names = [each.name for each in list_overlays(Path(name))]
    paths = sorted(path for each in names if is_overlay(path := f"{OVERLAYS}/{each}"))
    return tuple(_read_overlay(path, folder + path, read) for path in paths)


def list_overlays(document: Path) -> list[Path]:
    """The files of the overlays beside a document on disk, in order."""
    folder = document.parent / OVERLAYS
    files = folder.iterdir() if folder.is_dir() else ()
    return sorted(each for each in files if is_overlay(f"{OVERLAYS}/{each.name}"))


def read_overlays(files: Sequence[str], document: str) -> tuple[OverlayFile, ...]:
    """The overlays in files that the user chose for a document.

    For a document in a git revision, they are read from that revision if it has them.

    Raises:
        DocumentError: One of them cannot be read.
    """
    return tuple(_choose_overlay(file, document) for file in files)


def _choose_overlay(file: str, document: str) -> OverlayFile:
    folder = Path(document.partition(":")[2] if is_in_git(document) else document).parent
    name = Path(os.path.relpath(file, folder)).as_posix()
    if is_in_git(document):
        held = f"{document.partition(':')[0]}:./{Path(os.path.relpath(file)).as_posix()}"
        try:
            return OverlayFile(name, held, _git_reader(held)(""), is_chosen=True)
        except OSError:
            pass  # The revision does not have the file.
    read = _git_reader(file) if is_in_git(file) else _file_reader(Path(file), None)
    return _read_overlay(name, file, lambda _: read(""), is_chosen=True)


def _read_overlay(name: str, file: str, read: Read, *, is_chosen: bool = False) -> OverlayFile:
    try:
        return OverlayFile(name, file, read(name), is_chosen)
    except OSError as error:
        message = f"the overlay cannot be read: {error.strerror or error}"
        raise make_refusal(Location(file), "unreadable", message) from None


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
    path = _place_in_repository(path) if Path(path).is_absolute() else path
    folder, slash, _ = path.rpartition("/")

    def read(target: str) -> bytes:
        if target.startswith(("../", "/")) or target == "..":
            raise PermissionError(0, "it is outside the folder of the document")
        wanted = f"{folder}{slash}{target}" if target else path
        if not target and path.startswith("./"):
            wanted = path
        run = _run_git("cat-file", "blob", f"{revision}:{wanted}")
        if run.returncode:
            reason = run.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
            raise FileNotFoundError(
                0, f"git: {reason.splitlines()[0] if reason else 'no such file'}"
            )
        return run.stdout

    return read


def _find_folder_in_git(name: str) -> str:
    """The part of a document's name that precedes the name of its file."""
    return name[: max(name.rfind("/"), name.find(":")) + 1]


def _list_in_git(name: str) -> list[str]:
    """The names of the files in the folder of overlays beside a document."""
    revision, _, folder = _find_folder_in_git(name).partition(":")
    if folder.startswith("/"):
        folder = _place_in_repository(f"{folder}{OVERLAYS}").removesuffix(OVERLAYS)
    try:
        listed = _run_git("ls-tree", "-z", "--name-only", f"{revision}:{folder}{OVERLAYS}")
    except OSError:
        return []  # Without git the document cannot be read either, which is reported.
    names = listed.stdout.decode(errors="replace").split("\0")
    return [] if listed.returncode else [each for each in names if each]


def _place_in_repository(path: str) -> str:
    """An absolute path, relative to the top of the repository, as git expects it.

    A path outside this repository is not changed; git reports it.
    """
    try:
        top = _run_git("rev-parse", "--show-toplevel")
    except OSError:
        return path
    folder = Path(os.fsdecode(top.stdout.rstrip(b"\n")))
    # Not the file itself: it may be a link, and git knows it by the place of the link.
    place = Path(path).parent.resolve() / Path(path).name
    is_inside = not top.returncode and place.is_relative_to(folder)
    return place.relative_to(folder).as_posix() if is_inside else path


def _run_git(*words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *words], capture_output=True, check=False)
    except OSError:
        raise FileNotFoundError(0, "git is needed, but it is not on PATH") from None
