"""An array that meets the keywords of some schemas and misses single ones of others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from scripts.review.containment.goal import (
    EMPTY,
    Empty,
    Inhabited,
    Literal,
    Outcome,
    Unsure,
    confirm,
)
from scripts.review.schemas import Json, Schema

if TYPE_CHECKING:
    from scripts.review.containment.solver import Solver

_MAX_DEMANDS: Final = 4
_MAX_LENGTH: Final = 200


class _Demand(NamedTuple):
    """That some item at or after a slot, or at exactly one slot, meets a literal.

    Demands of one group must be met by different items.
    """

    first: int
    is_exact: bool
    literal: Literal
    group: int


class _Plan(NamedTuple):
    low: int
    high: int | None
    demands: list[_Demand]
    twins: bool


def find_array(solver: Solver, held: list[Literal], missed: list[Literal]) -> Outcome:
    """An array that is an instance of every held part and of no missed one."""
    plans = list(_list_plans(held, missed))
    return solver.best(_find_plan(solver, plan, held, missed) for plan in plans)


def _list_plans(held: list[Literal], missed: list[Literal]) -> Iterator[_Plan]:
    low, high = 0, None
    demands: list[_Demand] = []
    for group, (schema, _, _) in enumerate(held):
        low = max(low, schema.keywords.get("minItems", 0))
        high = _least(high, schema.keywords.get("maxItems"))
        if "contains" in schema.keywords:
            inner = Literal(schema.child("contains"), True)
            count = schema.keywords.get("minContains", 1)
            demands += [_Demand(0, False, inner, group)] * min(count, _MAX_DEMANDS + 1)
    start = _Plan(low, high, demands, twins=False)
    ways = [list(_miss(literal, -1 - index)) for index, literal in enumerate(missed)]
    for choice in product(*ways):
        plan = start
        for part in choice:
            plan = _Plan(
                max(plan.low, part.low),
                _least(plan.high, part.high),
                plan.demands + part.demands,
                plan.twins or part.twins,
            )
        yield plan


def _miss(literal: Literal, group: int) -> Iterator[_Plan]:
    """The ways in which an array misses a part with one keyword."""
    schema = literal.schema
    keywords = schema.keywords
    if "minItems" in keywords:
        yield _Plan(0, keywords["minItems"] - 1, [], False)
    elif "maxItems" in keywords:
        yield _Plan(keywords["maxItems"] + 1, None, [], False)
    elif "uniqueItems" in keywords:
        yield _Plan(2, None, [], True)
    elif "prefixItems" in keywords:
        for slot, item in enumerate(schema.children("prefixItems")):
            yield _Plan(slot + 1, None, [_Demand(slot, True, Literal(item, False), group)], False)
    elif "items" in keywords:
        first = _prefix_length(schema)
        demand = _Demand(first, False, Literal(schema.child("items"), False), group)
        yield _Plan(first + 1, None, [demand], False)
    elif "contains" in keywords:
        yield _Plan(0, None, [], False)
        if "maxContains" in keywords:
            demand = _Demand(0, False, Literal(schema.child("contains"), True), group)
            count = min(keywords["maxContains"] + 1, _MAX_DEMANDS + 1)
            yield _Plan(0, None, [demand] * count, False)
    else:
        yield _Plan(0, None, [], False)


def _prefix_length(schema: Schema) -> int:
    return len(schema.written("prefixItems") or ())


def _least(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else min(one, other)


def _find_plan(solver: Solver, plan: _Plan, held: list[Literal], missed: list[Literal]) -> Outcome:
    if plan.high is not None and plan.low > plan.high:
        return EMPTY
    if len(plan.demands) > _MAX_DEMANDS or plan.low > _MAX_LENGTH:
        return Unsure("the array would have to be too long")
    prefix = max((_prefix_length(schema) for schema, _, _ in held), default=0)
    slots = [_list_slots(demand, plan, prefix) for demand in plan.demands]
    is_unique = any("uniqueItems" in schema.keywords for schema, _, _ in held)
    best: Outcome = EMPTY
    for chosen in product(*slots):
        if _repeats_group(chosen, plan.demands):
            continue
        for twins in _list_twins(plan, prefix):
            outcome = _fill(solver, plan, chosen, twins, (held, missed), is_unique)
            if isinstance(outcome, Inhabited):
                return outcome
            best = outcome if isinstance(outcome, Unsure) else best
    return best


def _list_slots(demand: _Demand, plan: _Plan, prefix: int) -> list[int]:
    if demand.is_exact:
        slots = [demand.first]
    else:
        end = max(prefix, demand.first) + len(plan.demands) + 1
        slots = list(range(demand.first, end))
    return [slot for slot in slots if plan.high is None or slot < plan.high]


def _repeats_group(chosen: tuple[int, ...], demands: list[_Demand]) -> bool:
    taken = [(slot, demand.group) for slot, demand in zip(chosen, demands, strict=True)]
    return len(set(taken)) < len(taken)


def _list_twins(plan: _Plan, prefix: int) -> list[tuple[int, int] | None]:
    if not plan.twins:
        return [None]
    end = min(prefix + 2, plan.high if plan.high is not None else prefix + 2)
    return [(one, other) for other in range(1, end) for one in range(other)]


def _fill(
    solver: Solver,
    plan: _Plan,
    chosen: tuple[int, ...],
    twins: tuple[int, int] | None,
    literals: tuple[list[Literal], list[Literal]],
    is_unique: bool,
) -> Outcome:
    held, missed = literals
    length = max([plan.low, *(slot + 1 for slot in chosen), *(slot + 1 for slot in twins or ())])
    items: list[Json] = []
    for slot in range(length):
        wanted = _list_literals(held, missed, slot)
        for position, demand in zip(chosen, plan.demands, strict=True):
            if position == slot:
                wanted.append(demand.literal)
        if twins and slot == twins[1]:
            outcome: Outcome = _copy(items[twins[0]], wanted)
        else:
            if twins and slot == twins[0]:
                wanted += _list_literals(held, missed, twins[1])
            if is_unique:
                wanted += _differ(solver, items)
            outcome = solver.find(frozenset(wanted))
        if not isinstance(outcome, Inhabited):
            return _weaken(outcome, is_unique and bool(items))
        items.append(outcome.value)
    return confirm([*held, *missed], items)


def _weaken(outcome: Outcome, is_chosen: bool) -> Outcome:
    """An outcome that rests on one choice of the items before it proves nothing."""
    if isinstance(outcome, Empty) and is_chosen:
        return Unsure("no array of different items could be built")
    return outcome


def _list_literals(held: list[Literal], missed: list[Literal], slot: int) -> list[Literal]:
    """What the item at a slot must meet."""
    wanted: list[Literal] = []
    for schema, _, _ in held:
        prefix = schema.keywords.get("prefixItems", ())
        if slot < len(prefix):
            wanted.append(Literal(schema.child("prefixItems", slot), True))
        elif "items" in schema.keywords:
            wanted.append(Literal(schema.child("items"), True))
        if schema.keywords.get("maxContains") == 0 and "contains" in schema.keywords:
            wanted.append(Literal(schema.child("contains"), False))
    for schema, _, _ in missed:
        if "contains" in schema.keywords and "maxContains" not in schema.keywords:
            wanted.append(Literal(schema.child("contains"), False))
    return wanted


def _differ(solver: Solver, items: list[Json]) -> list[Literal]:
    return [Literal(solver.sender.assert_keyword("enum", items), False)] if items else []


def _copy(value: Json, wanted: list[Literal]) -> Outcome:
    return confirm(wanted, value)
