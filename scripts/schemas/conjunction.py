"""Several schemas that apply to the same value: a schema, what it refers to, and its `allOf`.

See JSON Schema core 2020-12, section 10.2.1.1. The schemas are not merged into one object: a
conjunction computes from its parts what they require together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any, Final

from scripts.schemas.patterns import matches
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json, identity_of, is_integer, type_of

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
# The type that a schema without `type` describes, by the keywords it uses.
_TELLING: Final = {
    "object": ("properties", "additionalProperties", "required", "minProperties", "maxProperties",
               "propertyNames", "patternProperties", "dependentRequired", "dependentSchemas"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
    "string": ("pattern", "minLength", "maxLength", "format"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}  # fmt: skip
ALL_TYPES: Final = ("string", "integer", "number", "boolean", "array", "object", "null")
Schemas = tuple[Schema, ...]
"""Schemas that apply to the same value."""


@dataclass(frozen=True, eq=False)
class Conjunction:
    """Schemas that apply to the same value, with everything they refer to and include.

    Attributes:
        parts: Each schema once; a schema comes before those it includes.
        trail: Pointers of the references that were followed.
        is_cyclic: Whether one of the references was met again below itself.
    """

    parts: Schemas
    trail: frozenset[str] = frozenset()
    is_cyclic: bool = False

    @property
    def size(self) -> int:
        """The number of the parts and of the branches of their unions."""
        unions = (values for key in ("anyOf", "oneOf") for _, values in self.all(key))
        return len(self.parts) + sum(map(len, unions))

    def all(self, keyword: str) -> Iterator[tuple[Schema, Any]]:
        """Each part that has the keyword, with the keyword's value."""
        for part in self.parts:
            if keyword in part.keywords:
                yield part, part.keywords[keyword]

    def has(self, *keywords: str) -> bool:
        """Whether any part has one of the keywords."""
        return any(keyword in part.keywords for keyword in keywords for part in self.parts)

    def bound(self, keyword: str) -> Any:
        """The strictest value of a bound, of another keyword the first; None if no part has it."""
        values = [value for _, value in self.all(keyword)]
        if not values:
            return None
        if keyword in _LOWER:
            return max(values)
        return min(values) if keyword in _UPPER else values[0]

    def annotation(self, keyword: str) -> Json:
        """The annotation of the first part that has it; None if none has it."""
        return next(
            (found for part in self.parts if (found := part.annotation(keyword)) is not None), None
        )

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types that every part accepts, in the first part's order; empty without `type`."""
        named = [part.types for part in self.parts if part.types]
        return reduce(_intersect_types, named) if named else ()

    @cached_property
    def implied_types(self) -> tuple[str, ...]:
        """The types in `type`, else `object` or `array` if their keywords are used, else none."""
        if any(part.types for part in self.parts):
            return self.types
        return tuple(name for name, keys in _IMPLIED_TYPES.items() if self.has(*keys))[:1]

    @cached_property
    def possible_types(self) -> tuple[str, ...]:
        """The types that values may have, null last.

        From `type`, else from the listed values, else from the keywords that are used; else all
        seven.
        """
        if any(part.types for part in self.parts):
            return tuple(sorted(self.types, key=lambda name: name == "null"))
        if self.listed_values is not None:
            return tuple(dict.fromkeys(map(_name_type, self.listed_values)))
        telling = (name for name, keys in _TELLING.items() if self.has(*keys))
        return tuple(telling)[:1] or ALL_TYPES

    @cached_property
    def listed_values(self) -> tuple[Json, ...] | None:
        """The values that all `enum` and `const` have in common; None if no part lists values."""
        listed = [part.listed_values for part in self.parts if _lists_values(part)]
        if not listed:
            return None
        allowed = [{identity_of(value) for value in values} for values in listed[1:]]
        return tuple(
            value for value in listed[0] if all(identity_of(value) in other for other in allowed)
        )

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The required properties, each once, without the hidden ones."""
        named = dict.fromkeys(name for _, names in self.all("required") for name in names)
        return tuple(name for name in named if name not in self.hidden)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The names of properties that are not part of messages of this direction."""
        return frozenset().union(*(part.hidden for part in self.parts))

    @cached_property
    def properties(self) -> dict[str, Schemas]:
        """For each declared property its schemas in all parts, as they are written."""
        found = self.named_children("properties")
        return {name: schemas for name, schemas in found.items() if name not in self.hidden}

    def member(self, name: str) -> Schemas:
        """The schemas for a member, declared or not (JSON Schema core 2020-12, section 10.3.2)."""
        return tuple(schema for part in self.parts for schema in _member_of(part, name))

    def item(self, index: int) -> Schemas:
        """The schemas for an item (JSON Schema core 2020-12, section 10.3.1), except `contains`."""
        return tuple(schema for part in self.parts for schema in _item_of(part, index))

    def children(self, keyword: str) -> Schemas:
        """The subschemas of all parts in a keyword with one schema, as they are written."""
        return tuple(part.written_child(keyword) for part, _ in self.all(keyword))

    def named_children(self, keyword: str) -> dict[str, Schemas]:
        """The subschemas of all parts in a keyword with named schemas, as they are written."""
        found: dict[str, Schemas] = {}
        for part, members in self.all(keyword):
            for name in members:
                found[name] = (*found.get(name, ()), part.written_child(keyword, name))
        return found

    def unions(self) -> Iterator[tuple[Schema, str, Schemas]]:
        """Each `anyOf` and `oneOf`, as the part that contains it, the keyword and the branches."""
        for part in self.parts:
            for keyword in ("anyOf", "oneOf"):
                count = len(part.keywords.get(keyword, ()))
                if count:
                    branches = tuple(part.written_child(keyword, i) for i in range(count))
                    yield part, keyword, branches


