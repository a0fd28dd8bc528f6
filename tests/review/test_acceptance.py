"""Accepted changes are shown, count as info, and entries that do nothing are findings."""

import json
from datetime import date
from typing import Any

import pytest

from scripts.document import Document, DocumentError, parse_document
from scripts.review import Verdict, parse_entries, review_documents

TODAY = date(2025, 6, 1)
ENTRY = {"rule": "operation-removed", "pointer": "/paths/~1a/get", "reason": "Nobody calls it."}


def _parse(name: str, paths: dict[str, Any]) -> Document:
    data = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}
    return parse_document(name, lambda _: json.dumps(data).encode())


def _review(*entries: dict[str, Any]) -> Verdict:
    base = _parse("base.json", {"/a": {"get": {}}})
    revision = _parse("revision.json", {})
    parsed = parse_entries("accepted-changes.yaml", json.dumps(entries, indent=1).encode())
    return review_documents(base, revision, today=TODAY, entries=parsed)


@pytest.mark.parametrize(
    ("entry", "level", "findings"),
    [
        (ENTRY, "info", []),
        (ENTRY | {"until": "2025-06-01"}, "info", []),
        (ENTRY | {"until": "2025-05-31"}, "breaking", ["accepted-change-expired"]),
        (ENTRY | {"pointer": "/paths/~1b/get"}, "breaking", ["accepted-change-unused"]),
        (ENTRY | {"rule": "webhook-removed"}, "breaking", ["accepted-change-unused"]),
    ],
)
def test_entry(entry: dict[str, Any], level: str, findings: list[str]) -> None:
    """An entry holds for its rule at its pointer to the end of its last day."""
    verdict = _review(entry)
    assert verdict.level == level
    assert [finding.rule for finding in verdict.findings] == findings
    assert len(verdict.changes) == 1


def test_acceptance_keeps_the_bump() -> None:
    """Accepting a breaking change does not make it safe: the version still has to say it."""
    assert (_review(ENTRY).level, _review(ENTRY).bump) == ("info", "major")


def test_the_place_of_an_unused_entry() -> None:
    """The finding stands at the entry."""
    (finding,) = _review(ENTRY, ENTRY | {"pointer": "/paths/~1b/get"}).findings
    assert finding.location.line == 7


@pytest.mark.parametrize(
    ("content", "want"),
    [
        ("a: 1", "a list of accepted changes was expected"),
        ("- 1", "an entry has `rule`, `pointer`, `reason`"),
        ("- {rule: operation-removed, pointer: /a}", "the entry needs 'reason' as text"),
        ("- {rule: operation-removed, pointer: /a, reason: ' '}", "the entry needs 'reason'"),
        ("- {rule: no-such, pointer: /a, reason: b}", "there is no rule 'no-such'"),
        ("- {rule: operation-removed, pointer: /a, reason: b, until: soon}", "YYYY-MM-DD"),
        ("- {rule: operation-removed, pointer: /a, reason: b, till: x}", "'till' has no meaning"),
        ("- {", "a value is missing"),
    ],
)
def test_faulty_file(content: str, want: str) -> None:
    """What is wrong in the file is told with its place."""
    with pytest.raises(DocumentError) as caught:
        parse_entries("accepted-changes.yaml", content.encode())
    (finding, *_) = caught.value.findings
    assert want in finding.message
    assert finding.location.file == "accepted-changes.yaml"
