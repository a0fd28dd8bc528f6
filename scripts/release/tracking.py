"""Finds files that a commit of the release would leave out, because git does not track them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from scripts.document import Document, Finding, Level, Location
from scripts.document.companions import ACCEPTED, RELEASED
from scripts.package.manifest import MANIFEST, read_manifest
from scripts.release.repository import find_repository, list_tracked, list_untracked

_LEFT_OUT = "git does not track it, so a commit would leave it out; git add it, or remove it"
_IGNORED = "git ignores it, so a commit would omit it; correct .gitignore, or git add --force it"
_NEW = "git does not track it yet; git add it, so that a commit includes it"


def find_untracked_output(folder: Path) -> tuple[Finding, ...]:
    """Files of a generated folder that are not in git, if the folder is.

    An untracked folder gets one warning, and an ignored folder gets none. Files that were not
    generated are also reported, except hidden ones.
    """
    generated = [MANIFEST, *sorted(read_manifest(folder) or ())]
    if not list_tracked(folder).isdisjoint(generated):
        return tuple(_find_left_out(folder, generated, Level.ERROR))
    return tuple(_find_new(folder, folder, generated))


def find_untracked_input(document: Document, spec: Path) -> tuple[Finding, ...]:
    """Files of a document, and of the record of its last release, that are not in git.

    Other files in the document's folder may be drafts, so they get a warning. If the document is at
    the top of a repository, other files are not reported.
    """
    folder = spec.parent
    if spec.name not in list_tracked(folder):
        return tuple(_find_new(folder, spec, [spec.name]))
    # Git's output for one folder says nothing about other folders.
    read = [name or spec.name for name in document.sources if not name.startswith("../")]
    record = [
        path.relative_to(folder).as_posix() for path in sorted((folder / RELEASED).rglob("*"))
    ]
    repository = find_repository(folder)
    is_top = repository is not None and repository.root.resolve() == folder.resolve()
    others = None if is_top else Level.WARNING
    return tuple(_find_left_out(folder, [*read, *record, ACCEPTED], others))


def _find_new(folder: Path, place: Path, needed: Iterable[str]) -> Iterator[Finding]:
    """One warning about an untracked folder, unless it is ignored."""
    if not list_untracked(folder).isdisjoint(needed):
        yield Finding(Location(str(place)), Level.WARNING, "untracked", _NEW)


def _find_left_out(folder: Path, needed: Sequence[str], others: Level | None) -> Iterator[Finding]:
    """Errors about needed files, and findings of a given level about other files."""
    tracked, untracked = list_tracked(folder), list_untracked(folder)
    there = [path for path in needed if (folder / path).is_file()]
    left_out = untracked.intersection(there)
    ignored = set(there) - tracked - untracked
    yield from _make_findings(folder, left_out, Level.ERROR, "untracked", _LEFT_OUT)
    yield from _make_findings(folder, ignored, Level.ERROR, "ignored", _IGNORED)
    if others is not None:
        rest = {
            path
            for path in list_untracked(folder, is_brief=True)
            if not path.startswith(".") and not any(each.startswith(path) for each in left_out)
        }
        yield from _make_findings(folder, rest, others, "untracked", _LEFT_OUT)


def _make_findings(
    folder: Path, paths: Iterable[str], level: Level, rule: str, message: str
) -> Iterator[Finding]:
    for path in sorted(paths):
        yield Finding(Location(str(folder / path)), level, rule, message)
