"""Decomposes a goal for one JSON type, up to the first choice between branches."""

import json
from collections.abc import Iterator
from typing import Any

from scripts.review.containment.engine.expansion import (
    Branch,
    Requirements,
    has_type,
    list_refutations,
    list_requirements,
)
from scripts.review.containment.engine.goal import Goal, Literal
from scripts.schemas import Schema, SchemaSource, type_of
from scripts.schemas.dialect import BY_NAME
from scripts.schemas.forms import Forms


class Expander:
    """Caches the expansion of literals, and knows which schemas are equal."""

    def __init__(self, sender: SchemaSource, forms: Forms) -> None:
        self.sender = sender
        self.forms = forms
        self._requirements: dict[tuple[Literal, str], Requirements] = {}
        self._refutations: dict[tuple[Literal, str], list[Branch]] = {}
        self._ranks: dict[Literal, tuple[Any, ...]] = {}

    def order(self, goal: Goal) -> list[Literal]:
        """The literals in an order that depends only on their content.

        The order decides how many steps a search takes and which value it finds.
        """
        return sorted(goal, key=self._rank)

    def _rank(self, literal: Literal) -> tuple[Any, ...]:
        known = self._ranks.get(literal)
        if known is None:
            is_sent = literal.schema.source is self.sender
            known = self._ranks[literal] = (is_sent, *_make_rank(literal))
        return known

    def requirements(self, literal: Literal, kind: str) -> Requirements:
        """What follows from a literal that holds; cached."""
        known = self._requirements.get((literal, kind))
        if known is None:
            known = self._requirements[literal, kind] = list_requirements(literal, kind)
        return known

    def refutations(self, literal: Literal, kind: str) -> list[Branch]:
        """The branches in which a value fails the schema of a literal; cached."""
        known = self._refutations.get((literal, kind))
        if known is None:
            known = self._refutations[literal, kind] = list_refutations(literal, kind)
        return known


def _make_rank(literal: Literal) -> tuple[Any, ...]:
    schema, holds, hidden = literal
    keywords = schema.keywords
    entries = [name for keyword in BY_NAME for name in keywords.get(keyword, ())]
    made_of = "" if schema.pointer else json.dumps(schema.raw, sort_keys=True)
    return (schema.pointer, *keywords), entries, made_of, not holds, sorted(hidden)


class Decomposition:
    """A goal, decomposed up to its first choice."""

    def __init__(self, expander: Expander, kind: str) -> None:
        self.expander = expander
        self.kind = kind
        self.plain: list[Literal] = []
        self.refused: list[Literal] = []
        self.denied: list[Literal] = []
        self.disjunctions: list[tuple[Literal, list[Branch]]] = []
        self.refusals: list[tuple[Literal, list[Branch]]] = []
        self.values: list[object] | None = None
        self._held: set[object] = set()
        self._missed: set[object] = set()
        self._known: dict[str, set[object]] = {}

    def gather(self, goal: Goal) -> bool:
        """Whether no contradiction has been found yet."""
        pending = self.expander.order(goal)
        denials: list[Literal] = []
        seen: set[Literal] = set()
        while pending or denials:
            if not pending:
                if not self._deny(denials.pop(), pending):
                    return False
                continue
            literal = pending.pop()
            if literal in seen:
                continue
            seen.add(literal)
            if not self._note_form(literal):
                return False
            if not literal.holds:
                denials.append(literal)
            elif not self._require(literal, pending):
                return False
        return True

    def _note_form(self, literal: Literal) -> bool:
        # The same text means something else for an object with other hidden properties.
        hidden = literal.all_hidden() if self.kind == "object" else None
        form = self.expander.forms.form_of(literal.schema), hidden
        mine, other = (self._held, self._missed) if literal.holds else (self._missed, self._held)
        mine.add(form)
        return form not in other

    def _require(self, literal: Literal, pending: list[Literal]) -> bool:
        if not has_type(literal.schema, self.kind):
            return False
        own, others, disjunctions = self.expander.requirements(literal, self.kind)
        if own:
            self._take_plain(own)
        pending.extend(others)
        self.disjunctions += [entry for entry in disjunctions if () not in entry[1]]
        return True

    def _take_plain(self, literal: Literal) -> None:
        if literal not in self.plain:
            self.plain.append(literal)
        schema = literal.schema
        if "enum" in schema.keywords:
            mine = [value for value in schema.keywords["enum"] if type_of(value) == self.kind]
            if self.values is None or len(mine) < len(self.values):
                self.values = mine
        for name in schema.keywords.get("properties", ()):
            form = self.expander.forms.form_of(schema.child("properties", name))
            self._known.setdefault(name, set()).add(form)

    def _deny(self, literal: Literal, pending: list[Literal]) -> bool:
        self.denied.append(literal)
        branches = self.expander.refutations(literal, self.kind)
        if () in branches:
            return True
        branches = [branch for branch in branches if not self._is_hopeless(branch)]
        if len(branches) == 1 and branches[0] == (literal,):
            self.refused.append(literal)
        elif len(branches) == 1:
            pending.extend(branches[0])
        elif branches:
            self.refusals.append((literal, branches))
        return bool(branches)

    def _is_hopeless(self, branch: Branch) -> bool:
        """Whether a branch must fail a schema that accepts everything or that must hold."""
        return any(
            not literal.holds
            and (not literal.schema.keywords or self._repeats_properties(literal.schema))
            for literal in branch
        )

    def _repeats_properties(self, schema: Schema) -> bool:
        """Whether it only contains properties that are already known to be the same."""
        form_of = self.expander.forms.form_of
        return schema.keywords.keys() == {"properties"} and all(
            form_of(schema.child("properties", name)) in self._known.get(name, ())
            for name in schema.keywords["properties"]
        )

    def goals_left(self) -> Iterator[Goal]:
        """The remaining goal for each branch of the first choice."""
        (_, branches), *others = self.disjunctions
        denied = (literal for literal, _ in self.refusals)
        rest = frozenset((*self.plain, *self.refused, *denied, *(part for part, _ in others)))
        for branch in branches:
            yield rest.union(branch)
