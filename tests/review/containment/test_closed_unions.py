"""A schema with `unevaluatedProperties: false` and a union is as closed as each of its branches."""

import itertools
import json
import random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level, obj
from tests.schemas.documents import make_document

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
A, B = obj(("a",), a=STRING), obj(("b",), b=STRING)


def closed(*branches: Any, keyword: str = "oneOf", **around: Any) -> dict[str, Any]:
    return {"unevaluatedProperties": False, "properties": around, keyword: list(branches)}


BASE = closed(A, B, k=STRING)

# The revision of `BASE`, and the levels for a request and for a response.
CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "the same as anyOf": (closed(A, B, keyword="anyOf", k=STRING), "none", "none"),
    "a property moves into the branches": (
        closed(obj(("a",), a=STRING, k=STRING), obj(("b",), b=STRING, k=STRING)),
        "none",
        "none",
    ),
    "a type in a branch": (closed(A, obj(("b",), b=INTEGER), k=STRING), "breaking", "breaking"),
    "a type beside the union": (closed(A, B, k=INTEGER), "breaking", "breaking"),
    "a property of a branch": (
        closed(A, obj(("b",), b=STRING, c=STRING), k=STRING),
        "info",
        "breaking",
    ),
    "a property beside the union": (closed(A, B, k=STRING, z=STRING), "info", "breaking"),
    "one property less beside the union": (closed(A, B), "breaking", "warning"),
    "a branch more": (closed(A, B, obj(("c",), c=STRING), k=STRING), "info", "breaking"),
    "a branch less": (closed(A, obj(("c",), c=STRING), k=STRING), "breaking", "breaking"),
    "one branch left": (closed(A, k=STRING), "breaking", "info"),
    "null as a branch": (closed(A, B, {"type": "null"}, k=STRING), "info", "breaking"),
    "open now": ({"properties": {"k": STRING}, "oneOf": [A, B]}, "info", "breaking"),
}


@pytest.mark.parametrize("claim", CASES)
def test_verdict(claim: str) -> None:
    """Nothing is undecided, and only what changed is told."""
    revision, *want = CASES[claim]
    documents = make_document(BASE), make_document(revision)
    changes = [compare_roots(*documents, direction) for direction in Direction]
    assert [find_level(each) for each in changes] == want
    assert not any(change.rule.endswith("-undecided") for each in changes for change in each)


def test_one_change_of_a_branch_is_one_finding() -> None:
    """That the branch is closed, too, is no finding of its own."""
    documents = make_document(BASE), make_document(closed(A, obj(("b",), b=INTEGER), k=STRING))
    for direction in Direction:
        (change,) = compare_roots(*documents, direction)
        assert change.rule.endswith("-type-changed")


def test_a_closed_union_that_opens_stays_closed_towards_its_counterpart() -> None:
    """An alternative is open towards its other version; only a closed one is not."""
    opened = {"properties": {"k": STRING}, "oneOf": [A, B]}
    documents = make_document(opened), make_document(BASE)
    assert find_level(compare_roots(*documents, Direction.REQUEST)) == "breaking"


VALUES = [
    {name: value for name, value in zip("abck", chosen, strict=True) if value is not None}
    for chosen in itertools.product((None, "", 1), repeat=4)
]
SCHEMAS: tuple[Any, ...] = (STRING, INTEGER, {})


def _draw_branch(rng: random.Random) -> dict[str, Any]:
    names = rng.sample("abc", rng.choice((1, 2)))
    required = names[: rng.choice((0, 1))]
    return obj(tuple(required), **{name: rng.choice(SCHEMAS) for name in names})


def _draw_pair(rng: random.Random) -> tuple[dict[str, Any], dict[str, Any]]:
    keyword = rng.choice(("oneOf", "anyOf"))
    branches = [_draw_branch(rng) for _ in range(rng.choice((2, 2, 3)))]
    edited = [*branches]
    edited[rng.randrange(len(edited))] = _draw_branch(rng)
    around = {"k": rng.choice(SCHEMAS)}
    changed = {"k": rng.choice(SCHEMAS)} if rng.random() < 0.2 else around
    pair = closed(*branches, keyword=keyword, **around), closed(*edited, keyword=keyword, **changed)
    if rng.random() < 0.2:
        del rng.choice(pair)["unevaluatedProperties"]
    return pair


def _list_names(schema: dict[str, Any]) -> set[str]:
    below = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    return {*schema.get("properties", ()), *(name for each in below for name in each["properties"])}


@pytest.mark.parametrize("seed", range(4))
def test_no_value_contradicts_a_verdict(seed: int) -> None:
    """What one side accepts and the other refuses by the letter is at least a warning."""
    rng = random.Random(seed)
    for _ in range(30):
        pair = _draw_pair(rng)
        shared = _list_names(pair[0]) & _list_names(pair[1])
        documents = make_document(pair[0]), make_document(pair[1])
        sends, reads = map(Draft202012Validator, pair)
        for direction in Direction:
            lost = [
                value
                for value in VALUES
                if value.keys() <= shared and sends.is_valid(value) and not reads.is_valid(value)
            ]
            level = find_level(compare_roots(*documents, direction))
            assert not lost or level in ("warning", "breaking"), (lost[0], json.dumps(pair))
            sends, reads = reads, sends
