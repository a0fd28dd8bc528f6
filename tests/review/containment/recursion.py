"""Random components that know each other, small values to try on them, and what an engine says."""

import itertools
import json
import random
from typing import Any, NamedTuple

import jsonschema_rs

from scripts.review.containment import Containment, Direction, Proven, Refuted, SchemaComparer
from tests.review.containment.second_opinion import decide_containment, refer
from tests.schemas.documents import make_document

NAMES = ("A", "B", "C")
_ATOMS: tuple[Any, ...] = (None, 0, "a")


class Question(NamedTuple):
    """Whether a component of the sender's document is contained in one of the reader's."""

    sent: str
    read: str
    is_reverse: bool


class Pair(NamedTuple):
    """The components of two documents."""

    base: dict[str, Any]
    revision: dict[str, Any]


def draw_pair(rng: random.Random) -> Pair:
    """Two sets of components of which the second is often an edit of the first."""
    base = _draw_components(rng)
    if rng.random() < 0.3:
        return Pair(base, _draw_components(rng))
    changed = rng.sample(NAMES, rng.choice((1, 2)))
    drawn = _draw_components(rng)
    return Pair(base, {name: (drawn if name in changed else base)[name] for name in NAMES})


def _draw_components(rng: random.Random) -> dict[str, Any]:
    return {name: _draw(rng, 3, NAMES[:index]) for index, name in enumerate(NAMES)}


def _draw(rng: random.Random, depth: int, reachable: tuple[str, ...]) -> Any:
    """A schema that refers to the reachable components, below properties and items to all."""
    if depth <= 0 or rng.random() < 0.15:
        leaves: list[Any] = [{"type": "null"}, {"const": 0}, {"type": "string"}, True, False]
        leaves += [{"$ref": f"#/components/schemas/{name}"} for name in reachable] * 3
        return rng.choice(leaves)
    kind = rng.random()
    if kind < 0.4:
        return _draw_object(rng, depth - 1)
    if kind < 0.6:
        return _draw_array(rng, depth - 1)
    keyword = rng.choice(("anyOf", "oneOf", "allOf", "anyOf", "oneOf", "not"))
    if keyword == "not":
        return {"not": _draw(rng, depth - 1, reachable)}
    return {keyword: [_draw(rng, depth - 1, reachable) for _ in range(rng.choice((2, 2, 3)))]}


def _draw_object(rng: random.Random, depth: int) -> dict[str, Any]:
    names = rng.sample(("a", "b"), rng.choice((1, 2)))
    schema: dict[str, Any] = {
        "properties": {name: _draw(rng, depth, NAMES) for name in names},
        "additionalProperties": rng.choice((True, False, False)),
    }
    if rng.random() < 0.8:
        schema["type"] = "object"
    if rng.random() < 0.6:
        schema["required"] = rng.sample(("a", "b"), rng.choice((1, 1, 2)))
    return schema


def _draw_array(rng: random.Random, depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {rng.choice(("items", "items", "contains")): _draw(rng, depth, NAMES)}
    if rng.random() < 0.8:
        schema["type"] = "array"
    if rng.random() < 0.5:
        schema[rng.choice(("minItems", "maxItems"))] = rng.choice((1, 2))
    return schema


def list_values(depth: int) -> list[Any]:
    """Every value of few atoms, at most two items or properties, and a depth."""
    if depth == 0:
        return list(_ATOMS)
    below = list_values(depth - 1)
    items = [list(some) for count in range(3) for some in itertools.product(below, repeat=count)]
    singles = [{name: value} for name in ("a", "b") for value in below]
    doubles = [{"a": one, "b": other} for one, other in itertools.product(below, repeat=2)]
    return [*_ATOMS, *items, {}, *singles, *doubles]


SMALL_VALUES = list_values(1)
VALUES = list_values(2)


def draw_questions(rng: random.Random) -> list[Question]:
    """Every question about components of the same name and some others, in a random order."""
    questions = [Question(name, name, way) for name in NAMES for way in (False, True)]
    for _ in range(3):
        sent, read = rng.sample(NAMES, 2)
        questions.append(Question(sent, read, rng.random() < 0.5))
    rng.shuffle(questions)
    return questions


def make_engine(pair: Pair) -> SchemaComparer:
    """An engine that was asked nothing yet."""
    documents = make_document(True, **pair.base), make_document(True, **pair.revision)
    return SchemaComparer(*documents, is_open_world=False)


def ask(comparer: SchemaComparer, question: Question) -> Containment:
    """What an engine answers, for a request: the base sends and the revision reads."""
    sent, read = (f"/components/schemas/{name}" for name in question[:2])
    base, revision = (read, sent) if question.is_reverse else (sent, read)
    return comparer.is_contained(base, revision, Direction.REQUEST, is_reverse=question.is_reverse)


class Oracle:
    """Judges values by an independent validator."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    def validator(self, is_revision: bool, name: str) -> jsonschema_rs.Draft202012Validator:
        """The validator of one component."""
        return jsonschema_rs.Draft202012Validator(self.schema(is_revision, name))

    def schema(self, is_revision: bool, name: str) -> dict[str, Any]:
        """One component as a schema that stands alone."""
        components = {"schemas": self.pair[is_revision]}
        return {"$ref": f"#/components/schemas/{name}", "components": components}

    def list_counterexamples(self, question: Question, values: list[Any]) -> list[Any]:
        """The values that are sent and not accepted."""
        sends = self.validator(question.is_reverse, question.sent)
        reads = self.validator(not question.is_reverse, question.read)
        return [value for value in values if sends.is_valid(value) and not reads.is_valid(value)]

    def decide_containment(self, question: Question) -> bool | None:
        """What another engine says; None where it cannot tell."""
        components = {
            f"{side}-{name}": _move(schema, side)
            for side in Pair._fields
            for name, schema in getattr(self.pair, side).items()
        }
        sides = ("revision", "base") if question.is_reverse else ("base", "revision")
        sent, read = (f"{side}-{name}" for side, name in zip(sides, question[:2], strict=True))
        return decide_containment(refer(sent), refer(read), **components)

    def contradicts(self, question: Question, verdict: Containment, values: list[Any]) -> bool:
        """Whether a value speaks against a verdict, or what should show it does not."""
        if isinstance(verdict, Refuted):
            return not self.list_counterexamples(question, [verdict.witness])
        return isinstance(verdict, Proven) and bool(self.list_counterexamples(question, values))


def _move(schema: Any, side: str) -> Any:
    """The schema with its references leading to definitions of both documents."""
    text = json.dumps(schema)
    for name in NAMES:
        moved = refer(f"{side}-{name}")["$ref"]
        text = text.replace(f'"#/components/schemas/{name}"', json.dumps(moved))
    return json.loads(text)
