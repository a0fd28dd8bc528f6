"""A deep search, and a shallow one that tests components one at a time, do not contradict."""

import itertools
import json
import random

import pytest

from scripts.review.containment import Direction, SchemaComparer, Undecided
from scripts.review.containment.engine import solver
from tests.review.containment.messages import NAMES, Components, draw_pair
from tests.schemas.documents import make_document

_DEEP = solver._MAX_DEPTH
_SHALLOW = 2


def decide(pair: tuple[Components, Components], depth: int, *question: object) -> type:
    """What an engine that was asked nothing yet says of a component in the open world."""
    name, direction, is_reverse = question
    assert isinstance(direction, Direction)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "_MAX_DEPTH", depth)
        comparer = SchemaComparer(*(make_document(True, "3.1.0", **each) for each in pair))
        pointer = f"/components/schemas/{name}"
        verdict = comparer.is_contained(pointer, pointer, direction, is_reverse=bool(is_reverse))
    return type(verdict)


@pytest.mark.parametrize("seed", range(12))
def test_a_shallow_search_contradicts_no_deep_one(seed: int) -> None:
    pair = draw_pair(random.Random(seed))
    for question in itertools.product(NAMES, Direction, (False, True)):
        said = {decide(pair, depth, *question) for depth in (_DEEP, _SHALLOW)} - {Undecided}
        assert len(said) <= 1, (question, json.dumps(pair))
