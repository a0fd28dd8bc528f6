"""Values of a scene and whether a validator that follows discriminators accepts them.

It knows nothing of the engine: the components become one schema of JSON Schema 2020-12, in which a
discriminator is written as conditions.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, product
from typing import Any, Final

import jsonschema_rs

from scripts.document import Document
from tests.review.containment.components import NAMES, TAG, Components, Schema, refer
from tests.review.containment.scenes import Scene, list_schemas
from tests.schemas.documents import make_document

_DEPTH: Final = 4
_CONDITIONS: Final = ("not", "if", "dependentRequired", "dependentSchemas")


def list_counterexamples(
    scene: Scene, rng: random.Random, count: int, *, is_reverse: bool
) -> list[Any]:
    """Values of declared names that one side sends and the other refuses.

    A name that only the reader declares is not sent, and one that only conditions mention is. In a
    union, the names are those of a branch that accepts the value.

    Args:
        scene: The components.
        rng: Draws the values.
        count: How many values to try.
        is_reverse: Whether the revision sends and the base reads.
    """
    sent, read = (scene.revision, scene.base) if is_reverse else (scene.base, scene.revision)
    sends = [make_validator(sent, is_told=told) for told in (False, True)]
    reads = make_validator(read, is_told=True)
    draw = Values(rng, sent, read)
    values = (draw.draw(refer("Root"), _DEPTH) for _ in range(count))
    meaning = _Meaning(sent)
    is_shared = any(map(_overlaps, (*list_schemas(sent), *list_schemas(read))))
    return [
        value
        for value in values
        if all(each.is_valid(value) for each in sends)
        and not reads.is_valid(value)
        and (not is_shared or meaning.explains([refer("Root")], value))
    ]


def _overlaps(schema: Schema) -> bool:
    """Whether it is a choice of objects, each of which may have the names of others."""
    branches = [each for key in ("oneOf", "anyOf") for each in schema.get(key, ())]
    objects = [each for each in branches if "$ref" in each or "properties" in each]
    return len(objects) > 1 or "discriminator" in schema


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What the names of a value belong to, on one side of a scene."""

    components: Components
    validators: dict[str, jsonschema_rs.Draft202012Validator] = field(default_factory=dict)

    def explains(self, schemas: list[Schema], value: Any) -> bool:
        """Whether branches that accept a value declare all its names, at any depth."""
        selections = product(*(self._select(schema, value, _DEPTH) for schema in schemas))
        return any(self._declares([*chain(*parts)], value) for parts in islice(selections, 50))

    def _declares(self, parts: list[Schema], value: Any) -> bool:
        if isinstance(value, list):
            below = [part["items"] for part in parts if "items" in part]
            return all(self.explains(below, each) for each in value)
        if not isinstance(value, dict):
            return True
        for name, member in value.items():
            declared = (part.get("properties", {}).get(name) for part in parts)
            held = [each for each in declared if each is not None]
            rest = [part.get("additionalProperties") for part in parts]
            held = held or [each for each in rest if isinstance(each, dict)]
            if not held or not self.explains(held, member):
                return False
        return True

    def _select(self, schema: Schema, value: Any, depth: int) -> list[list[Schema]]:
        """The parts of a schema that apply, for each choice of branches that accept the value."""
        if depth == 0:
            return [[schema]]
        name = schema.get("$ref", "").rpartition("/")[2]
        if name and not self._has_own_tag(name, value):
            return []
        needed = [*schema.get("allOf", ()), *([self.components[name]] if name else ())]
        ways = [self._select(each, value, depth - (1 if name else 0)) for each in needed]
        for keyword in ("anyOf", "oneOf"):
            branches = [
                each
                for each in schema.get(keyword, ())
                if self._accepts(each, value) and _leads_to(schema, value, each)
            ]
            if keyword in schema:
                ways.append([way for each in branches for way in self._select(each, value, depth)])
        chosen = islice(product(*ways), 50)
        return [[schema, *chain(*parts)] for parts in chosen]

    def _has_own_tag(self, name: str, value: Any) -> bool:
        """Whether a value has a tag by which a parent leads to the component, if it has one."""
        includes = [each.get("$ref") for each in self.components[name].get("allOf", ())]
        parents = [
            held
            for parent, held in self.components.items()
            if "discriminator" in held and refer(parent)["$ref"] in includes
        ]
        return all(_leads_to(parent, value, refer(name)) for parent in parents)

    def _accepts(self, schema: Schema, value: Any) -> bool:
        key = json.dumps(schema)
        if key not in self.validators:
            root = {**self.components, "Root": schema}
            self.validators[key] = make_validator(root, is_told=True)
        return self.validators[key].is_valid(value)


