"""The outcome of `generate` as text and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from scripts.package.comparison import Difference
from scripts.package.outcome import Changes, Outcome
from scripts.report.findings import describe_finding, render_findings

# So that a report fits on a screen.
_MOST_NAMES = 12
_LONGEST_LINE = 300


def render_generation_findings(outcome: Outcome) -> str:
    """The findings of a run as text; empty where there are none."""
    if not outcome.findings:
        return ""
    from scripts.lint import RULES

    # Each file that has to be moved is named.
    apart = {"kept-file", *(rule.id for rule in RULES if rule.counts_places)}
    return render_findings(outcome.findings, apart=apart, is_refusal=outcome.is_refusal)


def render_generation(outcome: Outcome) -> str:
    """What a run changed and made, as text."""
    lines = list(_list_changes(outcome.changes)) if outcome.changes else []
    if made := outcome.made:
        counts = f"{made.operations} of {outcome.total} generated; models: {made.models}"
        lines.append(f"operations: {counts}")
    return "".join(f"{line}\n" for line in lines)


def _list_changes(changes: Changes) -> Iterator[str]:
    # Of a new package everything is new, which needs no list.
    shown = 0 if changes.is_first else _MOST_NAMES
    yield f"files: {changes.files}"
    yield from _choose_some(list(_list_names(changes.files)), shown)
    yield f"API: {_describe_api(changes)}"
    yield from _choose_some(changes.names, shown)


def _describe_api(changes: Changes) -> str:
    if changes.is_first:
        return "new"
    return "changed" if changes.api else "unchanged"


def _list_names(difference: Difference) -> Iterator[str]:
    for word in ("added", "removed", "changed"):
        for name in getattr(difference, word):
            yield f"{word} {name}"


def _choose_some(lines: Sequence[str], limit: int) -> Iterator[str]:
    for line in lines[:limit]:
        yield f"  {line}" if len(line) <= _LONGEST_LINE else f"  {line[:_LONGEST_LINE]}…"
    if limit and len(lines) > limit:
        yield f"  and {len(lines) - limit} others; `git diff` shows them all"


def render_generation_json(outcome: Outcome) -> str:
    """The outcome as one JSON object."""
    made, changes = outcome.made, outcome.changes
    shown = {"files": asdict(changes.files), "API": asdict(changes.api)} if changes else {}
    described = {
        "operations": made.operations if made else 0,
        "models": made.models if made else 0,
        "changes": shown,
        "findings": [describe_finding(finding) for finding in outcome.findings],
    }
    return json.dumps(described, indent=1, ensure_ascii=False) + "\n"
