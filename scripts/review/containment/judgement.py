"""Containment of one conjunction of schemas in another, for one direction of two documents."""

from collections.abc import Iterable
from functools import cached_property

from scripts.document import Document
from scripts.review.containment.change import (
    NO_WITNESS,
    Containment,
    Proven,
    Refuted,
    Undecided,
)
from scripts.review.containment.engine.goal import EMPTY, Inhabited, Literal, Unknown
from scripts.review.containment.engine.solver import Solver
from scripts.review.containment.outline import Conjuncts, Part
from scripts.review.containment.witness import Witnesses
from scripts.schemas import Direction, Json, Schema, SchemaSource
from scripts.schemas.annotations import take_annotations
from scripts.schemas.forms import Forms
from scripts.schemas.intent import IntentSource
from scripts.schemas.long_values import shorten, write_out


class _LetterSource(SchemaSource):
    """Reads unions by the letter; an unknown format still refuses no value.

    That is also what JSON Schema says by default (Validation 2020-12, section 7.2).
    """

    def _make(self, raw: Json, pointer: str) -> Schema:
        return take_annotations(super()._make(raw, pointer))


def _choose_source(*, is_open_world: bool, is_literal: bool) -> type[SchemaSource]:
    if is_literal:
        return _LetterSource
    return IntentSource if is_open_world else SchemaSource


class Judge:
    """Decides containment between base and revision for messages of one direction."""

    def __init__(
        self,
        base: Document,
        revision: Document,
        direction: Direction,
        forms: Forms,
        is_open_world: bool,
        *,
        is_literal: bool = False,
    ) -> None:
        """Make a judge.

        Args:
            base: The old document.
            revision: The new document.
            direction: The direction of the messages.
            forms: Which schemas say the same.
            is_open_world: Whether a property that only the reader declares counts as absent.
            is_literal: Whether to read unions by the letter of JSON Schema, not as they are meant.
        """
        self.direction = direction
        self.forms = forms
        read = _choose_source(is_open_world=is_open_world, is_literal=is_literal)
        self.base: SchemaSource = read(base, direction)
        self.revision: SchemaSource = read(revision, direction)
        senders = [self.base, self.revision]
        if direction is Direction.RESPONSE:
            senders.reverse()
        self.anything = senders[0].accept_all()
        self._solvers = [Solver(sender, forms, is_open_world) for sender in senders]
        self._solvers[0].reverse, self._solvers[1].reverse = self._solvers[1], self._solvers[0]
        self._grounds: dict[int, tuple[Refuted, Conjuncts, Part]] = {}
        self._known: dict[tuple[Conjuncts, tuple[Part, ...], bool], Containment] = {}

    def judge(
        self, inner: Conjuncts, outer: Iterable[Part], *, is_reverse: bool = False
    ) -> Containment:
        """Whether every instance of all inner schemas is an instance of all outer parts.

        The engine finds a refuting value; `find_witness` confirms it.

        Args:
            inner: The schemas of the sender, or of the receiver when reversed.
            outer: The schemas of the other side.
            is_reverse: Whether to swap sender and receiver.
        """
        parts = tuple(outer)
        key = (inner, parts, is_reverse)
        if key not in self._known:
            self._known[key] = self._decide(inner, parts, self._solvers[is_reverse])
        return self._known[key]

    def _decide(self, inner: Conjuncts, outer: tuple[Part, ...], solver: Solver) -> Containment:
        held = [Literal(schema, True) for schema in inner]
        undecided: Undecided | None = None
        for part in outer:
            outcome = solver.decide([*held, Literal(part.schema, False, part.hidden)])
            if isinstance(outcome, Inhabited):
                refuted = Refuted(part.schema.pointer, outcome.value)
                self._grounds[id(refuted)] = (refuted, inner, part)
                return refuted
            if isinstance(outcome, Unknown):
                undecided = undecided or Undecided(outcome.reason)
        return undecided or Proven()

    def find_witness(self, verdict: Containment | None) -> Json:
        """The value that shows the refutation, if jsonschema confirms it; else NO_WITNESS.

        Checking it is slower than finding it, so it is done only when the witness is needed.
        """
        if not isinstance(verdict, Refuted) or id(verdict) not in self._grounds:
            return NO_WITNESS
        _, inner, part = self._grounds[id(verdict)]
        try:
            is_confirmed = self._is_witness(inner, part, write_out(verdict.witness))
        except (RecursionError, OverflowError):
            is_confirmed = False
        return shorten(verdict.witness) if is_confirmed else NO_WITNESS

    def _is_witness(self, inner: Conjuncts, part: Part, value: Json) -> bool:
        """Whether it is one for all that is sent, or for one branch that may be sent."""
        if self._witnesses.is_witness(inner, part, value):
            return True
        partners = self._find_solver(inner).partners
        return any(
            met is not part.schema
            and self._witnesses.is_witness((*inner, sent), Part(met, part.hidden), value)
            for schema in inner
            for sent in partners.list_sent(schema)
            for met in (partners.meet(part.schema, sent),)
        )

    def _find_solver(self, schemas: Conjuncts) -> Solver:
        return self._solvers[schemas[0].source is not self._solvers[0].sender]

    @cached_property
    def _witnesses(self) -> Witnesses:
        return Witnesses()

    def may_hold(self, schemas: Conjuncts, name: str) -> bool:
        """Whether an instance of all the schemas may have a property."""
        presence = Literal(schemas[0].source.assert_keyword("required", [name]), True)
        outcome = self._find_solver(schemas).decide(
            [*(Literal(schema, True) for schema in schemas), presence]
        )
        return outcome != EMPTY

    @cached_property
    def literal(self) -> "Judge":
        """The judge that reads unions by the letter of JSON Schema."""
        documents = self.base.document, self.revision.document
        return Judge(*documents, self.direction, self.forms, is_open_world=True, is_literal=True)

    def find_counterparts(self, schemas: Conjuncts) -> Conjuncts:
        """The same schemas of the same documents, as this judge reads them."""
        read = {id(each.document): each for each in (self.base, self.revision)}
        return tuple(
            read[id(schema.source.document)].at(schema.place)
            for schema in schemas
            if schema.pointer
        )

    def find_value(self, held: Conjuncts, missed: Conjuncts) -> Json:
        """A value that some schemas accept and others refuse; NO_WITNESS when none is found."""
        literals = [Literal(schema, True) for schema in held]
        literals += [Literal(schema, False) for schema in missed]
        outcome = self._find_solver(held or missed).decide(literals)
        return outcome.value if isinstance(outcome, Inhabited) else NO_WITNESS

    def are_same(self, one: Conjuncts, other: Conjuncts) -> bool:
        """Whether two conjunctions are written the same."""
        return {self.forms.form_of(schema) for schema in one} == {
            self.forms.form_of(schema) for schema in other
        }
