"""The verdict as annotations of GitHub Actions (workflow commands)."""

from collections.abc import Iterable

from scripts.document import Finding, Location
from scripts.document import Level as FindingLevel
from scripts.report.escape import (
    escape_command_message,
    escape_command_property,
    escape_unprintable,
)
from scripts.report.summary import describe_operations, summarise
from scripts.review import Change, Level, Verdict

_COMMANDS = {Level.BREAKING: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render_github(verdict: Verdict) -> str:
    """One workflow command a change, at its place in the revision, and the summary."""
    lines = []
    for change in verdict.changes:
        mark = " (accepted)" if change.accepted else ""
        title = f"{change.rule}{mark}"
        command = _COMMANDS[change.level]
        lines.append(_make_command(command, change.anchor, title, _write_message(change)))
    changes = "".join(f"{line}\n" for line in lines)
    summary = escape_unprintable(summarise(verdict))
    return f"{changes}{render_findings(verdict.findings)}{summary}\n"


def render_findings(findings: Iterable[Finding]) -> str:
    """One workflow command a finding, at its place."""
    made = []
    for finding in findings:
        command = "error" if finding.level is FindingLevel.ERROR else "warning"
        made.append(_make_command(command, finding.location, finding.rule, finding.message))
    return "".join(f"{command}\n" for command in made)


def _write_message(change: Change) -> str:
    parts = [change.message]
    if change.operations:
        parts.append(f"It is {describe_operations(change)}.")
    if change.accepted:
        parts.append(f"Accepted: {change.accepted.reason}")
    return " ".join(parts)


def _make_command(command: str, place: Location, title: str, message: str) -> str:
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": title}
    written = ",".join(
        f"{name}={escape_command_property(escape_unprintable(str(value)))}"
        for name, value in properties.items()
    )
    return f"::{command} {written}::{escape_command_message(escape_unprintable(message))}"
