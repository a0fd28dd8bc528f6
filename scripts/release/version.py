"""Versions of three numbers, and the next version that a change needs."""

from packaging.version import InvalidVersion, Version

from scripts.review import Bump


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
