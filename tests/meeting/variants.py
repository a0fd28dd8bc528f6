"""Values that differ in what a schema leaves open, so that each of its choices is met once."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.canonical.spelling import admits_null
from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas
from scripts.schemas.discriminator import list_branches
from scripts.schemas.evaluation import accepts
from scripts.schemas.sampling.samples import propose
from scripts.schemas.sampling.search import Demand, OutOfStepsError, Search, Spot, demand
from scripts.schemas.values import Json, identity_of

_DEPTH: Final = 2
_MAX_PER_MEMBER: Final = 8
_MAX_TRIED: Final = 4


def list_variants(schema: Schema, meant: Schema, most: int) -> Iterator[Json]:
    """Different values that the schema accepts: null, each branch, each listed value, and objects
    with one member left out or one member varied.

    Args:
        schema: The schema.
        meant: The same as its author means it: `{"kind": "cat"}` is no dog, even if a dog may have
            any kind.
        most: How many there may be.
    """
    seen: set[object] = set()
    candidates = _vary((schema,), _DEPTH)
    valid = (
        each for each in candidates if False not in (accepts(schema, each), accepts(meant, each))
    )
    for value in islice(valid, 4 * most):
        identity = identity_of(value)
        if identity not in seen and len(seen) < most:
            seen.add(identity)
            yield value


def _vary(schemas: Schemas, depth: int) -> Iterator[Json]:
    if admits_null(*schemas) or not any(schema.keywords for schema in schemas):
        yield None  # A schema without `type` that describes an object does not mean null.
    for chosen in _list_choices(demand(*schemas), depth):
        gathered = chosen.alternative.gathered
        if gathered.listed_values is not None:
            yield from gathered.listed_values
            continue
        base = _make_first(chosen)
        yield base
        if isinstance(base, dict) and depth:
            yield from _vary_members(gathered, base, depth)
        if isinstance(base, list) and depth:
            items = islice(_vary(gathered.item(0), depth - 1), _MAX_PER_MEMBER)
            yield from ([item, *base[1:]] for item in items)


def _vary_members(gathered: Conjunction, base: dict[str, Json], depth: int) -> Iterator[Json]:
    yield {name: base[name] for name in base if name in gathered.required}
    for name in gathered.properties:
        if name not in gathered.required:
            yield {key: value for key, value in base.items() if key != name}
        for member in islice(_vary(gathered.member(name), depth - 1), _MAX_PER_MEMBER):
            yield {**base, name: member}


def _list_choices(wanted: Demand, depth: int) -> Iterator[Demand]:
    """The demand with each choice of branches, with its tag and without."""
    union = wanted.alternative.next_union
    if union is None or depth < 0:
        yield wanted
        return
    schema, keyword, branches = union
    tagged = {each.schema: each for each in list_branches(schema, branches)}
    for branch in branches:
        chosen = wanted.settle(schema, keyword, branch)
        if told := tagged.get(branch):
            yield from _list_choices(chosen.tag(told.tag_name, told.values), depth - 1)
        yield from _list_choices(chosen, depth - 1)


def _make_first(wanted: Demand) -> Json:
    try:
        made = islice(propose(Search(_DEPTH), wanted, Spot("variant")), _MAX_TRIED)
        return next((value for value in made if wanted.is_met(value)), None)
    except (OutOfStepsError, RecursionError):
        return None
