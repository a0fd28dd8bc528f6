"""The schemas of one document, read on demand for one direction."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.document import Direction, Document, join_pointer, resolve_pointer
from scripts.document.references import split_reference
from scripts.schemas.dialect import (
    OLDER_TUPLE,
    SUBSCHEMA,
    SUBSCHEMA_LISTS,
    SUBSCHEMA_MAPS,
    is_older_tuple,
    read_keywords,
    read_notes,
    spell_tuple,
)
from scripts.schemas.null import spell_null
from scripts.schemas.values import Json

_BRANCH = "/nullable/"


def find_place(pointer: str) -> str:
    """The pointer in the document for that of a schema, as `Schema.place` gives it."""
    return pointer.removesuffix(f"{_BRANCH}0")


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """A schema, or a part of one that keeps only some keywords; equal to itself alone.

    Attributes:
        source: Where it comes from.
        pointer: Where it stands in its document; empty for one made of values.
        raw: As the document holds it, its null spelled out; annotations are read from here.
        keywords: What it asserts, in 2020-12 spelling; subschemas are still raw.
        notes: Its annotations that matter to a reviewer.
        hidden: Properties of its own that are not part of this direction's messages.
        is_body_or_null: Whether it is a union only because `nullable` stands beside its keywords.
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
        """The subschema below, references followed."""
        known = self.below.get(tokens)
        if known is None:
            raw, pointer = self._find_child(tokens)
            known = self.below[tokens] = self.source.read(raw, pointer)
        return known

    def written_child(self, *tokens: str | int) -> "Schema":
        """The subschema below as it is written: a reference is a schema of its own."""
        return self.source.read_written(*self._find_child(tokens))

    @property
    def body(self) -> "Schema":
        """The schema without the null that `nullable` adds to it; itself where it adds none."""
        return self.written_child("anyOf", 0) if self.is_body_or_null else self

    def _find_child(self, tokens: tuple[str | int, ...]) -> tuple[Json, str]:
        raw = self.raw
        for token in tokens:
            raw = raw[token]
        if self.is_body_or_null:  # Neither branch stands in the document.
            return raw, f"{self.pointer}{_BRANCH}{tokens[-1]}"
        if self.is_older_tuple:
            tokens = (OLDER_TUPLE.get(str(tokens[0]), tokens[0]), *tokens[1:])
        return raw, join_pointer(self.place, *tokens)

    @property
    def place(self) -> str:
        """The pointer of what the document holds: that of the whole for what `nullable` is beside.

        Nothing in OpenAPI stands at `nullable/0`, so that the body has a pointer of its own.
        """
        return find_place(self.pointer)

    @property
    def reference(self) -> str | None:
        """The pointer its `$ref` names; none without one."""
        reference = self.keywords.get("$ref")
        return split_reference("", reference)[1] if isinstance(reference, str) else None

    @property
    def types(self) -> tuple[str, ...]:
        """The names in its `type`, in the document's order; empty without one."""
        held = self.keywords.get("type", ())
        named = self.raw.get("type") if held else ()
        return tuple(name for name in _as_list(named) if name in held)

    @property
    def is_constant(self) -> bool:
        """Whether it lets one value pass because `const` says so."""
        return isinstance(self.raw, dict) and "const" in self.raw

    @property
    def listed_values(self) -> tuple[Json, ...]:
        """The values of its `const` or `enum`, also of one that may grow."""
        listed = self.keywords.get("enum", self.notes.get("x-extensible-enum", ()))
        return tuple(listed) if isinstance(listed, list) else ()

    def annotation(self, keyword: str, default: Json = None) -> Json:
        """What it says about its values without asserting it, such as its `description`."""
        return self.raw.get(keyword, default) if isinstance(self.raw, dict) else default

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

    Without a direction they are seen whole: nothing is hidden. A schema that is only a reference
    is read as the schema it leads to, so that a component is one object however it is reached;
    `read_written` gives the reference itself.
    """

    document: Document
    direction: Direction | None
    _read: dict[str, Schema] = field(default_factory=dict)
    _written: dict[str, Schema] = field(default_factory=dict)
    _slices: dict[tuple[Schema, tuple[str, ...], str | None], Schema] = field(default_factory=dict)
    _values: dict[str, Schema] = field(default_factory=dict)

    @property
    def components(self) -> tuple[str, ...]:
        """The pointers of the schemas with a name of their own, in the document's order."""
        place = "/components/schemas"
        try:
            named = resolve_pointer(self.document.data, place)
        except LookupError:
            return ()
        return tuple(join_pointer(place, name) for name in named or ())

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
            known = self.read_written(raw, pointer)
            if known.keywords.keys() == {"$ref"} and not known.notes:
                _, target = self.document.dereference(raw)
                known = self.at(target)
            self._read[pointer] = known
        return known

    def written_at(self, pointer: str) -> Schema:
        """The schema at a pointer as it is written there.

        Raises:
            LookupError: Nothing stands there.
        """
        known = self._written.get(pointer)
        return known or self.read_written(resolve_pointer(self.document.data, pointer), pointer)

    def read_written(self, raw: Json, pointer: str) -> Schema:
        """The schema a raw node at a pointer is, without following its reference."""
        known = self._written.get(pointer)
        if known is None:
            known = self._written[pointer] = self._make(raw, pointer)
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

    def _make(self, raw: Json, pointer: str) -> Schema:
        version = self.document.version
        is_tuple = is_older_tuple(raw)
        spelled = spell_null(spell_tuple(raw) if is_tuple else raw, version)
        keywords = read_keywords(spelled.raw, version, self.direction)
        notes = read_notes(raw, version)
        hidden = self._find_hidden(keywords)
        if hidden:
            keywords["properties"] = {
                name: below for name, below in keywords["properties"].items() if name not in hidden
            }
        return Schema(
            self,
            pointer,
            spelled.raw,
            keywords,
            notes,
            hidden,
            is_body_or_null=spelled.body is not None,
            is_older_tuple=is_tuple and spelled.body is None,
        )

    def _find_hidden(self, keywords: Mapping[str, Any]) -> frozenset[str]:
        if self.direction is None:
            return frozenset()
        flag = self.direction.hidden_by
        return frozenset(
            name
            for name, below in keywords.get("properties", {}).items()
            if self._has_note(below, flag, frozenset())
        )

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


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


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
