"""The verdict as SARIF 2.1.0, which code hosts show beside the source."""

import hashlib
import json
from typing import Any
from urllib.parse import quote

from scripts.document import Location
from scripts.review import Change, Level, Verdict

_LEVELS = {Level.BREAKING: "error", Level.WARNING: "warning", Level.INFO: "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render_sarif(verdict: Verdict) -> str:
    """The report as one SARIF log with one run."""
    used = sorted({change.rule for change in verdict.changes})
    run = {
        "tool": {
            "driver": {"name": "review", "rules": [_describe_rule(verdict, id) for id in used]}
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _describe_result(change, used.index(change.rule)) for change in verdict.changes
        ],
        "properties": {"verdict": verdict.level, "bump": verdict.bump},
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _describe_rule(verdict: Verdict, id: str) -> dict[str, Any]:
    rule = verdict.rules[id]
    return {
        "id": id,
        "shortDescription": {"text": rule.reason},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"area": rule.area},
    }


def _describe_result(change: Change, rule_index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": change.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[change.level],
        "message": {"text": f"{change.message} At: {change.location}."},
        "locations": [_describe_place(change.anchor) | _describe_logical(change)],
        "partialFingerprints": {"change/v1": _make_fingerprint(change)},
        "properties": {
            "operations": [f"{method} {path}" for method, path in change.operations],
            "python": list(change.python),
        },
    }
    if change.base is not None:
        result["relatedLocations"] = [
            _describe_place(change.base) | {"message": {"text": "The base document."}}
        ]
    if change.accepted is not None:
        reason = change.accepted.reason
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return result


def _describe_place(place: Location) -> dict[str, Any]:
    uri = quote(place.file.replace("\\", "/"), safe="/")
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _describe_logical(change: Change) -> dict[str, Any]:
    logical = {"fullyQualifiedName": change.pointer or "/", "kind": "member"}
    return {"logicalLocations": [logical]}


def _make_fingerprint(change: Change) -> str:
    text = f"{change.rule}\n{change.base_pointer}\n{change.revision_pointer}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]