def _leads_to(union: Schema, value: Any, branch: Schema) -> bool:
    """Whether no discriminator leads a value to another branch."""
    told = union.get("discriminator")
    if told is None or not isinstance(value, dict) or TAG not in value:
        return True
    tag, name = value[TAG], branch.get("$ref", "").rpartition("/")[2]
    mapped = told.get("mapping", {}).get(tag) if isinstance(tag, str) else None
    return bool(name == (mapped.rpartition("/")[2] if mapped else tag))


def make_documents(scene: Scene) -> tuple[Document, Document]:
    """The documents of a scene."""
    base, revision = (
        make_document(side["Root"], scene.version, **{n: s for n, s in side.items() if n != "Root"})
        for side in (scene.base, scene.revision)
    )
    return base, revision


def make_validator(components: Components, *, is_told: bool) -> jsonschema_rs.Draft202012Validator:
    """A validator of the schema `Root`.

    Args:
        components: The components.
        is_told: Whether to follow discriminators, which JSON Schema alone does not.
    """
    made = {name: _spell(schema) for name, schema in components.items()}
    if is_told:
        for name, schema in list(made.items()):
            if "discriminator" in schema:
                _follow(made, name, components[name])
    return jsonschema_rs.Draft202012Validator({**refer("Root"), "components": {"schemas": made}})


def _spell(written: Any) -> Any:
    """A schema without `nullable`."""
    if not isinstance(written, dict):
        return written
    schema = {key: _spell_below(key, held) for key, held in written.items() if key != "nullable"}
    if not written.get("nullable"):
        return schema
    if not schema:
        return {"type": "null"}
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    return {**schema, "type": [schema["type"], "null"]}


def _spell_below(keyword: str, held: Any) -> Any:
    if keyword in ("properties", "dependentSchemas"):
        return {name: _spell(each) for name, each in held.items()}
    if keyword in ("allOf", "anyOf", "oneOf"):
        return [_spell(each) for each in held]
    return held if keyword in ("enum", "const", "discriminator") else _spell(held)


def _follow(made: Components, name: str, written: Schema) -> None:
    """Write what a discriminator selects as a condition."""
    told = made[name].pop("discriminator")
    keyword = next((key for key in ("oneOf", "anyOf") if key in written), None)
    if keyword:
        targets = [each["$ref"].rpartition("/")[2] for each in written[keyword]]
    else:
        targets = [each for each in made if refer(name) in made[each].get("allOf", ())]
        for each in targets:
            parts = made[each].get("allOf", [])
            made[each] = {**made[each]}
            if parts:
                made[each]["allOf"] = [
                    refer(f"{name}-alone") if part == refer(name) else part for part in parts
                ]
        made[f"{name}-alone"] = made[name]
        targets.append(f"{name}-alone")
    mapping = told.get("mapping", {})
    chosen = []
    for target in targets:
        plain = target.removesuffix("-alone")
        tags = [tag for tag, ref in mapping.items() if ref == refer(plain)["$ref"]]
        tags += [plain] if mapping.get(plain, refer(plain)["$ref"]) == refer(plain)["$ref"] else []
        own = _list_own_tags(made, target)
        tags = own if own is not None and not set(own) & set(tags) else tags
        chosen.append({"properties": {TAG: {"enum": tags}}, "allOf": [refer(target)]})
    letter = {"anyOf": made[name][keyword]} if keyword else refer(f"{name}-alone")
    made[name] = {
        "if": {"type": "object", "required": [TAG]}, "then": {"anyOf": chosen}, "else": letter,
    }  # fmt: skip


def _list_own_tags(made: Components, name: str) -> list[str] | None:
    schema = made[name]
    parts = [schema, *(part for part in schema.get("allOf", ()) if "$ref" not in part)]
    for part in parts:
        tag = part.get("properties", {}).get(TAG, {})
        if "enum" in tag:
            return list(tag["enum"])
    return None


