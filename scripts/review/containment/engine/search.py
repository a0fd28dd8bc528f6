"""What a search for a value of one JSON type may ask of the search around it."""

from typing import Protocol

from scripts.review.containment.engine.goal import Goal, Outcome
from scripts.schemas import SchemaSource


class Search(Protocol):
    """Finds values for the parts of a value, such as items and properties.

    Attributes:
        sender: The source of the schemas whose values are sent.
        is_open_world: Whether a property counts as absent that only the reading side declares.
    """

    sender: SchemaSource
    is_open_world: bool

    def find(self, goal: Goal) -> Outcome:
        """A value of any type that meets a goal."""
        ...
