"""Makes canonical schemas; inline objects, enums and unions get names."""

import re
from collections.abc import Iterable

from scripts.canonical.annotations import add_sentence, annotate, describe_default
from scripts.canonical.branches import Branch, find_branches, find_discriminator, is_null
from scripts.canonical.component_names import ComponentNames
from scripts.canonical.discriminators import Classes, find_tags
from scripts.canonical.enums import list_union_values, shape_listed, shape_values
from scripts.canonical.families import find_families
from scripts.canonical.form import Schema as Shape
from scripts.canonical.given_names import find_class_name
from scripts.canonical.inheritance import InheritedProperties
from scripts.canonical.names import class_name, guess_class
from scripts.canonical.overriding import choose_overriding, contradicts_itself
from scripts.canonical.primitives import canonical_primitive, is_plain
from scripts.canonical.pruning import find_unused_bodies, find_unused_families
from scripts.canonical.reading import gather_schemas, read_schema
from scripts.canonical.shapes import shape_array, shape_object
from scripts.canonical.spelling import admits_null, find_reference, list_children, says_the_same
from scripts.canonical.unions import (
    find_class,
    join_union,
    needs_name,
    rename_references,
    split_nullable,
)
from scripts.document import Document, make_refusal
from scripts.document.limits import SCHEMA_LEVELS
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.conjunction import Conjunction, Schemas
from scripts.schemas.discriminator import Discriminator

COMPONENTS = "#/components/schemas/"
# Components nested deeper are done later: a chain of references may be long, the stack may not.
_WAITING_DEPTH = 32
# The path from a schema to its property, possibly through an inline part of it.
_PROPERTY = re.compile(r"(/allOf/\d+)*/properties/[^/]+$")


