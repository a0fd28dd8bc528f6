"""A schema of a document, with its subschemas read on demand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scripts.document import join_pointer
from scripts.document.references import split_reference
from scripts.schemas.dialect import (
    OLDER_TUPLE,
    SUBSCHEMA,
    SUBSCHEMA_LISTS,
    SUBSCHEMA_MAPS,
    list_unknown_types,
)
from scripts.schemas.values import Json

if TYPE_CHECKING:
    from scripts.schemas.source import SchemaSource

_BRANCH = "/nullable/"
MADE = "/~made"
"""Ends the pointer of a schema that stands in no document, after that of what it is made for.

No pointer of a document contains it, because a tilde is written as `~0` (RFC 6901, section 3).
"""


def find_place(pointer: str) -> str:
    """The pointer of a node that exists in the document, from the pointer of a schema."""
    return pointer.partition(MADE)[0].removesuffix(f"{_BRANCH}0")


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """A schema, or a part of one with only some of its keywords. Schemas are compared by identity.

    Attributes:
        source: The reader that made it, which also reads its subschemas.
        pointer: Its pointer in the document; empty if it is not from a document.
        raw: The node in the document, with `nullable` rewritten; annotations are read from it.
        keywords: Its assertions, as in JSON Schema 2020-12; subschemas are still raw.
        notes: Its annotations that are more than text for people.
        hidden: Its own properties that are not part of messages in this direction.
        is_body_or_null: Whether it is a union only because `nullable` is beside its keywords.
        is_older_tuple: Whether its places are listed in `items`, as before 2020-12.
        below: The subschemas read so far, by their path.
    """

    source: "SchemaSource"
    pointer: str
    raw: Json
    keywords: Mapping[str, Any]
    notes: Mapping[str, Json]
    hidden: frozenset[str]
    is_body_or_null: bool = False
    is_older_tuple: bool = False
    below: dict[tuple[str | int, ...], "Schema"] = field(default_factory=dict, repr=False)

    def child(self, *tokens: str | int) -> "Schema":
        """The subschema at a path; if it is only a reference, the schema it leads to."""
        known = self.below.get(tokens)
        if known is None:
            found = self.source.read(*self._find_child(tokens))
            known = self.below[tokens] = self.source.read_child(self, tokens, found)
        return known

    def written_child(self, *tokens: str | int) -> "Schema":
        """The subschema at a path as it is written: a reference is not followed."""
        return self.source.read_written(*self._find_child(tokens))

    def place_of(self, *tokens: str | int) -> str:
        """The pointer of the subschema at a path, as the document writes it."""
        return self._find_child(tokens)[1]

    @property
    def body(self) -> "Schema":
        """The schema without the null that `nullable` adds to it; itself where it adds none."""
        return self.written_child("anyOf", 0) if self.is_body_or_null else self

    def _find_child(self, tokens: tuple[str | int, ...]) -> tuple[Json, str]:
        raw = self.raw
        if tokens[0] == "anyOf" and "anyOf" not in raw:
            tokens = ("oneOf", *tokens[1:])  # `keywords` may have it under the other name.
        for token in tokens:
            raw = raw[token]
        if self.is_body_or_null:  # Neither branch exists in the document.
            return raw, f"{self.pointer}{_BRANCH}{tokens[-1]}"
        if self.is_older_tuple:
            tokens = (OLDER_TUPLE.get(str(tokens[0]), tokens[0]), *tokens[1:])
        return raw, join_pointer(self.place, *tokens)

    @property
    def place(self) -> str:
        """The pointer of the node in the document; for the body of a nullable schema, of the schema
        itself.

        The body has the pointer `…/nullable/0`, at which OpenAPI has nothing.
        """
        return find_place(self.pointer)

    @property
    def reference(self) -> str | None:
        """The pointer in its `$ref`; None if it has none."""
        reference = self.keywords.get("$ref")
        return split_reference("", reference)[1] if isinstance(reference, str) else None

    @property
    def types(self) -> tuple[str, ...]:
        """The types in `type`, in the document's order; empty if it has none."""
        held = self.keywords.get("type", ())
        named = self.raw.get("type") if held else ()
        return tuple(name for name in _as_list(named) if name in held)

    @property
    def unknown_types(self) -> tuple[Json, ...]:
        """What it has in `type` that is not a type of JSON Schema."""
        return list_unknown_types(self.raw)

    @property
    def is_constant(self) -> bool:
        """Whether it has `const`."""
        return isinstance(self.raw, dict) and "const" in self.raw

    @property
    def listed_values(self) -> tuple[Json, ...]:
        """The values of its `const` or `enum`, also of an extensible enum."""
        listed = self.keywords.get("enum", self.notes.get("x-extensible-enum", ()))
        return tuple(listed) if isinstance(listed, list) else ()

    def annotation(self, keyword: str, default: Json = None) -> Json:
        """A keyword that only describes, such as `description`; the default if it is missing."""
        return self.raw.get(keyword, default) if isinstance(self.raw, dict) else default

    def annotations(self, *keywords: str) -> Iterator[tuple[str, Json]]:
        """Those of the keywords that it has, with their values."""
        if isinstance(self.raw, dict):
            yield from ((each, self.raw[each]) for each in keywords if each in self.raw)

    def children(self, keyword: str) -> list["Schema"]:
        """The subschemas in a keyword that contains a list."""
        return [self.child(keyword, index) for index in range(len(self.keywords.get(keyword, ())))]

    def target(self) -> "Schema":
        """The schema its `$ref` leads to."""
        known = self.below.get(("$ref",))
        if known is None:
            found = self.source.follow(self.keywords["$ref"])
            known = self.below["$ref",] = self.source.read_child(self, ("$ref",), found)
        return known

    def written(self, keyword: str) -> Any:
        """The value of a keyword in the whole schema, even if this part does not have it.

        Hidden properties are included.
        """
        held = self.whole().keywords.get(keyword)
        if keyword == "properties" and self.hidden:
            return [*self.hidden, *(held or ())]
        return held

    def whole(self) -> "Schema":
        """The complete schema, if this is a part of one; for a bare reference, its target."""
        return self.source.read(self.raw, self.pointer) if self.pointer else self

    def keep(self, *keywords: str) -> "Schema":
        """The part of the schema with only these keywords."""
        return self.source.slice(self, keywords)

    def member(self, keyword: str, name: str) -> "Schema":
        """The part of the schema with one entry of a map or of a list of names."""
        return self.source.slice(self, (keyword,), name)


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def walk_subschemas(schema: Schema) -> Iterator[tuple[tuple[str | int, ...], Schema]]:
    """Each direct subschema with its path; the target of a reference is not included."""
    for keyword in SUBSCHEMA:
        if keyword in schema.keywords:
            yield (keyword,), schema.child(keyword)
    for keyword in SUBSCHEMA_LISTS:
        for index in range(len(schema.keywords.get(keyword, ()))):
            yield (keyword, index), schema.child(keyword, index)
    for keyword in SUBSCHEMA_MAPS:
        for name in schema.keywords.get(keyword, {}):
            yield (keyword, name), schema.child(keyword, name)
