"""Random schemas against jsonschema: verdicts no value contradicts, spellings without a change."""

import json
import random
from typing import Any

import pytest

from scripts.review.containment import (
    NO_WITNESS,
    Containment,
    Direction,
    Proven,
    Refuted,
    SchemaComparer,
    Undecided,
)
from scripts.schemas import SchemaSource
from scripts.schemas.evaluation import accepts
from tests.review.containment.comparing import find_level
from tests.review.containment.drawing import (
    draw_schema,
    draw_value,
    edit_schema,
    make_validator,
    respell_schema,
)
from tests.review.containment.second_opinion import decide_containment
from tests.schemas.documents import ROOT, make_document

SEEDS = range(0, 1_200, 100)
VALUES_EACH = 40


def _draw_pair(rng: random.Random) -> tuple[Any, Any]:
    base = draw_schema(rng)
    return base, edit_schema(rng, base) if rng.random() < 0.7 else draw_schema(rng)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_value_contradicts_a_verdict(seed: int) -> None:
    """What is proven no value refutes; what is refuted has a witness; few pairs are undecided."""
    undecided = 0
    for number in range(seed, seed + 100):
        rng = random.Random(number)
        base, revision = _draw_pair(rng)
        documents = make_document(base), make_document(revision)
        comparer = SchemaComparer(*documents, is_open_world=False)
        values = [draw_value(rng) for _ in range(VALUES_EACH)]
        for is_reverse, (sent, read) in enumerate(((base, revision), (revision, base))):
            verdict = comparer.is_contained(
                ROOT, ROOT, Direction.REQUEST, is_reverse=bool(is_reverse)
            )
            undecided += isinstance(verdict, Undecided)
            _check_verdict(verdict, sent, read, values)
            _compare_with_other(verdict, sent, read)
    assert undecided <= 10


def _check_verdict(verdict: Containment, sent: Any, read: Any, values: list[Any]) -> None:
    if isinstance(verdict, Undecided):
        return
    sends, reads = make_validator(sent), make_validator(read)
    if isinstance(verdict, Refuted):
        assert verdict.witness is not NO_WITNESS
        values = [verdict.witness]
    against = [value for value in values if sends.is_valid(value) and not reads.is_valid(value)]
    expected = values if isinstance(verdict, Refuted) else []
    assert against == expected, json.dumps([sent, read])


def _compare_with_other(verdict: Containment, sent: Any, read: Any) -> None:
    """Another engine, which knows no formats, decides alike where both decide."""
    other = None if "format" in json.dumps([sent, read]) else decide_containment(sent, read)
    if other is not None and not isinstance(verdict, Undecided):
        assert isinstance(verdict, Proven) is other, json.dumps([sent, read])


@pytest.mark.parametrize("seed", SEEDS)
def test_other_words_are_no_change(seed: int) -> None:
    """A schema in other words gives no change in either direction, and is seldom undecided."""
    undecided = 0
    for number in range(seed, seed + 60):
        rng = random.Random(number)
        base = draw_schema(rng)
        revision = respell_schema(rng, base)
        comparer = SchemaComparer(make_document(base), make_document(revision))
        for direction in Direction:
            changes = comparer.compare(ROOT, ROOT, direction)
            if any(
                isinstance(comparer.is_contained(ROOT, ROOT, direction, is_reverse=way), Undecided)
                for way in (False, True)
            ):
                undecided += 1
            else:
                assert changes == (), json.dumps([base, revision])
    assert undecided <= 8


@pytest.mark.parametrize("seed", SEEDS)
def test_the_level_follows_the_verdict(seed: int) -> None:
    """A refuted message is breaking, a proven one never is, one undecided is never passed over."""
    allowed = {
        Proven: {"none", "info", "warning"},
        Refuted: {"breaking"},
        Undecided: {"warning", "breaking"},
    }
    for number in range(seed, seed + 60):
        base, revision = _draw_pair(random.Random(number))
        comparer = SchemaComparer(make_document(base), make_document(revision))
        for direction in Direction:
            verdict = comparer.is_contained(ROOT, ROOT, direction)
            level = find_level(comparer.compare(ROOT, ROOT, direction))
            assert level in allowed[type(verdict)], json.dumps([base, revision])


@pytest.mark.parametrize("seed", SEEDS)
def test_instances_are_told_as_jsonschema_tells_them(seed: int) -> None:
    """The evaluator used to find examples agrees with jsonschema wherever it has an opinion."""
    for number in range(seed, seed + 60):
        rng = random.Random(number)
        schema = draw_schema(rng)
        validator = make_validator(schema)
        read = SchemaSource(make_document(schema), Direction.REQUEST).at(ROOT)
        for _ in range(VALUES_EACH // 2):
            value = draw_value(rng)
            verdict = accepts(read, value)
            assert verdict in (None, validator.is_valid(value)), json.dumps([schema, value])
