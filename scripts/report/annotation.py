"""Annotations of a GitHub workflow: commands shown beside a line of a pull request."""

from collections.abc import Iterable
from typing import Final

from scripts.document import Finding, Level, Location
from scripts.report.escape import (
    escape_command_message,
    escape_command_property,
    escape_unprintable,
)

_COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def annotate_findings(findings: Iterable[Finding]) -> str:
    """One workflow command for each finding, at its place."""
    return "".join(
        make_annotation(_COMMANDS[each.level], each.location, each.rule, each.message) + "\n"
        for each in findings
    )


def make_annotation(command: str, place: Location, title: str, message: str) -> str:
    """The workflow command for a message at a place."""
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": title}
    written = ",".join(
        f"{name}={escape_command_property(escape_unprintable(str(value)))}"
        for name, value in properties.items()
    )
    return f"::{command} {written}::{escape_command_message(escape_unprintable(message))}"
