"""Versions of three numbers, and the next version that a change needs."""

from packaging.version import InvalidVersion, Version

from scripts.document import Document, Finding, Level
from scripts.review.level import Bump
from scripts.schemas import Json


def parse_version(text: str) -> Version | None:
    """The text as a version; None if it is not exactly three numbers."""
    try:
        version = Version(text)
    except InvalidVersion:
        return None
    return version if text == ".".join(map(str, version.release)) == _shorten(version) else None


def _shorten(version: Version) -> str:
    return f"{version.major}.{version.minor}.{version.micro}"


def bump_version(version: Version, bump: Bump) -> Version:
    """The next version for a bump.

    Below 1.0 anything may change (semver 2.0.0, section 4); by convention a minor is used then.
    """
    major, minor, patch = version.major, version.minor, version.micro
    if bump is Bump.MAJOR and major > 0:
        return Version(f"{major + 1}.0.0")
    match bump:
        case Bump.MAJOR | Bump.MINOR:
            return Version(f"{major}.{minor + 1}.0")
        case Bump.PATCH:
            return Version(f"{major}.{minor}.{patch + 1}")
        case Bump.NONE:
            return version


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
    message = f"the changes need a {bump} version: raise `info.version` from {old} to {least}"
    shown = f"{message}; it is {new}" if new != old else message
    return (_refuse(revision, shown),)


def _read_info(document: Document) -> dict[str, Json]:
    info = document.data.get("info")
    return info if isinstance(info, dict) else {}


def _refuse(document: Document, message: str) -> Finding:
    pointer = "/info/version" if "version" in _read_info(document) else "/info"
    return Finding(document.locate(pointer), Level.ERROR, "version", message)
