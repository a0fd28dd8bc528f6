"""Stores the outcomes of goals that may depend on each other in a circle.

When a goal needs itself, the inner one is assumed to be empty (coinduction: values are finite, so
a value that first needs a smaller value of the same goal cannot be built). What was found under
this assumption is true only if the goal turns out to be empty. So outcomes are stored as in tabling
engines of logic programming, one strongly connected component at a time (Tarjan 1972):

- An outcome is tentative while it depends on a goal that is still open.
- A goal that uses a tentative outcome depends on the same open goal.
- When the outermost goal of a component is closed, all its outcomes are kept or dropped together.
"""

from bisect import bisect_right
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from scripts.review.containment.engine.goal import EMPTY, Inhabited, Outcome, Unknown

Key = TypeVar("Key", bound=Hashable)


@dataclass(slots=True)
class _OpenGoal(Generic[Key]):
    """A goal that is being searched.

    Attributes:
        key: The goal.
        first: How many tentative outcomes there were when it was opened.
        base: The depth of the outermost open goal its outcome depends on.
        is_limited: Whether its search was stopped early, so that another search may find more.
    """

    key: Key
    first: int
    base: int
    is_limited: bool = False


class _Component(NamedTuple):
    """Tentative outcomes, from a position on, that depend on the same open goal."""

    first: int
    base: int


class Memo(Generic[Key]):
    """The outcomes found so far; goals are opened and closed in nested order."""

    def __init__(self, earlier: "Memo[Key] | None" = None) -> None:
        """Make a memo, which also recalls what an earlier one knows."""
        self._earlier = earlier._final if earlier else {}
        self._final: dict[Key, Outcome] = {}
        self._open: list[_OpenGoal[Key]] = []
        self._depths: dict[Key, int] = {}
        self._tentative: list[tuple[Key, Outcome]] = []
        self._positions: dict[Key, int] = {}
        self._components: list[_Component] = []
        self._limited: dict[Key, Outcome] = {}

    @property
    def depth(self) -> int:
        """The number of open goals."""
        return len(self._open)

    def recall(self, key: Key) -> Outcome | None:
        """The outcome of a goal as far as it is known; None when it must be searched.

        From now on, the innermost open goal depends on the same goals as this outcome.
        """
        known = self._final.get(key) or self._earlier.get(key)
        if known is not None:
            return known
        depth = self._depths.get(key)
        if depth is not None:
            self._rest_on(depth)
            return EMPTY
        position = self._positions.get(key)
        if position is None:
            return self._recall_limited(key)
        component = bisect_right(self._components, position, key=lambda entry: entry.first) - 1
        self._rest_on(self._components[component].base)
        return self._tentative[position][1]

    def open(self, key: Key) -> None:
        """Begin the search of a goal; during the search the goal counts as empty."""
        self._depths[key] = depth = len(self._open)
        self._open.append(_OpenGoal(key, len(self._tentative), depth))

    def limit(self) -> None:
        """Record that the search of the innermost open goal was stopped early.

        An outcome that is unknown for this reason is not stored after the outermost goal is closed,
        because it depends on the questions before.
        """
        if self._open:
            self._open[-1].is_limited = True

    def close(self, outcome: Outcome) -> None:
        """Record the outcome of the innermost open goal."""
        goal = self._open.pop()
        depth = len(self._open)
        del self._depths[goal.key]
        if outcome != EMPTY:  # Drop what was found under the assumption that it is empty.
            self._drop_tentative(goal.first)
        if isinstance(outcome, Inhabited):
            self._final[goal.key] = outcome  # A value was checked, so it depends on no assumption.
        elif isinstance(outcome, Unknown) and goal.is_limited:
            self._limit_parent(goal, outcome)
        elif goal.base < depth:
            self._add_tentative(goal, outcome)
            self._rest_on(goal.base)
        else:
            self._final[goal.key] = outcome
            self._keep_tentative(goal.first)
        if not self._open:
            self._limited.clear()

    def abandon(self) -> None:
        """Close every open goal without an outcome."""
        self._open.clear()
        self._depths.clear()
        self._limited.clear()
        self._drop_tentative(0)

    def list_values(self) -> dict[Key, Inhabited]:
        """The goals for which a value was found, which no assumption can make wrong."""
        return {key: one for key, one in self._final.items() if isinstance(one, Inhabited)}

    def add_values(self, values: dict[Key, Inhabited]) -> None:
        """Store values that another memo found."""
        self._final.update(values)

    def _rest_on(self, depth: int) -> None:
        innermost = self._open[-1]
        innermost.base = min(innermost.base, depth)

    def _recall_limited(self, key: Key) -> Outcome | None:
        outcome = self._limited.get(key)
        if outcome is not None:
            self.limit()
        return outcome

    def _limit_parent(self, goal: _OpenGoal[Key], outcome: Outcome) -> None:
        self._limited[goal.key] = outcome
        if self._open:
            self._rest_on(goal.base)
            self.limit()

    def _add_tentative(self, goal: _OpenGoal[Key], outcome: Outcome) -> None:
        self._positions[goal.key] = len(self._tentative)
        self._tentative.append((goal.key, outcome))
        self._drop_components(goal.first)
        self._components.append(_Component(goal.first, goal.base))

    def _keep_tentative(self, first: int) -> None:
        self._final.update(self._tentative[first:])
        self._drop_tentative(first)

    def _drop_tentative(self, first: int) -> None:
        for key, _ in self._tentative[first:]:
            del self._positions[key]
        del self._tentative[first:]
        self._drop_components(first)

    def _drop_components(self, first: int) -> None:
        while self._components and self._components[-1].first >= first:
            self._components.pop()
