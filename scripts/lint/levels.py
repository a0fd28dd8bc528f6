"""The levels a team sets for rules: in the document's `x-lint`, or on the command line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from scripts.document import Document, Finding, Level

NONE: Final = "none"
"""The level of a rule that is switched off."""
LEVELS: Final = (*(level.value for level in Level), NONE)


def read_levels(document: Document) -> dict[str, str]:
    """The levels in the document's `x-lint`, by rule; what is not a level is left out."""
    given = document.data.get("x-lint")
    members = given.items() if isinstance(given, dict) else ()
    return {rule: level for rule, level in members if level in LEVELS}


def set_levels(findings: Iterable[Finding], levels: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with the levels set for their rules; those with level none are left out."""
    for finding in findings:
        level = levels.get(finding.rule, finding.level)
        if level != NONE:
            yield replace(finding, level=Level(level))
