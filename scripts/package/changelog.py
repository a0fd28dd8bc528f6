"""Finds the changelog of the package, beside the document or one folder above."""

import re
from pathlib import Path

from scripts.canonical.metadata import find_metadata
from scripts.document import Document

FILE_NAME = "CHANGELOG.md"
_UNRELEASED = re.compile(r"## \[?unreleased\]?\s*$", re.IGNORECASE)


def changelog_title(distribution: str) -> str:
    """The first line of the changelog of a package, which identifies it."""
    return f"# Changes of {distribution}"


def find_changelog(document: Document, spec: Path, package: str | None = None) -> str | None:
    """The text of the package's `CHANGELOG.md`, beside the document or one folder above.

    Changes that are not released yet are left out.

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
