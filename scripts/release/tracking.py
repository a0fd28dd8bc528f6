"""Files that a commit of the release would leave out, because git does not know them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from scripts.document import Document, Finding, Level, Location
from scripts.package.manifest import MANIFEST, read_manifest
from scripts.release.last_release import RECORD
from scripts.release.repository import find_repository, list_tracked, list_untracked

_LEFT_OUT = "git does not know it, and a commit would leave it out; git add it, or remove it"
_IGNORED = "git ignores it, and a commit would leave it out; mend .gitignore, or git add --force it"
_UNFOLLOWED = "git does not know it yet; git add --all it, so that the package can be committed"


def find_untracked_output(folder: Path) -> tuple[Finding, ...]:
    """Files of a generated folder that are not in git, as far as the folder is.

    A folder that git knows nothing of gets one warning, and one that it ignores none. Of what was
    not generated, only hidden files and folders may stay outside of git unsaid.
    """
    generated = [MANIFEST, *sorted(read_manifest(folder) or ())]
    return tuple(_find_left_out(folder, generated, Level.ERROR))


def find_untracked_input(document: Document, spec: Path) -> tuple[Finding, ...]:
    """Files of a document, and of the record of its last release, that are not in git.

    What else lies beside the document may be somebody's draft, and gets a warning; a document at
    the top of a repository lies beside everything, and nothing is said of that.
    """
    folder = spec.parent
    record = [path.relative_to(folder).as_posix() for path in sorted((folder / RECORD).rglob("*"))]
    needed = [name or spec.name for name in document.sources] + record
    repository = find_repository(folder)
    is_top = repository is not None and repository.root.resolve() == folder.resolve()
    return tuple(_find_left_out(folder, needed, None if is_top else Level.WARNING))


def _find_left_out(folder: Path, needed: Sequence[str], others: Level | None) -> Iterator[Finding]:
    """Findings about what is needed, errors where git knows a part of it, and about other files."""
    tracked, untracked = list_tracked(folder), list_untracked(folder)
    there = [path for path in needed if (folder / path).is_file()]
    if tracked.isdisjoint(there):
        if not untracked.isdisjoint(there):
            yield Finding(Location(str(folder)), Level.WARNING, "untracked-folder", _UNFOLLOWED)
        return
    left_out = untracked.intersection(there)
    ignored = set(there) - tracked - untracked
    yield from _make_findings(folder, left_out, Level.ERROR, "untracked-file", _LEFT_OUT)
    yield from _make_findings(folder, ignored, Level.ERROR, "ignored-file", _IGNORED)
    if others is not None:
        rest = {
            path
            for path in list_untracked(folder, is_brief=True)
            if not path.startswith(".") and not any(each.startswith(path) for each in left_out)
        }
        yield from _make_findings(folder, rest, others, "untracked-file", _LEFT_OUT)


def _make_findings(
    folder: Path, paths: Iterable[str], level: Level, rule: str, message: str
) -> Iterator[Finding]:
    for path in sorted(paths):
        yield Finding(Location(str(folder / path)), level, rule, message)
