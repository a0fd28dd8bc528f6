"""Random components of messages that know each other.

They have hidden properties, discriminators, unions within unions, children of a parent and `not`.
"""

import random
from typing import Any

from tests.review.containment.components import refer

NAMES = ("A", "B", "C", "D")
TAG = "t"
Schema = dict[str, Any]
Components = dict[str, Schema]


def draw_pair(rng: random.Random) -> tuple[Components, Components]:
    """The components of two documents, of which one or two differ."""
    base, other = _draw_components(rng), _draw_components(rng)
    changed = rng.sample(NAMES, rng.choice((1, 1, 2)))
    return base, {name: (other if name in changed else base)[name] for name in NAMES}


def _draw_components(rng: random.Random) -> Components:
    return {name: _draw_component(rng, NAMES[:index], name) for index, name in enumerate(NAMES)}


def _draw_component(rng: random.Random, earlier: tuple[str, ...], name: str) -> Schema:
    """A component; only below properties it refers to itself and to later ones."""
    kind = rng.random()
    if kind < 0.6 or not earlier:
        told = {"discriminator": {"propertyName": TAG}} if rng.random() < 0.1 else {}
        return {**_draw_object(rng, name), **told}
    if kind < 0.72:
        return {"allOf": [refer(rng.choice(earlier)), _draw_object(rng, name)]}
    if kind < 0.78:
        return {"type": "object", "not": refer(rng.choice(earlier))}
    return _draw_union(rng, earlier, name)


def _draw_union(rng: random.Random, earlier: tuple[str, ...], name: str) -> Schema:
    count = min(rng.choice((2, 2, 3)), len(earlier))
    branches = [refer(each) for each in rng.sample(earlier, count)]
    if rng.random() < 0.3:
        branches.append(_draw_object(rng, name))
    union = _choose_union(rng, branches, 0.5)
    both: Schema = {"allOf": [union, {"anyOf": [refer(each) for each in earlier]}]}
    return both if rng.random() < 0.15 else union


def _draw_object(rng: random.Random, name: str) -> Schema:
    names = rng.sample((TAG, "a", "b"), rng.choice((1, 2, 2, 3)))
    properties = {
        each: _draw_tag(rng, name) if each == TAG else _draw_member(rng) for each in names
    }
    schema: Schema = {"type": "object", "properties": properties}
    if rng.random() < 0.6:
        schema["required"] = rng.sample((TAG, "a", "b"), rng.choice((1, 2)))
    if rng.random() < 0.35:
        schema["additionalProperties"] = rng.choice((False, False, True, refer(rng.choice(NAMES))))
    return schema


def _draw_tag(rng: random.Random, name: str) -> Schema:
    own = {"const": name}
    some = {"type": "string", "enum": rng.sample(NAMES, 2)}
    return rng.choice([{"type": "string"}, {"const": rng.choice(NAMES)}, own, own, some])


def _draw_member(rng: random.Random) -> Any:
    schema = _draw_value(rng)
    hidden = rng.choice(("readOnly", "writeOnly"))
    return {"allOf": [schema], hidden: True} if rng.random() < 0.2 else schema


def _draw_value(rng: random.Random) -> Any:
    kind = rng.random()
    if kind < 0.3:
        plain = [{"type": each} for each in ("string", "integer", "null")]
        return rng.choice([*plain, {"enum": ["x", "y"]}, {"const": "x"}, True])
    if kind < 0.55:
        return refer(rng.choice(NAMES))
    if kind < 0.7:
        return {"type": "array", "items": refer(rng.choice(NAMES))}
    if kind < 0.9:
        union = _choose_union(rng, [refer(rng.choice(NAMES)) for _ in range(2)], 0.4)
        return {"oneOf": [{"type": "null"}, union]} if rng.random() < 0.2 else union
    return {"not": refer(rng.choice(NAMES))}


def _choose_union(rng: random.Random, branches: list[Any], told: float) -> Schema:
    union: Schema = {rng.choice(("oneOf", "anyOf")): branches}
    return {**union, "discriminator": {"propertyName": TAG}} if rng.random() < told else union
