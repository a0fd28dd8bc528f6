"""Which schema each value of a discriminator leads to (OpenAPI 3.1, section 4.8.25)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scripts.document import Document, join_pointer
from scripts.document.references import is_mapping_reference, split_reference
from scripts.schemas.conjunction import Schemas
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True)
class Branch:
    """A schema that a discriminator selects.

    Attributes:
        property: The name of the property that selects.
        values: The values of the property, in each type that the text in a mapping can mean.
        schema: The schema, as the reference to it if there is one.
    """

    property: str
    values: tuple[Json, ...]
    schema: Schema


def list_children(parent: Schema) -> tuple[Branch, ...]:
    """The schemas that may replace a parent with a discriminator and without a union.

    These are the schemas in the mapping, else the components that include the parent by `allOf`.
    The parent itself is one of them only if the mapping contains it.
    """
    discriminator = parent.notes.get("discriminator")
    if not isinstance(discriminator, dict) or {"anyOf", "oneOf"} & parent.keywords.keys():
        return ()
    mapped = _read_mapping(discriminator)
    source = parent.source
    pointers = dict.fromkeys(mapped.values()) or list_including(source.document, parent.place)
    schemas = tuple(source.written_at(pointer) for pointer in pointers)
    return tuple(_name_branches(discriminator, mapped, schemas))


def list_branches(schema: Schema, branches: Schemas) -> tuple[Branch, ...]:
    """The branches of a union, with the values that select them by its discriminator."""
    discriminator = schema.notes.get("discriminator")
    if not isinstance(discriminator, dict):
        return ()
    return tuple(_name_branches(discriminator, _read_mapping(discriminator), branches))


def _name_branches(
    discriminator: dict[str, Any], mapped: dict[str, str], schemas: Schemas
) -> Iterator[Branch]:
    name = discriminator.get("propertyName")
    for schema in schemas if isinstance(name, str) else ():
        pointer = schema.reference or schema.place
        tags = [tag for tag, target in mapped.items() if target == pointer]
        component = pointer.rpartition("/")[2]
        values = dict.fromkeys(v for tag in tags or [component] for v in _read_tag(tag))
        yield Branch(str(name), tuple(values), schema)


def _read_mapping(discriminator: dict[str, Any]) -> dict[str, str]:
    """The pointer each value of the mapping leads to."""
    mapping = discriminator.get("mapping")
    targets = mapping.items() if isinstance(mapping, dict) else ()
    return {tag: _find_pointer(target) for tag, target in targets if isinstance(target, str)}


def _find_pointer(target: str) -> str:
    if is_mapping_reference(target):
        return split_reference("", target)[1]
    return join_pointer("", "components", "schemas", target)


def _read_tag(tag: str) -> Iterator[Json]:
    """The text, and the integer or boolean that it spells: keys of a mapping are always text."""
    yield tag
    try:
        value = json.loads(tag)
    except ValueError:
        return
    if isinstance(value, (int, bool)):
        yield value


def list_including(document: Document, pointer: str) -> tuple[str, ...]:
    """The pointers of the components that include a schema by `allOf`, directly or indirectly."""
    including = _read_including(document)
    found = dict.fromkeys(including.get(pointer, ()))
    pending = list(found)
    while pending:
        fresh = [each for each in including.get(pending.pop(), ()) if each not in found]
        found |= dict.fromkeys(fresh)
        pending += fresh
    return tuple(found)


@lru_cache(maxsize=4)
def _read_including(document: Document) -> dict[str, tuple[str, ...]]:
    """The components that include each schema directly, by the pointer of that schema."""
    found: dict[str, tuple[str, ...]] = {}
    components = document.data.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for name, raw in schemas.items() if isinstance(schemas, dict) else ():
        parts = raw.get("allOf") if isinstance(raw, dict) else None
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and isinstance(part.get("$ref"), str):
                target = split_reference("", part["$ref"])[1]
                own = join_pointer("", "components", "schemas", name)
                found[target] = (*found.get(target, ()), own)
    return found
