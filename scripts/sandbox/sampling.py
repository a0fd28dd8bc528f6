"""Values made from schemas: the same ones every time, and valid.

Each function proposes candidates, the most telling first; whoever combines them takes the first
that fits. Keywords that no proposal obeys by construction are left to the validator.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from scripts.sandbox.merging import RESIDUE, flatten_schema, merge_schemas
from scripts.sandbox.patterns import find_matching_text
from scripts.sandbox.scalars import make_numbers, make_texts
from scripts.schemas.view import Schema, SchemaView, list_types

# fmt: off
_CHECKED = frozenset({
    "oneOf", "not", "if", "contains", "uniqueItems", "dependentSchemas", "dependentRequired",
    "dependencies", "propertyNames", "patternProperties", "unevaluatedProperties",
    "unevaluatedItems", "minProperties", "maxProperties", "pattern", "multipleOf",
    "exclusiveMinimum", "exclusiveMaximum", "minimum", "maximum", "minLength", "maxLength",
    "$dynamicRef", RESIDUE,
})
# fmt: on
_DEPTHS = (4, 2, 0)
_MOST_STEPS = 6_000
_MOST_CANDIDATES = 24
_MOST_ITEMS = 200


class UnsatisfiableSchemaError(Exception):
    """No value was found that the schema admits."""


class _OutOfStepsError(Exception):
    """The search took longer than any sensible schema needs."""


@dataclass(frozen=True, slots=True)
class _Search:
    """One run of the search.

    Attributes:
        depth: How many levels of objects show what is optional.
        is_lenient: Whether constraints that cannot be met are let go.
        steps: Its length counts the schemas looked at; shared by all branches.
    """

    view: SchemaView
    depth: int
    is_lenient: bool = False
    steps: list[None] = field(default_factory=list)

    def is_valid(self, schema: Schema, value: Any) -> bool:
        return self.is_lenient or self.view.is_valid(schema, value)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where in the value a candidate will stand: its seed, its level, the references on the way."""

    seed: str
    level: int = 0
    trail: frozenset[str] = frozenset()

    def step(self, name: str | int, trail: frozenset[str]) -> "_Spot":
        return _Spot(f"{self.seed}/{name}", self.level + 1, trail)


def make_value(view: SchemaView, schema: Schema, seed: str) -> Any:
    """A value the schema admits, the same for the same seed.

    Raises:
        UnsatisfiableSchemaError: None was found.
    """
    for depth in _DEPTHS:
        search = _Search(view, depth)
        try:
            for value in islice(_propose(search, schema, _Spot(seed)), _MOST_CANDIDATES):
                if view.is_valid(schema, value):
                    return value
        except _OutOfStepsError:
            continue
    raise UnsatisfiableSchemaError("no value was found that the schema admits")


def make_nearest_value(view: SchemaView, schema: Schema, seed: str) -> Any:
    """A value that keeps what can be kept of a schema that no value satisfies; null at worst."""
    try:
        return next(_propose(_Search(view, 1, is_lenient=True), schema, _Spot(seed)), None)
    except _OutOfStepsError:
        return None


def _propose(search: _Search, schema: Schema, spot: _Spot) -> Iterator[Any]:
    search.steps.append(None)
    if len(search.steps) > _MOST_STEPS:
        raise _OutOfStepsError
    flat = flatten_schema(search.view, schema, spot.trail)
    if flat is None:
        return
    merged, spot = flat.schema, _Spot(spot.seed, spot.level, flat.trail)
    given = (v for v in _list_given(merged) if search.is_valid(merged, v))
    if "const" in merged or "enum" in merged:
        yield from given
        return
    made = _propose_alternatives(search, merged, spot)
    if _CHECKED & merged.keys():
        made = (v for v in islice(made, _MOST_CANDIDATES) if search.is_valid(merged, v))
    yield from chain(given, made)


def _list_given(schema: dict[str, Any]) -> list[Any]:
    """The values the schema itself offers."""
    if "const" in schema:
        return [schema["const"]]
    examples = schema.get("examples")
    offered = [schema["example"]] if "example" in schema else []
    offered += examples if isinstance(examples, list) else []
    if "enum" in schema:
        offered += sorted(schema["enum"], key=lambda value: value is None)
    return offered


def _propose_alternatives(search: _Search, schema: dict[str, Any], spot: _Spot) -> Iterator[Any]:
    keyword = next((k for k in ("oneOf", "anyOf") if schema.get(k)), None)
    if keyword is None:
        yield from _propose_typed(search, schema, spot)
        return
    rest = {k: v for k, v in schema.items() if k != keyword}
    for branch in _sort_null_last(schema[keyword]):
        flat = flatten_schema(search.view, branch, spot.trail)
        if flat is None:
            continue
        for tag in (*_find_tags(schema, branch), {}):
            tagged = merge_schemas(flat.schema, tag)
            merged = merge_schemas(rest, tagged) if tagged is not None else None
            if merged is not None:
                inner = _Spot(spot.seed, spot.level, flat.trail)
                yield from islice(_propose(search, merged, inner), 8)


def _sort_null_last(branches: list[Any]) -> list[Any]:
    return sorted(branches, key=lambda b: isinstance(b, dict) and b.get("type") == "null")


