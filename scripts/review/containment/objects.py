"""An object that meets the keywords of some schemas and misses single ones of others.

Open world: a property that only the receiving side declares counts as absent from what the
sending side sends, unless the sending side speaks for undeclared properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from scripts.review.containment.goal import (
    EMPTY,
    Empty,
    Goal,
    Inhabited,
    Literal,
    Outcome,
    Unsure,
    confirm,
)
from scripts.review.schemas import Json, Schema, list_conjuncts
from scripts.review.schemas.dialect import IN_PLACE
from scripts.review.schemas.evaluation import accepts, has_pattern, is_declared

if TYPE_CHECKING:
    from scripts.review.containment.solver import Solver

_MAX_PATTERNS: Final = 4
_MAX_MEMBERS: Final = 200
_SPEAKING: Final = ("additionalProperties", "unevaluatedProperties")


@dataclass(slots=True)
class _Plan:
    """What the members of the object must be like."""

    held: list[Literal]
    missed: list[Literal]
    required: dict[str, bool] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    low: int = 0
    high: int | None = None
    demands: list[tuple[Literal, str]] = field(default_factory=list)
    extra: dict[str, list[Literal]] = field(default_factory=dict)


def find_object(solver: Solver, held: list[Literal], missed: list[Literal]) -> Outcome:
    """An object that is an instance of every held part and of no missed one."""
    plan = _Plan(held, missed)
    for literal in held:
        _require(plan, literal, solver)
    for literal in missed:
        _refuse(plan, literal)
    if _is_contradictory(plan):
        return EMPTY
    unspoken = [n for n, is_sent in plan.required.items() if not is_sent and not _speaks(solver, plan, n)]
    if unspoken:
        return EMPTY
    choices = [list(_list_names(solver, plan, literal, key)) for literal, key in plan.demands]
    best: Outcome = EMPTY
    for chosen in product(*choices):
        outcome = _build(solver, plan, chosen)
        if isinstance(outcome, Inhabited):
            return outcome
        best = outcome if isinstance(outcome, Unsure) else best
    return best


def _require(plan: _Plan, literal: Literal, solver: Solver) -> None:
    schema = literal.schema
    keywords = schema.keywords
    hidden = literal.all_hidden()
    plan.absent |= hidden
    is_sent = schema.source is solver.sender and bool(schema.pointer)
    for name in keywords.get("required", ()):
        if name not in hidden:
            plan.required[name] = plan.required.get(name, False) or is_sent
    plan.low = max(plan.low, keywords.get("minProperties", 0))
    if "maxProperties" in keywords:
        plan.high = _least(plan.high, keywords["maxProperties"])


def _refuse(plan: _Plan, literal: Literal) -> None:
    """Add the way in which an object misses a part with one keyword."""
    schema = literal.schema
    keywords = schema.keywords
    if "required" in keywords:
        plan.absent.update(keywords["required"])
    elif "properties" in keywords:
        for name in keywords["properties"]:
            plan.required.setdefault(name, False)
            below = Literal(schema.child("properties", name), False)
            plan.extra.setdefault(name, []).append(below)
    elif "minProperties" in keywords:
        plan.high = _least(plan.high, keywords["minProperties"] - 1)
    elif "maxProperties" in keywords:
        plan.low = max(plan.low, keywords["maxProperties"] + 1)
    else:
        for key in ("patternProperties", "propertyNames", *_SPEAKING):
            if key in keywords:
                plan.demands.append((literal, key))


def _least(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)


def _is_contradictory(plan: _Plan) -> bool:
    for name in list(plan.required):
        if name in plan.absent:
            return True
    return plan.high is not None and max(plan.low, len(plan.required)) > plan.high


def _speaks(solver: Solver, plan: _Plan, name: str) -> bool:
    """Whether the sending side says anything of a property of this name."""
    if not solver.is_open_world:
        return True
    return any(
        any(key in schema.keywords for key in _SPEAKING) or is_declared(schema, name) is not False
        for schema, _, _ in plan.held
        if schema.source is solver.sender and schema.pointer
    )


def _list_names(
    solver: Solver, plan: _Plan, literal: Literal, key: str
) -> Iterator[tuple[str | None, list[Literal]]]:
    """Names whose member may miss a part, each with what the member must be like.

    None for a name says that there may be more which could not be found.
    """
    schema = literal.schema
    below = [] if key == "propertyNames" else _list_below(schema, key)
    known = _list_known(plan)
    for name in known:
        if _concerns(schema, key, name) is not False and _speaks(solver, plan, name):
            yield name, below
    for outcome in _list_fresh(solver, plan, schema, key, known):
        if isinstance(outcome, Inhabited):
            yield outcome.value, below
        elif isinstance(outcome, Unsure):
            yield None, below


def _list_below(schema: Schema, key: str) -> list[Literal]:
    if key == "patternProperties":
        return [
            Literal(schema.child(key, pattern), False) for pattern in schema.keywords[key]
        ]
    return [Literal(schema.child(key), False)]


def _concerns(schema: Schema, key: str, name: str) -> bool | None:
    """Whether a part with one keyword speaks of a name."""
    if key == "patternProperties":
        return any(has_pattern(pattern, name) is not False for pattern in schema.keywords[key])
    if key == "propertyNames":
        accepted = accepts(schema.child(key), name)
        return None if accepted is None else not accepted
    if key == "additionalProperties":
        verdict = is_declared(schema, name)
        return None if verdict is None else not verdict
    covered = _list_covered(schema)
    return None if covered is None else name not in covered


def _list_covered(schema: Schema) -> frozenset[str] | None:
    """The names that keywords beside `unevaluatedProperties` always speak of; None when it varies.

    JSON Schema core 2020-12, section 11.3.
    """
    names: set[str] = set()
    whole = schema.whole()
    for part in list_conjuncts(whole):
        keywords = part.keywords
        if any(key in keywords for key in (*IN_PLACE, "patternProperties")):
            return None
        if part is not whole and any(key in keywords for key in _SPEAKING):
            return None
        if "additionalProperties" in keywords:
            return None
        names |= keywords.get("properties", {}).keys()
        names |= part.hidden
    return frozenset(names)


def _list_known(plan: _Plan) -> list[str]:
    names: dict[str, None] = dict.fromkeys(plan.required)
    for schema, _, _ in (*plan.held, *plan.missed):
        names.update(dict.fromkeys(schema.written("properties") or ()))
        names.update(dict.fromkeys(_list_covered(schema) or ()))
    return [name for name in names if name not in plan.absent]


def _list_fresh(
    solver: Solver, plan: _Plan, schema: Schema, key: str, known: list[str]
) -> Iterator[Outcome]:
    """One name no schema mentions for each set of patterns it may match."""
    patterns = _list_patterns([*plan.held, *plan.missed])
    if len(patterns) > _MAX_PATTERNS:
        yield Unsure("there are too many patterns for names")
        return
    make = solver.sender.assert_keyword
    taken = sorted({*known, *plan.absent})
    names = [
        Literal(part.child("propertyNames"), True)
        for part, _, _ in plan.held
        if "propertyNames" in part.keywords
    ]
    if key == "propertyNames":
        names.append(Literal(schema.child(key), False))
    names += [Literal(make("enum", taken), False)] if taken else []
    for count in range(len(patterns) + 1):
        for matched in combinations(patterns, count):
            if key == "patternProperties" and not schema.keywords[key].keys() & set(matched):
                continue
            told = [Literal(make("pattern", one), one in matched) for one in patterns]
            yield solver.find(
                frozenset([*names, *told, Literal(make("type", "string"), True)])
            )


def _list_patterns(literals: list[Literal]) -> list[str]:
    patterns: dict[str, None] = {}
    for schema, _, _ in literals:
        patterns.update(dict.fromkeys(schema.written("patternProperties") or ()))
    return list(patterns)


def _build(
    solver: Solver, plan: _Plan, chosen: tuple[tuple[str | None, list[Literal]], ...]
) -> Outcome:
    wanted: dict[str, list[Literal]] = {name: [] for name in plan.required}
    for name, literals in plan.extra.items():
        wanted[name] += literals
    for name, literals in chosen:
        if name is None:
            return Unsure("a pattern for names is not understood here")
        wanted.setdefault(name, []).extend(literals)
    if plan.high is not None and len(wanted) > plan.high:
        return EMPTY
    members: dict[str, Json] = {}
    doubt: Outcome | None = None
    for name, literals in wanted.items():
        outcome = _find_member(solver, plan, name, literals)
        if isinstance(outcome, Empty):
            return EMPTY
        if isinstance(outcome, Unsure):
            doubt = outcome
        else:
            members[name] = outcome.value
    if doubt:
        return doubt
    return _complete(solver, plan, members)


def _find_member(solver: Solver, plan: _Plan, name: str, literals: list[Literal]) -> Outcome:
    goal = _list_literals(plan, name)
    if goal is None:
        return EMPTY
    return solver.find(goal.union(literals))


def _list_literals(plan: _Plan, name: str) -> Goal | None:
    """What the value of a property must meet; None when no such property may be there."""
    wanted: set[Literal] = set()
    for schema, _, _ in plan.held:
        keywords = schema.keywords
        if name in keywords.get("properties", ()):
            wanted.add(Literal(schema.child("properties", name), True))
        for pattern in keywords.get("patternProperties", ()):
            if has_pattern(pattern, name):
                wanted.add(Literal(schema.child("patternProperties", pattern), True))
        for key in _SPEAKING:
            if key in keywords and _concerns(schema, key, name):
                wanted.add(Literal(schema.child(key), True))
        if "propertyNames" in keywords and not _may_be_named(schema, name):
            return None
    return frozenset(wanted)


def _may_be_named(schema: Schema, name: str) -> bool:
    return accepts(schema.child("propertyNames"), name) is not False


def _complete(solver: Solver, plan: _Plan, members: dict[str, Json]) -> Outcome:
    """The object with as many further members as it needs."""
    if plan.low > _MAX_MEMBERS:
        return Unsure("the object would have to be too large")
    is_open = False
    for name in _list_spare(solver, plan):
        if len(members) >= plan.low:
            break
        if name is None:
            is_open = True
        elif name not in members:
            outcome = _find_member(solver, plan, name, [])
            if isinstance(outcome, Inhabited):
                members[name] = outcome.value
            is_open = is_open or isinstance(outcome, Unsure)
    if len(members) < plan.low:
        return Unsure("not enough properties could be found") if is_open else EMPTY
    return confirm([*plan.held, *plan.missed], members)


def _list_spare(solver: Solver, plan: _Plan) -> Iterator[str | None]:
    known = [name for name in _list_known(plan) if _speaks(solver, plan, name)]
    yield from known
    if _list_patterns(plan.held) or any(
        "propertyNames" in schema.keywords for schema, _, _ in plan.held
    ):
        yield None
    for index in range(plan.low):
        yield f"member{index}"
