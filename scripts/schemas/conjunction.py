"""What several schemas ask for together: a schema, what it refers to, and its `allOf`.

JSON Schema core 2020-12, section 10.2.1.1: all of them hold for the same value. Nothing is merged
to one schema object; a conjunction answers what its parts ask for together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from scripts.schemas.schema import Schema
from scripts.schemas.values import Json, identity_of

_LOWER: Final = frozenset(
    ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains")
)
_UPPER: Final = frozenset(
    ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains")
)
_IMPLIED_TYPES: Final = {
    "object": ("properties", "required", "additionalProperties", "patternProperties"),
    "array": ("items", "prefixItems"),
}
Schemas = tuple[Schema, ...]
"""Schemas that hold for the same value."""


@dataclass(frozen=True, eq=False)
class Conjunction:
    """Schemas that hold together, with all they refer to and include.

    Attributes:
        parts: Each schema once, the one that includes before what it includes.
        trail: Pointers of the references followed on the way here.
        is_cyclic: Whether a reference that was followed before came round again.
    """

    parts: Schemas
    trail: frozenset[str] = frozenset()
    is_cyclic: bool = False

    def all(self, keyword: str) -> Iterator[tuple[Schema, Any]]:
        """Each part that asserts the keyword, with the keyword's value."""
        for part in self.parts:
            if keyword in part.keywords:
                yield part, part.keywords[keyword]

    def has(self, *keywords: str) -> bool:
        """Whether a part asserts one of the keywords."""
        return any(keyword in part.keywords for keyword in keywords for part in self.parts)

    def bound(self, keyword: str) -> Any:
        """The tightest value of a bound; of another keyword the first; none without one."""
        values = [value for _, value in self.all(keyword)]
        if not values:
            return None
        if keyword in _LOWER:
            return max(values)
        return min(values) if keyword in _UPPER else values[0]

    def annotation(self, keyword: str) -> Json:
        """What the first part that has the annotation says; none without one."""
        return next(
            (found for part in self.parts if (found := part.annotation(keyword)) is not None), None
        )

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types every part lets pass, in the first part's order; empty where none names any."""
        named = [part.types for part in self.parts if part.types]
        if not named:
            return ()
        common = [name for name in named[0] if all(_lets_pass(name, other) for other in named[1:])]
        narrowed = ["integer" for other in named[1:] if "number" in named[0] and "integer" in other]
        return tuple(dict.fromkeys(common + narrowed[:1]))

    @cached_property
    def implied_types(self) -> tuple[str, ...]:
        """The types it names, else the one whose keywords it uses; empty where it says nothing."""
        if any(part.types for part in self.parts):
            return self.types
        return tuple(name for name, keys in _IMPLIED_TYPES.items() if self.has(*keys))[:1]

    @cached_property
    def listed_values(self) -> tuple[Json, ...] | None:
        """The values every `enum` and `const` lists; none where no part lists any."""
        listed = [part.listed_values for part in self.parts if _lists_values(part)]
        if not listed:
            return None
        allowed = [{identity_of(value) for value in values} for values in listed[1:]]
        return tuple(
            value for value in listed[0] if all(identity_of(value) in other for other in allowed)
        )

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names every value must have, without repetition."""
        return tuple(dict.fromkeys(name for _, names in self.all("required") for name in names))

    @cached_property
    def properties(self) -> dict[str, Schemas]:
        """For each declared property what the parts say of it, as they write it."""
        found: dict[str, Schemas] = {}
        for part, members in self.all("properties"):
            for name in members:
                found[name] = (*found.get(name, ()), part.written_child("properties", name))
        return found

    def children(self, keyword: str) -> Schemas:
        """What the parts say by a keyword that holds one schema, as they write it."""
        return tuple(part.written_child(keyword) for part, _ in self.all(keyword))

    def named_children(self, keyword: str) -> dict[str, Schemas]:
        """What the parts say by a keyword that maps names to schemas, as they write it."""
        found: dict[str, Schemas] = {}
        for part, members in self.all(keyword):
            for name in members:
                found[name] = (*found.get(name, ()), part.written_child(keyword, name))
        return found

    def unions(self) -> Iterator[tuple[Schema, str, Schemas]]:
        """Each `anyOf` and `oneOf`: the part that has it, the keyword and its branches."""
        for part in self.parts:
            for keyword in ("anyOf", "oneOf"):
                count = len(part.keywords.get(keyword, ()))
                if count:
                    branches = tuple(part.written_child(keyword, i) for i in range(count))
                    yield part, keyword, branches


def gather(*schemas: Schema, trail: frozenset[str] = frozenset()) -> Conjunction:
    """The schemas with all they refer to and include by `allOf`.

    Args:
        schemas: Schemas that hold together.
        trail: Pointers of references followed before; one of them adds nothing.

    Raises:
        LookupError: A reference leads nowhere.
    """
    parts: dict[Schema, None] = {}
    followed = set(trail)
    is_cyclic = False
    pending = list(reversed(schemas))
    while pending:
        part = pending.pop()
        if part in parts:
            continue
        parts[part] = None
        included = list(_included(part))
        target = part.reference
        if target is not None:
            is_cyclic = is_cyclic or target in trail
            if target not in followed:
                followed.add(target)
                included.insert(0, part.source.written_at(target))
        pending.extend(reversed(included))
    return Conjunction(tuple(parts), frozenset(followed), is_cyclic)


def _included(schema: Schema) -> Iterator[Schema]:
    for index in range(len(schema.keywords.get("allOf", ()))):
        yield schema.written_child("allOf", index)


def _lets_pass(name: str, types: tuple[str, ...]) -> bool:
    return name in types or (name == "integer" and "number" in types)


def _lists_values(schema: Schema) -> bool:
    return "enum" in schema.keywords or "x-extensible-enum" in schema.notes