class Values:
    """Draws values of one side that have the names which may be sent."""

    def __init__(self, rng: random.Random, sent: Components, read: Components) -> None:
        self.rng = rng
        self.sent = sent
        self.atoms = list(_list_atoms([*list_schemas(sent), *list_schemas(read)]))
        self.sizes = sorted({
            size
            for schema in (*list_schemas(sent), *list_schemas(read))
            for keyword in ("minItems", "maxItems")
            for bound in [schema.get(keyword, 1)]
            for size in (bound - 1, bound, bound + 1)
            if size >= 0
        })  # fmt: skip
        declared = {name for each in list_schemas(read) for name in each.get("properties", ())}
        mentioned = json.dumps([
            schema[key]
            for schema in (*list_schemas(sent), *list_schemas(read))
            for key in _CONDITIONS
            if key in schema
        ])  # fmt: skip
        self.mentioned = [
            name for name in NAMES if name not in declared and f'"{name}"' in mentioned
        ]

    def draw(self, schema: Schema, depth: int) -> Any:
        """A value that often is one of a schema."""
        if self.rng.random() < 0.12 or depth < -_DEPTH:
            return self.rng.choice(self.atoms)
        schemas = list(self._gather(schema))
        if any("items" in each for each in schemas) and self.rng.random() < 0.95:
            return self._draw_array(schemas, depth)
        if any("properties" in each or "additionalProperties" in each for each in schemas):
            return self._draw_object(schemas, depth)
        listed = [value for each in schemas for value in each.get("enum", ())]
        kinds = {each.get("type") for each in schemas if isinstance(each.get("type"), str)}
        fitting = [atom for atom in self.atoms if _name_type(atom) in kinds]
        return self.rng.choice(listed or fitting or self.atoms)

    def _gather(self, schema: Schema) -> Iterator[Schema]:
        """The schema and what it includes, of a union one alternative or now and then all."""
        yield schema
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield from self._gather(self.sent[name])
            children = [each for each in self.sent.values() if refer(name) in each.get("allOf", ())]
            if children and "discriminator" in self.sent[name] and name == "Parent":
                child = self.rng.choice(children)
                yield from (s for part in child["allOf"][1:] for s in self._gather(part))
        for part in schema.get("allOf", ()):
            yield from self._gather(part) if part != refer("Parent") else [self.sent["Parent"]]
        for keyword in ("oneOf", "anyOf"):
            branches = schema.get(keyword, ())
            is_one = "discriminator" in schema or self.rng.random() < 0.8
            for branch in [self.rng.choice(branches)] if branches and is_one else branches:
                yield from self._gather(branch)
        for keyword in ("then", "else"):
            if keyword in schema:
                yield from self._gather(schema[keyword])
        for below in schema.get("dependentSchemas", {}).values():
            yield from self._gather(below)

    def _draw_object(self, schemas: list[Schema], depth: int) -> Any:
        properties: dict[str, Schema] = {}
        for schema in schemas:
            for name, member in schema.get("properties", {}).items():
                if name not in properties or self.rng.random() < 0.5:
                    properties[name] = member
        required = {name for schema in schemas for name in schema.get("required", ())}
        likely = 0.2 if depth <= 0 else 0.6
        value = {
            name: self.draw(member, depth - 1)
            for name, member in properties.items()
            if (name in required and self.rng.random() < 0.9) or self.rng.random() < likely
        }
        for name in self.mentioned:
            if self.rng.random() < 0.3:
                value.setdefault(name, self.rng.choice(self.atoms))
        if TAG in value and self.rng.random() < 0.5:
            value[TAG] = self.rng.choice([a for a in self.atoms if isinstance(a, str)])
        rest = next(
            (each["additionalProperties"] for each in schemas
             if isinstance(each.get("additionalProperties"), dict)), None,
        )  # fmt: skip
        if rest is not None and self.rng.random() < 0.6:
            value["other"] = self.draw(rest, depth - 1)
        return value

    def _draw_array(self, schemas: list[Schema], depth: int) -> Any:
        items = next(each["items"] for each in schemas if "items" in each)
        size = self.rng.choice(self.sizes if self.rng.random() < 0.7 else (0, 1, 2))
        if depth <= 0:
            size = min(size, 1)
        drawn = [self.draw(items, depth - 1) for _ in range(min(size, 3))]
        if size > len(drawn):
            first = drawn[0] if drawn else 0
            many = range(size - len(drawn))
            drawn += (
                [first] * len(many) if not isinstance(first, int) else [first + 7 + n for n in many]
            )
        return drawn


def _name_type(value: Any) -> str:
    names = {bool: "boolean", str: "string", int: "integer", float: "number", type(None): "null"}
    return names.get(type(value), "object")


def _list_atoms(schemas: list[Schema]) -> Iterator[Any]:
    """Values at which the schemas differ."""
    yield from ("x", "y", "other", "", 0, 1, 7, -1, 1.5, True, None)
    for schema in schemas:
        yield from schema.get("enum", ())
        if "const" in schema:
            yield schema["const"]
        yield from schema.get("discriminator", {}).get("mapping", {})
        for keyword in ("minLength", "maxLength"):
            if keyword in schema:
                yield from ("x" * max(schema[keyword] + step, 0) for step in (-1, 0, 1))
        for keyword in ("minimum", "maximum"):
            if keyword in schema:
                yield from (schema[keyword] + step for step in (-1, 0, 1))
