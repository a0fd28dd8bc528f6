"""Finds the properties that a schema describes, in any of its branches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scripts.schemas.conjunction import list_conjuncts
from scripts.schemas.patterns import matches
from scripts.schemas.schema import Schema

_LISTS: Final = ("allOf", "anyOf", "oneOf")
_SINGLE: Final = ("if", "then", "else")
_CONDITIONS: Final = (*_SINGLE, "not")
_DEPENDENT: Final = "dependentSchemas"
_REST: Final = ("additionalProperties", "unevaluatedProperties")


@dataclass(frozen=True, slots=True)
class Names:
    """The properties that a schema describes.

    Attributes:
        declared: The names of declared properties, also of those that a direction hides.
        patterns: The patterns of names.
        are_all_described: Whether it describes or forbids properties of any other name.
        has_items: Whether it describes the items of arrays.
    """

    declared: frozenset[str]
    patterns: tuple[str, ...]
    are_all_described: bool
    has_items: bool

    def describe(self, name: str) -> bool:
        """Whether a property with a name is described."""
        return (
            self.are_all_described
            or name in self.declared
            or any(matches(pattern, name) is not False for pattern in self.patterns)
        )


def read_names(schema: Schema) -> Names:
    """The properties that a schema describes.

    Raises:
        LookupError: A reference is broken.
    """
    parts = tuple(walk_applied(schema, set()))
    patterns = (name for part in parts for name in part.keywords.get("patternProperties", ()))
    return Names(
        frozenset(
            name for part in parts for name in (*part.keywords.get("properties", ()), *part.hidden)
        ),
        tuple(dict.fromkeys(patterns)),
        any(describes_rest(part) for part in parts),
        any(key in part.keywords for part in parts for key in ("items", "prefixItems")),
    )


def list_conditional_names(schema: Schema) -> frozenset[str]:
    """The properties that conditions of a schema name: `if`, `not`, and what depends on others.

    Raises:
        LookupError: A reference is broken.
    """
    found: set[str] = set()
    for part in list_conjuncts(schema):
        below = [part.written_child(key) for key in _CONDITIONS if key in part.keywords]
        below += [
            part.written_child(_DEPENDENT, name) for name in part.keywords.get(_DEPENDENT, ())
        ]
        for child in below:
            found |= read_names(child).declared
            for inner in walk_applied(child, set()):
                found.update(inner.keywords.get("required", ()))
        for name, names in part.keywords.get("dependentRequired", {}).items():
            found.update((name, *names))
    return frozenset(found)


def describes_rest(schema: Schema) -> bool:
    """Whether a schema restricts undeclared properties; `true` does not."""
    raw = schema.raw if isinstance(schema.raw, dict) else {}
    return any(key in schema.keywords and raw.get(key) not in (True, {}) for key in _REST)


def walk_applied(schema: Schema, seen: set[Schema]) -> Iterator[Schema]:
    """The schema and all that apply to the same value, including those that apply conditionally."""
    if schema in seen:
        return
    seen.add(schema)
    yield schema
    keywords = schema.keywords
    if schema.reference is not None:
        yield from walk_applied(schema.source.written_at(schema.reference), seen)
    paths: list[tuple[str | int, ...]] = [
        (keyword, index) for keyword in _LISTS for index in range(len(keywords.get(keyword, ())))
    ]
    paths += [(keyword,) for keyword in _SINGLE if keyword in keywords]
    paths += [(_DEPENDENT, name) for name in keywords.get(_DEPENDENT, ())]
    for path in paths:
        yield from walk_applied(schema.written_child(*path), seen)
