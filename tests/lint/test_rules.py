"""Each rule fires on its case, and stays silent on the near miss beside it.

An overlay beside a case has its name and ends with `.overlay.yaml`.
"""

import os
from pathlib import Path

import pytest

from scripts.document import DocumentError, Finding, OverlayFile, parse_document
from scripts.lint import RULES, lint_document

CASES = Path(__file__).parents[1] / "cases" / "lint"
RULE_IDS = [rule.id for rule in RULES]


def find(rule: str, name: str) -> tuple[Finding, ...]:
    path = CASES / rule / name
    beside = path.with_suffix(".overlay.yaml")
    overlays = [beside] if beside.exists() else []
    chosen = [OverlayFile(each.name, each.name, each.read_bytes(), True) for each in overlays]
    try:
        return lint_document(parse_document(name, lambda _: path.read_bytes(), chosen))
    except DocumentError as error:
        return error.findings


@pytest.mark.snapshot
@pytest.mark.parametrize("rule", RULE_IDS)
def test_fires(rule: str) -> None:
    """The faulty document gives exactly the findings written beside it."""
    given = "".join(f"{finding}\n" for finding in find(rule, "fires.yaml") if finding.rule == rule)
    expected = CASES / rule / "expected.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        expected.write_text(given)
    assert given == expected.read_text()
    assert given


@pytest.mark.parametrize("rule", RULE_IDS)
def test_stays_silent(rule: str) -> None:
    """The near miss has no finding of the rule."""
    assert [str(finding) for finding in find(rule, "passes.yaml") if finding.rule == rule] == []


@pytest.mark.parametrize("rule", RULE_IDS)
def test_near_miss_is_read(rule: str) -> None:
    """Every near miss is a document, so that its silence says something."""
    path = CASES / rule / "passes.yaml"
    assert parse_document("passes.yaml", lambda _: path.read_bytes()).data


def test_every_case_has_a_rule() -> None:
    """No folder of cases is left over from a rule that went away."""
    assert sorted(path.name for path in CASES.iterdir()) == sorted(RULE_IDS)


def test_ids_are_unique_and_reasons_are_sentences() -> None:
    """A rule can be named, and says why it is there."""
    assert len(set(RULE_IDS)) == len(RULES)
    assert [rule.id for rule in RULES if not rule.reason.endswith(".")] == []
