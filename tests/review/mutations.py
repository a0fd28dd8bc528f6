"""Random changes of real documents, each of which a review must see.

A document is reduced to one operation and what it refers to; then one of its schemas changes. What
changes nothing is not drawn: hidden properties, bounds of a branch that another may cover, parts
of `allOf` that only describe.
"""

import copy
import json
import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from scripts.document import Document, parse_document, read_document, resolve_pointer, split_pointer
from scripts.document.grammar import METHODS, Kind
from scripts.document.references import walk_paths
from scripts.review import Verdict, review_documents

SPECS = Path(__file__).parents[3] / "shared" / "specs"
_OTHER_TYPES = {
    "string": "integer", "integer": "string", "number": "boolean", "boolean": "string",
    "array": "string", "object": "string",
}  # fmt: skip
_OF_TYPES = (
    "format", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "default",
    "example", "examples", "nullable",
)  # fmt: skip
_ANNOTATIONS = {"description", "title", "example", "examples", "nullable", "deprecated"}
Schema = dict[str, Any]


class Mutation(NamedTuple):
    """A change of one schema.

    Attributes:
        kind: What it does.
        pointer: Where the schema is.
        base: The document before.
        revision: The document after.
    """

    kind: str
    pointer: str
    base: Document
    revision: Document

    def review(self) -> Verdict:
        """What a review of it says."""
        return review_documents(self.base, self.revision, today=date(2025, 6, 1))


def list_documents() -> list[Path]:
    """The files of the shared documents."""
    found = (path for path in SPECS.iterdir() if path.suffix in (".json", ".yaml"))
    return sorted(path for path in found if path.name != "index.json")


def draw_mutations(file: Path, rng: random.Random) -> Iterator[Mutation]:
    """Random mutations of a document, without end.

    Each operation that is drawn gives a few.
    """
    data = read_document(str(file)).data
    operations = [
        (path, method)
        for path, item in data.get("paths", {}).items()
        for method in METHODS
        if isinstance(item.get(method), dict)
    ]
    while True:
        reduced = _reduce(data, *rng.choice(operations))
        places = _list_schemas(reduced)
        for _ in range(5 if places else 0):
            mutation = _mutate(reduced, rng.choice(places), rng)
            if mutation is not None:
                yield mutation


def _reduce(data: dict[str, Any], path: str, method: str) -> dict[str, Any]:
    """The document with one operation and without components that it does not reach."""
    item = {key: value for key, value in data["paths"][path].items() if key not in METHODS}
    item[method] = {k: v for k, v in data["paths"][path][method].items() if k != "callbacks"}
    reached = {**data, "paths": {path: item}, "webhooks": {}}
    kept: dict[str, dict[str, Any]] = {}
    for node in walk_paths(reached):
        tokens = split_pointer(node.pointer)
        if tokens[0] == "components" and len(tokens) > 2:
            kept.setdefault(tokens[1], {})[tokens[2]] = data["components"][tokens[1]][tokens[2]]
    for section in ("securitySchemes",):
        kept[section] = data.get("components", {}).get(section, {})
    names = ("openapi", "info", "servers", "x-external")
    head = {name: data[name] for name in names if name in data}
    return {**head, "paths": {path: item}, "components": kept}


def _list_schemas(data: dict[str, Any]) -> list[str]:
    """The pointers of the schema objects that messages have."""
    nodes = [node for node in walk_paths(data) if node.kind is Kind.SCHEMA and node.data]
    hidden = tuple(
        each.pointer for each in nodes if each.data.get("readOnly") or each.data.get("writeOnly")
    )
    return [
        node.pointer
        for node in nodes
        if not node.pointer.startswith(("/x-external", *hidden)) and node.data.keys() - _ANNOTATIONS
    ]


def _mutate(data: dict[str, Any], pointer: str, rng: random.Random) -> Mutation | None:
    """One of the mutations that are possible at a place; none where there is none."""
    edited = copy.deepcopy(data)
    kinds = list(_KINDS)
    rng.shuffle(kinds)
    schema = resolve_pointer(edited, pointer)
    for kind in kinds:
        is_branch = split_pointer(pointer)[-2:-1] in (["anyOf"], ["oneOf"])
        if kind == "set a bound" and is_branch:
            continue
        if isinstance(schema, dict) and _KINDS[kind](schema, rng):
            return Mutation(kind, pointer, _parse(data), _parse(edited))
    return None


def _parse(data: dict[str, Any]) -> Document:
    text = json.dumps(data).encode()
    return parse_document("document.json", lambda _: text)


def _retype(schema: Schema, _: random.Random) -> bool:
    held = schema.get("type")
    kind = next((name for name in held if name != "null"), None) if isinstance(held, list) else held
    if kind not in _OTHER_TYPES:
        return False
    for key in _OF_TYPES:
        schema.pop(key, None)
    schema["type"] = _OTHER_TYPES[kind]
    return True


def _remove(schema: Schema, rng: random.Random) -> bool:
    if not schema.get("properties"):
        return False
    name = rng.choice(list(schema["properties"]))
    del schema["properties"][name]
    if name in schema.get("required", ()):
        schema["required"] = [each for each in schema["required"] if each != name]
    return True


def _require(schema: Schema, rng: random.Random) -> bool:
    optional = [
        name for name in schema.get("properties", ()) if name not in schema.get("required", ())
    ]
    if not optional:
        return False
    schema["required"] = [*schema.get("required", ()), rng.choice(optional)]
    return True


def _allow(schema: Schema, rng: random.Random) -> bool:
    if not schema.get("required"):
        return False
    gone = rng.choice(schema["required"])
    schema["required"] = [name for name in schema["required"] if name != gone]
    return True


def _list_value(schema: Schema, _: random.Random) -> bool:
    if not all(isinstance(value, str) for value in schema.get("enum", (0,))):
        return False
    schema["enum"] = [*schema["enum"], "one-more"]
    return True


def _drop_branch(schema: Schema, rng: random.Random) -> bool:
    keywords = [key for key in ("oneOf", "anyOf", "allOf") if len(schema.get(key, ())) > 1]
    if not keywords:
        return False
    branches = schema[rng.choice(keywords)]
    telling = [at for at, branch in enumerate(branches) if branch.keys() - _ANNOTATIONS]
    if not telling:
        return False
    del branches[rng.choice(telling)]
    return True


def _bound(schema: Schema, _: random.Random) -> bool:
    keywords = {"string": "maxLength", "array": "maxItems", "integer": "maximum"}
    keyword = keywords.get(str(schema.get("type")))
    if keyword is None or {"enum", "const", "format", "pattern"} & schema.keys():
        return False
    schema[keyword] = schema.get(keyword, 4_097) - 1
    return True


_KINDS: dict[str, Callable[[Schema, random.Random], bool]] = {
    "retype": _retype,
    "remove a property": _remove,
    "require a property": _require,
    "allow to leave a property out": _allow,
    "list a value": _list_value,
    "drop a branch": _drop_branch,
    "set a bound": _bound,
}
