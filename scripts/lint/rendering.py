"""Findings as text for people, JSON for programs, and annotations for a workflow."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from scripts.document import Finding, Level

_COLORS: Final = {Level.ERROR: "31", Level.WARNING: "33", Level.INFO: "36"}
_COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render_text(findings: Iterable[Finding], *, is_colored: bool = False) -> str:
    """One line a finding: `FILE:LINE:COLUMN: LEVEL[RULE]: MESSAGE`."""
    return "".join(_render_line(finding, is_colored) + "\n" for finding in findings)


def _render_line(finding: Finding, is_colored: bool) -> str:
    if not is_colored:
        return escape_unprintable(str(finding))
    place = escape_unprintable(str(finding.location))
    level = f"\x1b[{_COLORS[finding.level]}m{finding.level}[{finding.rule}]\x1b[0m"
    return f"\x1b[1m{place}\x1b[0m: {level}: {escape_unprintable(finding.message)}"


def render_json(findings: Iterable[Finding]) -> str:
    """One object: `findings`, each with rule, level, file, line, column, pointer and message."""
    listed = [
        {
            "rule": finding.rule,
            "level": finding.level.value,
            "file": finding.location.file,
            "line": finding.location.line,
            "column": finding.location.column,
            "pointer": finding.location.pointer,
            "message": finding.message,
        }
        for finding in findings
    ]
    return json.dumps({"findings": listed}, indent=2) + "\n"


def render_github(findings: Iterable[Finding]) -> str:
    """One workflow command a finding, so that it stands beside the line in a pull request."""
    return "".join(_render_command(finding) + "\n" for finding in findings)


def _render_command(finding: Finding) -> str:
    place = finding.location
    members = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "title": finding.rule,
    }
    shown = ",".join(f"{key}={_escape_property(value)}" for key, value in members.items())
    message = _escape_command(escape_unprintable(finding.message))
    return f"::{_COMMANDS[finding.level]} {shown}::{message}"


def _escape_command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    escaped = _escape_command(escape_unprintable(text))
    return escaped.replace(":", "%3A").replace(",", "%2C")


def escape_unprintable(text: str) -> str:
    """The text with everything a terminal might obey written as an escape."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
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
