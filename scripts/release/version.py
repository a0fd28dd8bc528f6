"""Versions of three numbers."""

from packaging.version import InvalidVersion, Version


def parse_version(text: str) -> Version | None:
    """The text as a version; None if it is not exactly three numbers."""
    try:
        version = Version(text)
    except InvalidVersion:
        return None
    return version if text == ".".join(map(str, version.release)) == _shorten(version) else None


def _shorten(version: Version) -> str:
    return f"{version.major}.{version.minor}.{version.micro}"
