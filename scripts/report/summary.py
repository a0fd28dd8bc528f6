"""What every report says of a verdict and of a change, in words."""

from scripts.report.escape import show_value
from scripts.review import ABSENT, LEVELS, Bump, Change, Level, Verdict

_WORDS = {Level.BREAKING: "breaking", Level.WARNING: "warning", Level.INFO: "info"}
_MOST_OPERATIONS = 6


def summarise(verdict: Verdict) -> str:
    """The verdict in one line."""
    if verdict.level is Level.NONE:
        return "none: both documents say the same"
    counts = ", ".join(f"{count} {level}" for level in LEVELS if (count := verdict.count(level)))
    noun = "change" if len(verdict.changes) == 1 else "changes"
    return f"{verdict.level}: {len(verdict.changes)} {noun} ({counts}); {name_bump(verdict.bump)}"


def name_bump(bump: Bump) -> str:
    """What the next version has to be, in words."""
    return f"the next version is at least a {bump} one"


def describe_operations(change: Change, most: int = _MOST_OPERATIONS) -> str:
    """The operations that reach the change, the first few by name."""
    names = [f"{method} {path}" for method, path in change.operations]
    shown = ", ".join(names[:most])
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    noun = "operation" if len(names) == 1 else "operations"
    return f"reached by {len(names)} {noun}: {shown}{rest}"


def list_details(change: Change) -> list[tuple[str, str]]:
    """What there is to say beyond the message, as name and text."""
    details = []
    if change.base and change.revision:
        details.append(("base", str(change.base)))
    for name, value in (("before", change.before), ("after", change.after)):
        if value is not ABSENT:
            details.append((name, show_value(value)))
    if change.witness is not ABSENT:
        details.append(("witness", show_value(change.witness)))
    if change.python:
        details.append(("python", ", ".join(change.python)))
    if change.operations:
        details.append(("operations", describe_operations(change)))
    if change.accepted:
        until = f" until {change.accepted.until}" if change.accepted.until else ""
        details.append((f"accepted{until}", change.accepted.reason))
    return details
