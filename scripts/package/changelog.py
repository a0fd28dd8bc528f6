"""The changes of the package so far, kept beside the document or in the folder above it."""

from pathlib import Path

from scripts.canonical.metadata import find_metadata
from scripts.document import Document


def changelog_title(distribution: str) -> str:
    """The first line of a package's changelog, by which it is known."""
    return f"# Changes of {distribution}"


def find_changelog(document: Document, spec: Path, package: str | None = None) -> str | None:
    """The text of `CHANGELOG.md` beside the document or one folder up, if it is this package's.

    Args:
        spec: Path of the document.
        package: Import name that overrides the document's own.
    """
    title = changelog_title(find_metadata(document, package).distribution)
    for folder in (spec.parent, spec.absolute().parent.parent):
        candidate = folder / "CHANGELOG.md"
        if candidate.is_file():
            text = candidate.read_text(encoding="utf-8")
            if text.partition("\n")[0].strip() == title:
                return text
    return None
