"""Every rule around the schemas fires on its case and not on a near miss."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from scripts.document.source import parse_source
from scripts.review import RULES
from scripts.review.operations import OPERATION_RULES
from tests.review.operations.documents import find_rules, wrap_operation, wrap_webhook

CASES = Path(__file__).parents[2] / "cases" / "review" / "rules"


class Row(NamedTuple):
    """A rule and three documents: it fires from the first to the second, not to the third."""

    rule: str
    base: dict[str, Any]
    fires: dict[str, Any]
    misses: dict[str, Any]


def _read_rows(name: str) -> list[dict[str, Any]]:
    path = CASES / name
    rows: list[dict[str, Any]] = parse_source(str(path), path.read_bytes()).data
    return rows


def _list_rows() -> list[Row]:
    wrappers: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
        "documents.yaml": lambda document: document,
        "operations.yaml": wrap_operation,
        "webhooks.yaml": wrap_webhook,
    }
    return [
        Row(row["rule"], wrap(row["base"]), wrap(row["fires"]), wrap(row["misses"]))
        for name, wrap in wrappers.items()
        for row in _read_rows(name)
    ] + [row for each in _read_rows("members.yaml") for row in _spread_member(each)]


def _spread_member(row: dict[str, Any]) -> list[Row]:
    """The row as a parameter and a header, each of them sent and received."""
    rows: list[Row] = []
    for noun in ("parameter", "header"):
        if noun == "header" and row["stem"].startswith(("reserved", "empty")):
            continue
        base, fires, misses = (_hold(noun, row[side]) for side in ("base", "fires", "misses"))
        sent, received = (wrap_operation, wrap_webhook)
        if noun == "header":
            sent, received = received, sent
        for direction, wrap in (("request", sent), ("response", received)):
            rule = f"{direction}-{noun}-{row['stem']}"
            before, after = (fires, base) if row.get("is_turned") == direction else (base, fires)
            rows.append(Row(rule, wrap(before), wrap(after), wrap(misses)))
    return rows


def _hold(noun: str, member: dict[str, Any] | None) -> dict[str, Any]:
    if member is None:
        return {}
    default = noun == "parameter"
    explode = {"the default": default, "other than the default": not default}
    if "explode" in member:
        member = member | {"explode": explode[member["explode"]]}
    if noun == "parameter":
        return {"parameters": [{"name": "a", "in": "query"} | member]}
    return {"responses": {"200": {"description": "ok", "headers": {"X-A": member}}}}


ROWS = _list_rows()


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_fires_alone_with_its_level(row: Row) -> None:
    """The rule fires on its case, at the level of the table, and no worse rule does."""
    rule, base, fires, _ = row
    found = find_rules(base, fires)
    assert found.get(rule) == RULES[rule].level


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_spares_the_near_miss(row: Row) -> None:
    """The rule does not fire on what only looks like its case."""
    rule, base, _, misses = row
    assert rule not in find_rules(base, misses)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_finds_nothing_between_equal_documents(row: Row) -> None:
    """A document compared with itself gives nothing."""
    _, base, fires, misses = row
    assert [find_rules(each, each) for each in (base, fires, misses)] == [{}, {}, {}]


def test_every_rule_has_a_case() -> None:
    """No rule stands in the table without a case, and no case speaks of an unknown rule."""
    assert sorted({row[0] for row in ROWS}) == sorted(rule.id for rule in OPERATION_RULES)
