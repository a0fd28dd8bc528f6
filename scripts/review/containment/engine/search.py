"""The protocol through which a finder for one JSON type uses the whole search."""

from typing import Protocol

from scripts.review.containment.engine.goal import Goal, Outcome
from scripts.schemas import SchemaSource
from scripts.schemas.forms import Forms


class Search(Protocol):
    """Finds values for the parts of a value, such as items and properties.

    Attributes:
        sender: The source of the schemas whose values are sent.
        forms: Which schemas say the same.
        is_open_world: Whether a property that only the reader declares counts as absent.
    """

    sender: SchemaSource
    forms: Forms
    is_open_world: bool

    def find(self, goal: Goal) -> Outcome:
        """A value of any type that satisfies a goal."""
        ...
