"""Which level a team gives to a kind of change, for all operations or for some."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from scripts.operations import Api, Operation
from scripts.review.change import ReachedFact
from scripts.review.level import LEVELS, Level
from scripts.review.operations.stability import is_promised, read_stability
from scripts.review.rule import ChangeRule


@dataclass(frozen=True, slots=True)
class LevelChoice:
    """A level for a rule.

    Attributes:
        rule: Id of the rule.
        level: The level instead of the rule's own; NONE leaves such changes out.
        path: The path of the operation, or one above it; empty for any.
        tag: A tag of the operation; empty for any.
        stability: The stability of the operation; empty for any.
    """

    rule: str
    level: Level
    path: str = ""
    tag: str = ""
    stability: str = ""

    def holds_for(self, operation: Operation | None) -> bool:
        """Whether it speaks of the operation, or of what belongs to none."""
        if operation is None:
            return not (self.path or self.tag or self.stability)
        above = f"{self.path.rstrip('/')}/"
        return (
            (not self.path or f"{operation.path}/".startswith(above))
            and (not self.tag or self.tag in operation.tags)
            and self.stability in ("", read_stability(operation))
        )


_NAMES: Final = """
operation-id-changed operation-first-tag-changed operation-method-changed operation-labels-changed
path-parameter-renamed package-renamed package-models-changed package-name-removed
package-name-changed package-call-changed request-parameters-grouped request-parameters-ungrouped
response-parameters-grouped response-parameters-ungrouped
""".split()
PRESETS: Final[Mapping[str, tuple[LevelChoice, ...]]] = {
    "package": (),
    "api": tuple(LevelChoice(rule, Level.NONE) for rule in _NAMES),
}
"""What counts: messages and the names of the package, or messages alone."""


@dataclass(frozen=True, slots=True)
class LevelChoices:
    """All that a team decided about levels.

    Attributes:
        preset: One of `PRESETS`, which the choices are added to.
        made: The choices; a later one wins over an earlier one.
        least_stability: What is less stable is not held to anything.
    """

    preset: str = "package"
    made: tuple[LevelChoice, ...] = ()
    least_stability: str = "beta"

    def find(self, rule: str, operation: Operation | None) -> Level | None:
        """The level chosen for what a rule finds in an operation; none where nobody chose."""
        for choice in reversed((*PRESETS[self.preset], *self.made)):
            if choice.rule == rule and choice.holds_for(operation):
                return choice.level
        return None

    def is_held(self, rule: str, operation: Operation | None) -> bool:
        """Whether a change that a rule finds may be held against the operation."""
        is_about_stability = "-stability-" in rule
        return (
            operation is None or is_about_stability or is_promised(operation, self.least_stability)
        )


def set_levels(
    facts: Iterable[ReachedFact],
    choices: LevelChoices,
    rules: Mapping[str, ChangeRule],
    apis: tuple[Api, Api],
) -> Iterator[ReachedFact]:
    """The facts that count, each with its level.

    A fact is judged for each operation that reaches it; the worst level will count. What an
    operation was decides what it is held to.
    """
    operations = {
        (each.method, each.path): each
        for api in reversed(apis)
        for each in (*api.webhooks, *api.operations)
    }
    for reached in facts:
        fact = reached.fact
        for key in reached.operations or (None,):
            operation = operations.get(key) if key else None
            is_held = choices.is_held(fact.rule, operation)
            level = choices.find(fact.rule, operation) or fact.level or rules[fact.rule].level
            if level is not Level.NONE:
                level = level if is_held else max(level, Level.INFO, key=LEVELS.index)
                reach = (key,) if key else ()
                set_fact = replace(fact, level=level)
                yield replace(reached, fact=set_fact, operations=reach, is_held=is_held)
