"""Errors that stop a step of a release."""

import functools
import sys
from collections.abc import Callable
from typing import TypeVar

from scripts.document import Finding, FindingsError, Level, Location
from scripts.report.escape import escape_unprintable

_Arguments = TypeVar("_Arguments")


class RefusalError(FindingsError):
    """A step of a release cannot continue; each finding says why and what to do."""


def refuse(place: object, rule: str, message: str) -> RefusalError:
    """A refusal with one finding.

    Args:
        place: The file or folder that it is about.
        rule: Kebab-case id.
        message: What is wrong and what to do.
    """
    return RefusalError(find_fault(place, rule, message))


def find_fault(place: object, rule: str, message: str) -> Finding:
    """An error about a place, or about a whole file or folder."""
    location = place if isinstance(place, Location) else Location(str(place))
    return Finding(location, Level.ERROR, rule, " ".join(message.split()))


def stop_at_refusal(run: Callable[[_Arguments], int]) -> Callable[[_Arguments], int]:
    """The command; a refusal is printed with one finding per line and gives exit status 1."""

    @functools.wraps(run)
    def run_until_refused(arguments: _Arguments) -> int:
        try:
            return run(arguments)
        except RefusalError as refusal:
            for finding in refusal.findings:
                print(escape_unprintable(str(finding)), file=sys.stderr)
            return 1

    return run_until_refused
