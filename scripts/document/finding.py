"""Findings: what is wrong, where, and how much it matters."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from scripts.document.location import Location


class Level(StrEnum):
    """How much a finding matters; errors decide exit codes."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One message about one place.

    Attributes:
        location: The place of the problem.
        level: How much it matters.
        rule: Stable kebab-case id of the rule that found it.
        message: One sentence: what is wrong and what to do.
    """

    location: Location
    level: Level
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.level}[{self.rule}]: {self.message}"


class FindingsError(Exception):
    """Something that cannot continue; the findings say why and what to do."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class DocumentError(FindingsError):
    """Input that cannot be read at all: exit status 2, the findings say why."""


def make_refusal(location: Location, rule: str, message: str) -> DocumentError:
    """The exception for a problem at one place that prevents reading a document."""
    return DocumentError(Finding(location, Level.ERROR, rule, message))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error."""
    return any(finding.level is Level.ERROR for finding in findings)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without repetition, by file, line, column and rule."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.location, f.rule, f.message)))
