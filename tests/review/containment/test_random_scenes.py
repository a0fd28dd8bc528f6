"""Random edits of components as people write them: no value of declared names is passed over."""

import json
import random

import pytest

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level
from tests.review.containment.readings import list_counterexamples, make_documents
from tests.review.containment.scenes import draw_scene

SEEDS = range(1_100, 1_200, 20)
VALUES_EACH = 100


@pytest.mark.parametrize("seed", SEEDS)
def test_a_value_of_declared_names_contradicts_no_verdict(seed: int) -> None:
    """A value that one side sends and the other refuses is at least a warning."""
    for number in range(seed, seed + 20):
        rng = random.Random(number)
        scene = draw_scene(rng)
        documents = make_documents(scene)
        for direction in Direction:
            level = find_level(compare_roots(*documents, direction))
            is_reverse = direction is Direction.RESPONSE
            against = list_counterexamples(scene, rng, VALUES_EACH, is_reverse=is_reverse)
            assert not against or level in ("warning", "breaking"), (
                number, direction, json.dumps(against[0])[:200],
            )  # fmt: skip
