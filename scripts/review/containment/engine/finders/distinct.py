"""Finds many different values that satisfy the same literals."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import count
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from scripts.review.containment.engine.goal import (
    EMPTY,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    meets,
)
from scripts.review.containment.engine.search import Search
from scripts.schemas import Json, identity_of

NO_OTHER: Final = Unknown("no array of distinct items could be built")
_MAX_FOUND: Final = 30
_MAX_MISSES: Final = 40
_MAX_MEMBERS: Final = 4
_ALPHABETS: Final = (digits, ascii_lowercase, ascii_uppercase)


def find_distinct(
    search: Search, wanted: list[Literal], number: int, used: list[Json]
) -> list[Json] | Outcome:
    """Different values that satisfy all literals.

    EMPTY if there are not as many. One value is found at a time; those like it follow from it.

    Args:
        search: The search.
        wanted: What each value must satisfy.
        number: How many values there must be.
        used: Values that do not count.
    """
    known = {identity_of(value) for value in used}
    found: list[Json] = []
    for _ in range(_MAX_FOUND):
        if len(found) >= number:
            return found
        outcome = search.find(frozenset([*wanted, *_exclude(search, [*used, *found])]))
        if not isinstance(outcome, Inhabited):
            return outcome
        known.add(identity_of(outcome.value))
        found.append(outcome.value)
        for family in _list_families(outcome.value):
            found += _choose(family, wanted, number - len(found), known)
    return found if len(found) >= number else NO_OTHER


def find_other(search: Search, wanted: list[Literal], items: list[Json]) -> Outcome:
    """An item different from those before it; whether there is one depends on those."""
    outcome = search.find(frozenset([*wanted, *_exclude(search, items)]))
    return NO_OTHER if outcome == EMPTY else outcome


def _exclude(search: Search, values: list[Json]) -> Iterator[Literal]:
    if values:
        yield Literal(search.sender.assert_keyword("enum", values), False)


def _choose(
    family: Iterator[Json], wanted: list[Literal], number: int, known: set[Hashable]
) -> Iterator[Json]:
    """The values of a family that satisfy the literals, until many in a row do not."""
    misses = 0
    while number > 0 and misses < _MAX_MISSES:
        value = next(family, None)
        if value is None:
            return
        key = identity_of(value)
        if key in known or not meets(wanted, value):
            misses += 1
            continue
        known.add(key)
        misses, number = 0, number - 1
        yield value


def _list_families(value: Json) -> Iterator[Iterator[Json]]:
    """Endless sequences of values like another one; each may contain it again."""
    match value:
        case bool() | None:
            return
        case int() | float():
            yield from ((value + step for step in count(1)), (value - step for step in count(1)))
            yield (value * factor for factor in count(2))
        case str():
            yield (f"{value}{number}" for number in count())
            yield (value + (value[-1:] or "a") * number for number in count(1))
            places = _list_places(value)
            yield from (_turn_letters(value, places), _turn_letters(value, places[::-1]))
        case list():
            for family in _list_families(value[-1] if value else 0):
                yield ([*value[:-1], last] for last in family)
            yield ([*value, *value[-1:] * number] for number in count(1))
        case _:
            for name in list(value)[:_MAX_MEMBERS]:
                for family in _list_families(value[name]):
                    yield ({**value, name: member} for member in family)
            yield ({**value, f"name{number}": number} for number in count())


def _list_places(text: str) -> list[tuple[int, str]]:
    """The letters and digits of a text, the last one first, each with those that may replace it."""
    return [
        (at, alphabet)
        for at, letter in reversed(list(enumerate(text)))
        for alphabet in _ALPHABETS
        if letter in alphabet
    ]


def _turn_letters(text: str, places: list[tuple[int, str]]) -> Iterator[str]:
    """The texts with others at these places, as a counter turns them: the first place fastest."""
    letters = list(text)
    while places:
        for at, alphabet in places:
            following = (alphabet.index(letters[at]) + 1) % len(alphabet)
            letters[at] = alphabet[following]
            if following:
                break
        yield "".join(letters)
