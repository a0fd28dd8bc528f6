"""Ways through the unions of a schema: each takes one branch of every `anyOf` and `oneOf`."""

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
    """Schemas that hold together, with the branches taken so far among them.

    Attributes:
        schemas: What holds: the schemas asked about, then the branches taken.
        settled: The schema and keyword of each union of which a branch was taken.
    """

    schemas: Schemas
    settled: frozenset[tuple[Schema, str]] = frozenset()

    @cached_property
    def gathered(self) -> Conjunction:
        """What the schemas ask for together.

        Raises:
            LookupError: A reference leads nowhere.
        """
        return gather(*self.schemas)

    @property
    def next_union(self) -> Union | None:
        """The first union of which no branch was taken yet."""
        unions = (each for each in self.gathered.unions() if each[:2] not in self.settled)
        return next(unions, None)

    def settle(self, schema: Schema, keyword: str, *branches: Schema) -> "Alternative":
        """The same schemas and a branch of one of their unions."""
        settled = self.settled | {(schema, keyword)}
        return Alternative((*self.schemas, *branches), settled)


def list_alternatives(*schemas: Schema) -> Iterator[Conjunction]:
    """What the schemas ask for along each way through their unions, the first branches first.

    Ways whose types exclude each other are left out; unions within unions end after a few.

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
