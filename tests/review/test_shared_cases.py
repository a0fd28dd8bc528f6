"""The verdict agrees with every case that other tools' mistakes were collected in."""

import json
from datetime import date
from pathlib import Path

import pytest

from scripts.document import read_document
from scripts.review import review_documents

FOLDER = Path(__file__).parents[3] / "shared" / "review-cases"
CASES = json.loads((FOLDER / "expected.json").read_text()) if FOLDER.exists() else []


@pytest.mark.skipif(not CASES, reason="the shared cases do not lie beside this repository")
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_verdict(case: dict[str, str]) -> None:
    """The verdict is the one the case asks for."""
    base, revision = (read_document(str(FOLDER / case[side])) for side in ("base", "revision"))
    assert review_documents(base, revision, today=date(2025, 6, 1)).level == case["verdict"]
