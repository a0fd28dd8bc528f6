"""Choices of one branch for every `anyOf` and `oneOf` of a schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from scripts.schemas.conjunction import Conjunction, Schemas, gather
from scripts.schemas.schema import Schema

Union = tuple[Schema, str, Schemas]
"""The schema that has the union, its keyword and its branches."""
_MAX_UNIONS: Final = 6


@dataclass(frozen=True, eq=False)
class Alternative:
    """Schemas that apply to the same value, including the branches that were chosen so far.

    Attributes:
        schemas: The original schemas, then the chosen branches.
        settled: The schema and keyword of each union whose branch was chosen.
    """

    schemas: Schemas
    settled: frozenset[tuple[Schema, str]] = frozenset()

    @cached_property
    def gathered(self) -> Conjunction:
        """The schemas with everything they include.

        Raises:
            LookupError: A reference leads nowhere.
        """
        return gather(*self.schemas)

    @property
    def next_union(self) -> Union | None:
        """The first union whose branch is still to be chosen; None if there is none."""
        unions = (each for each in self.gathered.unions() if each[:2] not in self.settled)
        return next(unions, None)

    def settle(self, schema: Schema, keyword: str, *branches: Schema) -> "Alternative":
        """A copy with the chosen branch of one of its unions."""
        settled = self.settled | {(schema, keyword)}
        return Alternative((*self.schemas, *branches), settled)


def list_alternatives(*schemas: Schema) -> Iterator[Conjunction]:
    """The schemas with each choice of branches, in the order of the document.

    Choices whose types contradict each other are left out. Nested unions are only followed to a
    small depth.

    Raises:
        LookupError: A reference leads nowhere.
    """
    yield from _walk(Alternative(schemas), 0)


def _walk(alternative: Alternative, depth: int) -> Iterator[Conjunction]:
    if depth > _MAX_UNIONS:
        return
    union = alternative.next_union
    if union is None:
        gathered = alternative.gathered
        if gathered.types or not gathered.has("type"):
            yield gathered
        return
    schema, keyword, branches = union
    for branch in branches:
        yield from _walk(alternative.settle(schema, keyword, branch), depth + 1)
