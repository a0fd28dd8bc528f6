"""Makes canonical schemas; inline objects, enums and unions get names."""

import re
from collections.abc import Iterable

from scripts.canonical.annotations import add_sentence, annotate, describe_default
from scripts.canonical.branches import Branch, find_branches, find_discriminator, is_null
from scripts.canonical.discriminators import find_tags
from scripts.canonical.enums import list_union_values, shape_listed, shape_values
from scripts.canonical.families import find_families
from scripts.canonical.form import Schema as Shape
from scripts.canonical.names import claim_class, class_name, guess_class
from scripts.canonical.overriding import choose_overriding, contradicts_itself
from scripts.canonical.primitives import canonical_primitive, is_plain
from scripts.canonical.python_types import named_types
from scripts.canonical.shapes import shape_array, shape_object
from scripts.canonical.spelling import (
    admits_null,
    find_reference,
    gather_bodies,
    list_children,
    says_the_same,
)
from scripts.canonical.unions import join_union, rename_references, split_nullable
from scripts.document import Document, DocumentError, join_pointer, make_refusal, split_pointer
from scripts.document.limits import SCHEMA_LEVELS
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.conjunction import Conjunction, Schemas

COMPONENTS = "#/components/schemas/"
# Components nested deeper than this are done later: a chain of references may be long, but the
# stack is limited.
_WAITING_DEPTH = 32
# The path from a schema to its property, possibly through an inline part of it.
_PROPERTY = re.compile(r"(/allOf/\d+)*/properties/[^/]+$")


