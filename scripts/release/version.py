"""Versions of three numbers, and what a change of the API asks of the next one."""

import re
from dataclasses import dataclass

from scripts.review import Bump

_FORM = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version as semver counts it: major, minor, patch."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


def parse_version(text: str) -> Version | None:
    """The version a text is, None when it is not exactly three numbers."""
    found = _FORM.fullmatch(text)
    return Version(*(int(part) for part in found.groups())) if found else None


def bump_version(version: Version, bump: Bump) -> Version:
    """The least version after this one that a bump allows.

    Below 1.0 anything may change (semver 2.0.0, section 4), and by custom a minor says so.
    """
    if bump is Bump.MAJOR and version.major > 0:
        return Version(version.major + 1, 0, 0)
    match bump:
        case Bump.MAJOR | Bump.MINOR:
            return Version(version.major, version.minor + 1, 0)
        case Bump.PATCH:
            return Version(version.major, version.minor, version.patch + 1)
        case Bump.NONE:
            return version
