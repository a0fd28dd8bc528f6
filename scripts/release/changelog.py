"""The text of a changelog, and the entry of a release in it."""

import re
from pathlib import Path

from scripts.document import Document
from scripts.package.changelog import FILE_NAME, changelog_title, split_unreleased
from scripts.release.entry import Notes, render_entry
from scripts.release.plan import Plan

_BLOCK = re.compile(r"^(?=[-*] )|\n\s*\n", re.MULTILINE)


def write_changelog(
    former: str | None, distribution: str, plan: Plan, document: Document
) -> tuple[str, str]:
    """The entry of a release and the changelog with it, newest first.

    The text under `## Unreleased` becomes part of the entry. If the version already has an entry,
    it is kept as it is.

    Args:
        former: The changelog so far; None if there is none.
        distribution: Name on an index.
    """
    text = former or f"{changelog_title(distribution)}\n"
    if entry := find_entry(text, str(plan.version)):
        return entry, text
    text, unreleased = split_unreleased(text)
    entry = render_entry(plan, document, _read_notes(unreleased))
    title, _, rest = text.partition("\n")
    return entry, f"{title}\n\n{entry}\n{rest.lstrip()}".rstrip("\n") + "\n"


def find_entry(changelog: str, version: str) -> str | None:
    """The entry of a version, if there is one."""
    heading = rf"^## {re.escape(version)}(?![\d.]).*\n(?:(?!## ).*\n?)*"
    found = re.search(heading, changelog, re.MULTILINE)
    return found[0].rstrip("\n") + "\n" if found else None


def _read_notes(text: str) -> Notes:
    """The blocks of a text by their third-level heading; "Changed" where they have none."""
    head, *sections = re.split(r"^### +", text, flags=re.MULTILINE)
    named = [("Changed", head), *(each.split("\n", 1) for each in sections if "\n" in each)]
    notes: dict[str, list[str]] = {}
    for name, body in named:
        blocks = [block.strip("\n") for block in _BLOCK.split(body) if block.strip()]
        if blocks:
            notes.setdefault(name.strip(), []).extend(blocks)
    return notes


def choose_changelog(spec: Path, distribution: str) -> Path:
    """The path of the changelog of a document's package."""
    title = changelog_title(distribution)
    above, beside = spec.absolute().parent.parent / FILE_NAME, spec.parent / FILE_NAME
    for path in (beside, above):
        if path.is_file() and path.read_text("utf-8").partition("\n")[0].strip() == title:
            return path
    return beside if above.exists() else above
