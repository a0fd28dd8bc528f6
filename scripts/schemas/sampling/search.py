"""The state of one search for a value."""

import random
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from scripts.schemas.alternatives import Alternative
from scripts.schemas.conjunction import Schemas
from scripts.schemas.evaluation import accepts
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json, identity_of

_MAX_STEPS: Final = 6_000
_Choice = TypeVar("_Choice")


class OutOfStepsError(Exception):
    """The search took longer than any sensible schema needs."""


@dataclass(frozen=True, slots=True)
class Search:
    """One run of the search.

    Attributes:
        depth: How many levels of objects show what is optional.
        is_lenient: Whether constraints that cannot be met are let go.
        is_varied: Whether the seed decides among branches, members and listed values, and the
            document's examples are left aside.
        steps: Its length counts the schemas looked at; shared by all branches.
    """

    depth: int
    is_lenient: bool = False
    is_varied: bool = False
    steps: list[None] = field(default_factory=list)

    def count_step(self) -> None:
        """Stop a search that does not end.

        Raises:
            OutOfStepsError: It has looked at too many schemas.
        """
        self.steps.append(None)
        if len(self.steps) > _MAX_STEPS:
            raise OutOfStepsError

    def order(self, choices: Iterable[_Choice], seed: str) -> list[_Choice]:
        """The choices in the order they are tried: the document's, or one of the seed's."""
        ordered = list(choices)
        if self.is_varied:
            random.Random(seed).shuffle(ordered)
        return ordered


@dataclass(frozen=True, slots=True)
class Demand:
    """What a value has to be.

    Attributes:
        alternative: The schemas it obeys, with the branches taken of their unions.
        tags: The values that the properties of discriminators may have.
    """

    alternative: Alternative
    tags: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)

    @property
    def state(self) -> Hashable:
        """A key that is equal for demands that ask for the same."""
        parts = self.alternative.gathered.parts
        asserting = frozenset(part for part in parts if part.keywords.keys() != {"$ref"})
        return asserting, self.alternative.settled, tuple(self.tags)

    def settle(self, schema: Schema, keyword: str, *branches: Schema) -> "Demand":
        """The same demand and a branch of one of its unions."""
        return replace(self, alternative=self.alternative.settle(schema, keyword, *branches))

    def tag(self, name: str, values: tuple[Json, ...]) -> "Demand":
        """The same demand, where a property has one of some values."""
        allowed = {identity_of(value) for value in self.tags.get(name, values)}
        kept = tuple(value for value in values if identity_of(value) in allowed)
        return replace(self, tags={**self.tags, name: kept})

    def is_met(self, value: Json) -> bool:
        """Whether the value is what is demanded, as far as this can be told."""
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
    """Where in a value something stands.

    Attributes:
        seed: What decides the value, told apart by the way to it.
        level: How deep it stands.
        trail: What was demanded of the values around it and of it so far. A finite value never
            needs to demand the same again on its way down, so a search that would gives up.
    """

    seed: str
    level: int = 0
    trail: frozenset[Hashable] = frozenset()

    def step(self, name: str | int) -> "Spot":
        """The place one level deeper."""
        return Spot(f"{self.seed}/{name}", self.level + 1, self.trail)

    def enter(self, demanded: Hashable) -> "Spot":
        """The same place, after something was demanded there."""
        return replace(self, trail=self.trail | {demanded})


def demand(*schemas: Schema) -> Demand:
    """What several schemas demand together."""
    return Demand(Alternative(_without_repetition(schemas)))


def _without_repetition(schemas: Schemas) -> Schemas:
    return tuple(dict.fromkeys(schemas))
