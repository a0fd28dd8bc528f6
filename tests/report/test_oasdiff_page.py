"""The page for users of oasdiff names rules that exist."""

import re
from pathlib import Path

from scripts.review import RULES

PAGE = Path(__file__).parents[2] / "docs" / "oasdiff.md"
CHECKS = Path(__file__).parent / "oasdiff_checks.txt"  # `oasdiff checks` of version 1.15.0


def _list_cells(column: int) -> list[str]:
    """The cells in one column of the table of checks."""
    rows = PAGE.read_text().partition("\n## Checks\n")[2].splitlines()
    return [row.split("|")[column] for row in rows if row.startswith(("| `", "| changed"))]


def _list_named() -> list[str]:
    """The ids in the right column."""
    named = [name for cell in _list_cells(2) for name in re.findall(r"`([a-z-]+)`", cell)]
    return [name for name in named if not name.startswith(("--", "x-"))]


def test_the_page_names_rules_that_exist() -> None:
    """Each rule in the table is one of ours, perhaps without its direction."""
    known = {id.removeprefix("request-").removeprefix("response-") for id in RULES}
    assert _list_named()
    assert [name for name in _list_named() if name not in known] == []


def test_the_page_leaves_no_check_of_oasdiff_out() -> None:
    """Each of its checks is in the left column; dots there stand for any words."""
    named = [name for cell in _list_cells(1) for name in re.findall(r"`([^`]+)`", cell)]
    known = [re.compile(re.escape(name).replace("…", ".*")) for name in named]
    checks = CHECKS.read_text().split()
    assert len(checks) == 464
    assert [each for each in checks if not any(one.fullmatch(each) for one in known)] == []


def test_the_page_leaves_no_kind_of_rule_out() -> None:
    """Whoever looks for a rule about schemas finds it from the side of oasdiff."""
    named = set(_list_named())
    groups = {name.rpartition("-")[0] for name in named}
    missing = {
        stem
        for id, rule in RULES.items()
        if rule.area == "schema"
        for stem in (id.removeprefix("request-").removeprefix("response-"),)
        if stem not in named and stem.rpartition("-")[0] not in groups
    }
    assert missing <= {"items-narrowed", "items-widened", "hidden-property-added",
                       "hidden-property-removed", "schema-undecided", "schema-narrowed",
                       "schema-widened"}  # fmt: skip
