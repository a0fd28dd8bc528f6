"""Random components that know each other: what one engine answers to several questions."""

import json
import random
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.document.limits import CALLS
from scripts.review.containment import (
    Containment,
    Direction,
    Proven,
    Refuted,
    SchemaComparer,
    Undecided,
)
from scripts.review.containment.engine import solver
from tests.review.containment.recursion import (
    VALUES,
    Oracle,
    Pair,
    Question,
    ask,
    draw_pair,
    draw_questions,
    make_engine,
)
from tests.schemas.documents import make_document

# Pairs that showed an engine which forgets what its answers rest on, and others.
SEEDS = (37, 177, 383, 414, 438, 553, 602, 1303, 1316, *range(36))
VALUES_EACH = 200
_LINKS = 60


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


@pytest.mark.parametrize("depth", [2, 3])
@pytest.mark.parametrize("seed", [37, 93, 95, 383, 419, 431, *range(12)])
def test_what_is_tested_one_component_at_a_time_is_true_of_all(
    seed: int, depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No value contradicts an engine that may not search deeply."""
    monkeypatch.setattr(solver, "_MAX_DEPTH", depth)
    rng = random.Random(seed)
    pair = draw_pair(rng)
    engine, oracle = make_engine(pair), Oracle(pair)
    values = rng.sample(VALUES, VALUES_EACH)
    for question in draw_questions(rng):
        verdict = ask(engine, question)
        assert not oracle.contradicts(question, verdict, values), (question, json.dumps(pair))


def test_nothing_is_assumed_of_a_component_where_another_schema_hides_its_properties(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A condition on a property means another thing where no message has the property."""
    monkeypatch.setattr(solver, "_MAX_DEPTH", 2)
    refer = {name: {"$ref": f"#/components/schemas/{name}"} for name in "ABC"}
    base: dict[str, Any] = {
        "A": _close(not_={"required": ["id"]}, a=refer["A"], b=refer["B"]),
        "B": _close(a=refer["A"], b=refer["B"], c=refer["C"]),
        "C": _close(a=refer["A"], b=refer["B"]),
    }
    revision = {name: {**schema, "maxProperties": 9} for name, schema in base.items()}
    hidden = {"allOf": [refer["A"]], "properties": {"id": {"readOnly": True}}}
    revision["C"] = _close(a=hidden, b=refer["B"])
    verdict = ask(make_engine(Pair(base, revision)), Question("C", "C", is_reverse=False))
    assert not isinstance(verdict, Proven)


def _close(not_: Any = False, **properties: Any) -> dict[str, Any]:
    closed = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**closed, "not": not_}


@pytest.mark.parametrize("depth", [2, 3, 4, 5, 6, 80])
@pytest.mark.parametrize(("sent", "read"), [(["a"], ["b"]), ([], ["b"]), (["b"], ["a", "b"])])
def test_what_is_assumed_of_the_items_of_a_value_is_not_known_of_the_value(
    depth: int, sent: list[str], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A component that is a list of itself, or an object that another member is required of."""
    monkeypatch.setattr(solver, "_MAX_DEPTH", depth)
    refer = {name: {"$ref": f"#/components/schemas/{name}"} for name in "ABC"}
    other = {"type": "object", "properties": {"z": {"const": 0}}, "required": ["z"]}
    choice = {"anyOf": [refer["B"], other]}
    base: dict[str, Any] = {
        "A": {"oneOf": [choice, {"type": "array", "items": refer["A"]}]},
        "B": {**_close(a=refer["C"], b=True), "required": sent},
        "C": {"type": "object", "properties": {"c": refer["A"]}, "required": ["c"]},
    }
    revision = {**base, "B": {**base["B"], "required": read}}
    verdict = ask(make_engine(Pair(base, revision)), Question("A", "A", is_reverse=False))
    assert not isinstance(verdict, Proven)


@pytest.mark.parametrize("depth", [2, 3, 80])
def test_nothing_is_assumed_of_a_branch_whose_tag_only_its_union_declares(
    depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that refuses the tag that a branch is sent with does not accept the branch."""
    monkeypatch.setattr(solver, "_MAX_DEPTH", depth)
    refer = {name: {"$ref": f"#/components/schemas/{name}"} for name in "ABC"}
    base: dict[str, Any] = {
        "A": {"type": "object", "properties": {"a": {"type": "array", "items": refer["B"]}}},
        "B": {"oneOf": [refer["A"]]},
        "C": {"anyOf": [refer["B"], refer["A"]], "discriminator": {"propertyName": "t"}},
    }
    base["A"]["required"] = ["a", "b"]
    read = {"type": "object", "properties": {"t": {"const": "A"}, "a": {"type": "array"}}}
    documents = make_document(True, **base), make_document(True, **{**base, "A": read})
    comparer = SchemaComparer(*documents)
    pointer = "/components/schemas/C"
    assert comparer.is_contained(pointer, pointer, Direction.REQUEST) != Proven()


def test_a_branch_may_be_a_parent_that_stands_for_its_children() -> None:
    """Neither as a branch nor in a condition does it matter that nobody wrote it as a union."""
    refer = {name: {"$ref": f"#/components/schemas/{name}"} for name in "ABC"}
    base: dict[str, Any] = {
        "A": {**_close(t={"type": "string"}, b=refer["C"]), "discriminator": {"propertyName": "t"}},
        "B": {"allOf": [refer["A"]]},
        "C": {"oneOf": [refer["A"], {"type": "object", "not": refer["A"]}]},
    }
    documents = make_document(True, **base), make_document(True, **{**base, "D": {}})
    comparer = SchemaComparer(*documents)
    pointer = "/components/schemas/C"
    assert comparer.is_contained(pointer, pointer, Direction.REQUEST) == Proven()


@pytest.fixture
def deep_calls() -> Iterator[None]:
    """As many calls in one another as the command line allows."""
    known = sys.getrecursionlimit()
    sys.setrecursionlimit(CALLS)
    yield
    sys.setrecursionlimit(known)


@pytest.mark.usefixtures("deep_calls")
@pytest.mark.parametrize(("changed", "verdict"), [("string", Proven), ("integer", Refuted)])
def test_many_components_that_know_each_other_are_decided(
    changed: str, verdict: type[Containment]
) -> None:
    """A chain that is too long to be searched at once, whose end leads back to its beginning."""
    base = {f"C{number}": _make_link(number, "string") for number in range(_LINKS)}
    revision = {**base, f"C{_LINKS - 1}": _make_link(_LINKS - 1, changed)}
    revision["C0"] = {**base["C0"], "maxProperties": 9}
    question = Question("C0", "C0", is_reverse=False)
    assert isinstance(ask(make_engine(Pair(base, revision)), question), verdict)


def _make_link(number: int, kind: str) -> dict[str, Any]:
    below = {"$ref": f"#/components/schemas/C{(number + 1) % _LINKS}"}
    properties = {"a": {"type": kind}, "next": {"anyOf": [{"type": "null"}, below]}}
    return {"type": "object", "properties": properties, "additionalProperties": False}


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
