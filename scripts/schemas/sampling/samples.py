"""Makes a value for a schema.

Every function proposes candidates, the best examples first, and the first valid one is used.
Keywords that the proposals do not take into account are checked afterwards.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final

from scripts.schemas.conjunction import Conjunction
from scripts.schemas.discriminator import Branch, list_branches, list_children
from scripts.schemas.sampling.containers import propose_arrays, propose_objects
from scripts.schemas.sampling.scalars import propose_numbers, propose_texts
from scripts.schemas.sampling.search import Demand, OutOfStepsError, Search, Spot, demand
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json
from scripts.schemas.visibility import drop_hidden

_BY_CONSTRUCTION: Final = frozenset({
    "$ref", "allOf", "anyOf", "type", "enum", "properties", "required", "items", "prefixItems",
    "additionalProperties", "minItems", "maxItems", "contentMediaType", "contentEncoding",
    "contentSchema",
})  # fmt: skip
_DEPTHS: Final = (4, 2, 0)
_MAX_CANDIDATES: Final = 24
_MAX_PER_BRANCH: Final = 8


class UnsatisfiableSchemaError(Exception):
    """No value was found that the schema accepts."""


def make_value(
    schema: Schema, seed: str, *, is_varied: bool = False, is_brief: bool = False
) -> Json:
    """A value that the schema accepts in its direction; the same for the same seed.

    Args:
        schema: The schema.
        seed: Decides everything that the schema leaves open.
        is_varied: Whether the seed also chooses branches, members and listed values. Otherwise the
            document's examples are used, then what comes first in the document.
        is_brief: Whether objects have only their required members, or the first few where none is
            required, and arrays one item: for code that people read.

    Raises:
        UnsatisfiableSchemaError: No such value was found.
        LookupError: A reference leads nowhere.
    """
    wanted = demand(schema)
    for depth in _DEPTHS:
        search = Search(depth, is_varied=is_varied, is_brief=is_brief)
        try:
            for value in islice(propose(search, wanted, Spot(seed)), _MAX_CANDIDATES):
                if wanted.is_met(value):
                    return value
        except (OutOfStepsError, RecursionError):
            continue
    raise UnsatisfiableSchemaError("no value was found that the schema accepts")


def make_nearest_value(schema: Schema, seed: str) -> Json:
    """For a schema that accepts no value: a value that breaks few of its keywords; else null."""
    search = Search(1, is_lenient=True)
    try:
        return next(propose(search, demand(schema), Spot(seed)), None)
    except (OutOfStepsError, RecursionError):
        return None


def propose(search: Search, wanted: Demand, spot: Spot) -> Iterator[Json]:
    """Candidate values for the demand, the best examples first."""
    gathered = wanted.alternative.gathered
    search.count_step(gathered)
    if wanted.state in spot.trail:
        return
    spot = spot.enter(wanted.state)
    if gathered.listed_values is not None:
        listed = search.order(gathered.listed_values, spot.seed)
        offered = chain(_list_examples(search, gathered), _put_null_last(listed))
        yield from (value for value in offered if search.is_lenient or wanted.is_met(value))
        return
    made = _propose_alternatives(search, wanted, spot)
    if not search.is_lenient and not _is_met_by_construction(gathered):
        made = (value for value in islice(made, _MAX_CANDIDATES) if wanted.is_met(value))
    examples = _list_examples(search, gathered)
    yield from chain((value for value in examples if wanted.is_met(value)), made)


def _is_met_by_construction(gathered: Conjunction) -> bool:
    return all(_BY_CONSTRUCTION.issuperset(part.keywords) for part in gathered.parts)


def _list_examples(search: Search, gathered: Conjunction) -> Iterator[Json]:
    """The examples of the schemas."""
    for part in gathered.parts if not search.is_varied else ():
        shown = part.annotation("examples")
        single = part.annotation("example")
        for value in (*([single] if single is not None else []), *_as_list(shown)):
            yield drop_hidden(value, *gathered.parts)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _put_null_last(values: list[Json]) -> list[Json]:
    return sorted(values, key=lambda value: value is None)


def _propose_alternatives(search: Search, wanted: Demand, spot: Spot) -> Iterator[Json]:
    union = wanted.alternative.next_union
    if union is not None:
        schema, keyword, branches = union
        tagged = {each.schema: each for each in list_branches(schema, branches)}
        for branch in sorted(search.order(branches, spot.seed), key=_is_null):
            chosen = wanted.settle(schema, keyword, branch)
            yield from _propose_tagged(search, chosen, tagged.get(branch), spot)
        return
    parent = _find_parent(wanted)
    if parent is None:
        yield from _propose_typed(search, wanted, spot)
        return
    schema, children = parent
    for child in search.order(children, spot.seed):
        chosen = wanted.settle(schema, "discriminator", child.schema)
        yield from _propose_tagged(search, chosen, child, spot)


def _propose_tagged(
    search: Search, chosen: Demand, branch: Branch | None, spot: Spot
) -> Iterator[Json]:
    if branch is not None:
        tagged = chosen.tag(branch.tag_name, branch.values)
        yield from islice(propose(search, tagged, spot), _MAX_PER_BRANCH)
    # A branch counts even if its own tag contradicts the discriminator.
    yield from islice(propose(search, chosen, spot), _MAX_PER_BRANCH)


def _is_null(branch: Schema) -> bool:
    return branch.keywords.get("type") == {"null"}


def _find_parent(wanted: Demand) -> tuple[Schema, tuple[Branch, ...]] | None:
    """A schema with a discriminator whose child is not chosen yet, and its children; None if none.

    If the demand already includes some of the children, only these count, the most specific first.
    """
    gathered = wanted.alternative.gathered
    for part in gathered.parts:
        if (part, "discriminator") not in wanted.alternative.settled:
            children = list_children(part)
            if children:
                order = {each: index for index, each in enumerate(gathered.parts)}
                held = [each for each in children if each.schema in order]
                is_child = any(each.schema is not part for each in held)
                held.sort(key=lambda each: order[each.schema])
                return part, tuple(held) if is_child else children
    return None


def _propose_typed(search: Search, wanted: Demand, spot: Spot) -> Iterator[Json]:
    gathered = wanted.alternative.gathered
    types = search.order(gathered.possible_types, spot.seed)
    for name in sorted(types, key=lambda each: each == "null"):
        match name:
            case "string":
                yield from propose_texts(gathered, spot.seed)
            case "integer" | "number":
                yield from propose_numbers(gathered, spot.seed, is_integer=name == "integer")
            case "boolean":
                yield from search.order((True, False), spot.seed)
            case "null":
                yield None
            case "array":
                yield from propose_arrays(search, gathered, spot, propose)
            case "object":
                yield from propose_objects(search, wanted, spot, propose)
