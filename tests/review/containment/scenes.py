"""Random edits of components, one or two for each scene."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.review.containment.components import (
    BOUNDS,
    NAMES,
    PARTS,
    TAG,
    WORDS,
    Components,
    Schema,
    draw_components,
    draw_condition,
    draw_member,
    draw_object,
    make_nullable,
    refer,
)


class Scene(NamedTuple):
    """Components as they were and as they are, in a minor version of OpenAPI."""

    version: str
    base: Components
    revision: Components


def draw_scene(rng: random.Random) -> Scene:
    """Components and the same with one or two edits."""
    version = rng.choice(("3.0.3", "3.1.0"))
    base = draw_components(rng, version)
    while True:
        revision = copy.deepcopy(base)
        for _ in range(rng.choice((1, 1, 1, 2))):
            edit_components(rng, version, revision)
        if revision != base:
            return Scene(version, base, revision)


def list_schemas(components: Components) -> Iterator[Schema]:
    """Every schema of the components, each of which may be changed in place."""
    pending = list(components.values())
    while pending:
        schema = pending.pop()
        yield schema
        for keyword, held in schema.items():
            if keyword in ("properties", "dependentSchemas"):
                pending += held.values()
            elif keyword in ("allOf", "anyOf", "oneOf"):
                pending += held
            elif keyword in ("items", "additionalProperties", "not", "if", "then", "else"):
                pending += [held] if isinstance(held, dict) else []


def edit_components(rng: random.Random, version: str, components: Components) -> None:
    """One change at a random place."""
    edits = list(_EDITS)
    schemas = list(list_schemas(components))
    while True:
        if rng.choice(edits)(rng, version, rng.choice(schemas)):
            return


def _edit_member(rng: random.Random, version: str, schema: Schema) -> bool:
    if not schema.get("properties"):
        return False
    name = rng.choice(list(schema["properties"]))
    if name != TAG:
        schema["properties"][name] = draw_member(rng, version, 1)
    return bool(name != TAG)


def _edit_nullable(rng: random.Random, version: str, schema: Schema) -> bool:
    if not schema.get("properties"):
        return False
    name = rng.choice(list(schema["properties"]))
    schema["properties"][name] = make_nullable(rng, version, schema["properties"][name])
    return True


def _add_member(rng: random.Random, version: str, schema: Schema) -> bool:
    name = rng.choice(NAMES)
    if name in schema.get("properties", (name,)):
        return False
    schema["properties"][name] = draw_member(rng, version, 1)
    return True


def _remove_member(rng: random.Random, _: str, schema: Schema) -> bool:
    if len(schema.get("properties", ())) < 2:
        return False
    name = rng.choice(list(schema["properties"]))
    if name == TAG:
        return False
    del schema["properties"][name]
    if "required" in schema:
        schema["required"] = [each for each in schema["required"] if each != name]
    return True


def _edit_required(rng: random.Random, _: str, schema: Schema) -> bool:
    if not schema.get("properties"):
        return False
    name = rng.choice(list(schema["properties"]))
    schema["required"] = sorted({name} ^ set(schema.get("required", ())))
    return True


def _edit_bound(rng: random.Random, _: str, schema: Schema) -> bool:
    keywords = {"string": ("minLength", "maxLength"), "integer": ("minimum", "maximum"),
                "number": ("minimum", "maximum"), "array": ("minItems", "maxItems")}  # fmt: skip
    kind = str(schema.get("type"))
    if kind not in keywords or "enum" in schema:
        return False
    keyword = rng.choice(keywords[kind])
    if keyword in schema and rng.random() < 0.3:
        del schema[keyword]
    else:
        schema[keyword] = schema.get(keyword, rng.choice(BOUNDS)) + rng.choice((-1, 1))
    return True


def _edit_unique(_: random.Random, __: str, schema: Schema) -> bool:
    if schema.get("type") != "array":
        return False
    schema["uniqueItems"] = not schema.get("uniqueItems", False)
    return True


def _edit_enum(rng: random.Random, _: str, schema: Schema) -> bool:
    if "enum" not in schema:
        return False
    values = schema["enum"]
    if len(values) > 1 and rng.random() < 0.5:
        schema["enum"] = rng.sample(values, len(values) - 1)
    else:
        schema["enum"] = [*values, "more"]
    return True


def _edit_branches(rng: random.Random, version: str, schema: Schema) -> bool:
    keyword = next((key for key in ("oneOf", "anyOf") if key in schema), None)
    if keyword is None:
        return False
    branches = schema[keyword]
    if len(branches) > 2 and rng.random() < 0.5:
        del branches[rng.randrange(len(branches))]
    elif "discriminator" in schema:
        branches.append(refer("Spare"))
    else:
        branches.append(draw_object(rng, version))
    return json.dumps(branches).count("/Spare") < 2


def _edit_mapping(rng: random.Random, _: str, schema: Schema) -> bool:
    told = schema.get("discriminator")
    if told is None:
        return False
    branches = [each["$ref"] for key in ("oneOf", "anyOf") for each in schema.get(key, ())]
    mapping = dict(told.get("mapping", {}))
    targets = branches or list(mapping.values())
    if not targets:
        return False
    if mapping and rng.random() < 0.5:
        del mapping[rng.choice(list(mapping))]
    else:
        mapping[rng.choice((*WORDS, *PARTS))] = rng.choice(targets)
    schema["discriminator"] = {"propertyName": TAG, **({"mapping": mapping} if mapping else {})}
    return True


def _edit_condition(rng: random.Random, version: str, schema: Schema) -> bool:
    if schema.get("type") != "object" or "properties" not in schema:
        return False
    held = {"not", "if", "then", "else", "dependentRequired", "dependentSchemas"} & schema.keys()
    for keyword in held:
        del schema[keyword]
    if not held or rng.random() < 0.5:
        draw_condition(rng, version, schema)
    return True


def _edit_rest(rng: random.Random, _: str, schema: Schema) -> bool:
    if schema.get("type") != "object" or "properties" not in schema:
        return False
    schema["additionalProperties"] = rng.choice((False, True, {"type": "string"}))
    return True


_EDITS: tuple[Callable[[random.Random, str, Schema], bool], ...] = (
    _edit_member, _edit_member, _edit_nullable, _add_member, _remove_member, _edit_required,
    _edit_bound, _edit_bound, _edit_unique, _edit_enum, _edit_branches, _edit_mapping,
    _edit_condition, _edit_rest,
)  # fmt: skip