def gather(*schemas: Schema, trail: frozenset[str] = frozenset()) -> Conjunction:
    """The schemas with all they refer to and include by `allOf`.

    Args:
        schemas: Schemas that apply to the same value.
        trail: Pointers of references that were followed before; they are not followed again.

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


def list_conjuncts(schema: Schema) -> tuple[Schema, ...]:
    """The schema and all others that apply whenever it does.

    These are found through `allOf`, `$ref`, unions with one branch, and double negation.
    """
    found: dict[Schema, None] = {}
    pending = [schema]
    while pending:
        part = pending.pop()
        if part in found:
            continue
        found[part] = None
        if "$ref" in part.keywords:
            pending.append(part.target())
        if "not" in part.keywords and part.child("not").keywords.keys() == {"not"}:
            pending.append(part.child("not").child("not"))
        for keyword in ("oneOf", "anyOf", "allOf"):
            if keyword == "allOf" or len(part.keywords.get(keyword, ())) == 1:
                pending.extend(reversed(part.children(keyword)))
    return tuple(found)


def _included(schema: Schema) -> Iterator[Schema]:
    for index in range(len(schema.keywords.get("allOf", ()))):
        yield schema.written_child("allOf", index)


def _member_of(part: Schema, name: str) -> Iterator[Schema]:
    is_declared = name in part.keywords.get("properties", ())
    if is_declared:
        yield part.written_child("properties", name)
    for pattern in part.keywords.get("patternProperties", ()):
        if matches(pattern, name):
            is_declared = True
            yield part.written_child("patternProperties", pattern)
    if not is_declared and name not in part.hidden and "additionalProperties" in part.keywords:
        yield part.written_child("additionalProperties")


def _item_of(part: Schema, index: int) -> Iterator[Schema]:
    if index < len(part.keywords.get("prefixItems", ())):
        yield part.written_child("prefixItems", index)
    elif "items" in part.keywords:
        yield part.written_child("items")


def _intersect_types(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """The types that both accept, in the order of the first; an integer is also a number."""
    narrowed = ("integer" if n == "number" and "number" not in theirs else n for n in ours)
    allowed = {*theirs, "integer"} if "number" in theirs else {*theirs}
    return tuple(dict.fromkeys(name for name in narrowed if name in allowed))


def _name_type(value: Json) -> str:
    kind = type_of(value)
    return "integer" if kind == "number" and is_integer(value) else kind


def _lists_values(schema: Schema) -> bool:
    return "enum" in schema.keywords or "x-extensible-enum" in schema.notes
