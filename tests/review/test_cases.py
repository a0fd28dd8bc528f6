"""Each folder under `tests/cases/review` is a claim that the review bears out."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from scripts.document import parse_document
from scripts.report import render_report
from scripts.review import review_documents

CASES = Path(__file__).parents[1] / "cases" / "review"
CLAIMS = sorted(path.parent for path in CASES.glob("*/expected.json"))
TODAY = date(2025, 6, 1)
IS_UPDATE = bool(os.environ.get("UPDATE_SNAPSHOTS"))


@pytest.mark.snapshot
@pytest.mark.parametrize("folder", CLAIMS, ids=[folder.name for folder in CLAIMS])
def test_claim(folder: Path) -> None:
    """The json report is the expected one."""
    base, revision = (
        parse_document(name, lambda _, name=name: (folder / name).read_bytes())  # type: ignore[misc]
        for name in ("base.yaml", "revision.yaml")
    )
    report = render_report(review_documents(base, revision, today=TODAY), "json")
    expected = folder / "expected.json"
    if IS_UPDATE:
        expected.write_text(report)
    assert json.loads(report) == json.loads(expected.read_text())
