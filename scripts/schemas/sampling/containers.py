"""Makes arrays and objects from the values of their items and members."""

import random
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

from scripts.schemas.conjunction import Conjunction, Schemas
from scripts.schemas.sampling.matching import list_texts
from scripts.schemas.sampling.search import Demand, Search, Spot, demand
from scripts.schemas.values import Json, identity_of

_MAX_ITEMS: Final = 200
_MAX_OTHERS: Final = 2
# Optional members of a brief object that requires none.
_MAX_BRIEF: Final = 3
Propose = Callable[[Search, Demand, Spot], Iterator[Json]]


def propose_arrays(
    search: Search, gathered: Conjunction, spot: Spot, propose: Propose
) -> Iterator[list[Json]]:
    """Candidate arrays: with a few items, with one, and with as few as allowed."""
    least = int(gathered.bound("minItems") or 0)
    most = int(_default(gathered.bound("maxItems"), _MAX_ITEMS))
    slots = max((len(listed) for _, listed in gathered.all("prefixItems")), default=0)
    usual = 1 if search.is_brief else 2
    wanted = [slots or usual, 1] if spot.level < search.depth else []
    if search.is_varied and wanted:
        wanted.insert(0, random.Random(spot.seed).randint(1, 3))
    for length in dict.fromkeys(max(least, min(most, each)) for each in [*wanted, least]):
        items = _fill_array(search, gathered, spot, propose, length)
        if items is not None:
            yield items


def _fill_array(
    search: Search, gathered: Conjunction, spot: Spot, propose: Propose, length: int
) -> list[Json] | None:
    """An array of a given length; None if there is no value for one of its items."""
    if length > _MAX_ITEMS:
        return None
    is_unique = any(value is True for _, value in gathered.all("uniqueItems"))
    items: list[Json] = []
    seen = set()
    for index in range(length):
        wanted = demand(*gathered.item(index), *_contained(gathered, index))
        for choice in propose(search, wanted, spot.step(index)):
            identity = identity_of(choice)
            if not is_unique or identity not in seen:
                seen.add(identity)
                items.append(choice)
                break
        else:
            return None
    return items


def _contained(gathered: Conjunction, index: int) -> Schemas:
    """The schemas of `contains` that an item must match: the first items match them."""
    count = int(_default(gathered.bound("minContains"), 1))
    return gathered.children("contains") if index < count else ()


def propose_objects(
    search: Search, wanted: Demand, spot: Spot, propose: Propose
) -> Iterator[dict[str, Json]]:
    """Candidate objects: with all members, with the required ones, then with one change each."""
    gathered = wanted.alternative.gathered
    required = dict.fromkeys((*gathered.required, *wanted.tags))
    offers = {
        name: _propose_member(search, wanted, name, spot, propose)
        for name in _list_shown(search, gathered, spot, required)
    }
    full: dict[str, Json] = {}
    for name, choices in offers.items():
        # Only the first is looked for: mostly it will do, and others take as long.
        for choice in islice(choices, 1):
            full[name] = choice
        if name in required and name not in full and not search.is_lenient:
            return
    bare = {name: value for name, value in full.items() if name in required}
    for members in (full, bare):
        yield _add_free_members(search, gathered, spot, members, propose)
        yield members
    for name, choices in offers.items():
        if name not in required:
            yield {key: value for key, value in full.items() if key != name}
        yield from ({**full, name: choice} for choice in islice(choices, _MAX_OTHERS))


def _list_shown(
    search: Search, gathered: Conjunction, spot: Spot, required: dict[str, None]
) -> list[str]:
    """The required members and, down to a certain depth, the optional ones."""
    names = dict.fromkeys((*gathered.properties, *required))
    optional = [name for name in names if name not in required]
    if search.is_brief:
        optional = [] if required else optional[:_MAX_BRIEF]
    if spot.level >= search.depth:
        optional = []
    elif search.is_varied:
        chance = random.Random(f"{spot.seed}?")
        optional = [name for name in optional if chance.random() < 0.7]
    room = int(_default(gathered.bound("maxProperties"), len(names))) - len(required)
    shown = {*required, *optional[: max(room, 0)]}
    return [name for name in names if name in shown]


def _propose_member(
    search: Search, wanted: Demand, name: str, spot: Spot, propose: Propose
) -> Iterator[Json]:
    gathered = wanted.alternative.gathered
    said = gathered.member(name)
    if name in wanted.tags:
        source = wanted.alternative.schemas[0].source
        said = (*said, source.assert_keyword("enum", list(wanted.tags[name])))
    return propose(search, demand(*said), spot.step(name))


def _add_free_members(
    search: Search, gathered: Conjunction, spot: Spot, members: dict[str, Json], propose: Propose
) -> dict[str, Json]:
    """The object with undeclared members: as many as `minProperties` needs, else one."""
    is_map = any(map(_says_something, gathered.children("additionalProperties")))
    patterns = [pattern for _, named in gathered.all("patternProperties") for pattern in named]
    shows_one = (is_map or patterns) and not gathered.properties and spot.level < search.depth
    missing = max(int(gathered.bound("minProperties") or 0) - len(members), int(bool(shows_one)))
    found = dict(members)
    for index in range(min(missing, _MAX_ITEMS)):
        name = _make_name(search, gathered, patterns, spot.step(index), propose, index)
        if name in gathered.hidden or name in gathered.properties:
            continue
        for value in propose(search, demand(*gathered.member(name)), spot.step(name)):
            found[name] = value
            break
    return found


def _says_something(schema: Any) -> bool:
    return bool(schema.keywords) and schema.keywords.get("enum") != []


def _make_name(
    search: Search,
    gathered: Conjunction,
    patterns: list[str],
    spot: Spot,
    propose: Propose,
    index: int,
) -> str:
    names = gathered.children("propertyNames")
    if names:
        text = names[0].source.assert_keyword("type", "string")
        offers = list(islice(propose(search, demand(*names, text), spot), index + 1))
        return str(offers[-1]) if offers else f"key{index + 1}"
    found = list(islice(list_texts((patterns[0],), 0, 100), index + 1)) if patterns else []
    return found[-1] if found else f"key{index + 1}"


def _default(value: Any, default: int) -> Any:
    return default if value is None else value
