"""Compares two versions of a schema and returns the root causes of their difference."""

from dataclasses import replace

from scripts.document import Document
from scripts.review.containment.change import Containment, Refuted, SchemaChange
from scripts.review.containment.explanation.explainer import Explainer
from scripts.review.containment.judgement import Judge
from scripts.review.containment.outline import Part
from scripts.schemas import Direction
from scripts.schemas.forms import Forms


class SchemaComparer:
    """Compares schemas of two documents; create one for each pair, because it caches its results.

    Args:
        base: The old document.
        revision: The new document.
        is_open_world: Whether to assume that a sender does not send properties that only the reader
            declares, unless it describes undeclared properties. JSON Schema alone would allow them.
    """

    def __init__(self, base: Document, revision: Document, *, is_open_world: bool = True) -> None:
        forms = Forms(base, revision)
        self._judges = {
            direction: Judge(base, revision, direction, forms, is_open_world)
            for direction in Direction
        }
        self._explainers = {
            direction: Explainer(judge) for direction, judge in self._judges.items()
        }

    def compare(
        self, base_pointer: str, revision_pointer: str, direction: Direction
    ) -> tuple[SchemaChange, ...]:
        """The root causes of a difference; empty when both schemas mean the same.

        Args:
            base_pointer: The pointer of the schema in the base document.
            revision_pointer: The pointer of the schema in the revision.
            direction: The direction of the messages that have this schema.

        Raises:
            LookupError: A pointer or a reference points to nothing.
        """
        judge = self._judges[direction]
        base, revision = judge.base.enter(base_pointer), judge.revision.enter(revision_pointer)
        return self._explainers[direction].explain(base, revision)

    def is_contained(
        self,
        base_pointer: str,
        revision_pointer: str,
        direction: Direction,
        *,
        is_reverse: bool = False,
    ) -> Containment:
        """Whether the receiver accepts everything the sender may send.

        Args:
            base_pointer: The pointer of the schema in the base document.
            revision_pointer: The pointer of the schema in the revision.
            direction: The base sends requests, the revision sends responses.
            is_reverse: Whether to swap sender and receiver.

        Raises:
            LookupError: A pointer or a reference points to nothing.
        """
        judge = self._judges[direction]
        base, revision = judge.base.enter(base_pointer), judge.revision.enter(revision_pointer)
        is_base_inner = (direction is Direction.REQUEST) is not is_reverse
        inner, outer = (base, revision) if is_base_inner else (revision, base)
        verdict = judge.judge((inner,), [Part(outer)], is_reverse=is_reverse)
        if isinstance(verdict, Refuted):
            return replace(verdict, witness=judge.find_witness(verdict))
        return verdict