class SchemaCanon:
    """The canonical schemas of one document; they are made when they are needed.

    Attributes:
        schemas: Components by class name.
    """

    def __init__(self, document: Document, reserved: frozenset[str]) -> None:
        self.document = document
        self.source = SchemaSource(document, None)
        self.schemas: dict[str, Shape] = {}
        self._contents: dict[str, Conjunction] = {}
        self._shaped: dict[str, list[tuple[Conjunction, Shape]]] = {}
        self._members: dict[tuple[str, Schemas], Shape] = {}
        self._names = ComponentNames(reserved)
        self._families: dict[str, str] = {}
        self._waiting: list[str] = []
        self._depth = 0
        self._inherited = InheritedProperties(document)
        self._classes = Classes(self.read_component, self._names.find_pointer)
        self._names.assign_components(self.source)
        for pointer in self.source.components:
            self.name_component(pointer)
            self._define_waiting()
        self._use_families()

    def name_component(self, pointer: str) -> str:
        """The class name of the schema at the pointer, which becomes a component if it is none."""
        known = self._names.by_pointer.get(pointer)
        name = known or self._names.assign(pointer, guess_class(pointer))
        if name not in self.schemas:
            # Claimed before the members are read, because schemas may be recursive.
            self.schemas[name] = {}
            if self._depth > _WAITING_DEPTH:
                self._waiting.append(name)
            else:
                self._define(name)
        return name

    def canonicalise_at(self, pointer: str, hint: str) -> Shape:
        """The canonical schema of what stands at the pointer."""
        shaped = self.canonicalise((read_schema(self.source, pointer),), hint)
        self._define_waiting()
        return shaped

    def canonicalise(self, schemas: Schemas, hint: str, notes: Schemas | None = None) -> Shape:
        """The canonical schema for several schemas that apply together.

        Args:
            schemas: Schemas that apply to the same value.
            hint: Class name to use if it needs one.
            notes: The schemas whose annotations count; by default, all.

        Raises:
            DocumentError: The schemas are nested too deeply, or a reference is broken.
        """
        notes = schemas if notes is None else notes
        self._depth += 1
        try:
            if self._depth > SCHEMA_LEVELS:
                message = f"schemas nest deeper than {SCHEMA_LEVELS} levels"
                raise make_refusal(self.document.locate(notes[0].place), "schema", message)
            return self._canonicalise(schemas, hint, notes)
        finally:
            self._depth -= 1

    def join_branches(self, shapes: list[Shape], hint: str, pointer: str) -> Shape:
        """The union of the shapes; a union with a discriminator gets a name.

        Args:
            shapes: Canonical schemas.
            hint: Class name to use.
            pointer: Its pointer in the document.
        """
        union = join_union(shapes)
        body, nullable = split_nullable(union)
        tags = find_tags(body, None, self._classes)
        if tags is None:
            return union
        name = self._names.claim_short(hint, pointer)
        self.schemas[name] = {**body, "discriminator": tags}
        return join_union([{"$ref": COMPONENTS + name}], nullable=nullable)

    def nest(self, schemas: Schemas, hint: str, notes: Schemas | None = None) -> Shape:
        """Like `canonicalise`, but a constrained type gets a name too: the generator needs one."""
        shaped = self.canonicalise(schemas, hint, notes)
        if is_plain(split_nullable(shaped)[0]):
            return shaped
        return self._name_inline(shaped, self.gather(schemas), hint, schemas[0])

    def gather(self, schemas: Schemas, trail: frozenset[str] = frozenset()) -> Conjunction:
        """What the schemas ask for together of a value that is not null."""
        return gather_schemas(self.source, schemas, trail)

    def read_component(self, name: str) -> Conjunction:
        """The schemas that a class was made from, whether it is finished or not."""
        if name not in self._contents:
            pointer = self.origins[name]
            schema = read_schema(self.source, pointer)
            self._contents[name] = self.gather((schema,), frozenset({pointer}))
        return self._contents[name]

    @property
    def parents(self) -> dict[str, tuple[str, ...]]:
        """The classes that each class includes by `allOf`."""
        return {name: self._list_parents(name) for name in self.schemas}

    def drop_unused_families(self, used: Iterable[Shape]) -> None:
        """Leave out the unions of parents that only their own members refer to."""
        self._drop(find_unused_families(set(self._families.values()), self.schemas, used))

    def drop_unused_bodies(self, used: Iterable[Shape]) -> None:
        """Leave out the inline objects that nothing refers to."""
        named = {*self._names.by_pointer.values(), *self._families.values()}
        self._drop(find_unused_bodies(named, self.schemas, used))

    def _drop(self, names: Iterable[str]) -> None:
        for name in names:
            del self.schemas[name], self.origins[name]

    @property
    def origins(self) -> dict[str, str]:
        """Pointer in the document of each component."""
        return self._names.origins

    def _canonicalise(self, schemas: Schemas, hint: str, notes: Schemas) -> Shape:
        reference = find_reference(schemas[0]) if len(schemas) == 1 else None
        if reference is not None:
            name = self.name_component(reference)
            component = {"$ref": COMPONENTS + self._families.get(name, name)}
            return join_union([component], nullable=admits_null(*schemas))
        whole = self.gather(schemas)
        for known, shaped in self._shaped.get(hint, ()):
            if says_the_same(known, whole):  # In a second media type or status.
                return shaped
        shaped = self._shape(schemas, whole, hint)
        if needs_name(shaped):
            shaped = self._name_inline(shaped, whole, hint, notes[0], notes)
        self._shaped.setdefault(hint, []).append((whole, shaped))
        return shaped

    def _name_inline(
        self, shaped: Shape, whole: Conjunction, hint: str, written: Schema, notes: Schemas = ()
    ) -> Shape:
        """The reference to a new component with the shape."""
        body, nullable = split_nullable(shaped)
        name = self._names.claim_short(find_class_name(written.raw) or hint, written.place)
        self._contents[name] = whole
        self.schemas[name] = annotate(body, notes)
        return join_union([{"$ref": COMPONENTS + name}], nullable=nullable)

    def _define_waiting(self) -> None:
        while self._waiting:
            self._define(self._waiting.pop())

    def _define(self, name: str) -> None:
        """Make a component's schema, without null, which stands wherever the component is used."""
        schema = read_schema(self.source, self.origins[name])
        if find_reference(schema) is not None:
            shaped = self.canonicalise((schema,), name)
        else:
            whole = self.gather((schema,), frozenset({schema.pointer}))
            shaped = self._shape((schema,), whole, name)
        self.schemas[name] = annotate(split_nullable(shaped)[0], (schema,))

    def _shape(self, schemas: Schemas, whole: Conjunction, hint: str) -> Shape:
        if len(schemas) > 1 and contradicts_itself(whole):
            chosen = (choose_overriding(schemas, self._list_included),)
            return self._shape(chosen, self.gather(chosen), hint)
        nullable = admits_null(*schemas)
        if any(part.listed_values for part in whole.parts):
            return shape_listed(whole, nullable=nullable)
        branches = find_branches(whole)
        if values := list_union_values(tuple(branch.schema for branch in branches)):
            return shape_values(values, nullable=nullable)
        if branches:
            shaped = self._shape_union(branches, find_discriminator(whole), hint)
            return join_union([shaped], nullable=nullable)
        kinds = whole.implied_types or next((p.types for p in whole.parts if p.types), ())
        others = [kind for kind in kinds if kind != "null"]
        shapes = [self._shape_type(kind, whole, hint) for kind in others]
        if len(shapes) > 1:  # What has bounds gets a name too, as in `nest`.
            first = next(iter(schemas))
            shapes = [
                self._name_inline(shape, whole, hint + class_name(kind), first)
                if needs_name(shape) or not is_plain(shape)
                else shape
                for kind, shape in zip(others, shapes, strict=True)
            ]
        return join_union(shapes, nullable=nullable or "null" in kinds) if kinds else {}

    def _shape_type(self, kind: str, whole: Conjunction, hint: str) -> Shape:
        if kind == "object":
            self._inherited.count(whole)
            return shape_object(whole, hint, self._shape_property, self.nest)
        if kind == "array":
            return shape_array(whole, hint, self.nest)
        return canonical_primitive(kind, whole)

    def _shape_property(self, schemas: Schemas, hint: str, name: str) -> Shape:
        """The schema of a property; an inherited one is named after the class it comes from."""
        owner = _PROPERTY.sub("", schemas[0].place) if len(schemas) == 1 else ""
        hint = self._names.by_pointer.get(owner, hint) + class_name(name)
        if (hint, schemas) not in self._members:  # A class inherits what others do.
            self._members[hint, schemas] = self._describe_property(schemas, hint)
        return self._members[hint, schemas]

    def _describe_property(self, schemas: Schemas, hint: str) -> Shape:
        shaped = annotate(self.canonicalise(schemas, hint), schemas)
        text = add_sentence(shaped.get("description", ""), describe_default(*schemas))
        return {**shaped, "description": text} if text else shaped

    def _shape_union(
        self, branches: tuple[Branch, ...], discriminator: Discriminator | None, hint: str
    ) -> Shape:
        shapes = [
            {"type": "null"}
            if is_null(branch.schema)
            else self.nest(branch.whole, hint + branch.suffix, (branch.schema,))
            for branch in branches
        ]
        union = join_union(shapes)
        body, nullable = split_nullable(union)
        # A branch that includes the keywords beside the union is a class of its own.
        pairs = zip(branches, shapes, strict=True)
        made = {find_reference(branch.schema): find_class(shape) for branch, shape in pairs}
        own = {name: own for key, name in self._names.by_pointer.items() if (own := made.get(key))}
        tags = find_tags(body, discriminator, self._classes.replace(own))
        if tags is None:
            return union
        return join_union([{**body, "discriminator": tags}], nullable=nullable)

    def _list_included(self, pointer: str) -> frozenset[str]:
        """The components that the component at a pointer includes."""
        name = self._names.by_pointer.get(pointer)
        return self.read_component(name).trail if name else frozenset()

    def _list_parents(self, name: str) -> tuple[str, ...]:
        if name in self._families.values() or "properties" not in self.schemas[name]:
            return ()
        first = self.read_component(name).parts[0]
        pointers = (first.reference, *map(find_reference, list_children(first, "allOf")))
        named = (self._names.by_pointer.get(pointer) for pointer in pointers if pointer is not None)
        return tuple(parent for parent in named if parent is not None and parent != name)

    def _use_families(self) -> None:
        """Let a union of it and its children stand for each parent with a discriminator."""
        families = find_families(self.schemas, self.parents, self._classes)
        for name in families:
            self._families[name] = self._names.claim(f"Any{name}", self.origins[name])
        if not families:
            return
        renamed = {COMPONENTS + name: COMPONENTS + alias for name, alias in self._families.items()}
        for name, schema in self.schemas.items():
            self.schemas[name] = rename_references(schema, renamed)
        for shaped in self._shaped.values():
            shaped[:] = [(whole, rename_references(shape, renamed)) for whole, shape in shaped]
        for name, union in families.items():
            self.schemas[self._families[name]] = union
