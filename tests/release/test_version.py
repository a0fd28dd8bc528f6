"""Versions and what changes ask of them."""

import pytest
from packaging.version import Version

from scripts.release.bump import bump_version
from scripts.release.version import parse_version
from scripts.review import Bump


@pytest.mark.parametrize(
    ("given", "bump", "want"),
    [
        ("1.2.3", Bump.NONE, "1.2.3"),
        ("1.2.3", Bump.PATCH, "1.2.4"),
        ("1.2.3", Bump.MINOR, "1.3.0"),
        ("1.2.3", Bump.MAJOR, "2.0.0"),
        ("0.2.3", Bump.MAJOR, "0.3.0"),
        ("0.2.3", Bump.MINOR, "0.3.0"),
        ("0.2.3", Bump.PATCH, "0.2.4"),
        ("9.9.9", Bump.MINOR, "9.10.0"),
    ],
)
def test_a_bump_gives_the_least_version_it_allows(given: str, bump: Bump, want: str) -> None:
    """Smaller parts start at zero again; below 1.0 a major is a minor."""
    version = parse_version(given)
    assert version is not None
    assert str(bump_version(version, bump)) == want


@pytest.mark.parametrize("text", ["1.2", "1.2.3.4", "v1.2.3", "1.2.3-rc1", "01.2.3", "1.2.3\n", ""])
def test_only_three_numbers_are_a_version(text: str) -> None:
    """What is decorated or incomplete is no version of a release."""
    assert parse_version(text) is None


def test_versions_are_ordered_by_number() -> None:
    """Ten comes after nine."""
    assert Version("1.10.0") > Version("1.9.9")
