"""The reports of one realistic change of the document, as people read them."""

import os
from datetime import date
from pathlib import Path

import pytest

from scripts.document import Document, parse_document
from scripts.report import render_report
from scripts.review import parse_entries, review_documents
from scripts.review.package_names import compare_packages

FOLDER = Path(__file__).parents[1] / "cases" / "report" / "a-realistic-change"
TODAY = date(2025, 6, 1)
SUFFIXES = {
    "text": "txt",
    "markdown": "md",
    "html": "html",
    "json": "json",
    "github": "annotations",
    "sarif": "sarif",
}


def _parse(name: str) -> Document:
    return parse_document(f"spec/{name}", lambda _: (FOLDER / name).read_bytes())


@pytest.mark.snapshot
@pytest.mark.parametrize("format", SUFFIXES)
def test_report(format: str) -> None:
    """The report is the one that was looked at last."""
    entries = parse_entries(
        "spec/accepted-changes.yaml", (FOLDER / "accepted-changes.yaml").read_bytes()
    )
    verdict = review_documents(
        _parse("base.yaml"),
        _parse("revision.yaml"),
        today=TODAY,
        entries=entries,
        compare_packages=compare_packages,
    )
    report = render_report(verdict, format)
    expected = FOLDER / f"expected.{SUFFIXES[format]}"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        expected.write_text(report, encoding="utf-8", newline="")
    assert report == expected.read_text(encoding="utf-8")
