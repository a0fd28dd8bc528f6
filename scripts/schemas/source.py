"""The schemas of one document, read on demand for one direction."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scripts.document import Direction, Document, join_pointer, resolve_pointer
from scripts.schemas.dialect import (
    allow_overlap,
    is_older_tuple,
    read_keywords,
    read_notes,
    spell_tuple,
)
from scripts.schemas.null import spell_null
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json


@dataclass(slots=True, eq=False)
class SchemaSource:
    """Reads the schemas of a document for messages in one direction.

    Without a direction, nothing is hidden. A schema that is only a reference is read as the schema
    it leads to, so that there is one object for each component; `read_written` returns the
    reference itself.
    """

    document: Document
    direction: Direction | None
    _read: dict[str, Schema] = field(default_factory=dict)
    _written: dict[str, Schema] = field(default_factory=dict)
    _slices: dict[tuple[Schema, tuple[str, ...], str | None], Schema] = field(default_factory=dict)
    _values: dict[str, Schema] = field(default_factory=dict)

    @property
    def components(self) -> tuple[str, ...]:
        """The pointers of the schemas in `components`, in the document's order."""
        place = "/components/schemas"
        try:
            named = resolve_pointer(self.document.data, place)
        except LookupError:
            return ()
        return tuple(join_pointer(place, name) for name in named or ())

    def at(self, pointer: str) -> Schema:
        """The schema at a pointer; if it is only a reference, the schema it leads to.

        Raises:
            LookupError: There is nothing at the pointer, or a reference is broken or leads to
            itself.
        """
        known = self._read.get(pointer)
        return known or self.read(resolve_pointer(self.document.data, pointer), pointer)

    def enter(self, pointer: str) -> Schema:
        """The schema that describes the values of a message, at a pointer.

        Raises:
            LookupError: Nothing stands there, or a reference leads nowhere or to itself.
        """
        return self.at(pointer)

    def follow(self, reference: str) -> Schema:
        """The schema a reference leads to."""
        raw, pointer = self.document.dereference({"$ref": reference})
        return self._read.get(pointer) or self.read(raw, pointer)

    def read(self, raw: Json, pointer: str) -> Schema:
        """The schema for a raw node; if it is only a reference, the schema it leads to."""
        known = self._read.get(pointer)
        if known is None:
            known = self.read_written(raw, pointer)
            if known.keywords.keys() == {"$ref"} and not known.notes:
                _, target = self.document.dereference(raw)
                known = self.at(target)
            self._read[pointer] = known
        return known

    def written_at(self, pointer: str) -> Schema:
        """The schema at a pointer, without following its reference.

        Raises:
            LookupError: There is nothing at the pointer.
        """
        known = self._written.get(pointer)
        return known or self.read_written(resolve_pointer(self.document.data, pointer), pointer)

    def read_written(self, raw: Json, pointer: str) -> Schema:
        """The schema for a raw node, without following its reference."""
        known = self._written.get(pointer)
        if known is None:
            known = self._written[pointer] = self._make(raw, pointer)
        return known

    def read_child(self, _holder: Schema, _path: tuple[str | int, ...], child: Schema, /) -> Schema:
        """What a subschema stands for below the schema that has it.

        Its place below that schema is `$ref` for what a reference leads to.
        """
        return child

    def remember(self, schema: Schema) -> Schema:
        """The schema that stands in no document and has the pointer; the first one is kept."""
        return self._read.setdefault(schema.pointer, schema)

    def slice(self, schema: Schema, keywords: tuple[str, ...], name: str | None = None) -> Schema:
        """The part with only some keywords, or one entry of one; one object for each part."""
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
            known = replace(schema, keywords=kept, notes={})
            self._slices[key] = known
        return known

    def assert_keyword(self, keyword: str, value: Json) -> Schema:
        """A schema outside the document with one keyword; one object for each value."""
        key = json.dumps([keyword, value], sort_keys=True)
        if key not in self._values:
            raw = {keyword: value}
            keywords = read_keywords(raw, "3.1")
            self._values[key] = Schema(self, "", raw, keywords, {}, frozenset())
        return self._values[key]

    def accept_all(self) -> Schema:
        """A schema outside the document that accepts every value."""
        return Schema(self, "", {}, {}, {}, frozenset())

    def refuse_all(self) -> Schema:
        """A schema outside the document that accepts no value."""
        return Schema(self, "", False, read_keywords(False, "3.1"), {}, frozenset())

    def _make(self, raw: Json, pointer: str) -> Schema:
        version = self.document.version
        is_tuple = is_older_tuple(raw)
        spelled = spell_null(spell_tuple(raw) if is_tuple else raw, version)
        keywords = read_keywords(spelled.raw, version, self.direction)
        notes = read_notes(raw, version)
        if "discriminator" in notes:
            # OpenAPI 3.1.1, section 4.8.25: the tag chooses the branch, so that a value which
            # other branches accept, too, is meant to be valid.
            keywords = allow_overlap(keywords)
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
        """Whether a property has a flag, itself or through `$ref` or `allOf`."""
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
