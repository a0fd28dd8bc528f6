"""Random components as people write them.

They have a schema `Root` and components that it refers to: unions with and without a
discriminator, children of a parent, recursion, nullable members, conditions and large bounds.
"""

import random
from typing import Any

NAMES = ("a", "b", "c")
TAG = "kind"
PARTS = ("Apple", "Berry", "Cherry")
Schema = dict[str, Any]
Components = dict[str, Schema]
BOUNDS = (1, 2, 3, 200, 201, 1_000, 3_000, 4_096)
WORDS = ("x", "y", "z")


def draw_components(rng: random.Random, version: str) -> Components:
    """Components of a minor version of OpenAPI."""
    return rng.choice((_draw_union, _draw_union, _draw_family, _draw_plain))(rng, version)


def refer(name: str) -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def _draw_union(rng: random.Random, version: str) -> Components:
    """A union of components or of inline schemas, perhaps with a discriminator."""
    is_told = rng.random() < 0.6
    names = PARTS[: rng.choice((2, 3))]
    parts = {name: _draw_part(rng, version, name, is_told) for name in names}
    members = [refer(name) for name in names]
    if not is_told and rng.random() < 0.4:
        members = [parts[name] for name in names]
    union: Schema = {rng.choice(("oneOf", "oneOf", "anyOf")): members}
    if is_told:
        union["discriminator"] = _draw_discriminator(rng, names)
    spare = {"Spare": _draw_part(rng, version, "Spare", is_told)}
    return {**parts, **spare, "Choice": union, "Root": _hold(rng, version, refer("Choice"))}


def _draw_family(rng: random.Random, version: str) -> Components:
    """A parent with a discriminator and the components that include it."""
    names = PARTS[: rng.choice((1, 2, 3))]
    parent = draw_object(rng, version)
    parent["properties"][TAG] = {"type": "string"}
    if rng.random() < 0.7:
        parent["required"] = sorted({*parent.get("required", ()), TAG})
    parent["discriminator"] = _draw_discriminator(rng, names)
    children = {name: {"allOf": [refer("Parent"), draw_object(rng, version)]} for name in names}
    return {**children, "Parent": parent, "Root": _hold(rng, version, refer("Parent"))}


def _draw_plain(rng: random.Random, version: str) -> Components:
    """Objects that know each other."""
    parts = {name: draw_object(rng, version) for name in PARTS}
    return {**parts, "Root": _hold(rng, version, refer("Apple"))}


def _hold(rng: random.Random, version: str, schema: Schema) -> Schema:
    """A message that has a schema: itself, as a member, as an item or as null."""
    kind = rng.random()
    if kind < 0.3:
        return {"allOf": [schema]}
    if kind < 0.5:
        return {"type": "array", "items": schema}
    held = draw_object(rng, version)
    held["properties"]["held"] = make_nullable(rng, version, schema) if kind > 0.8 else schema
    return held


def _draw_part(rng: random.Random, version: str, name: str, is_told: bool) -> Schema:
    part = draw_object(rng, version)
    if is_told:
        part["properties"][TAG] = rng.choice(({"type": "string"}, {"enum": [name]}))
        if rng.random() < 0.7:
            part["required"] = sorted({*part.get("required", ()), TAG})
    return part


def _draw_discriminator(rng: random.Random, names: tuple[str, ...]) -> Schema:
    told: Schema = {"propertyName": TAG}
    if rng.random() < 0.5:
        mapped = names[: rng.choice((1, len(names), len(names)))]
        told["mapping"] = {name: refer(name)["$ref"] for name in mapped}
        if rng.random() < 0.3:
            told["mapping"][rng.choice(WORDS)] = refer(rng.choice(names))["$ref"]
    return told


def draw_object(rng: random.Random, version: str, depth: int = 2) -> Schema:
    """A schema of an object."""
    names = rng.sample(NAMES, rng.choice((1, 2, 2, 3)))
    made: Schema = {
        "type": "object",
        "properties": {name: draw_member(rng, version, depth - 1) for name in names},
    }
    if rng.random() < 0.4:
        made["required"] = rng.sample(names, 1)
    if rng.random() < 0.1:
        made["additionalProperties"] = rng.choice((False, True, {"type": "string"}))
    if rng.random() < 0.25:
        draw_condition(rng, version, made)
    return made


def draw_condition(rng: random.Random, version: str, made: Schema) -> None:
    """A condition on names, of which some may not be declared."""
    one, other = rng.sample(NAMES, 2)
    kinds: list[Schema] = [
        {"not": {"required": [one]}},
        {"not": {"required": [one, other]}},
        {"not": {"properties": {one: {"enum": ["x", 1]}}, "required": [one]}},
    ]
    if version.startswith("3.1"):
        told = {"properties": {one: {"const": rng.choice(("x", 1))}}, "required": [one]}
        kinds += [
            {"dependentRequired": {one: [other]}},
            {"if": told, "then": {"required": [other]}},
            {"if": told, "then": {"properties": {other: _draw_leaf(rng)}}},
            {"if": told, "else": {"required": [other]}},
            {"dependentSchemas": {one: {"properties": {other: _draw_leaf(rng)}}}},
        ]
    made.update(rng.choice(kinds))


def draw_member(rng: random.Random, version: str, depth: int) -> Schema:
    """A schema of a property or an item."""
    kind = rng.random()
    if kind < 0.15:
        return make_nullable(rng, version, draw_member(rng, version, depth))
    if depth <= 0 or kind < 0.6:
        return _draw_leaf(rng)
    if kind < 0.7:
        return _draw_array(rng, draw_member(rng, version, depth - 1))
    if kind < 0.8:
        return refer(rng.choice(("Root", "Apple")))
    if kind < 0.9:
        return draw_object(rng, version, depth)
    if kind < 0.95:
        return {"type": "object", "additionalProperties": draw_member(rng, version, depth - 1)}
    return {rng.choice(("oneOf", "anyOf")): [_draw_leaf(rng), _draw_leaf(rng)]}


def _draw_leaf(rng: random.Random) -> Schema:
    kind = rng.choice(("string", "string", "integer", "number", "boolean", "enum"))
    if kind == "enum":
        return {"type": "string", "enum": rng.sample(WORDS, rng.choice((1, 2, 3)))}
    made: Schema = {"type": kind}
    if kind == "string" and rng.random() < 0.5:
        made[rng.choice(("minLength", "maxLength", "maxLength"))] = rng.choice(BOUNDS)
    if kind in ("integer", "number") and rng.random() < 0.5:
        made[rng.choice(("minimum", "maximum", "maximum"))] = rng.choice((*BOUNDS, 10**12))
    return made


def _draw_array(rng: random.Random, items: Schema) -> Schema:
    made: Schema = {"type": "array", "items": items}
    if rng.random() < 0.5:
        made[rng.choice(("minItems", "maxItems", "maxItems"))] = rng.choice((1, 2, 3, 200, 201))
    if rng.random() < 0.2:
        made["uniqueItems"] = True
    return made


def make_nullable(rng: random.Random, version: str, schema: Schema) -> Schema:
    """The schema or null, in one of the ways in which a version writes it."""
    if version.startswith("3.0"):
        ways: list[Schema] = [
            {"allOf": [schema], "nullable": True}, {"anyOf": [schema, {"nullable": True}]},
        ]  # fmt: skip
        if "type" in schema:
            ways.append({**schema, "nullable": True})
        return rng.choice(ways)
    ways = [{"anyOf": [schema, {"type": "null"}]}, {"oneOf": [schema, {"type": "null"}]}]
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        ways.append({**schema, "type": [schema["type"], "null"]})
    return rng.choice(ways)
