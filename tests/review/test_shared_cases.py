"""The verdict agrees with every case that other tools' mistakes were collected in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.document import Document, read_document
from scripts.package.breakages import Surface, find_breakages
from scripts.package.package import make_package
from scripts.package.surface import read_surface
from scripts.review import review_documents
from scripts.review.package_names import compare_packages

FOLDER = Path(__file__).parents[3] / "shared" / "review-cases"
CASES: list[dict[str, Any]] = (
    json.loads((FOLDER / "expected.json").read_text()) if FOLDER.exists() else []
)
NAMED = [case for case in CASES if "bump" in case]
NAMED_IDS = [case["name"] for case in NAMED]


def _read(case: dict[str, Any]) -> tuple[Document, Document]:
    base, revision = (read_document(str(FOLDER / case[side])) for side in ("base", "revision"))
    return base, revision


@pytest.mark.skipif(not CASES, reason="the shared cases do not lie beside this repository")
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_verdict(case: dict[str, Any]) -> None:
    """The verdict is the one the case asks for, or one of those that will do."""
    verdict = review_documents(
        *_read(case), today=date(2025, 6, 1), compare_packages=compare_packages
    )
    assert verdict.level in [case["verdict"], *case.get("also_ok", [])]


@pytest.mark.parametrize("case", NAMED, ids=NAMED_IDS)
def test_bump(case: dict[str, Any]) -> None:
    """A name the package loses asks for a major version, whatever the messages say."""
    verdict = review_documents(
        *_read(case), today=date(2025, 6, 1), compare_packages=compare_packages
    )
    assert verdict.bump == case["bump"]


def _list_names(document: Document) -> Surface:
    canonical, tree = make_package(document)
    surface = read_surface(tree, canonical.package.package)
    return {name: text for name, text in surface.items() if ".models." not in name}


@pytest.mark.parametrize("case", NAMED, ids=NAMED_IDS)
def test_the_names_are_those_of_the_packages(case: dict[str, Any]) -> None:
    """What the review finds in the canonical form is what the two generated packages differ in."""
    base, revision = _read(case)
    losses = find_breakages(_list_names(base), _list_names(revision))
    wanted = {each.name for each in losses if ".Async" not in each.name}
    facts = compare_packages(base, revision, ()).facts
    assert {each.name for fact in facts for each in fact.breakages} == wanted
