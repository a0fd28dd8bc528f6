"""Emptiness of a goal: is there a value that is an instance of these schemas and not of those?

A goal is decomposed for one JSON type at a time: what must hold is collected, the branches of
disjunctions are tried one by one, and the remaining plain keywords go to the finder of the type.
Subschemas become separate goals. The memo has the outcome for a goal that needs itself.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from scripts.review.containment.engine.decomposition import Decomposition, Expander
from scripts.review.containment.engine.expansion import Branch, has_type, is_exclusive, is_vague
from scripts.review.containment.engine.finders.arrays import find_array
from scripts.review.containment.engine.finders.numbers import find_number
from scripts.review.containment.engine.finders.objects import find_object
from scripts.review.containment.engine.finders.strings import find_string
from scripts.review.containment.engine.goal import (
    EMPTY,
    Goal,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    best_of,
    choose,
    meets,
)
from scripts.review.containment.engine.lemmas import Lemmas
from scripts.review.containment.engine.memo import Memo
from scripts.review.containment.engine.partners import Partners, is_choice_of_members
from scripts.review.containment.matching import match_alternatives
from scripts.schemas import TYPES, Schema, SchemaSource
from scripts.schemas.forms import Forms

Key = tuple[str, Goal]
_FINDERS = {
    "string": find_string,
    "number": find_number,
    "array": find_array,
    "object": find_object,
}


_SEARCH_STEPS: Final = 300
"""The maximum number of steps for combinations of disjunctions; the rest is left undecided."""

_MAX_DEPTH: Final = 80
"""The maximum depth of nested goals; the interpreter's stack allows only a few more."""


class TooHardError(Exception):
    """The goal needs more steps than one question allows."""


