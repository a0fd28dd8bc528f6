"""What a branch of a union is, with the conditions that its author means."""

from dataclasses import dataclass

from scripts.schemas.discriminator import Branch
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """A branch of a union, together with the conditions that its author means.

    Attributes:
        schema: The branch alone.
        union: The schema that has the union.
        keyword: The keyword of the union.
        branch: Its entry in the discriminator; None if there is none.
        tag: The condition that its tag has one of its own values; None if there is no such
        condition.
        known_tag: The same, with values that a reader knows although they should not be sent.
        always_has_tag: Whether each of its values has the tag.
        rest: The condition that it has no other properties; None if it may have some.
    """

    schema: Schema
    union: Schema
    keyword: str
    branch: Branch | None = None
    tag: Schema | None = None
    known_tag: Schema | None = None
    always_has_tag: bool = False
    rest: Schema | None = None

    @property
    def tag_name(self) -> str | None:
        """The property that selects the branch; None if there is no discriminator."""
        return self.branch.tag_name if self.branch else None

    @property
    def is_told(self) -> bool:
        """Whether its tag alone shows that a value belongs to it."""
        return self.tag is not None and self.always_has_tag

    @property
    def mapped_values(self) -> tuple[Json, ...]:
        """Its values in the mapping."""
        return self.branch.values if self.branch and self.branch.is_mapped else ()
