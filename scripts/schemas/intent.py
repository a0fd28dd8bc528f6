"""Reads schemas as their authors mean them, where JSON Schema strictly says almost nothing.

An open object accepts the values of almost every other object. Strictly, a union of such objects
accepts everything, and `oneOf` refuses a value that several of them accept. Authors mean a choice:
a value belongs to one branch, which its property names and its tag show.

- A discriminator selects its branch, whether or not the branch itself limits the tag (OpenAPI 3.1,
  section 4.8.25).
- A name that only another branch declares is not part of a branch.
- Branches of `oneOf` that describe objects or arrays may overlap.
- A schema with a discriminator and without a union means the schemas that include it.
- A branch that includes the schema with its union includes what stands beside the union.
- An unknown format and the content of a text are annotations: they refuse no value.
- A closed object may have the members that it requires.
- A closed object with a union has the properties of one branch.

This meaning is expressed by additional schemas that apply together with the branch, so that the
readers of schemas do not have to know about it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from scripts.schemas.annotations import take_annotations
from scripts.schemas.closed import declare_required, list_closed_branches
from scripts.schemas.conditions import (
    Union,
    always_has_tag,
    close_names,
    exclude_others,
    is_condition,
    limit_tag,
    refuse_described,
    refuse_names,
)
from scripts.schemas.conjunction import Schemas, gather
from scripts.schemas.dialect import allow_overlap
from scripts.schemas.discriminator import list_branches, list_children, list_own
from scripts.schemas.made import Below, join
from scripts.schemas.member import Member
from scripts.schemas.names import Names, read_names, walk_applied
from scripts.schemas.schema import MADE, Schema
from scripts.schemas.source import SchemaSource
from scripts.schemas.values import Json

_UNIONS: Final = ("anyOf", "oneOf")
_STRUCTURES: Final = ("properties", "items", "prefixItems")
_MAX_DEPTH: Final = 3


@dataclass(eq=False)
class IntentSource(SchemaSource):
    """Reads the schemas of a document as their authors mean them.

    Attributes:
        members: The member for each schema that is a branch with its conditions.
    """

    members: dict[Schema, Member] = field(default_factory=dict)
    _parents: dict[Schema, Schema] = field(default_factory=dict)
    _listed: dict[tuple[Schema, str], Schemas] = field(default_factory=dict)
    _names: dict[Schema, Names] = field(default_factory=dict)
    _inside: dict[Schema, frozenset[str]] = field(default_factory=dict)
    _closed: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)

    def enter(self, pointer: str) -> Schema:
        """The schema of a message at a pointer, with its meaning.

        Raises:
            LookupError: There is nothing at the pointer, or a reference is broken or leads to
            itself.
        """
        return self._stand_for_children(self.at(pointer))

    def read_child(self, holder: Schema, path: tuple[str | int, ...], child: Schema, /) -> Schema:
        """The meaning of a subschema below the schema that contains it."""
        keyword = str(path[0])
        if keyword in _UNIONS:
            return self._list_members(holder.whole(), keyword)[int(path[1])]
        if keyword in ("allOf", "$ref") and self._is_included(holder, child):
            return child.keep(*(key for key in child.keywords if key not in _UNIONS))
        return self._stand_for_children(child)

    def _is_included(self, holder: Schema, parent: Schema) -> bool:
        """Whether a schema includes another as its parent, not as the choice between children."""
        if parent not in self._inside:
            places = _list_inside(parent)
            if "discriminator" in parent.notes:
                children = (each.schema for each in list_children(parent))
                places |= {each.reference or each.place for each in children}
            self._inside[parent] = places
        places, at = self._inside[parent], holder.place
        return at in places or any(at.startswith(f"{place}/allOf/") for place in places)

    def find_alone(self, schema: Schema) -> Schema:
        """The original of a branch with conditions or of a parent as a choice; else the schema."""
        member = self.members.get(schema)
        alone = member.schema if member else schema
        return self._parents.get(alone, alone)

    def read_names(self, schema: Schema) -> Names:
        """The properties that a schema describes; cached."""
        known = self._names.get(schema)
        if known is None:
            known = self._names[schema] = read_names(self.find_alone(schema))
        return known

    def close(self, schema: Schema, other: Names, key: str) -> Schema:
        """A schema without the properties that another declares and it does not describe.

        What is described beside the union of a branch is described for the branch, too.

        Args:
            schema: The schema.
            other: The properties that the other describes.
            key: The key of the result among those made from the same schema.
        """
        member = self.members.get(schema)
        around = frozenset(gather(member.union).properties) if member else frozenset()
        condition = refuse_described(schema, self.read_names(schema), other, around, key)
        pointer = f"{schema.pointer}{MADE}/closed{key}"
        return schema if condition is None else join(self, pointer, (schema, condition))

    def open_member(self, schema: Schema, *, is_tagged: bool) -> Schema:
        """A branch without the condition on the names of others.

        Args:
            schema: The branch with its conditions.
            is_tagged: Whether to keep the condition on its tag, with all values a reader knows.
        """
        member = self.members[schema]
        tag = member.known_tag if is_tagged else None
        conditions = [each for each in (member.rest, tag) if each is not None]
        if not conditions:
            return member.schema
        pointer = f"{schema.pointer}/open{'/tagged' if tag else ''}"
        return join(self, pointer, (member.schema, *conditions))

    def _make(self, raw: Json, pointer: str) -> Schema:
        made = take_annotations(SchemaSource._make(self, declare_required(raw), pointer))
        made = self._close_branches(made)
        if not self._may_overlap(made.keywords.get("oneOf", ())):
            return made
        return replace(made, keywords=allow_overlap(dict(made.keywords)))

    def _close_branches(self, made: Schema) -> Schema:
        """A closed schema with a union, as one whose branches are closed instead."""
        if made.keywords.get("unevaluatedProperties") is not False or made.pointer in self._closed:
            return made
        self._closed[made.pointer] = ()  # A branch may include the schema.
        self._closed[made.pointer] = list_closed_branches(made) or ()
        if not self._closed[made.pointer]:
            return made
        keywords = {k: v for k, v in made.keywords.items() if k != "unevaluatedProperties"}
        return replace(made, keywords=keywords)

    def _may_overlap(self, branches: Iterable[Json]) -> bool:
        """Whether two branches or more describe objects or arrays."""
        return sum(self._is_structure(branch, _MAX_DEPTH) for branch in branches) > 1

    def _is_structure(self, written: Json, depth: int) -> bool:
        try:
            raw, _ = self.document.dereference(written)
        except LookupError:
            return False
        if not isinstance(raw, dict) or depth < 0:
            return False
        parts = (raw.get(keyword) for keyword in ("allOf", *_UNIONS))
        return any(keyword in raw for keyword in _STRUCTURES) or any(
            self._is_structure(part, depth - 1)
            for listed in parts
            if isinstance(listed, list)
            for part in listed
        )

    def _stand_for_children(self, schema: Schema) -> Schema:
        """A parent as the choice between its children; any other schema unchanged."""
        if "discriminator" not in schema.notes or MADE in schema.pointer:
            return schema
        known = self._read.get(_point_to_choice(schema))
        return known or self._make_choice(schema)

    def _make_choice(self, schema: Schema) -> Schema:
        branches = list_children(schema)
        if not branches:
            return schema
        branches = (*branches, *list_own(schema, branches))
        children = [self._read_alone(each.schema) for each in branches]
        if "null" in schema.keywords.get("type", ()):
            children.append(self.assert_keyword("type", "null"))
        keywords = {"allOf": [schema.raw], "anyOf": [child.raw for child in children]}
        below: Below = {("allOf", 0): schema}
        choice = replace(
            schema, pointer=_point_to_choice(schema), keywords=keywords, notes={}, below=dict(below)
        )
        told = (*branches, *(None for _ in children[len(branches) :]))
        union = Union(choice, "anyOf", tuple(children), told, self.read_names)
        for index in range(len(children)):
            choice.below["anyOf", index] = self._guard(union, index)
        self._parents[choice] = schema
        return self.remember(choice)

    def _list_members(self, schema: Schema, keyword: str) -> Schemas:
        known = self._listed.get((schema, keyword))
        if known is None:
            known = self._listed[schema, keyword] = self._read_members(schema, keyword)
        return known

    def _read_members(self, schema: Schema, keyword: str) -> Schemas:
        count = range(len(schema.keywords[keyword]))
        written = tuple(schema.written_child(keyword, index) for index in count)
        read = tuple(map(self._read_alone, written))
        told = {each.schema: each for each in list_branches(schema, written)}
        if schema.is_body_or_null or (len(read) < 2 and not told):
            return tuple(map(self._stand_for_children, read))
        union = Union(schema, keyword, read, tuple(map(told.get, written)), self.read_names)
        return tuple(self._guard(union, index) for index in count)

    def _read_alone(self, written: Schema) -> Schema:
        return self.read(written.raw, written.pointer)

    def _guard(self, union: Union, index: int) -> Schema:
        """A branch with the conditions that its author means."""
        schema, branch = union.schemas[index], union.branches[index]
        tag = limit_tag(union, index, is_known=False)
        is_told = always_has_tag(union, index)
        names = None if is_told else refuse_names(union, index)
        closed = self._closed.get(union.schema.pointer, ())
        rest = close_names(union, index, sorted(closed[index])) if closed else None
        apart = exclude_others(union, index)
        conditions = tuple(each for each in (tag, names, rest, *apart) if each is not None)
        is_choice = MADE in union.schema.pointer
        meant = schema if is_choice else self._stand_for_children(schema)
        if not conditions and not self.read_names(schema).declared:
            return meant
        pointer = f"{union.schema.pointer}{MADE}/member/{union.keyword}/{index}"
        guarded = join(self, pointer, (meant, *conditions))
        known_tag = limit_tag(union, index, is_known=True)
        member = Member(meant, union.schema, union.keyword, branch, tag, known_tag, is_told, rest)
        self.members[guarded] = member
        return guarded


def member_of(schema: Schema) -> Member | None:
    """The member of a schema that is a branch with its conditions; None for another schema."""
    return schema.source.members.get(schema) if isinstance(schema.source, IntentSource) else None


def find_alone(schema: Schema) -> Schema:
    """What a branch with conditions, or a parent as a choice, is made of; else the schema."""
    source = schema.source
    return source.find_alone(schema) if isinstance(source, IntentSource) else schema


def open_branch(schema: Schema) -> Schema:
    """A branch without the conditions of its union; any other schema itself."""
    member = member_of(schema)
    return member.schema if member else schema


def is_written(schema: Schema) -> bool:
    """Whether it is from the document, and neither a condition nor a branch with conditions."""
    return not is_condition(schema) and member_of(schema) is None


def _point_to_choice(schema: Schema) -> str:
    return f"{schema.pointer}{MADE}/children"


def _list_inside(union: Schema) -> frozenset[str]:
    """The places of all schemas that apply to the values of the branches of a schema."""
    seen = {union}
    return frozenset(
        part.place for branch in _list_written(union) for part in walk_applied(branch, seen)
    )


def _list_written(union: Schema) -> Schemas:
    return tuple(
        union.written_child(keyword, index)
        for keyword in _UNIONS
        for index in range(len(union.keywords.get(keyword, ())))
    )
