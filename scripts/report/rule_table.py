"""The table of rules as Markdown, for the documentation."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from scripts.review import ChangeRule

_DIRECTIONS = ("request", "response")
_ORDER = (
    *("schema", "operation", "parameter", "header", "body", "encoding", "response"),
    *("security", "server", "webhook", "callback", "package"),
)


def render_rule_table(rules: Iterable[ChangeRule]) -> str:
    """One section for each area; equal rules, and the two directions of a rule, share a row."""
    sections = []
    ordered = sorted(rules, key=lambda rule: (_ORDER.index(rule.area), rule.id))
    for area, members in groupby(ordered, key=lambda rule: rule.area):
        rows = _merge_rows(_pair_directions(list(members)))
        sections.append("\n\n".join((f"### {area.capitalize()}", *_write_tables(rows))))
    return "\n\n".join(sections) + "\n"


def _pair_directions(rules: list[ChangeRule]) -> dict[str, dict[str, ChangeRule]]:
    """The rules by stem, then by direction; the direction is empty for rules without one."""
    pairs: dict[str, dict[str, ChangeRule]] = {}
    for rule in rules:
        direction = next((each for each in _DIRECTIONS if rule.id.startswith(f"{each}-")), "")
        stem = rule.id.removeprefix(f"{direction}-") if direction else rule.id
        pairs.setdefault(stem, {})[direction] = rule
    return pairs


def _merge_rows(pairs: dict[str, dict[str, ChangeRule]]) -> dict[tuple[str, ...], list[str]]:
    """The names of the rules by their description."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for stem, rules in pairs.items():
        single = rules.get("")
        said = (single,) if single else tuple(rules.get(each) for each in _DIRECTIONS)
        rows.setdefault(tuple(map(_describe_rule, said)), []).append(stem)
    return rows


def _describe_rule(rule: ChangeRule | None) -> str:
    return f"**{rule.level}** ({rule.bump}): {rule.reason}" if rule else ""


def _write_tables(rows: dict[tuple[str, ...], list[str]]) -> Iterator[str]:
    for width, head in (
        (1, "| Rule | Level |\n| --- | --- |"),
        (2, "| Rule, after `request-` or `response-` | Request | Response |\n| --- | --- | --- |"),
    ):
        chosen = {said: names for said, names in rows.items() if len(said) == width}
        if chosen:
            yield "\n".join((head, *(_write_row(names, said) for said, names in chosen.items())))


def _write_row(names: list[str], said: tuple[str, ...]) -> str:
    return f"| {', '.join(f'`{name}`' for name in names)} | {' | '.join(said)} |"
