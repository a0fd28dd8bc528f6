"""Summarises a conjunction (schemas that apply together): its parts, properties and branches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scripts.review.containment.engine.expansion import has_type
from scripts.schemas import Json, Schema, identity_of, list_conjuncts, walk_subschemas
from scripts.schemas.assertions import Hidden
from scripts.schemas.conjunction import Conjunction
from scripts.schemas.evaluation import accepts
from scripts.schemas.intent import find_alone, is_written, open_branch

Conjuncts = tuple[Schema, ...]
"""Schemas that apply together; messages point to the first one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some keywords of a schema, with the properties that surrounding schemas hide."""

    schema: Schema
    hidden: Hidden = frozenset()


KEYWORD_GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "type": ("type",),
    "enum": ("enum",),
    "range": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    "multiple-of": ("multipleOf",),
    "length": ("minLength", "maxLength"),
    "pattern": ("pattern",),
    "format": ("format",),
    "item-count": ("minItems", "maxItems"),
    "unique-items": ("uniqueItems",),
    "items": ("items", "prefixItems", "unevaluatedItems"),
    "contains": ("contains", "minContains", "maxContains"),
    "property-count": ("minProperties", "maxProperties"),
    "property-names": ("propertyNames",),
    "additional-properties": (
        "additionalProperties", "patternProperties", "unevaluatedProperties",
    ),
    "dependency": ("dependentRequired", "dependentSchemas"),
    "condition": ("if", "then", "else"),
    "exclusion": ("not",),
    "union": ("anyOf", "oneOf"),
    "schema": ("$dynamicRef",),
}  # fmt: skip

_WRAPPING: Final = frozenset({"allOf", "anyOf", "oneOf", "$ref"})
_JOINING: Final = frozenset({"allOf", "anyOf", "oneOf", "$ref", "type"})


@dataclass(frozen=True, slots=True)
class Outline:
    """The summary of a conjunction.

    Attributes:
        schemas: The schemas that apply together.
        whole: These with everything they include.
        properties: For each property, the schemas its value must satisfy.
        required: The required properties, each with the part that requires it.
        branches: The alternatives; empty without a union or with more than one.
    """

    schemas: Conjuncts
    whole: Conjunction
    properties: dict[str, Conjuncts]
    required: dict[str, Schema]
    branches: tuple[Schema, ...]

    @property
    def parts(self) -> tuple[Schema, ...]:
        """The schemas and everything they include."""
        return self.whole.parts

    @property
    def hidden(self) -> frozenset[str]:
        """The properties that are not part of the message."""
        return self.whole.hidden

    @property
    def pointer(self) -> str:
        """The pointer to show in messages."""
        return find_alone(self.schemas[0]).place

    @property
    def is_union(self) -> bool:
        """Whether it has only alternatives and no other keywords."""
        return bool(self.branches) and not any(
            part.keywords.keys() - _JOINING for part in self.parts
        )

    def alternatives(self) -> tuple[Conjuncts, ...]:
        """The alternatives, else itself as the only one."""
        return tuple((branch,) for branch in self.branches) or (_unwrap(self.schemas),)

    def slices(self, group: str) -> list[Part]:
        """The parts that have keywords of one group, with only those keywords."""
        keywords = KEYWORD_GROUPS[group]
        return [
            Part(part.keep(*keywords), self.hidden)
            for part in self.parts
            if any(keyword in part.keywords for keyword in keywords)
        ]

    def allows(self, kind: str) -> bool:
        """Whether the types that its parts name allow some values of a JSON type."""
        return all(has_type(part, kind) for part in self.parts)

    def note(self, key: str) -> Json:
        """The first annotation of a kind; None when there is none."""
        return next((part.notes[key] for part in self.parts if key in part.notes), None)


def make_outline(schemas: Conjuncts) -> Outline:
    """The outline of schemas that apply together."""
    found = (part for schema in schemas for part in list_conjuncts(schema))
    whole = Conjunction(tuple(dict.fromkeys(filter(is_written, found))))
    properties = {
        name: tuple(
            part.child("properties", name)
            for part, declared in whole.all("properties")
            if name in declared
        )
        for name in whole.properties
    }
    required = {
        name: next(part for part, names in whole.all("required") if name in names)
        for name in whole.required
    }
    unions = [
        (part, keyword)
        for keyword in ("anyOf", "oneOf")
        for part, found in whole.all(keyword)
        if len(found) > 1
    ]
    branches = tuple(_flatten_branches(*unions[0])) if len(unions) == 1 else ()
    return Outline(schemas, whole, properties, required, branches)


def _flatten_branches(part: Schema, keyword: str) -> Iterator[Schema]:
    for branch in part.children(keyword):
        if branch.keywords.keys() == {"anyOf"} and keyword == "anyOf" and branch is not part:
            yield from _flatten_branches(branch, "anyOf")
        else:
            yield branch


def _unwrap(schemas: Conjuncts) -> Conjuncts:
    """What a schema stands for that only refers to another or has a union of one branch."""
    schema, *others = schemas
    while not others and schema.keywords.keys() <= _WRAPPING and len(schema.keywords) == 1:
        below = [child for path, child in walk_subschemas(schema)]
        if "$ref" in schema.keywords:
            below = [schema.target()]
        if len(below) != 1 or below[0] is schema:
            break
        schema = below[0]
    return (schema, *others)


def list_values(schemas: Conjuncts, trail: frozenset[Schema] = frozenset()) -> list[Json] | None:
    """All instances, in the document's order, if the schemas list them; else None.

    Args:
        schemas: The schemas that apply together.
        trail: The branches that are being looked into, because one may include its union.
    """
    if not trail.isdisjoint(schemas):
        return None
    outline = make_outline(schemas)
    listed = [values for _, values in outline.whole.all("enum")]
    if listed:
        values = min(listed, key=len)
    else:
        below = [list_values((branch,), trail.union(schemas)) for branch in outline.branches]
        if not below or None in below:
            return None
        values = [value for values in below for value in values or ()]
    unique = {identity_of(value): value for value in values}
    return [
        value
        for value in unique.values()
        if all(accepts(schema, value) is not False for schema in schemas)
    ]


def list_known_values(schemas: Conjuncts) -> list[Json]:
    """The values that a schema lists only as hints; others are possible."""
    outline = make_outline(schemas)
    hints: list[Json] = []
    for part in outline.parts:
        note = part.notes.get("x-extensible-enum")
        hints += note if isinstance(note, list) else []
    for branch in outline.branches:
        hints += list_values((open_branch(branch),)) or ()
    return list({identity_of(value): value for value in hints if value is not None}.values())
