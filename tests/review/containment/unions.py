"""Random unions of open objects, edits of one branch, and values of the names they declare."""

import copy
import itertools
import json
import random
from functools import lru_cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator

from tests.review.containment.drawing import make_validator

NAMES = ("a", "b", "c")
_MEMBERS: tuple[Any, ...] = (
    {"type": "string"}, {"type": "integer"}, {"enum": ["x", "y"]}, {"enum": ["x"]}, {"const": "z"},
    {"type": ["string", "null"]}, {"type": "integer", "maximum": 3},
)  # fmt: skip
_ATOMS: tuple[Any, ...] = ("x", "z", "other", 1, 9, None)
VALUES: list[Any] = [
    dict(zip(names, atoms, strict=True))
    for count in range(len(NAMES) + 1)
    for names in itertools.combinations(NAMES, count)
    for atoms in itertools.product(_ATOMS, repeat=count)
]


class Unions(NamedTuple):
    """A union as it was and as it is."""

    base: dict[str, Any]
    revision: dict[str, Any]

    def list_counterexamples(self, *, is_reverse: bool) -> list[Any]:
        """The values of one branch of a side that fit no branch of the other side.

        A value fits a branch if it is valid there and has no name that only other branches declare.
        An unchanged number of branches means that each is compared with the one in its place, which
        may declare names anew.
        """
        sent, read = map(_list_branches, self[::-1] if is_reverse else self)
        declared = {name for branch in (*sent, *read) for name in branch["properties"]}
        partners = read if len(sent) == len(read) else [None] * len(sent)
        return [
            value
            for branch, partner in zip(sent, partners, strict=True)
            for value in VALUES
            if _fits(branch, value, declared)
            and not any(
                _fits(other, value, set() if other is partner else declared) for other in read
            )
        ]

    def list_literal_counterexamples(self, *, is_reverse: bool) -> list[Any]:
        """The values of names that both sides declare, by the letter of JSON Schema."""
        sides = self[::-1] if is_reverse else self
        sent, read = ({name for each in _list_branches(side) for name in each["properties"]}
                      for side in sides)  # fmt: skip
        sends, reads = (_make_validator(json.dumps(side)) for side in sides)
        return [
            value
            for value in VALUES
            if value.keys() <= sent & read and sends.is_valid(value) and not reads.is_valid(value)
        ]


def _fits(branch: dict[str, Any], value: Any, declared: set[str]) -> bool:
    foreign = declared - branch["properties"].keys()
    return foreign.isdisjoint(value) and bool(_make_validator(json.dumps(branch)).is_valid(value))


@lru_cache(maxsize=10_000)
def _make_validator(text: str) -> Draft202012Validator:
    return make_validator(json.loads(text))


def draw_unions(rng: random.Random, keyword: str) -> Unions:
    """A union of two or three open objects, and the same with one of them changed."""
    base = {keyword: [_draw_branch(rng) for _ in range(rng.choice((2, 2, 3)))]}
    revision = copy.deepcopy(base)
    branches = revision[keyword]
    kind = rng.random()
    if kind < 0.1 and len(branches) > 2:
        del branches[rng.randrange(len(branches))]
    elif kind < 0.2:
        branches.append(_draw_branch(rng))
    else:
        _edit(rng, rng.choice(branches))
    return Unions(base, revision)


def _list_branches(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return next(iter(schema.values()))


def _draw_branch(rng: random.Random) -> dict[str, Any]:
    names = rng.sample(NAMES, rng.choice((1, 1, 2, 2, 3)))
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: rng.choice(_MEMBERS) for name in names},
    }
    if rng.random() < 0.4:
        schema["required"] = rng.sample(names, 1)
    return schema


def _edit(rng: random.Random, branch: dict[str, Any]) -> None:
    names = list(branch["properties"])
    kind = rng.random()
    if kind < 0.6:
        branch["properties"][rng.choice(names)] = rng.choice(_MEMBERS)
    elif kind < 0.8:
        branch["required"] = rng.sample(names, rng.choice((0, 1)))
    else:
        branch["properties"].setdefault(rng.choice(NAMES), rng.choice(_MEMBERS))
