"""Random unions of open objects: what a value of one branch shows is never passed over."""

import json
import random

import pytest

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level
from tests.review.containment.unions import draw_unions
from tests.schemas.documents import make_document

SEEDS = range(0, 80, 20)


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_value_of_one_branch_contradicts_no_verdict(seed: int, keyword: str) -> None:
    """A value that only has names of its branch, and that the other side refuses, is breaking.

    One that only the letter of JSON Schema tells apart is at least a warning.
    """
    for number in range(seed, seed + 20):
        unions = draw_unions(random.Random(number), keyword)
        documents = make_document(unions.base), make_document(unions.revision)
        for direction in Direction:
            level = find_level(compare_roots(*documents, direction))
            against = unions.list_counterexamples(is_reverse=direction is Direction.RESPONSE)
            if against:
                assert level == "breaking", (direction, against[0], json.dumps(unions))
            literal = unions.list_literal_counterexamples(
                is_reverse=direction is Direction.RESPONSE
            )
            if literal:
                assert level in ("warning", "breaking"), (literal[0], json.dumps(unions))
