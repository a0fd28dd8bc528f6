"""The verdict as annotations of GitHub Actions (workflow commands)."""

from scripts.report.annotation import annotate_findings, make_annotation
from scripts.report.escape import escape_unprintable
from scripts.report.summary import describe_operations, summarise
from scripts.review import Change, Level, Verdict

_COMMANDS = {Level.BREAKING: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render_github(verdict: Verdict) -> str:
    """One workflow command for each change, at its place in the revision, and the summary."""
    lines = []
    for change in verdict.changes:
        mark = " (accepted)" if change.accepted else ""
        title = f"{change.rule}{mark}"
        command = _COMMANDS[change.level]
        lines.append(make_annotation(command, change.anchor, title, _write_message(change)))
    changes = "".join(f"{line}\n" for line in lines)
    summary = escape_unprintable(summarise(verdict))
    return f"{changes}{annotate_findings(verdict.findings)}{summary}\n"


def _write_message(change: Change) -> str:
    parts = [change.message]
    if change.operations:
        parts.append(f"It is {describe_operations(change)}.")
    if change.accepted:
        parts.append(f"Accepted: {change.accepted.reason}")
    return " ".join(parts)
