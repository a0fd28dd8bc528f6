"""Random components that know each other: what one engine answers to several questions."""

import json
import random

import pytest

from scripts.review.containment import Proven, Undecided
from tests.review.containment.recursion import (
    VALUES,
    Oracle,
    ask,
    draw_pair,
    draw_questions,
    make_engine,
)

# Pairs that showed an engine which forgets what its answers rest on, and others.
SEEDS = (37, 177, 383, 414, 438, 553, 602, 1303, 1316, *range(36))
VALUES_EACH = 200


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_rests_neither_on_the_order_of_questions_nor_on_assumptions(seed: int) -> None:
    """An engine answers as one that was asked nothing before, and no value contradicts it."""
    rng = random.Random(seed)
    pair = draw_pair(rng)
    engine, oracle = make_engine(pair), Oracle(pair)
    values = rng.sample(VALUES, VALUES_EACH)
    for question in draw_questions(rng):
        verdict, alone = ask(engine, question), ask(make_engine(pair), question)
        assert not oracle.contradicts(question, verdict, values), (question, json.dumps(pair))
        if not isinstance(verdict, Undecided) and not isinstance(alone, Undecided):
            assert type(verdict) is type(alone), (question, json.dumps(pair))


def test_another_engine_decides_alike() -> None:
    """Where two engines that share no code both decide, they decide the same."""
    decided = 0
    for seed in range(60):
        rng = random.Random(seed)
        pair = draw_pair(rng)
        engine, oracle = make_engine(pair), Oracle(pair)
        for question in draw_questions(rng):
            verdict, other = ask(engine, question), oracle.decide_containment(question)
            if other is not None and not isinstance(verdict, Undecided):
                assert isinstance(verdict, Proven) is other, (question, json.dumps(pair))
                decided += 1
    assert decided > 200


def test_few_questions_are_left_open() -> None:
    """Of the questions about components that know each other hardly any is undecided."""
    undecided = 0
    for seed in range(60):
        rng = random.Random(seed)
        engine = make_engine(draw_pair(rng))
        undecided += sum(isinstance(ask(engine, one), Undecided) for one in draw_questions(rng))
    assert undecided <= 3
