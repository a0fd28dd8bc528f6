"""Whether the version of a document rises by what changed in it."""

from scripts.document import Document, Finding, Level
from scripts.release.bump import bump_version
from scripts.release.version import parse_version
from scripts.review.level import Bump
from scripts.schemas import Json


def find_version_faults(base: Document, revision: Document, bump: Bump) -> tuple[Finding, ...]:
    """Whether the version of the revision is too low for what changed, as a finding.

    Args:
        base: The document as it was.
        revision: The document as it is to be.
        bump: The least bump that is enough for the changes.
    """
    texts = [str(_read_info(document).get("version", "")) for document in (base, revision)]
    old, new = map(parse_version, texts)
    if old is None or new is None:
        document, text = (base, texts[0]) if old is None else (revision, texts[1])
        message = f"`info.version` is `{text}`, so the change of the version cannot be checked: "
        return (_refuse(document, f"{message}write three numbers, such as 1.4.0"),)
    least = bump_version(old, bump)
    if new >= least:
        return ()
    if new < old:
        message = f"`info.version` falls from {old} to {new}: it must be at least {least}"
        return (_refuse(revision, message),)
    message = f"the changes need a {bump} version: raise `info.version` from {old} to {least}"
    shown = f"{message}; it is {new}" if new != old else message
    return (_refuse(revision, shown),)


def _read_info(document: Document) -> dict[str, Json]:
    info = document.data.get("info")
    return info if isinstance(info, dict) else {}


def _refuse(document: Document, message: str) -> Finding:
    pointer = "/info/version" if "version" in _read_info(document) else "/info"
    return Finding(document.locate(pointer), Level.ERROR, "version", message)