class SchemaCanon:
    """The canonical schemas of one document; they are made when they are needed.

    Attributes:
        schemas: Components by class name.
        origins: Pointer in the document of each component.
    """

    def __init__(self, document: Document, reserved: frozenset[str]) -> None:
        self.document = document
        self.source = SchemaSource(document, None)
        self.schemas: dict[str, Shape] = {}
        self.origins: dict[str, str] = {}
        self._contents: dict[str, Conjunction] = {}
        self._shaped: dict[str, list[tuple[Conjunction, Shape]]] = {}
        self._members: dict[tuple[str, Schemas], Shape] = {}
        self._names: dict[str, str] = {}
        self._families: dict[str, str] = {}
        self._taken: set[str] = set(reserved)
        self._waiting: list[str] = []
        self._depth = 0
        for pointer in self.source.components:
            self._assign_name(pointer, class_name(split_pointer(pointer)[-1]))
        for pointer in self.source.components:
            self.name_component(pointer)
            self._define_waiting()
        self._use_families()

    def name_component(self, pointer: str) -> str:
        """The class name of the schema at the pointer, which becomes a component if necessary."""
        name = self._names.get(pointer) or self._assign_name(pointer, guess_class(pointer))
        if name not in self.schemas:
            # Claimed before the members are read, because schemas may be recursive.
            self.schemas[name] = {}
            if self._depth > _WAITING_DEPTH:
                self._waiting.append(name)
            else:
                self._define(name)
        return name

    def canonicalise_at(self, pointer: str, hint: str) -> Shape:
        """The canonical schema of the schema at the pointer."""
        shaped = self.canonicalise((self._read(pointer),), hint)
        self._define_waiting()
        return shaped

    def canonicalise(self, schemas: Schemas, hint: str, notes: Schemas | None = None) -> Shape:
        """The canonical schema for several schemas that apply together.

        Args:
            schemas: Schemas that apply to the same value.
            hint: Class name to use if it needs one.
            notes: The schemas whose annotations count; by default, all.
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
        """The union of the shapes; one whose branches a tag tells apart gets a name.

        Args:
            shapes: Canonical schemas.
            hint: Class name it gets.
            pointer: What in the document it stands for.
        """
        union = join_union(shapes)
        body, nullable = split_nullable(union)
        tags = find_tags(body, None, self.read_component, self.find_mapped, self._find_key)
        if tags is None:
            return union
        name = claim_class(hint, self._taken)
        self._taken.add(name)
        self.origins[name] = pointer
        self.schemas[name] = {**body, "discriminator": tags}
        return join_union([{"$ref": COMPONENTS + name}], nullable=nullable)

    def nest(self, schemas: Schemas, hint: str, notes: Schemas | None = None) -> Shape:
        """Like `canonicalise`, but a constrained type gets a name, or the generator makes one
        up."""
        shaped = self.canonicalise(schemas, hint, notes)
        if is_plain(split_nullable(shaped)[0]):
            return shaped
        return self._name_inline(shaped, self.gather(schemas), hint, schemas[0].place, ())

    def gather(self, schemas: Schemas, trail: frozenset[str] = frozenset()) -> Conjunction:
        """The schemas with everything they include, for values other than null.

        Raises:
            DocumentError: A reference is broken.
        """
        try:
            return gather_bodies(schemas, trail)
        except LookupError as error:
            raise self._refuse_reference(schemas[0].place, error) from None

    def read_component(self, name: str) -> Conjunction:
        """The schemas that a class was made from, whether it is finished or not."""
        if name not in self._contents:
            pointer = self.origins[name]
            self._contents[name] = self.gather((self._read(pointer),), frozenset({pointer}))
        return self._contents[name]

    @property
    def parents(self) -> dict[str, tuple[str, ...]]:
        """The classes that each class includes by `allOf`."""
        return {name: self._list_parents(name) for name in self.schemas}

    def drop_unused_families(self, used: Iterable[Shape]) -> None:
        """Remove the unions of parents that are only used in the `allOf` of their children.

        Args:
            used: The schemas that the operations use.
        """
        families = set(self._families.values())
        others = (schema for name, schema in self.schemas.items() if name not in families)
        for name in families.difference(named_types((*used, *others))):
            del self.schemas[name], self.origins[name]

    def drop_unused_bodies(self, used: Iterable[Shape]) -> None:
        """Leave out the inline objects that nothing refers to, as the bodies that are spread.

        Args:
            used: What the operations use.
        """
        named = set(self._names.values()) | set(self._families.values())
        reached = named.union(named_types(used))
        pending = list(reached)
        while pending:
            found = set(named_types((self.schemas[pending.pop()],))) - reached
            reached |= found
            pending += found
        for name in self.schemas.keys() - reached:
            del self.schemas[name], self.origins[name]

    def find_mapped(self, target: str) -> str | None:
        """The class for a value in the mapping of a discriminator."""
        is_pointer = target.startswith("#/")
        return self._names.get(
            target[1:] if is_pointer else join_pointer("/components/schemas", target)
        )

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
        if _needs_name(shaped):
            shaped = self._name_inline(shaped, whole, hint, notes[0].place, notes)
        self._shaped.setdefault(hint, []).append((whole, shaped))
        return shaped

    def _name_inline(
        self, shaped: Shape, whole: Conjunction, hint: str, pointer: str, notes: Schemas
    ) -> Shape:
        """The reference to a new component with the shape."""
        body, nullable = split_nullable(shaped)
        name = claim_class(hint, self._taken)
        self._taken.add(name)
        self.origins[name] = pointer
        self._contents[name] = whole
        self.schemas[name] = annotate(body, notes)
        return join_union([{"$ref": COMPONENTS + name}], nullable=nullable)

    def _define_waiting(self) -> None:
        while self._waiting:
            self._define(self._waiting.pop())

    def _define(self, name: str) -> None:
        """Make the schema of a component without null, which is added where it is used."""
        schema = self._read(self.origins[name])
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
        shapes = [self._shape_type(kind, whole, hint) for kind in kinds if kind != "null"]
        return join_union(shapes, nullable=nullable or "null" in kinds) if kinds else {}

    def _shape_type(self, kind: str, whole: Conjunction, hint: str) -> Shape:
        if kind == "object":
            return shape_object(whole, hint, self._shape_property, self.nest)
        if kind == "array":
            return shape_array(whole, hint, self.nest)
        return canonical_primitive(kind, whole)

    def _shape_property(self, schemas: Schemas, hint: str, name: str) -> Shape:
        """The schema of a property; an inherited one is named after the class it comes from."""
        owner = _PROPERTY.sub("", schemas[0].place) if len(schemas) == 1 else ""
        hint = self._names.get(owner, hint) + class_name(name)
        if (hint, schemas) not in self._members:  # The property is inherited.
            self._members[hint, schemas] = self._describe_property(schemas, hint)
        return self._members[hint, schemas]

    def _describe_property(self, schemas: Schemas, hint: str) -> Shape:
        shaped = annotate(self.canonicalise(schemas, hint), schemas)
        text = add_sentence(shaped.get("description", ""), describe_default(*schemas))
        return {**shaped, "description": text} if text else shaped

    def _shape_union(self, branches: tuple[Branch, ...], discriminator: object, hint: str) -> Shape:
        shapes = [
            {"type": "null"}
            if is_null(branch.schema)
            else self.nest(branch.whole, hint + branch.suffix, (branch.schema,))
            for branch in branches
        ]
        union = join_union(shapes)
        body, nullable = split_nullable(union)
        # A branch that holds what stands beside the union is a class of its own.
        pairs = zip(branches, shapes, strict=True)
        made = {find_reference(branch.schema): find_class(shape) for branch, shape in pairs}
        own = {name: made[key] for key, name in self._names.items() if made.get(key)}
        origins = {name: key for key, name in own.items()}
        tags = find_tags(
            body,
            discriminator,
            self.read_component,
            lambda target: own.get(name := self.find_mapped(target) or "", name) or None,
            lambda name: self._find_key(origins.get(name, name)),
        )
        if tags is None:
            return union
        return join_union([{**body, "discriminator": tags}], nullable=nullable)

    def _list_included(self, pointer: str) -> frozenset[str]:
        """The components that the component at a pointer includes."""
        name = self._names.get(pointer)
        return self.read_component(name).trail if name else frozenset()

    def _list_parents(self, name: str) -> tuple[str, ...]:
        if name in self._families.values() or "properties" not in self.schemas[name]:
            return ()
        first = self.read_component(name).parts[0]
        pointers = (first.reference, *map(find_reference, list_children(first, "allOf")))
        named = (self._names.get(pointer) for pointer in pointers if pointer is not None)
        return tuple(parent for parent in named if parent is not None and parent != name)

    def _use_families(self) -> None:
        """Replace each parent with a discriminator by a union of it and its children."""
        families = find_families(
            self.schemas, self.parents, self.read_component, self.find_mapped, self._find_key
        )
        for name in families:
            self._families[name] = claim_class(f"Any{name}", self._taken)
            self._taken.add(self._families[name])
        if not families:
            return
        renamed = {COMPONENTS + name: COMPONENTS + alias for name, alias in self._families.items()}
        for name, schema in self.schemas.items():
            self.schemas[name] = rename_references(schema, renamed)
        for shaped in self._shaped.values():
            shaped[:] = [(whole, rename_references(shape, renamed)) for whole, shape in shaped]
        for name, union in families.items():
            self.schemas[self._families[name]] = union
            self.origins[self._families[name]] = self.origins[name]

    def _find_key(self, name: str) -> str:
        """The name of a class in the document."""
        origin = self.origins[name]
        return split_pointer(origin)[-1] if self._names.get(origin) == name else name

    def _read(self, pointer: str) -> Schema:
        try:
            return self.source.written_at(pointer)
        except LookupError as error:
            raise self._refuse_reference(pointer, error) from None

    def _refuse_reference(self, pointer: str, error: LookupError) -> DocumentError:
        place = self.document.locate(pointer)
        return make_refusal(place, "schema", f"a reference leads nowhere: {error}")

    def _assign_name(self, pointer: str, preferred: str) -> str:
        name = claim_class(preferred, self._taken)
        self._taken.add(name)
        self._names[pointer] = name
        self.origins[name] = pointer
        return name


def find_class(shape: Shape) -> str | None:
    """The class a shape refers to, if it is nothing else."""
    return str(shape["$ref"]).rpartition("/")[2] if "$ref" in shape else None


def _needs_name(shaped: Shape) -> bool:
    body, nullable = split_nullable(shaped)
    if "const" in body:
        return nullable  # The model generator would turn a constant with null into an enum.
    return "properties" in body or "enum" in body or "discriminator" in body
