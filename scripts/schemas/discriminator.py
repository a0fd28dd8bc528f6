"""Which schema each value of a discriminator leads to (OpenAPI 3.1, section 4.8.25)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scripts.document import Document, join_pointer, split_pointer
from scripts.document.references import is_mapping_reference, split_reference
from scripts.schemas.conjunction import Conjunction, Schemas, gather
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json

# Unions in unions that are looked into.
_MAX_DEPTH = 3


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

    def may_lack_tag(self, whole: Conjunction) -> bool:
        """Whether it has the property and does not require it.

        Such a branch is also meant by values without a tag, if their other members match it.

        Args:
            whole: The branch with everything it includes.
        """
        return self.tag_name in whole.properties and self.tag_name not in whole.required

    def list_tags(self, whole: Conjunction) -> tuple[Json, ...]:
        """The values that a service sends for it.

        These are the values in the mapping. Without any, they are the values that the branch lists
        for the property, as far as they can mean its name; else its name.

        Args:
            whole: The branch with everything it includes.
        """
        listed = list_constants(whole, self.tag_name) or ()
        if self.is_mapped or not listed:
            return self.values
        meant = [value for value in listed if self.implied and _is_spelled(value, self.implied)]
        return tuple(meant) or listed


@dataclass(frozen=True, slots=True)
class Discriminator:
    """A Discriminator Object.

    Attributes:
        property_name: The property whose value, the tag, selects a schema.
        targets: The pointer that each value of its mapping leads to.
        default: The pointer of the schema that is meant where no value selects another; None if
            there is none.
    """

    property_name: str
    targets: Mapping[str, str]
    default: str | None

    def name_branch(self, pointer: str, schema: Schema) -> Branch:
        """What it says of a schema.

        Args:
            pointer: Where the schema stands, or what it refers to.
            schema: The schema.
        """
        place = _follow(schema, pointer)
        tags = [tag for tag, each in self.targets.items() if _follow(schema, each) == place]
        component = pointer.rpartition("/")[2] if is_component(pointer) else ""
        implied = component if self.targets.get(component, pointer) == pointer else ""
        chosen = tags or ([implied] if implied else [])
        values = dict.fromkeys(value for tag in chosen for value in _read_tag(tag))
        is_default = self.default is not None and _follow(schema, self.default) == place
        return Branch(self.property_name, tuple(values), schema, implied, bool(tags), is_default)


def read_discriminator(note: Json) -> Discriminator | None:
    """The discriminator in the annotation of a schema; None if there is none."""
    name = note.get("propertyName") if isinstance(note, dict) else None
    if not isinstance(note, dict) or not isinstance(name, str):
        return None
    mapping, default = note.get("mapping"), note.get("defaultMapping")
    written = mapping.items() if isinstance(mapping, dict) else ()
    targets = {tag: _find_pointer(target) for tag, target in written if isinstance(target, str)}
    fallback = _find_pointer(default) if isinstance(default, str) and default else None
    return Discriminator(name, targets, fallback)


def list_children(parent: Schema) -> tuple[Branch, ...]:
    """The schemas that may replace a parent with a discriminator and without a union.

    These are the schemas in the mapping and the components that include the parent by `allOf`: a
    mapping adds to the names of components, it does not replace them. The parent itself is one of
    them only if the mapping contains it.
    """
    discriminator = read_discriminator(parent.notes.get("discriminator"))
    if discriminator is None or {"anyOf", "oneOf"} & parent.keywords.keys():
        return ()
    source = parent.source
    including = list_including(source.document, parent.place)
    pointers = dict.fromkeys((*discriminator.targets.values(), *including))
    return tuple(discriminator.name_branch(each, source.written_at(each)) for each in pointers)


def list_own(parent: Schema, children: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """The parent itself as one of the schemas that may replace it, where it is one.

    A mapping that does not contain it leaves it the values without a tag.
    """
    tag_name, name = children[0].tag_name, parent.place.rpartition("/")[2]
    if not any(each.is_mapped for each in children):
        return (Branch(tag_name, (name,), parent, name),)
    is_told = any(each.schema.place == parent.place for each in children)
    own = Branch(tag_name, (), parent, is_mapped=True)
    return () if is_told or not own.may_lack_tag(gather(parent)) else (own,)


def list_branches(schema: Schema, branches: Schemas) -> tuple[Branch, ...]:
    """The branches of a union, with the values that select them by its discriminator."""
    discriminator = read_discriminator(schema.notes.get("discriminator"))
    if discriminator is None:
        return ()
    return tuple(discriminator.name_branch(each.reference or each.place, each) for each in branches)


def list_constants(whole: Conjunction, name: str) -> tuple[Json, ...] | None:
    """The listed values of a property's schema; None if it lists none."""
    schemas = whole.properties.get(name, ())
    return gather(*schemas).listed_values if schemas else None


def list_tags(whole: Conjunction, name: str, depth: int = _MAX_DEPTH) -> tuple[Json, ...] | None:
    """The values of a property in a schema, and in the branches of a union that it is.

    None where some branch does not list them.
    """
    if name in whole.properties or depth == 0:
        return list_constants(whole, name)
    for _, _, branches in whole.unions():
        objects = [each for each in branches if each.keywords.get("type") != {"null"}]
        listed = [list_tags(gather(each), name, depth - 1) for each in objects]
        if listed and None not in listed:
            return tuple(value for values in listed if values for value in values)
    return None


def is_component(pointer: str) -> bool:
    """Whether a schema with a name of its own stands at a pointer."""
    return split_pointer(pointer)[-3:-1] == ["components", "schemas"]


def _follow(schema: Schema, pointer: str) -> str:
    """Where the schema stands that a pointer leads to: a component may be only a reference."""
    try:
        return schema.source.at(pointer).place
    except LookupError:
        return pointer


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


def _is_spelled(value: Json, name: str) -> bool:
    """Whether a tag is the name of a component in some spelling: `web_search` for `WebSearch`."""
    return isinstance(value, str) and _fold(value) == _fold(name)


def _fold(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


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
