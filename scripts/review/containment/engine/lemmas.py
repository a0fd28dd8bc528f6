"""What is known of pairs of components, so that a search need not descend into them.

Components that lead to one another in circles can only be decided together, and one search through
all of them would be too deep. So each pair is first assumed to be contained, and tested alone, with
what is assumed of the others. Where the test fails, the assumption is dropped, and the pairs that
relied on it are tested again. What is left at the end holds for all pairs together: the smallest
value that shows the contrary would need a smaller one (coinduction, as in the memo).
"""

from collections.abc import Callable, Iterable
from typing import Final

from scripts.document import split_pointer
from scripts.review.containment.engine.goal import (
    EMPTY,
    Goal,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    meets,
)
from scripts.schemas import Schema, type_of
from scripts.schemas.intent import find_alone, member_of
from scripts.schemas.names import list_conditional_names, read_names

Pair = tuple[Schema, Schema]
"""A component of one document that holds, and the same of the other document that is missed."""

_MAX_TESTS: Final = 4_000
"""The maximum number of tests for all questions; then nothing is assumed of any pair."""


class Lemmas:
    """The outcomes for pairs of components, each tested alone."""

    def __init__(self) -> None:
        self._outcomes: dict[Pair, Outcome] = {}
        self._pending: dict[Pair, None] = {}
        self._users: dict[Pair, set[Pair]] = {}
        self._used: set[Pair] = set()
        self._tested: Pair | None = None
        self._is_learning = False
        self._left = _MAX_TESTS

    def recall(
        self, kind: str, goal: Goal, parts: Iterable[Literal], *, is_whole: bool
    ) -> Outcome | None:
        """The outcome of a goal, if it follows from that of a pair; None if it is not known.

        Only a goal for a value of one schema is looked at: properties that other schemas allow or
        hide could make a difference.

        Args:
            kind: The type of the value.
            goal: The goal.
            parts: What follows from it.
            is_whole: Whether the value is the one that is searched, and not a part of it.
        """
        if not (self._outcomes or self._is_learning):
            return None
        held = {_open(each.schema) for each in goal if each.holds}
        if len(held) != 1 or any(each.hidden for each in goal):
            return None
        missed = [each.schema for each in parts if not (each.holds or each.hidden)]
        unknown: Outcome | None = None
        for pair in ((one, other) for one in held for other in missed):
            known = None if is_whole and pair == self._tested else self._look_up(pair)
            if known == EMPTY:
                return known
            if isinstance(known, Unknown):
                unknown = known
            elif known and _meets(kind, goal, known):
                return known
        return unknown

    def _look_up(self, pair: Pair) -> Outcome | None:
        if self._is_learning and _are_versions(pair):
            if pair not in self._outcomes:
                self._outcomes[pair] = EMPTY
                self._pending[pair] = None
            self._used.add(pair)
        return self._outcomes.get(pair)

    def learn(self, goal: Goal, find: Callable[[Goal], Outcome]) -> None:
        """Find the outcomes for all pairs that a goal leads to.

        Args:
            goal: The goal.
            find: Searches a goal with the outcomes that are known at that moment.
        """
        if self._is_learning or not self._left:
            return
        self._is_learning = True
        find(goal)
        while self._pending and self._left:
            self._test(next(iter(self._pending)), find)
        self._tested, self._is_learning = None, False
        if self._pending:
            self._pending.clear()
            self._outcomes = {pair: one for pair, one in self._outcomes.items() if one != EMPTY}

    def _test(self, pair: Pair, find: Callable[[Goal], Outcome]) -> None:
        self._left -= 1
        del self._pending[pair]
        self._tested, self._used = pair, set()
        outcome = find(frozenset([Literal(pair[0], True), Literal(pair[1], False)]))
        for used in self._used:
            self._users.setdefault(used, set()).add(pair)
        if outcome in (EMPTY, self._outcomes[pair]):
            return
        self._outcomes[pair] = outcome
        for user in self._users.get(pair, ()):
            if self._outcomes[user] == EMPTY or isinstance(self._outcomes[user], Unknown):
                self._pending[user] = None


def _open(schema: Schema) -> Schema:
    """A branch without its conditions, unless these let it have properties it does not describe."""
    member = member_of(schema)
    if member is None:
        return schema
    names = list_conditional_names(schema) - list_conditional_names(member.schema)
    named = names.union([member.tag_name] if member.tag_name else [])
    describe = read_names(find_alone(schema)).describe
    return member.schema if all(map(describe, named)) else schema


def _meets(kind: str, goal: Goal, outcome: Outcome) -> bool:
    if not isinstance(outcome, Inhabited):
        return False
    return type_of(outcome.value) == kind and bool(meets(goal, outcome.value))


def _are_versions(pair: Pair) -> bool:
    held, missed = pair
    if held.pointer != missed.pointer or held.source is missed.source:
        return False
    is_component = split_pointer(held.pointer)[-2:-1] == ["schemas"]
    return is_component and all(each.whole() is each for each in pair)
