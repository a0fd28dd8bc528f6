"""The verdict for programs."""

import json
from typing import Any

from scripts.document import Location
from scripts.review import ABSENT, Change, Verdict


def render_json(verdict: Verdict) -> str:
    """The report as one JSON object."""
    report = {
        "verdict": verdict.level,
        "bump": verdict.bump,
        "changes": [_describe_change(change) for change in verdict.changes],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _describe_change(change: Change) -> dict[str, Any]:
    is_single = len(change.operations) == 1
    method, path = change.operations[0] if is_single else (None, None)
    accepted = f" (accepted: {change.accepted.reason})" if change.accepted else ""
    return {
        "rule": change.rule,
        "level": change.level,
        "method": method,
        "path": path,
        "location": change.location,
        "pointer": change.pointer,
        "base": _describe_place(change.base),
        "revision": _describe_place(change.revision),
        "message": change.message + accepted,
        "witness": None if change.witness is ABSENT else change.witness,
        "operations": [list(operation) for operation in change.operations],
        "python": list(change.python),
    }


def _describe_place(place: Location | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}
