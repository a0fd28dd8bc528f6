"""The goal of the engine: a value that satisfies some schemas and fails others."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from scripts.schemas import Json, Schema
from scripts.schemas.assertions import Verdict, all_hold, negate
from scripts.schemas.evaluation import accepts, hidden_names


class Literal(NamedTuple):
    """The condition that a value is, or is not, an instance of a schema.

    Attributes:
        schema: The schema.
        holds: Whether the value must be an instance.
        hidden: Properties that surrounding schemas remove from the message.
    """

    schema: Schema
    holds: bool
    hidden: frozenset[str] = frozenset()

    def opposite(self) -> "Literal":
        """The opposite literal."""
        return Literal(self.schema, not self.holds, self.hidden)

    def part(self, schema: Schema, holds: bool) -> "Literal":
        """A literal for the same value that follows from this one."""
        return Literal(schema, holds, self.all_hidden())

    def all_hidden(self) -> frozenset[str]:
        """The properties that no message contains, as far as this literal knows."""
        return self.hidden | hidden_names(self.schema)


Goal = frozenset[Literal]


@dataclass(frozen=True, slots=True)
class Empty:
    """No value satisfies the goal."""


@dataclass(frozen=True, slots=True)
class Inhabited:
    """The value satisfies the goal."""

    value: Json


@dataclass(frozen=True, slots=True)
class Unknown:
    """No value was found, but it was not ruled out.

    Attributes:
        reason: Why not.
        is_limited: Whether the search was stopped early.
    """

    reason: str
    is_limited: bool = False


Outcome = Empty | Inhabited | Unknown
EMPTY: Final = Empty()


def meets(literals: "list[Literal] | Goal", value: Json) -> Verdict:
    """Whether a value satisfies every literal."""
    return all_hold(
        verdict if holds else negate(verdict)
        for schema, holds, hidden in literals
        for verdict in (accepts(schema, value, hidden),)
    )


def confirm(literals: "list[Literal] | Goal", value: Json) -> Outcome:
    """The value as an outcome, if it satisfies every literal."""
    if meets(literals, value):
        return Inhabited(value)
    return Unknown("no example could be built")


def best_of(outcomes: Iterable[Outcome]) -> Outcome:
    """The first outcome with a value, else one that is unknown, else empty."""
    best: Outcome = EMPTY
    for outcome in outcomes:
        if isinstance(outcome, Inhabited):
            return outcome
        if isinstance(outcome, Unknown):
            best = outcome
    return best


def choose(literals: "list[Literal] | Goal", values: "list[Json]") -> Outcome:
    """The first of all possible values that satisfies every literal."""
    unknown = False
    for value in values:
        verdict = meets(literals, value)
        if verdict:
            return Inhabited(value)
        unknown = unknown or verdict is None
    return Unknown("a keyword is not supported") if unknown else EMPTY
