"""Finds an array that satisfies the keywords of some schemas and fails single ones of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from functools import reduce
from itertools import combinations, product
from typing import Final, NamedTuple

from scripts.review.containment.engine.finders.bounds import lower_of
from scripts.review.containment.engine.finders.distinct import NO_OTHER, find_distinct, find_other
from scripts.review.containment.engine.finders.slots import find_rest, prefix_length
from scripts.review.containment.engine.goal import (
    EMPTY,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    best_of,
    confirm,
)
from scripts.review.containment.engine.search import Search
from scripts.schemas import Json, Schema
from scripts.schemas.long_values import LongList

_MAX_DEMANDS: Final = 6
_MAX_LENGTH: Final = 200
_MAX_DISTINCT: Final = 10_000
_Range = tuple[int, int | None]
"""A least and a greatest number; None when there is no greatest."""


class _Demand(NamedTuple):
    """A requirement that some item at or after a slot, or at exactly one slot, satisfies a literal.

    Different items must satisfy the demands of one group.
    """

    first: int
    is_exact: bool
    literal: Literal
    group: int


class _Plan(NamedTuple):
    """The requirements for an array.

    Attributes:
        low: Minimum length.
        high: Maximum length; None when there is none.
        demands: What some items must satisfy.
        fillers: What the items must satisfy that are not used for a demand of a group.
        twins: Whether two items must be equal.
    """

    low: int = 0
    high: int | None = None
    demands: tuple[_Demand, ...] = ()
    fillers: tuple[tuple[int, Literal], ...] = ()
    twins: bool = False

    def join(self, other: _Plan) -> _Plan:
        """The plan that combines both."""
        return _Plan(
            max(self.low, other.low),
            lower_of(self.high, other.high),
            self.demands + other.demands,
            self.fillers + other.fillers,
            self.twins or other.twins,
        )


def find_array(search: Search, held: list[Literal], missed: list[Literal]) -> Outcome:
    """An array that is an instance of every held part and of no missed part."""
    ways = [
        *([_keep(literal)] for literal in held),
        *(list(_miss(literal, -1 - index)) for index, literal in enumerate(missed)),
        *_list_counts(search, held, missed),
    ]
    plans = (reduce(_Plan.join, choice, _Plan()) for choice in product(*ways))
    return best_of(_find_plan(search, plan, held, missed) for plan in plans)


def _keep(literal: Literal) -> _Plan:
    """How long an array is that is an instance of a part."""
    keywords = literal.schema.keywords
    return _Plan(keywords.get("minItems", 0), keywords.get("maxItems"))


def _list_counts(
    search: Search, held: list[Literal], missed: list[Literal]
) -> Iterator[list[_Plan]]:
    """For each schema in `contains`, the ways to have as many such items as all parts demand."""
    groups: dict[Hashable, list[Literal]] = {}
    for literal in (*held, *missed):
        if "contains" in literal.schema.keywords:
            form = search.forms.form_of(literal.schema.child("contains"))
            groups.setdefault(form, []).append(literal)
    for number, literals in enumerate(groups.values(), 1):
        counts: list[_Range] = [(0, None)]
        for literal in literals:
            counts = [
                joined
                for one in counts
                for other in _list_ranges(literal)
                if (joined := _intersect(one, other)) is not None
            ]
        schema = literals[0].schema
        yield [plan for low, high in counts for plan in _count(schema, number, low, high)]


def _list_ranges(literal: Literal) -> list[_Range]:
    """How many items of `contains` an array may have."""
    keywords = literal.schema.keywords
    low, high = keywords.get("minContains", 1), keywords.get("maxContains")
    if literal.holds:
        return [(low, high)]
    fewer: list[_Range] = [(0, low - 1)] if low > 0 else []
    return [*fewer, (high + 1, None)] if high is not None else fewer


def _intersect(one: _Range, other: _Range) -> _Range | None:
    low, high = max(one[0], other[0]), lower_of(one[1], other[1])
    return None if high is not None and low > high else (low, high)


def _count(schema: Schema, group: int, low: int, high: int | None) -> Iterator[_Plan]:
    """The ways in which a number of items satisfies `contains`."""
    inner = Literal(schema.child("contains"), True)
    demand = _Demand(0, False, inner, group)
    if high is None or high > low + _MAX_DEMANDS:
        yield _Plan(demands=(demand,) * min(low, _MAX_LENGTH + 1))
        return
    for count in range(low, high + 1):
        demands = (demand,) * min(count, _MAX_LENGTH + 1)
        yield _Plan(demands=demands, fillers=((group, inner.opposite()),))


def _miss(literal: Literal, group: int) -> Iterator[_Plan]:
    """The ways in which an array fails a part with one keyword."""
    schema = literal.schema
    keywords = schema.keywords
    rest = find_rest(schema)
    if "minItems" in keywords:
        yield _Plan(high=keywords["minItems"] - 1)
    elif "maxItems" in keywords:
        yield _Plan(low=keywords["maxItems"] + 1)
    elif "uniqueItems" in keywords:
        yield _Plan(low=2, twins=True)
    elif "prefixItems" in keywords:
        for slot, item in enumerate(schema.children("prefixItems")):
            demand = _Demand(slot, True, Literal(item, False), group)
            yield _Plan(low=slot + 1, demands=(demand,))
    elif rest is not None:
        first, item = rest
        demand = _Demand(first, False, Literal(item, False), group)
        yield _Plan(low=first + 1, demands=(demand,))
    else:
        yield _Plan()


def _find_plan(search: Search, plan: _Plan, held: list[Literal], missed: list[Literal]) -> Outcome:
    is_unique = any("uniqueItems" in schema.keywords for schema, _, _ in held)
    if (plan.high is not None and plan.low > plan.high) or (is_unique and plan.twins):
        return EMPTY
    prefix = max((prefix_length(schema) for schema, _, _ in held), default=0)
    if _is_too_long(plan, prefix, is_unique):
        return Unknown("the array would have to be too long")
    best: Outcome = EMPTY
    for chosen in _list_assignments(plan, prefix):
        for twins in _list_twins(plan, prefix):
            outcome = _fill(search, plan, chosen, twins, (held, missed), is_unique)
            if isinstance(outcome, Inhabited):
                return outcome
            best = outcome if isinstance(outcome, Unknown) else best
    return best


def _is_too_long(plan: _Plan, prefix: int, is_unique: bool) -> bool:
    """Whether finding such an array would take too many steps."""
    if len(plan.demands) > (_MAX_LENGTH if _is_uniform(plan, prefix) else _MAX_DEMANDS):
        return True
    return is_unique and plan.low > _MAX_DISTINCT


def _is_uniform(plan: _Plan, prefix: int) -> bool:
    """Whether every slot is like the next, and every demand like the next."""
    return prefix == 0 and len(set(plan.demands)) == 1 and plan.demands[0].first == 0


def _list_assignments(plan: _Plan, prefix: int) -> Iterator[tuple[tuple[int, _Demand], ...]]:
    """The ways worth trying to give each demand a slot; equal demands never share a slot.

    Slots after the prefix are equivalent, so they are used in order. If the length has no limit,
    sharing a slot is never useful.
    """
    if _is_uniform(plan, prefix) and plan.high is not None and len(plan.demands) > plan.high:
        return
    if (plan.high is None and not plan.fillers and prefix == 0) or _is_uniform(plan, prefix):
        yield tuple((max(slot, demand.first), demand) for slot, demand in enumerate(plan.demands))
        return
    ways = []
    for demand, count in Counter(plan.demands).items():
        end = demand.first + 1 if demand.is_exact else max(prefix, demand.first) + len(plan.demands)
        slots = range(demand.first, end if plan.high is None else min(end, plan.high))
        ways.append([tuple((s, demand) for s in taken) for taken in combinations(slots, count)])
    tail = max([prefix, *(demand.first for demand in plan.demands)])
    for choice in product(*ways):
        assignment = tuple(pair for taken in choice for pair in taken)
        used = list(dict.fromkeys(slot for slot, _ in assignment if slot >= tail))
        if used == list(range(tail, tail + len(used))):
            yield assignment


def _list_twins(plan: _Plan, prefix: int) -> list[tuple[int, int] | None]:
    if not plan.twins:
        return [None]
    end = min(prefix + 2, plan.high if plan.high is not None else prefix + 2)
    return [(one, other) for other in range(1, end) for one in range(other)]


def _fill(
    search: Search,
    plan: _Plan,
    chosen: tuple[tuple[int, _Demand], ...],
    twins: tuple[int, int] | None,
    literals: tuple[list[Literal], list[Literal]],
    is_unique: bool,
) -> Outcome:
    held, missed = literals
    length = max([plan.low, *(slot + 1 for slot, _ in chosen), *(slot + 1 for slot in twins or ())])
    prefix = max((prefix_length(schema) for schema, _, _ in (*held, *missed)), default=0)
    written = _count_written(length, max(prefix, length - plan.low), chosen, is_unique)
    items: list[Json] = []
    unknown: Outcome | None = None
    for slot in range(written):
        met = [demand for position, demand in chosen if position == slot]
        groups = {demand.group for demand in met}
        wanted = [*_list_literals(plan, held, slot, groups), *(demand.literal for demand in met)]
        if twins and slot == twins[1] and unknown is None:
            outcome: Outcome = confirm(wanted, items[twins[0]])
        else:
            if twins and slot == twins[0]:
                wanted += _list_literals(plan, held, twins[1], groups)
            outcome = search.find(frozenset(wanted))
            if is_unique and outcome != EMPTY and items:
                outcome = find_other(search, wanted, items)
        if outcome == EMPTY:
            return EMPTY
        unknown = unknown or (outcome if isinstance(outcome, Unknown) else None)
        items.append(outcome.value if isinstance(outcome, Inhabited) else None)
    if is_unique:
        rest = _list_literals(plan, held, written, set())
        others = find_distinct(search, rest, length - written, items)
        if not isinstance(others, list):
            return NO_OTHER if items and others == EMPTY else others
        items += others
    made = items if len(items) == length <= _MAX_LENGTH else LongList(items, length)
    return unknown or confirm([*held, *missed], made)


def _count_written(
    length: int, head: int, chosen: tuple[tuple[int, _Demand], ...], is_unique: bool
) -> int:
    """How many items are found one by one; all others are like the last, or only different."""
    if is_unique:
        return min(length, max([head, *(slot + 1 for slot, _ in chosen)]))
    return length if length <= _MAX_LENGTH else min(length, head + len(chosen) + 2)


def _list_literals(plan: _Plan, held: list[Literal], slot: int, groups: set[int]) -> list[Literal]:
    """What the item at a slot must satisfy besides the demands that use it."""
    wanted = [literal for group, literal in plan.fillers if group not in groups]
    for schema, _, _ in held:
        if slot < len(schema.keywords.get("prefixItems", ())):
            wanted.append(Literal(schema.child("prefixItems", slot), True))
        rest = find_rest(schema)
        if rest is not None and slot >= rest[0]:
            wanted.append(Literal(rest[1], True))
    return wanted
