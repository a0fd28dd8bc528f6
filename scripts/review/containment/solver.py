"""Emptiness of a goal: is there a value that is an instance of these schemas and not of those?

A goal is taken apart for one JSON type at a time: what must hold is gathered, choices are tried
one by one, and what is left (plain keywords) goes to the module of the type. Subschemas become
goals of their own, and the memo answers a goal that is met again inside itself.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from scripts.review.containment.arrays import find_array
from scripts.review.containment.expansion import Choice, has_type, is_exclusive
from scripts.review.containment.goal import (
    EMPTY,
    Goal,
    Inhabited,
    Literal,
    Outcome,
    Unsure,
    choose,
    meets,
)
from scripts.review.containment.matching import match_alternatives
from scripts.review.containment.memo import Memo
from scripts.review.containment.numbers import find_number
from scripts.review.containment.objects import find_object
from scripts.review.containment.state import Expander, State
from scripts.review.containment.strings import find_string
from scripts.review.schemas import TYPES, Schema, SchemaSource
from scripts.review.schemas.forms import Forms

Key = tuple[str, Goal]
_FINDERS = {
    "string": find_string,
    "number": find_number,
    "array": find_array,
    "object": find_object,
}


_SEARCH_STEPS: Final = 300
"""How many steps combinations of choices may take before the rest of them is left open."""

_MAX_DEPTH: Final = 80
"""How many goals may lie inside each other; the interpreter's stack ends soon after."""


class TooHardError(Exception):
    """The goal takes more steps than are allowed for one question."""


