"""Two versions of a schema to the root causes of their difference."""

from dataclasses import replace

from scripts.document import Document
from scripts.review.containment.change import Containment, Refuted, SchemaChange
from scripts.review.containment.explanation.explainer import Explainer
from scripts.review.containment.judgement import Judge
from scripts.review.containment.outline import Part
from scripts.schemas import Direction
from scripts.schemas.forms import Forms


class SchemaComparer:
    """Compares schemas of two documents; one for each pair, for it remembers what it settled.

    Args:
        base: The document as it was.
        revision: The document as it is.
        is_open_world: Whether a property that only the reading side declares is never sent by a
            side that says nothing of undeclared properties; JSON Schema by itself lets it be sent.
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
        """The root causes of a difference; empty when both say the same.

        Args:
            base_pointer: Where the schema stands in the base document.
            revision_pointer: Where it stands in the revision.
            direction: The direction in which messages of this schema travel.

        Raises:
            LookupError: Nothing stands there, or a reference leads nowhere.
        """
        judge = self._judges[direction]
        base, revision = judge.base.at(base_pointer), judge.revision.at(revision_pointer)
        return self._explainers[direction].explain(base, revision)

    def is_contained(
        self,
        base_pointer: str,
        revision_pointer: str,
        direction: Direction,
        *,
        is_reverse: bool = False,
    ) -> Containment:
        """Whether all the sending side may send is accepted by the receiving side.

        Args:
            base_pointer: Where the schema stands in the base document.
            revision_pointer: Where it stands in the revision.
            direction: The base sends requests, the revision sends responses.
            is_reverse: Whether to ask for the other way round.

        Raises:
            LookupError: Nothing stands there, or a reference leads nowhere.
        """
        judge = self._judges[direction]
        base, revision = judge.base.at(base_pointer), judge.revision.at(revision_pointer)
        is_base_inner = (direction is Direction.REQUEST) is not is_reverse
        inner, outer = (base, revision) if is_base_inner else (revision, base)
        verdict = judge.judge((inner,), [Part(outer)], is_reverse=is_reverse)
        if isinstance(verdict, Refuted):
            return replace(verdict, witness=judge.find_witness(verdict))
        return verdict
