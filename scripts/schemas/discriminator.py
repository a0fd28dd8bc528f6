"""Which schema each value of a discriminator leads to (OpenAPI 3.1, section 4.8.25)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scripts.document import Document, join_pointer, split_pointer
from scripts.document.references import is_mapping_reference, split_reference
from scripts.schemas.conjunction import Schemas, gather
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True)
class Branch:
    """A schema that a discriminator selects.

    Attributes:
        tag_name: The name of the property that selects.
        values: The values of the property that the mapping names, in each type that its text can
            mean; without a mapping the name of the component.
        schema: The schema, as the reference to it if there is one.
        implied: The name of the component, which selects it also where a mapping adds other values;
            empty where the mapping gives that name to another schema.
        is_mapped: Whether the mapping says the values.
        is_default: Whether it is meant where no value selects another (OpenAPI 3.2, 4.25.1).
    """

    tag_name: str
    values: tuple[Json, ...]
    schema: Schema
    implied: str = ""
    is_mapped: bool = False
    is_default: bool = False

    @property
    def known_values(self) -> tuple[Json, ...]:
        """All values that lead to it."""
        implied = (self.implied,) if self.implied else ()
        return (*self.values, *(each for each in implied if each not in self.values))


def list_children(parent: Schema) -> tuple[Branch, ...]:
    """The schemas that may replace a parent with a discriminator and without a union.

    These are the schemas in the mapping and the components that include the parent by `allOf`: a
    mapping adds to the names of components, it does not replace them. The parent itself is one of
    them only if the mapping contains it.
    """
    discriminator = parent.notes.get("discriminator")
    if not isinstance(discriminator, dict) or {"anyOf", "oneOf"} & parent.keywords.keys():
        return ()
    mapped = read_mapping(discriminator)
    source = parent.source
    including = list_including(source.document, parent.place)
    pointers = dict.fromkeys((*mapped.values(), *including))
    schemas = tuple(source.written_at(pointer) for pointer in pointers)
    return tuple(_name_branches(discriminator, mapped, schemas))


def list_own(parent: Schema, children: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """The parent itself as one of the schemas that may replace it, where it is one.

    A mapping that does not contain it leaves it the values without a tag.
    """
    tag_name, name = children[0].tag_name, parent.place.rpartition("/")[2]
    if not any(each.is_mapped for each in children):
        return (Branch(tag_name, (name,), parent, name),)
    is_told = any(each.schema.place == parent.place for each in children)
    if is_told or tag_name in gather(parent).required:
        return ()
    return (Branch(tag_name, (), parent, is_mapped=True),)


def list_branches(schema: Schema, branches: Schemas) -> tuple[Branch, ...]:
    """The branches of a union, with the values that select them by its discriminator."""
    discriminator = schema.notes.get("discriminator")
    if not isinstance(discriminator, dict):
        return ()
    return tuple(_name_branches(discriminator, read_mapping(discriminator), branches))


def _name_branches(
    discriminator: dict[str, Any], mapped: dict[str, str], schemas: Schemas
) -> Iterator[Branch]:
    name, default = discriminator.get("propertyName"), discriminator.get("defaultMapping")
    fallback = _find_pointer(default) if isinstance(default, str) else None
    for schema in schemas if isinstance(name, str) else ():
        pointer = schema.reference or schema.place
        tags = [tag for tag, target in mapped.items() if target == pointer]
        component = pointer.rpartition("/")[2]
        is_named = is_component(pointer) and mapped.get(component, pointer) == pointer
        implied = component if is_named else ""
        chosen = tags or ([] if component in mapped else [component])
        values = dict.fromkeys(value for tag in chosen for value in _read_tag(tag))
        is_default = pointer == fallback
        yield Branch(str(name), tuple(values), schema, implied, bool(tags), is_default)


def is_component(pointer: str) -> bool:
    """Whether a schema with a name of its own stands at a pointer."""
    return split_pointer(pointer)[-3:-1] == ["components", "schemas"]


def read_mapping(discriminator: dict[str, Any]) -> dict[str, str]:
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
