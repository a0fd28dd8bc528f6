"""Findings as text for people, JSON for programs, and annotations for a workflow."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Final

from scripts.document import Finding, Level
from scripts.report.escape import escape_unprintable
from scripts.report.workflow_command import make_command

_COLOURS: Final = {Level.ERROR: "31", Level.WARNING: "33", Level.INFO: "36"}
_COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render_text(findings: Iterable[Finding], *, is_coloured: bool = False) -> str:
    """One line a finding: `FILE:LINE:COLUMN: LEVEL[RULE]: MESSAGE`."""
    return "".join(_render_line(finding, is_coloured) + "\n" for finding in findings)


def _render_line(finding: Finding, is_coloured: bool) -> str:
    if not is_coloured:
        return escape_unprintable(str(finding))
    place = escape_unprintable(str(finding.location))
    level = f"\x1b[{_COLOURS[finding.level]}m{finding.level}[{finding.rule}]\x1b[0m"
    return f"\x1b[1m{place}\x1b[0m: {level}: {escape_unprintable(finding.message)}"


def render_json(findings: Iterable[Finding]) -> str:
    """One object: `findings`, each as `describe_finding` says it."""
    listed = [describe_finding(finding) for finding in findings]
    return json.dumps({"findings": listed}, indent=2) + "\n"


def describe_finding(finding: Finding) -> dict[str, Any]:
    """Rule, level, file, line, column, pointer and message of a finding, for programs."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "pointer": finding.location.pointer,
        "message": finding.message,
    }


def render_github(findings: Iterable[Finding]) -> str:
    """One workflow command a finding, so that it stands beside the line in a pull request."""
    return "".join(
        make_command(_COMMANDS[each.level], each.location, each.rule, each.message) + "\n"
        for each in findings
    )


def summarise_findings(findings: Iterable[Finding]) -> str:
    """How many findings there are of each level: `2 errors, 1 warning`."""
    counts = Counter(finding.level for finding in findings)
    shown = [
        f"{counts[level]} {level}{'s' * (counts[level] > 1)}" for level in Level if counts[level]
    ]
    return ", ".join(shown) or "no findings"


RENDERERS: Final[dict[str, Callable[[Iterable[Finding]], str]]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
}
