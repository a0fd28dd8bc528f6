"""The sentences about a verdict and a change that every report uses."""

from collections.abc import Iterator

from scripts.report.escape import show_value
from scripts.review import ABSENT, LEVELS, Bump, Change, Level, Verdict
from scripts.schemas import Json

_WORDS = {Level.BREAKING: "breaking", Level.WARNING: "warning", Level.INFO: "info"}
_MOST_OPERATIONS = 6


def summarise(verdict: Verdict) -> str:
    """The verdict in one line."""
    if verdict.level is Level.NONE:
        return "none: both documents mean the same"
    counts = ", ".join(f"{count} {level}" for level in LEVELS if (count := verdict.count(level)))
    noun = "change" if len(verdict.changes) == 1 else "changes"
    return f"{verdict.level}: {len(verdict.changes)} {noun} ({counts}); {name_bump(verdict.bump)}"


def name_bump(bump: Bump) -> str:
    """A sentence about the version that is needed."""
    return f"the next version is at least a {bump} one"


def describe_operations(change: Change, most: int = _MOST_OPERATIONS) -> str:
    """The operations that use what changed; the first few by name."""
    names = [f"{method} {path}" for method, path in change.operations]
    shown = ", ".join(names[:most])
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    noun = "operation" if len(names) == 1 else "operations"
    return f"used by {len(names)} {noun}: {shown}{rest}"


def list_values(change: Change) -> list[tuple[str, Json]]:
    """The values to show: before, after and witness."""
    is_same = change.before == change.after
    values = [
        ("before", ABSENT if is_same else change.before),
        ("after", ABSENT if is_same else change.after),
        ("witness", change.witness),
    ]
    return [(name, value) for name, value in values if value is not ABSENT]


def list_details(change: Change) -> list[tuple[str, str]]:
    """The details after the message, as name and text."""
    details = []
    if change.base and change.revision:
        details.append(("base", str(change.base)))
    details += [(name, show_value(value)) for name, value in list_values(change)]
    if change.python:
        details.append(("python", ", ".join(_list_names(change))))
    if change.operations:
        details.append(("operations", describe_operations(change)))
    if change.accepted:
        until = f" until {change.accepted.until}" if change.accepted.until else ""
        details.append((f"accepted{until}", change.accepted.reason))
    return details


def _list_names(change: Change) -> Iterator[str]:
    """The names of the package that it affects, each with what code can no longer do with it."""
    for name in change.python:
        losses = [each.message for each in change.breakages if each.name == name]
        # If the message already says it, the name alone is enough.
        shown = losses and not change.rule.startswith("package-")
        yield f"{name} ({', '.join(losses)})" if shown else name
