"""The changes of the package so far, kept beside the document or in the folder above it."""

import re
from pathlib import Path

from scripts.canonical.metadata import find_metadata
from scripts.document import Document

FILE_NAME = "CHANGELOG.md"
_UNRELEASED = re.compile(r"## \[?unreleased\]?\s*$", re.IGNORECASE)


def changelog_title(distribution: str) -> str:
    """The first line of a package's changelog, by which it is known."""
    return f"# Changes of {distribution}"


def find_changelog(document: Document, spec: Path, package: str | None = None) -> str | None:
    """The text of `CHANGELOG.md` beside the document or one folder up, if it is this package's.

    What is not released yet is not part of it.

    Args:
        spec: Path of the document.
        package: Import name that overrides the document's own.
    """
    title = changelog_title(find_metadata(document, package).distribution)
    for folder in (spec.parent, spec.absolute().parent.parent):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            text = candidate.read_text(encoding="utf-8")
            if text.partition("\n")[0].strip() == title:
                return split_unreleased(text)[0]
    return None


def split_unreleased(changelog: str) -> tuple[str, str]:
    """A changelog without its section `## Unreleased`, and the body of that section."""
    head, *entries = re.split(r"^(?=## )", changelog, flags=re.MULTILINE)
    kept, bodies = [head], []
    for entry in entries:
        heading, _, body = entry.partition("\n")
        if _UNRELEASED.match(heading):
            bodies.append(body)
        else:
            kept.append(entry)
    return "".join(kept), "\n".join(bodies)
