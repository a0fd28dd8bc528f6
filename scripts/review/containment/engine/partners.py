"""What the reader's branches accept of a value that was sent as a certain branch.

A branch is open towards the branch that it is compared with, as any object is towards its other
version. It is closed towards all others: a property of another branch does not belong to it.
"""

from collections.abc import Iterator
from typing import Final

from scripts.review.containment.engine.expansion import Branch
from scripts.review.containment.engine.goal import Goal
from scripts.review.containment.matching import match_alternatives
from scripts.schemas import Schema, SchemaSource, list_conjuncts
from scripts.schemas.forms import Forms
from scripts.schemas.intent import IntentSource, member_of
from scripts.schemas.made import change_children
from scripts.schemas.member import Member
from scripts.schemas.schema import MADE

_UNIONS: Final = ("anyOf", "oneOf")


class Partners:
    """Finds for each branch that is sent the branches that a reader may take it for; cached."""

    def __init__(self, sender: SchemaSource, forms: Forms) -> None:
        self.sender = sender
        self.forms = forms
        self._met: dict[tuple[Schema, Schema, bool], Schema] = {}
        self._branching: dict[Schema, bool] = {}
        self._matched: dict[tuple[Schema, Schema], dict[Schema, Schema]] = {}

    def adapt(self, goal: Goal) -> Goal:
        """The goal, with what must be missed as it is meant for the branch that is sent."""
        sent = self._find_sent(goal)
        if sent is None:
            return goal
        return frozenset(
            literal
            if literal.holds or literal.schema.source is self.sender
            else literal._replace(schema=self.meet(literal.schema, sent))
            for literal in goal
        )

    def has_branches(self, schema: Schema) -> bool:
        """Whether a schema is a choice between branches with conditions; cached."""
        known = self._branching.get(schema)
        if known is None:
            known = self._branching[schema] = any(map(member_of, self.list_sent(schema)))
        return known

    def _find_sent(self, goal: Goal) -> Schema | None:
        """The one branch that is sent, else the one whole schema."""
        held = [each.schema for each in goal if each.holds and each.schema.source is self.sender]
        branches = [schema for schema in held if member_of(schema)]
        if not branches:
            branches = [schema for schema in held if _is_whole(schema) and not _has_union(schema)]
        is_read = isinstance(self.sender, IntentSource)
        return branches[0] if is_read and len(branches) == 1 else None

    def list_sent(self, schema: Schema) -> Iterator[Schema]:
        """The branches of a schema that is sent; itself without any."""
        found = [
            child
            for part in _list_unions(schema)
            for keyword in _UNIONS
            for child in part.children(keyword)
        ]
        yield from found or [schema]

    def meet(self, schema: Schema, sent: Schema) -> Schema:
        """What a schema that is read accepts of a value that is sent as a certain branch."""
        told = member_of(sent)
        if told is None or not _is_whole(schema):
            return self._meet(schema, sent, is_alone=False)
        count = sum(1 for _ in _list_unions(schema))
        if count:
            return self._meet(schema, sent, is_alone=count == 1)
        matched = self._match(told.union, told.union.children(told.keyword), schema, [schema])
        return schema if sent in matched else _close(schema, sent)

    def _meet(self, schema: Schema, sent: Schema, *, is_alone: bool) -> Schema:
        key = schema, sent, is_alone
        if key not in self._met:
            self._met[key] = schema  # A schema within itself is met as it is.
            self._met[key] = self._find_met(schema, sent, is_alone)
        return self._met[key]

    def _find_met(self, schema: Schema, sent: Schema, is_alone: bool) -> Schema:
        member = member_of(schema)
        if member is not None:
            return self._meet_member(schema, member, sent, is_alone)
        children = [((keyword, index), child) for keyword in ("allOf", *_UNIONS)
                    for index, child in enumerate(schema.children(keyword))]  # fmt: skip
        changed: dict[tuple[str | int, ...], Schema] = {}
        for path, child in children:
            met = self._meet(child, sent, is_alone=is_alone)
            if met is not child:
                changed[path] = met
        if "$ref" in schema.keywords:
            met = self._meet(schema.target(), sent, is_alone=is_alone)
            if met is not schema.target():
                changed["$ref",] = met
        if not changed:
            return schema
        pointer = f"{schema.pointer}{MADE}/{'+'.join(schema.keywords)}/{is_alone}{sent.pointer}"
        return change_children(schema, pointer, changed)

    def _meet_member(self, schema: Schema, member: Member, sent: Schema, is_alone: bool) -> Schema:
        told = member_of(sent)
        ours = told.union.children(told.keyword) if told else [sent]
        matched = self._match(
            told.union if told else sent, ours, member.union, member.union.children(member.keyword)
        )
        partner = matched.get(sent)
        if partner is schema and isinstance(schema.source, IntentSource):
            is_tagged = bool(told and told.tag_name and told.tag_name == member.tag_name)
            return schema.source.open_member(schema, is_tagged=is_tagged)
        if partner is not None or member.is_told or not (is_alone or matched):
            return schema
        return _close(schema, sent)

    def _match(
        self, base: Schema, ours: list[Schema], revision: Schema, others: list[Schema]
    ) -> dict[Schema, Schema]:
        known = self._matched.get((base, revision))
        if known is None:
            pairs = match_alternatives(
                self.forms, [(each,) for each in ours], [(each,) for each in others]
            )
            known = {one: other for (one,), (other,) in pairs}
            self._matched[base, revision] = known
        return known


def is_choice_of_members(branches: list[Branch]) -> bool:
    """Whether branches of a goal are those of a union, with the conditions that it sets."""
    return any(literal.holds and member_of(literal.schema) for each in branches for literal in each)


def _close(schema: Schema, sent: Schema) -> Schema:
    """A schema that refuses the properties that only what is sent describes."""
    if not isinstance(schema.source, IntentSource) or not isinstance(sent.source, IntentSource):
        return schema
    return schema.source.close(schema, sent.source.read_names(sent), sent.pointer)


def _list_unions(schema: Schema) -> Iterator[Schema]:
    """The parts of a schema that have a union."""
    for part in list_conjuncts(schema):
        if any(len(part.keywords.get(keyword, ())) > 1 for keyword in _UNIONS):
            yield part


def _is_whole(schema: Schema) -> bool:
    return MADE not in schema.pointer and bool(schema.pointer) and schema.whole() is schema


def _has_union(schema: Schema) -> bool:
    return any(keyword in schema.keywords for keyword in _UNIONS)
