"""The schemas of one document, read on demand for one direction."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.document import Document, join_pointer, resolve_pointer
from scripts.schemas.dialect import (
    SUBSCHEMA,
    SUBSCHEMA_LISTS,
    SUBSCHEMA_MAPS,
    read_keywords,
    read_notes,
)
from scripts.schemas.direction import Direction
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """A schema, or a part of one that keeps only some keywords; equal to itself alone.

    Attributes:
        source: Where it comes from.
        pointer: Where it stands in its document; empty for one made of values.
        raw: As the document holds it.
        keywords: What it asserts, in 2020-12 spelling; subschemas are still raw.
        notes: Its annotations that matter to a reviewer.
        hidden: Properties of its own that are no part of this direction's messages.
        below: The subschemas read so far, by their path.
    """

    source: "SchemaSource"
    pointer: str
    raw: Json
    keywords: Mapping[str, Any]
    notes: Mapping[str, Json]
    hidden: frozenset[str]
    below: dict[tuple[str | int, ...], "Schema"] = field(default_factory=dict, repr=False)

    def child(self, *tokens: str | int) -> "Schema":
        """The subschema below, references followed."""
        known = self.below.get(tokens)
        if known is None:
            known = self.below[tokens] = self._read_child(tokens)
        return known

    def _read_child(self, tokens: tuple[str | int, ...]) -> "Schema":
        raw = self.raw
        for token in tokens:
            raw = raw[token]
        return self.source.read(raw, join_pointer(self.pointer, *tokens))

    def children(self, keyword: str) -> list["Schema"]:
        """The subschemas in a keyword that holds a list of them."""
        return [self.child(keyword, index) for index in range(len(self.keywords.get(keyword, ())))]

    def target(self) -> "Schema":
        """The schema its `$ref` leads to."""
        return self.source.follow(self.keywords["$ref"])

    def written(self, keyword: str) -> Any:
        """What the schema asserts by a keyword, also when this is a part without it.

        Properties that are hidden are among those written.
        """
        held = self.whole().keywords.get(keyword)
        if keyword == "properties" and self.hidden:
            return [*self.hidden, *(held or ())]
        return held

    def whole(self) -> "Schema":
        """The schema as it stands in its document, of which this may be a part."""
        return self.source.read(self.raw, self.pointer) if self.pointer else self

    def keep(self, *keywords: str) -> "Schema":
        """The same schema with only these keywords."""
        return self.source.slice(self, keywords)

    def member(self, keyword: str, name: str) -> "Schema":
        """The same schema with one entry of one map or list of names."""
        return self.source.slice(self, (keyword,), name)


@dataclass(slots=True, eq=False)
class SchemaSource:
    """Reads the schemas of a document as messages of one direction see them.

    A schema that is only a reference is read as the schema it leads to, so that a component is
    one object however it is reached.
    """

    document: Document
    direction: Direction
    _read: dict[str, Schema] = field(default_factory=dict)
    _slices: dict[tuple[Schema, tuple[str, ...], str | None], Schema] = field(default_factory=dict)
    _values: dict[str, Schema] = field(default_factory=dict)

    def at(self, pointer: str) -> Schema:
        """The schema at a pointer, references followed.

        Raises:
            LookupError: Nothing stands there, or a reference leads nowhere or to itself.
        """
        known = self._read.get(pointer)
        return known or self.read(resolve_pointer(self.document.data, pointer), pointer)

    def follow(self, reference: str) -> Schema:
        """The schema a reference leads to."""
        raw, pointer = self.document.dereference({"$ref": reference})
        return self._read.get(pointer) or self.read(raw, pointer)

    def read(self, raw: Json, pointer: str) -> Schema:
        """The schema a raw node at a pointer stands for."""
        known = self._read.get(pointer)
        if known is None:
            keywords = read_keywords(raw, self.document.version)
            notes = read_notes(raw, self.document.version)
            if keywords.keys() == {"$ref"} and not notes:
                _, target = self.document.dereference(raw)
                known = self.at(target)
            else:
                known = self._make(raw, pointer, keywords, notes)
            self._read[pointer] = known
        return known

    def slice(self, schema: Schema, keywords: tuple[str, ...], name: str | None = None) -> Schema:
        """The schema with only some keywords, or one entry of one of them; always the same."""
        if set(keywords).issuperset(schema.keywords) and (
            name is None or len(schema.keywords[keywords[0]]) == 1
        ):
            return schema
        key = (schema, keywords, name)
        known = self._slices.get(key)
        if known is None:
            kept = {key: schema.keywords[key] for key in keywords if key in schema.keywords}
            if name is not None:
                held = kept[keywords[0]]
                kept[keywords[0]] = {name: held[name]} if isinstance(held, dict) else [name]
            known = Schema(schema.source, schema.pointer, schema.raw, kept, {}, schema.hidden)
            self._slices[key] = known
        return known

    def assert_keyword(self, keyword: str, value: Json) -> Schema:
        """A schema that stands in no document and asserts one thing; always the same."""
        key = json.dumps([keyword, value], sort_keys=True)
        if key not in self._values:
            raw = {keyword: value}
            keywords = read_keywords(raw, "3.1")
            self._values[key] = Schema(self, "", raw, keywords, {}, frozenset())
        return self._values[key]

    def accept_all(self) -> Schema:
        """A schema that stands in no document and accepts every value."""
        return Schema(self, "", {}, {}, {}, frozenset())

    def _make(
        self, raw: Json, pointer: str, keywords: dict[str, Any], notes: Mapping[str, Json]
    ) -> Schema:
        hidden = frozenset(
            name
            for name, below in keywords.get("properties", {}).items()
            if self._has_note(below, self.direction.hidden_by, frozenset())
        )
        if hidden:
            keywords["properties"] = {
                name: below for name, below in keywords["properties"].items() if name not in hidden
            }
        return Schema(self, pointer, raw, keywords, notes, hidden)

    def _has_note(self, raw: Json, note: str, seen: frozenset[str]) -> bool:
        """Whether a property's schema carries a flag itself, by reference or by `allOf`."""
        if not isinstance(raw, dict):
            return False
        if read_notes(raw, self.document.version).get(note) is True:
            return True
        parts = list(raw.get("allOf", ()))
        reference = raw.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            parts.append(self.document.dereference(raw)[0])
            seen |= {reference}
        return any(self._has_note(part, note, seen) for part in parts)


def list_conjuncts(schema: Schema) -> tuple[Schema, ...]:
    """The schema and all that must hold with it.

    Through `allOf`, `$ref`, unions of one, and a negation of a negation.
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


def walk_subschemas(schema: Schema) -> Iterator[tuple[tuple[str | int, ...], Schema]]:
    """Each direct subschema with its path below the schema; a reference's target is not one."""
    for keyword in SUBSCHEMA:
        if keyword in schema.keywords:
            yield (keyword,), schema.child(keyword)
    for keyword in SUBSCHEMA_LISTS:
        for index in range(len(schema.keywords.get(keyword, ()))):
            yield (keyword, index), schema.child(keyword, index)
    for keyword in SUBSCHEMA_MAPS:
        for name in schema.keywords.get(keyword, {}):
            yield (keyword, name), schema.child(keyword, name)
