"""Facts to changes: one for each root cause, with its level and its places."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scripts.document import Document
from scripts.review.acceptance import Acceptance
from scripts.review.change import Change, ReachedFact
from scripts.review.containment import ABSENT
from scripts.review.level import LEAST_BUMPS, LEVELS, Bump, Level, largest_bump
from scripts.review.rule import ChangeRule

_DIRECTIONS = ("request-", "response-")


def judge_facts(
    facts: Iterable[ReachedFact],
    base: Document,
    revision: Document,
    rules: Mapping[str, ChangeRule],
    acceptance: Acceptance,
) -> tuple[Change, ...]:
    """The changes behind the facts, worst first, then by place.

    A root cause that both requests and responses reach is one change, of the worse level; which
    changes are accepted is decided before the two become one.
    """
    changes = [_judge_fact(fact, base, revision, rules) for fact in _gather_facts(facts)]
    merged = _merge_directions([acceptance.apply(change) for change in changes])
    return sort_changes(merged)


def sort_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes, worst first, then by place."""
    return tuple(sorted(changes, key=_sort_key))


def _gather_facts(facts: Iterable[ReachedFact]) -> list[ReachedFact]:
    groups: dict[tuple[str, str | None, str | None], list[ReachedFact]] = {}
    for reached in facts:
        fact = reached.fact
        groups.setdefault((fact.rule, fact.base, fact.revision), []).append(reached)
    return [_unite(group) for group in groups.values()]


def _unite(group: list[ReachedFact]) -> ReachedFact:
    worst = min(group, key=lambda each: LEVELS.index(each.fact.level or Level.BREAKING)).fact
    operations = dict.fromkeys(each for reached in group for each in reached.operations)
    places = dict.fromkeys(each for reached in group for each in reached.places)
    breakages = dict.fromkeys(each for reached in group for each in reached.breakages)
    is_held = any(reached.is_held for reached in group)
    return ReachedFact(worst, tuple(operations), tuple(places), tuple(breakages), is_held)


def _judge_fact(
    reached: ReachedFact, base: Document, revision: Document, rules: Mapping[str, ChangeRule]
) -> Change:
    fact = reached.fact
    rule = rules[fact.rule]
    level = fact.level or rule.level
    kept = fact.revision if fact.revision is not None else fact.base or ""
    return Change(
        fact.rule,
        level,
        _find_bump(reached, rule, level),
        reached.operations,
        _describe_location(reached),
        base.locate(fact.base) if fact.base is not None else None,
        revision.locate(fact.revision) if fact.revision is not None else None,
        fact.base,
        fact.revision,
        revision.locate(kept),
        fact.message,
        fact.before,
        fact.after,
        fact.witness,
        tuple(dict.fromkeys(each.name for each in reached.breakages)),
        reached.breakages,
    )


def _find_bump(reached: ReachedFact, rule: ChangeRule, level: Level) -> Bump:
    """What the change asks for; code that stops working asks for a major version at any level."""
    is_as_ruled = level is rule.level and reached.is_held
    bump = rule.bump if is_as_ruled else LEAST_BUMPS[level]
    return Bump.MAJOR if reached.breakages else bump


def _describe_location(reached: ReachedFact) -> str:
    """Where in the operation; where in the component when several places reach it."""
    inner = reached.fact.inner
    first, *others = reached.places
    return inner if inner and others else ", ".join(part for part in (first, inner) if part)


def _merge_directions(changes: list[Change]) -> list[Change]:
    groups: dict[tuple[str, str | None, str | None], list[Change]] = {}
    for change in changes:
        key = _strip_direction(change.rule), change.base_pointer, change.revision_pointer
        groups.setdefault(key, []).append(change)
    return [_merge_group(sorted(group, key=_sort_key)) for group in groups.values()]


def _strip_direction(rule: str) -> str:
    """The rule without what differs between the two directions of one cause."""
    for prefix in _DIRECTIONS:
        rule = rule.removeprefix(prefix)
    return rule.removeprefix("hidden-")


def _merge_group(group: list[Change]) -> Change:
    worst = group[0]
    if len(group) == 1:
        return worst
    others = " ".join(map(_tell_direction, group[1:]))
    witnesses = (each.witness for each in group if each.witness is not ABSENT)
    operations = dict.fromkeys(each for change in group for each in change.operations)
    return replace(
        worst,
        bump=largest_bump(each.bump for each in group),
        operations=tuple(operations),
        message=f"{worst.message} {others}",
        witness=worst.witness if worst.level is Level.BREAKING else next(witnesses, ABSENT),
    )


def _tell_direction(change: Change) -> str:
    """The same cause in the other direction, in one sentence."""
    direction = "requests" if change.rule.startswith("request-") else "responses"
    return f"In {direction} it is {change.level} (`{change.rule}`)."


def _sort_key(change: Change) -> tuple[object, ...]:
    place = change.revision or change.base or change.anchor
    is_open = change.accepted is None
    return LEVELS.index(change.level), is_open, place.file, place.line, place.column, change.rule