def _find_tags(schema: dict[str, Any], branch: Any) -> Iterator[dict[str, Any]]:
    """What the discriminator demands of a branch: the property's value that leads to it."""
    discriminator = schema.get("discriminator")
    reference = branch.get("$ref") if isinstance(branch, dict) else None
    if not isinstance(discriminator, dict) or not isinstance(reference, str):
        return
    name, component = discriminator.get("propertyName"), reference.rpartition("/")[2]
    mapping = discriminator.get("mapping") or {}
    tags = [tag for tag, target in mapping.items() if _last_part(target) == component]
    for tag in tags or [component]:
        yield {"properties": {name: {"enum": [tag]}}, "required": [name]}


def _last_part(target: Any) -> str:
    return str(target).rpartition("/")[2]


def _propose_typed(search: _Search, schema: dict[str, Any], spot: _Spot) -> Iterator[Any]:
    for name in list_types(schema):
        match name:
            case "string":
                yield from make_texts(schema, _list_patterns(schema), spot.seed)
            case "integer" | "number":
                yield from make_numbers(schema, spot.seed, is_integer=name == "integer")
            case "boolean":
                yield from (True, False)
            case "null":
                yield None
            case "array":
                yield from _propose_arrays(search, schema, spot)
            case "object":
                yield from _propose_objects(search, schema, spot)


def _list_patterns(schema: dict[str, Any]) -> tuple[str, ...]:
    found = [schema.get("pattern"), *(part.get("pattern") for part in schema.get(RESIDUE, []))]
    return tuple(pattern for pattern in found if isinstance(pattern, str))


def _propose_arrays(search: _Search, schema: dict[str, Any], spot: _Spot) -> Iterator[list[Any]]:
    least, most = schema.get("minItems", 0), schema.get("maxItems", _MOST_ITEMS)
    prefix = schema.get("prefixItems", [])
    wanted = [len(prefix) or 2, 1] if spot.level < search.depth else []
    lengths = dict.fromkeys(max(least, min(most, n)) for n in [*wanted, least])
    for length in lengths:
        if length > _MOST_ITEMS:
            continue
        items: list[Any] = []
        for index in range(length):
            item = prefix[index] if index < len(prefix) else _choose_item(schema, index, least)
            choices = _propose(search, item, spot.step(index, spot.trail))
            fresh = (c for c in choices if not schema.get("uniqueItems") or c not in items)
            items += islice(fresh, 1)
        if len(items) == length:
            yield items


def _choose_item(schema: dict[str, Any], index: int, least: int) -> Schema:
    """The schema of an item: what `contains` asks for comes first."""
    items: Schema = schema.get("items", True)
    if "contains" in schema and index < max(schema.get("minContains", 1), least):
        return {"allOf": [items, schema["contains"]]}
    return items


def _propose_objects(
    search: _Search, schema: dict[str, Any], spot: _Spot
) -> Iterator[dict[str, Any]]:
    required = schema.get("required", [])
    declared = schema.get("properties", {})
    names = list(dict.fromkeys([*declared, *required]))
    shown = [n for n in names if n in required or spot.level < search.depth]
    shown = shown[: schema.get("maxProperties", len(shown))] if not required else shown
    offers = {
        n: _peek(_propose(search, _find_member(schema, n), spot.step(n, spot.trail))) for n in shown
    }
    if not search.is_lenient and any(not offers[name] for name in required):
        return
    full = {name: choices[0] for name, choices in offers.items() if choices}
    yield _add_free_members(search, schema, spot, full)
    yield full
    bare = {name: full[name] for name in full if name in required}
    yield _add_free_members(search, schema, spot, bare)
    yield bare
    for name, choices in offers.items():
        if name not in required:
            yield {n: v for n, v in full.items() if n != name}
        yield from ({**full, name: choice} for choice in choices[1:])


def _peek(choices: Iterator[Any]) -> list[Any]:
    return list(islice(choices, 3))


def _find_member(schema: dict[str, Any], name: str) -> Schema:
    """The schema of a member by its name (JSON Schema, 10.3.2)."""
    if name in schema.get("properties", {}):
        member: Schema = schema["properties"][name]
        return member
    others: Schema = schema.get("additionalProperties", True)
    return others


def _add_free_members(
    search: _Search, schema: dict[str, Any], spot: _Spot, members: dict[str, Any]
) -> dict[str, Any]:
    """The object with free members: those its least size asks for, else one to show them."""
    others = schema.get("additionalProperties", True)
    patterned = list(schema.get("patternProperties", {}).items())
    is_map = isinstance(others, dict) or bool(patterned)
    shows_one = is_map and not schema.get("properties") and spot.level < search.depth
    missing = max(schema.get("minProperties", 0) - len(members), int(shows_one))
    found = dict(members)
    for index in range(min(missing, _MOST_ITEMS)):
        pattern, member = patterned[0] if patterned else (None, others)
        name = _make_name(search, schema, pattern, spot, index)
        value = next(_propose(search, member, spot.step(name, spot.trail)), _NOTHING)
        if value is not _NOTHING:
            found[name] = value
    return found


_NOTHING = object()


def _make_name(
    search: _Search, schema: dict[str, Any], pattern: str | None, spot: _Spot, index: int
) -> str:
    if pattern is not None:
        return find_matching_text((pattern,), 0, 100) or f"key{index + 1}"
    names = schema.get("propertyNames")
    if isinstance(names, dict):
        text = {"allOf": [names, {"type": "string"}]}
        offers = list(islice(_propose(search, text, spot.step(index, spot.trail)), index + 1))
        return str(offers[-1]) if offers else f"key{index + 1}"
    return f"key{index + 1}"
