"""What a rule of the reviewer is."""

from dataclasses import dataclass

from scripts.review.level import Bump, Level


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """One kind of change and its level.

    Attributes:
        id: Stable kebab-case name, never used again for another kind.
        area: The object of OpenAPI it speaks of.
        level: What such a change does.
        reason: Why, in one sentence.
        bump: The version part it asks for.
        is_note: Whether it is about what a schema notes, not about what it accepts.
    """

    id: str
    area: str
    level: Level
    reason: str
    bump: Bump
    is_note: bool = False
