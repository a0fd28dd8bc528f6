"""Which level a team gives to a kind of change, for all operations or for some."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from scripts.operations import Api, Operation
from scripts.review.change import ReachedFact, Rule
from scripts.review.level import Level


@dataclass(frozen=True, slots=True)
class LevelChoice:
    """A level for a rule.

    Attributes:
        rule: Id of the rule.
        level: The level instead of the rule's own; NONE leaves such changes out.
        path: What the path of the operation begins with; empty for any.
        tag: A tag of the operation; empty for any.
    """

    rule: str
    level: Level
    path: str = ""
    tag: str = ""

    @property
    def is_for_all(self) -> bool:
        """Whether it holds for whatever the rule finds, also where no operation is concerned."""
        return not self.path and not self.tag

    def holds_for(self, operation: Operation) -> bool:
        """Whether it speaks of the operation."""
        has_tag = not self.tag or self.tag in operation.tags
        return has_tag and operation.path.startswith(self.path)


_NAMES: Final = (
    "operation-id-changed",
    "operation-first-tag-changed",
    "operation-method-changed",
    "operation-labels-changed",
    "path-parameter-renamed",
    "package-renamed",
)
PRESETS: Final[Mapping[str, tuple[LevelChoice, ...]]] = {
    "package": (),
    "api": tuple(LevelChoice(rule, Level.NONE) for rule in _NAMES),
}
"""What counts: messages and the names of the package, or messages alone."""


@dataclass(frozen=True, slots=True)
class Levels:
    """All that a team decided about levels.

    Attributes:
        choices: A later one wins over an earlier one.
    """

    choices: tuple[LevelChoice, ...] = ()

    def find(self, rule: str, operation: Operation | None) -> Level | None:
        """The level chosen for what a rule finds in an operation; none where nobody chose."""
        for choice in reversed(self.choices):
            is_meant = choice.is_for_all or (operation and choice.holds_for(operation))
            if choice.rule == rule and is_meant:
                return choice.level
        return None


NO_CHOICES: Final = Levels()


def set_levels(
    facts: Iterable[ReachedFact], levels: Levels, rules: Mapping[str, Rule], apis: Iterable[Api]
) -> Iterator[ReachedFact]:
    """The facts that count, each with its level.

    A fact is judged for each operation that reaches it; the worst level will count.
    """
    if not levels.choices:
        yield from facts
        return
    operations = {
        (each.method, each.path): each for api in apis for each in (*api.operations, *api.webhooks)
    }
    for reached in facts:
        fact = reached.fact
        for key in reached.operations or (None,):
            chosen = levels.find(fact.rule, operations.get(key) if key else None)
            level = chosen or fact.level or rules[fact.rule].level
            if level is not Level.NONE:
                reach = (key,) if key else ()
                yield ReachedFact(replace(fact, level=level), reach, reached.places)
