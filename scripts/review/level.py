"""How much a change matters, and what it asks of the next version."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Level(StrEnum):
    """What a change does to those who use the API, worst first."""

    BREAKING = "breaking"
    WARNING = "warning"
    INFO = "info"
    NONE = "none"


class Bump(StrEnum):
    """The least part of a version that has to grow, largest first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


LEVELS = tuple(Level)
BUMPS = tuple(Bump)
LEAST_BUMPS: Mapping[Level, Bump] = dict(zip(LEVELS, BUMPS, strict=True))
"""What a change of a level asks for when its rule says no other."""

THRESHOLDS = ("breaking", "warning", "major", "never")
"""What an exit status can be made to depend on: a level, a major version, or nothing."""


def worst_level(levels: Iterable[Level]) -> Level:
    """The worst of the levels, NONE without any."""
    return min(levels, key=LEVELS.index, default=Level.NONE)


def largest_bump(bumps: Iterable[Bump]) -> Bump:
    """The largest of the bumps, NONE without any."""
    return min(bumps, key=BUMPS.index, default=Bump.NONE)
