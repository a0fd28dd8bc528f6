"""The page on breaking changes lists exactly the rules of the code."""

import os
from pathlib import Path

import pytest

from scripts.report.rule_table import render_rule_table
from scripts.review import RULES, Bump, ChangeRule, Level

PAGE = Path(__file__).parents[2] / "docs" / "breaking-changes.md"
MARKS = ("<!-- rules -->\n", "<!-- end of rules -->\n")


@pytest.mark.snapshot
def test_page_holds_the_table() -> None:
    """The tables between the marks are those made from the rules."""
    head, _, rest = PAGE.read_text().partition(MARKS[0])
    held, _, tail = rest.partition(MARKS[1])
    table = f"\n{render_rule_table(RULES.values())}\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        PAGE.write_text(head + MARKS[0] + table + MARKS[1] + tail)
        held = table
    assert held == table, "`make snapshots` rewrites the tables"


def test_every_rule_is_in_the_table() -> None:
    """No rule gets lost between its row and its neighbours."""
    table = render_rule_table(RULES.values())
    for id in RULES:
        stem = id.removeprefix("request-").removeprefix("response-")
        assert f"`{stem}`" in table or f"`{id}`" in table


def test_directions_share_a_row() -> None:
    """Mirrored rules stand side by side, and rows that say the same are one."""
    rules = [
        ChangeRule(f"{direction}-{stem}", "body", level, f"{direction}.", Bump.PATCH)
        for stem in ("one", "two")
        for direction, level in (("request", Level.BREAKING), ("response", Level.INFO))
    ]
    last = render_rule_table([*rules, ChangeRule("x", "body", Level.INFO, "X.", Bump.PATCH)])
    assert "| `x` | **info** (patch): X. |" in last
    row = "| `one`, `two` | **breaking** (patch): request. | **info** (patch): response. |"
    assert row in last
