"""What a schema says itself, apart from the schemas it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas

_UNIONS = ("anyOf", "oneOf")


@dataclass(frozen=True, slots=True)
class Parts:
    """Schemas that apply to the same value, divided by who writes them.

    Attributes:
        own: Those written here, the parts of `allOf` included.
        references: Those that only refer to a named schema.
        is_nullable: Whether null is one more value that passes.
    """

    own: Conjunction
    references: Schemas
    is_nullable: bool

    @property
    def unions(self) -> tuple[Schemas, ...]:
        """The branches of each union of its own, null aside."""
        found = (_drop_null(branches) for _, _, branches in self.own.unions())
        return tuple(branches for branches in found if len(branches) > 1)


def divide(*schemas: Schema) -> Parts:
    """The parts of schemas that apply to the same value."""
    own: dict[Schema, None] = {}
    references: dict[str, Schema] = {}
    is_nullable = False
    pending = list(schemas)[::-1]
    while pending:
        part = pending.pop()
        if part in own:
            continue
        own[part] = None
        if part.reference is not None:
            references.setdefault(part.reference, part)
        included = list(_list_written(part, "allOf"))
        for branches in _list_unions(part):
            others = _drop_null(branches)
            is_nullable = is_nullable or len(others) < len(branches)
            included += others if len(others) == 1 else ()
        pending.extend(reversed(included))
    return Parts(Conjunction(tuple(own)), tuple(references.values()), is_nullable)


def _list_unions(schema: Schema) -> Iterator[Schemas]:
    for keyword in _UNIONS:
        yield tuple(_list_written(schema, keyword))


def _list_written(schema: Schema, keyword: str) -> Iterator[Schema]:
    for index in range(len(schema.keywords.get(keyword, ()))):
        yield schema.written_child(keyword, index)


def _drop_null(branches: Schemas) -> Schemas:
    return tuple(branch for branch in branches if branch.types != ("null",))