class Solver:
    """Answers for one direction and one sender; remembers every goal it settled."""

    def __init__(
        self, sender: SchemaSource, forms: Forms, is_open_world: bool, steps: int = 2_000
    ) -> None:
        self.sender = sender
        self.forms = forms
        self.steps = steps
        self.is_open_world = is_open_world
        self.reverse: Solver | None = None
        self._left = steps
        self._aligning: set[tuple[Schema, Schema]] = set()
        self._expander = Expander(sender, forms)
        self._memo: Memo[Key] = Memo()

    def decide(self, goal: Iterable[Literal]) -> Outcome:
        """Whether a value meets the goal; the outermost question."""
        self._left = self.steps
        try:
            return self.find(frozenset(goal))
        except (TooHardError, RecursionError):
            self._memo.abandon()
            self._aligning.clear()
            return Unsure("there are too many combinations")

    def find(self, goal: Goal) -> Outcome:
        """A value of any type that meets the goal."""
        return self.best(self._find_kind(kind, goal) for kind in TYPES)

    @staticmethod
    def best(outcomes: Iterable[Outcome]) -> Outcome:
        """The first value among outcomes, else a doubt, else nothing."""
        best: Outcome = EMPTY
        for outcome in outcomes:
            if isinstance(outcome, Inhabited):
                return outcome
            if isinstance(outcome, Unsure):
                best = outcome
        return best

    def _find_kind(self, kind: str, goal: Goal) -> Outcome:
        if any(holds and not has_type(schema, kind) for schema, holds, _ in goal):
            return EMPTY
        key = (kind, goal)
        known = self._memo.recall(key)
        if known is not None:
            return known
        if self._memo.depth > _MAX_DEPTH:
            self._memo.limit()
            return Unsure("the schemas nest too deep")
        self._left -= 1
        if self._left < 0:
            raise TooHardError
        self._memo.open(key)
        outcome = self._solve(kind, goal)
        self._memo.close(outcome)
        return outcome

    def _solve(self, kind: str, goal: Goal) -> Outcome:
        if kind == "null":
            return choose(goal, [None])
        if kind == "boolean":
            return choose(goal, [True, False])
        state = State(self._expander, kind)
        if not state.gather(goal) or self._is_aligned(state):
            return EMPTY
        if state.values is not None:
            return choose(goal, state.values)
        if state.choices:
            return self.best(self._find_kind(kind, left) for left in state.goals_left())
        if state.refusals:
            return self._solve_refusals(kind, state)
        return _FINDERS[kind](self, state.plain, state.refused)

    def _is_aligned(self, state: State) -> bool:
        """Whether a union must be met and another missed that says the same, branch by branch.

        Two branches say the same when each contains the other in the open world, so that it does
        not matter how many of them a value meets.
        """
        return any(
            self._have_equal_branches(one, other)
            for one, _ in state.choices
            for other, _ in state.refusals
            if is_exclusive(one.schema)
            and is_exclusive(other.schema)
            and one.schema.source is not other.schema.source
        )

    def _have_equal_branches(self, one: Literal, other: Literal) -> bool:
        pair = (one.schema, other.schema)
        reverse = self.reverse
        if reverse is None or reverse._memo.depth or pair in self._aligning:
            self._memo.limit()
            return False
        branches = [
            [(branch,) for branch in literal.schema.children("oneOf")] for literal in (one, other)
        ]
        if len(branches[0]) != len(branches[1]):
            return False
        matched = match_alternatives(self.forms, *branches)
        if len(matched) < len(branches[0]):
            return False
        self._aligning.add(pair)
        same = all(
            self.find(frozenset([one.part(sent, True), other.part(read, False)])) == EMPTY
            and reverse.decide([other.part(read, True), one.part(sent, False)]) == EMPTY
            for (sent,), (read,) in matched
        )
        self._aligning.discard(pair)
        return same

    def _solve_refusals(self, kind: str, state: State) -> Outcome:
        """A value that none of several schemas accepts, each of which leaves a choice.

        One schema that contains all that is held settles it, one that shares nothing with it
        does not count, and a value that misses one of them often misses all.
        """
        held = frozenset(state.plain)
        denied = [refusal for refusal, _ in state.refusals]
        if len(denied) > 1:
            everything = held.union(state.refused, denied)
            for refusal in denied:
                outcome = self._find_kind(kind, held | {refusal})
                if outcome == EMPTY:
                    return EMPTY
                if isinstance(outcome, Inhabited) and meets(everything, outcome.value):
                    return outcome
            known = held.union(state.refused)
            kept = [
                refusal
                for refusal in denied
                if self._find_kind(kind, known | {refusal.opposite()}) != EMPTY
            ]
            if len(kept) < len(denied):
                outcome = self._find_kind(kind, known.union(kept))
                # That the others share nothing with what is held may be an assumption so far.
                if not isinstance(outcome, Inhabited) or meets(everything, outcome.value):
                    return outcome
        refusal, ways = min(
            ((refusal, self._drop_hopeless(kind, held, ways)) for refusal, ways in state.refusals),
            key=lambda entry: len(entry[1]),
        )
        rest = held.union(state.refused, denied) - {refusal}
        limit = _SEARCH_STEPS if len(denied) > 1 else self.steps
        return self.best(self._try_ways(kind, rest, sorted(ways, key=_is_vague), limit))

    def _try_ways(self, kind: str, rest: Goal, ways: list[Choice], limit: int) -> Iterator[Outcome]:
        """What comes of each way, until the search has taken too many steps."""
        start = self._left
        for way in ways:
            yield self._find_kind(kind, rest.union(way))
            if start - self._left > limit:
                self._memo.limit()
                yield Unsure("there are too many combinations")
                return

    def _drop_hopeless(self, kind: str, held: Goal, ways: list[Choice]) -> list[Choice]:
        """The ways of which no single demand contradicts what is held."""
        demands = dict.fromkeys(literal for way in ways for literal in way if literal.holds)
        if len(ways) < 3 or not demands:
            return ways
        hopeless = {one for one in demands if self._find_kind(kind, held | {one}) == EMPTY}
        return [way for way in ways if hopeless.isdisjoint(way)]


def _is_vague(way: Choice) -> bool:
    """Whether a way says more than that one property has none of a few values.

    A property of few values often tells many schemas apart at once.
    """
    (schema, holds, _), *others = way
    if others or holds or schema.keywords.keys() != {"properties"}:
        return True
    return not all(
        "enum" in schema.child("properties", name).keywords
        for name in schema.keywords["properties"]
    )
