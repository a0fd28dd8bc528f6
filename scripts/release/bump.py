"""The next version that a change needs."""

from packaging.version import Version

from scripts.review import Bump


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