class Solver:
    """Solves goals for one direction and one sender; stores every outcome."""

    def __init__(
        self, sender: SchemaSource, forms: Forms, is_open_world: bool, steps: int = 2_000
    ) -> None:
        self.sender = sender
        self.forms = forms
        self.steps = steps
        self.is_open_world = is_open_world
        self.reverse: Solver | None = None
        self._left = steps
        self._depth_in_value = 0
        self._aligning: set[tuple[Schema, Schema]] = set()
        self._expander = Expander(sender, forms)
        self.partners = Partners(sender, forms)
        self._memo: Memo[Key] = Memo()
        self._lemmas = Lemmas()

    def decide(self, goal: Iterable[Literal]) -> Outcome:
        """Whether a value satisfies the goal; called from outside the search.

        Where it is too hard at once, it is tried again with what is known of each component.
        """
        literals = frozenset(goal)
        outcome = self._attempt(literals)
        if not (isinstance(outcome, Unknown) and outcome.is_limited):
            return outcome
        self._lemmas.learn(literals, self._attempt_apart)
        return self._attempt(literals)

    def _attempt(self, goal: Goal) -> Outcome:
        self._left = self.steps
        self._depth_in_value = 0
        try:
            return self._find_any(goal)
        except (TooHardError, RecursionError):
            self._memo.abandon()
            self._aligning.clear()
            return Unknown("there are too many combinations", is_limited=True)

    def _attempt_apart(self, goal: Goal) -> Outcome:
        """The outcome under assumptions that may turn out wrong: only values are stored."""
        kept, self._memo = self._memo, Memo(self._memo)
        try:
            return self._attempt(goal)
        finally:
            kept.add_values(self._memo.list_values())
            self._memo = kept

    @property
    def is_busy(self) -> bool:
        """Whether a search is running."""
        return self._memo.depth > 0

    def find(self, goal: Goal) -> Outcome:
        """A value of any type that meets the goal, as a part of the value that is searched."""
        self._depth_in_value += 1
        outcome = self._find_any(goal)
        self._depth_in_value -= 1
        return outcome

    def _find_any(self, goal: Goal) -> Outcome:
        return best_of(self._find_kind(kind, goal) for kind in TYPES)

    def _find_kind(self, kind: str, goal: Goal) -> Outcome:
        if any(holds and not has_type(schema, kind) for schema, holds, _ in goal):
            return EMPTY
        key = (kind, goal)
        # What is assumed of parts is not stored: for the whole value it is the question.
        known = self._memo.recall(key) or self._recall_lemma(kind, goal, goal)
        if known is not None:
            return known
        if self._memo.depth > _MAX_DEPTH:
            self._memo.limit()
            return Unknown("the schemas are nested too deeply", is_limited=True)
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
        if kind == "object":
            chosen = self._choose_sent(goal)
            if chosen is not None:
                return best_of(self._find_kind(kind, each) for each in chosen)
            goal = self.partners.adapt(goal)
        parts = Decomposition(self._expander, kind)
        if not parts.gather(goal) or self._is_aligned(parts):
            return EMPTY
        known = self._recall_lemma(kind, goal, parts.denied)
        if known is not None:
            return known
        if parts.values is not None:
            return choose(goal, parts.values)
        if parts.disjunctions:
            return best_of(self._find_kind(kind, left) for left in parts.goals_left())
        if parts.refusals:
            return self._solve_refusals(kind, parts)
        return _FINDERS[kind](self, parts.plain, parts.refused)

    def _recall_lemma(self, kind: str, goal: Goal, parts: Iterable[Literal]) -> Outcome | None:
        return self._lemmas.recall(kind, goal, parts, is_whole=not self._depth_in_value)

    def _choose_sent(self, goal: Goal) -> list[Goal] | None:
        """The goal for each branch that may be sent; None where there is no such choice.

        It comes first, because what is missed depends on the branch that is sent.
        """
        held = [each for each in goal if each.holds and each.schema.source is self.sender]
        if not any(self.partners.has_branches(each.schema) for each in held):
            return None
        parts = Decomposition(self._expander, "object")
        if not parts.gather(frozenset(held)):
            return []
        parts.disjunctions.sort(key=lambda entry: not is_choice_of_members(entry[1]))
        if not parts.disjunctions or not is_choice_of_members(parts.disjunctions[0][1]):
            return None
        return [goal.difference(held) | left for left in parts.goals_left()]

    def _is_aligned(self, parts: Decomposition) -> bool:
        """Whether one union must hold and an equivalent one must fail, branch by branch.

        Two branches are equivalent when each contains the other in the open world; then it does not
        matter how many of them a value satisfies.
        """
        return any(
            self._have_equal_branches(one, other)
            for one, _ in parts.disjunctions
            for other, _ in parts.refusals
            if is_exclusive(one.schema)
            and is_exclusive(other.schema)
            and one.schema.source is not other.schema.source
        )

    def _have_equal_branches(self, one: Literal, other: Literal) -> bool:
        pair = (one.schema, other.schema)
        reverse = self.reverse
        if reverse is None or reverse.is_busy or pair in self._aligning:
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
            self._find_any(frozenset([one.part(sent, True), other.part(read, False)])) == EMPTY
            and reverse.decide([other.part(read, True), one.part(sent, False)]) == EMPTY
            for (sent,), (read,) in matched
        )
        self._aligning.discard(pair)
        return same

    def _solve_refusals(self, kind: str, parts: Decomposition) -> Outcome:
        """A value that fails all of several schemas, each of which contains a choice.

        If one of the schemas contains everything that is held, there is no such value. A schema
        that has no value in common with it can be ignored. A value that fails one of the schemas
        often fails all.
        """
        held = frozenset(parts.plain)
        denied = [refusal for refusal, _ in parts.refusals]
        outcome = self._solve_apart(kind, held, parts.refused, denied)
        if outcome is not None:
            return outcome
        refusal, branches = min(
            (
                (refusal, self._drop_hopeless(kind, held, branches))
                for refusal, branches in parts.refusals
            ),
            key=lambda entry: len(entry[1]),
        )
        rest = held.union(parts.refused, denied) - {refusal}
        limit = _SEARCH_STEPS if len(denied) > 1 else self.steps
        return best_of(self._try_branches(kind, rest, sorted(branches, key=is_vague), limit))

    def _solve_apart(
        self, kind: str, held: Goal, refused: list[Literal], denied: list[Literal]
    ) -> Outcome | None:
        """The outcome of testing each of several schemas alone; None when that is not enough."""
        if len(denied) < 2:
            return None
        known = held.union(refused)
        goal = known.union(denied)
        for refusal in denied:
            outcome = self._find_kind(kind, held | {refusal})
            if outcome == EMPTY or (isinstance(outcome, Inhabited) and meets(goal, outcome.value)):
                return outcome
        kept = [
            refusal
            for refusal in denied
            if self._find_kind(kind, known | {refusal.opposite()}) != EMPTY
        ]
        if len(kept) == len(denied):
            return None
        outcome = self._find_kind(kind, known.union(kept))
        # That the others have no value in common with what is held may still be an assumption.
        is_wrong = isinstance(outcome, Inhabited) and not meets(goal, outcome.value)
        return None if is_wrong else outcome

    def _try_branches(
        self, kind: str, rest: Goal, branches: list[Branch], limit: int
    ) -> Iterator[Outcome]:
        """The outcome of each branch, until the search has taken too many steps."""
        start = self._left
        for branch in branches:
            yield self._find_kind(kind, rest.union(branch))
            if start - self._left > limit:
                self._memo.limit()
                yield Unknown("there are too many combinations", is_limited=True)
                return

    def _drop_hopeless(self, kind: str, held: Goal, branches: list[Branch]) -> list[Branch]:
        """The branches in which no single demand contradicts what is held."""
        demands = dict.fromkeys(
            literal for branch in branches for literal in branch if literal.holds
        )
        if len(branches) < 3 or not demands:
            return branches
        hopeless = {one for one in demands if self._find_kind(kind, held | {one}) == EMPTY}
        return [branch for branch in branches if hopeless.isdisjoint(branch)]
