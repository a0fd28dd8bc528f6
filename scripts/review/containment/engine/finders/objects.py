"""Finds an object that satisfies the keywords of some schemas and fails single ones of others."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from scripts.review.containment.engine.finders.bounds import lower_of
from scripts.review.containment.engine.finders.names import (
    SPEAKING,
    ObjectPlan,
    concerns,
    list_known_names,
    list_name_patterns,
    list_names,
    may_be_sent,
)
from scripts.review.containment.engine.goal import (
    EMPTY,
    Empty,
    Goal,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    confirm,
)
from scripts.review.containment.engine.search import Search
from scripts.schemas import Json, Schema
from scripts.schemas.evaluation import accepts
from scripts.schemas.patterns import matches

_MAX_MEMBERS: Final = 200


def find_object(search: Search, held: list[Literal], missed: list[Literal]) -> Outcome:
    """An object that is an instance of every held part and of no missed part."""
    plan = ObjectPlan(held, missed)
    for literal in held:
        _require(plan, literal, search)
    for literal in missed:
        _refuse(plan, literal)
    if _is_contradictory(plan):
        return EMPTY
    if any(
        not is_sent and not may_be_sent(search, plan, name)
        for name, is_sent in plan.required.items()
    ):
        return EMPTY
    choices = [list(list_names(search, plan, literal, key)) for literal, key in plan.demands]
    best: Outcome = EMPTY
    for chosen in product(*choices):
        outcome = _build(search, plan, chosen)
        if isinstance(outcome, Inhabited):
            return outcome
        best = outcome if isinstance(outcome, Unknown) else best
    return best


def _require(plan: ObjectPlan, literal: Literal, search: Search) -> None:
    schema = literal.schema
    keywords = schema.keywords
    hidden = literal.all_hidden()
    plan.absent |= hidden
    is_sent = schema.source is search.sender and bool(schema.pointer)
    for name in keywords.get("required", ()):
        if name not in hidden:
            plan.required[name] = plan.required.get(name, False) or is_sent
    plan.low = max(plan.low, keywords.get("minProperties", 0))
    if "maxProperties" in keywords:
        plan.high = lower_of(plan.high, keywords["maxProperties"])


def _refuse(plan: ObjectPlan, literal: Literal) -> None:
    """Add the way in which an object fails a part with one keyword."""
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
        plan.high = lower_of(plan.high, keywords["minProperties"] - 1)
    elif "maxProperties" in keywords:
        plan.low = max(plan.low, keywords["maxProperties"] + 1)
    else:
        for key in ("patternProperties", "propertyNames", *SPEAKING):
            if key in keywords:
                plan.demands.append((literal, key))


def _is_contradictory(plan: ObjectPlan) -> bool:
    for name in list(plan.required):
        if name in plan.absent:
            return True
    return plan.high is not None and max(plan.low, len(plan.required)) > plan.high


def _build(
    search: Search, plan: ObjectPlan, chosen: tuple[tuple[str | None, list[Literal]], ...]
) -> Outcome:
    wanted: dict[str, list[Literal]] = {name: [] for name in plan.required}
    for name, literals in plan.extra.items():
        wanted[name] += literals
    for picked, literals in chosen:
        if picked is None:
            return Unknown("a pattern for property names is not supported")
        wanted.setdefault(picked, []).extend(literals)
    if plan.high is not None and len(wanted) > plan.high:
        return EMPTY
    members: dict[str, Json] = {}
    unknown: Outcome | None = None
    for name, literals in wanted.items():
        outcome = _find_member(search, plan, name, literals)
        if isinstance(outcome, Empty):
            return EMPTY
        if isinstance(outcome, Unknown):
            unknown = outcome
        else:
            members[name] = outcome.value
    if unknown:
        return unknown
    return _complete(search, plan, members)


def _find_member(search: Search, plan: ObjectPlan, name: str, literals: list[Literal]) -> Outcome:
    goal = _list_literals(plan, name)
    if goal is None:
        return EMPTY
    return search.find(goal.union(literals))


def _list_literals(plan: ObjectPlan, name: str) -> Goal | None:
    """What the value of a property must satisfy; None when the property must be absent."""
    wanted: set[Literal] = set()
    for schema, _, _ in plan.held:
        keywords = schema.keywords
        if name in keywords.get("properties", ()):
            wanted.add(Literal(schema.child("properties", name), True))
        for pattern in keywords.get("patternProperties", ()):
            if matches(pattern, name):
                wanted.add(Literal(schema.child("patternProperties", pattern), True))
        for key in SPEAKING:
            if key in keywords and concerns(schema, key, name):
                wanted.add(Literal(schema.child(key), True))
        if "propertyNames" in keywords and not _may_be_named(schema, name):
            return None
    return frozenset(wanted)


def _may_be_named(schema: Schema, name: str) -> bool:
    return accepts(schema.child("propertyNames"), name) is not False


def _complete(search: Search, plan: ObjectPlan, members: dict[str, Json]) -> Outcome:
    """The object, filled up with as many members as it needs."""
    if plan.low > _MAX_MEMBERS:
        return Unknown("the object would have to be too large")
    is_open = False
    for name in _list_spare(search, plan):
        if len(members) >= plan.low:
            break
        if name is None:
            is_open = True
        elif name not in members:
            outcome = _find_member(search, plan, name, [])
            if isinstance(outcome, Inhabited):
                members[name] = outcome.value
            is_open = is_open or isinstance(outcome, Unknown)
    if len(members) < plan.low:
        return Unknown("not enough properties could be found") if is_open else EMPTY
    return confirm([*plan.held, *plan.missed], members)


def _list_spare(search: Search, plan: ObjectPlan) -> Iterator[str | None]:
    known = [name for name in list_known_names(plan) if may_be_sent(search, plan, name)]
    yield from known
    if list_name_patterns(plan.held) or any(
        "propertyNames" in schema.keywords for schema, _, _ in plan.held
    ):
        yield None
    for index in range(plan.low):
        yield f"member{index}"
