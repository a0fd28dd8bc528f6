"""The state of one search for a value."""

import random
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from scripts.schemas.alternatives import Alternative
from scripts.schemas.conjunction import Conjunction, Schemas
from scripts.schemas.evaluation import accepts
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json, identity_of

_MAX_STEPS: Final = 6_000
_STEP_SIZE: Final = 10
"""How many schemas a step looks at in the time that the step takes by itself."""
_Choice = TypeVar("_Choice")


class OutOfStepsError(Exception):
    """The search took more steps than a reasonable schema needs."""


@dataclass(frozen=True, slots=True)
class Search:
    """One run of the search.

    Attributes:
        depth: How many levels of objects contain their optional members.
        is_lenient: Whether constraints that cannot be met are ignored.
        is_varied: Whether the seed chooses branches, members and listed values, and the document's
            examples are not used.
        is_brief: Whether objects have only their required members, or the first few where none is
            required, and arrays one item.
        steps: Its length is the number of steps so far.
    """

    depth: int
    is_lenient: bool = False
    is_varied: bool = False
    is_brief: bool = False
    steps: list[None] = field(default_factory=list)

    def count_step(self, gathered: Conjunction) -> None:
        """Count one visited conjunction, and a large one as several.

        Raises:
            OutOfStepsError: The search took too many steps.
        """
        self.steps.extend([None] * (1 + gathered.size // _STEP_SIZE))
        if len(self.steps) > _MAX_STEPS:
            raise OutOfStepsError

    def order(self, choices: Iterable[_Choice], seed: str) -> list[_Choice]:
        """The choices in the order to try them: the document's order, or one from the seed."""
        ordered = list(choices)
        if self.is_varied:
            random.Random(seed).shuffle(ordered)
        return ordered


@dataclass(frozen=True, slots=True)
class Demand:
    """The conditions for a value.

    Attributes:
        alternative: The schemas that apply, with the chosen branches of their unions.
        tags: The values that the properties of discriminators may have.
    """

    alternative: Alternative
    tags: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)

    @property
    def state(self) -> Hashable:
        """A key that is equal for equal conditions."""
        parts = self.alternative.gathered.parts
        asserting = frozenset(part for part in parts if part.keywords.keys() != {"$ref"})
        return asserting, self.alternative.settled, tuple(self.tags)

    def settle(self, schema: Schema, keyword: str, *branches: Schema) -> "Demand":
        """A copy with the chosen branch of one of its unions."""
        return replace(self, alternative=self.alternative.settle(schema, keyword, *branches))

    def tag(self, name: str, values: tuple[Json, ...]) -> "Demand":
        """A copy in which a property must have one of some values."""
        allowed = {identity_of(value) for value in self.tags.get(name, values)}
        kept = tuple(value for value in values if identity_of(value) in allowed)
        return replace(self, tags={**self.tags, name: kept})

    def is_met(self, value: Json) -> bool:
        """Whether the value meets the conditions; an unknown result counts as yes."""
        hidden = self.alternative.gathered.hidden
        return all(
            accepts(each, value, hidden) is not False for each in self.alternative.schemas
        ) and all(
            not isinstance(value, dict)
            or (name in value and any(value[name] == each for each in values))
            for name, values in self.tags.items()
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a value.

    Attributes:
        seed: The seed for this place.
        level: Its depth.
        trail: The conditions for the values around it and for itself so far. If the same conditions
            come again on the way down, the search stops, because the value would be infinite.
    """

    seed: str
    level: int = 0
    trail: frozenset[Hashable] = frozenset()

    def step(self, name: str | int) -> "Spot":
        """The place one level deeper."""
        return Spot(f"{self.seed}/{name}", self.level + 1, self.trail)

    def enter(self, demanded: Hashable) -> "Spot":
        """The same place, with one more condition in its trail."""
        return replace(self, trail=self.trail | {demanded})


def demand(*schemas: Schema) -> Demand:
    """The conditions of several schemas together."""
    return Demand(Alternative(_without_repetition(schemas)))


def _without_repetition(schemas: Schemas) -> Schemas:
    return tuple(dict.fromkeys(schemas))
