"""Schemas of OpenAPI 3.0 and 3.1 to canonical ones; inline objects, enums and unions get names."""

from collections.abc import Mapping
from typing import Any

from scripts.canonical.all_of import merge_schemas
from scripts.canonical.canonical import Schema
from scripts.canonical.enums import shape_values, union_values
from scripts.canonical.names import claim_class, class_name
from scripts.canonical.primitives import canonical_primitive, is_plain
from scripts.canonical.source import SHAPING, SchemaSource, types_of
from scripts.canonical.unions import find_tags, join_union, list_constants, split_nullable
from scripts.document import Document, join_pointer, split_pointer

COMPONENTS = "#/components/schemas/"
ANNOTATIONS = ("description", "deprecated", "readOnly", "writeOnly")
MAX_DEPTH = 64


class SchemaCanon:
    """The canonical schemas of one document, filled as they are asked for."""

    def __init__(self, document: Document, reserved: frozenset[str]) -> None:
        self.document = document
        self.source = SchemaSource(document)
        self.schemas: dict[str, Schema] = {}
        self.origins: dict[str, str] = {}
        self._sources: dict[str, Schema] = {}
        self._shaped: dict[str, list[tuple[Schema, Schema]]] = {}
        self._names: dict[str, str] = {}
        self._taken: set[str] = set(reserved)
        self._depth = 0
        components = (document.data.get("components") or {}).get("schemas") or {}
        for key in components:
            self._assign_name(join_pointer("/components/schemas", key), class_name(key))
        for key in components:
            self.name_component(join_pointer("/components/schemas", key))

    def name_component(self, pointer: str) -> str:
        """The class name of the schema at the pointer, which becomes a component if it is none."""
        name = self._names.get(pointer) or self._assign_name(pointer, self._guess_name(pointer))
        if name not in self.schemas:
            self.schemas[name] = {}  # Taken before its members are: schemas may be recursive.
            self.schemas[name] = self._define(self.source.resolve(pointer), name, pointer)
        return name

    def canonicalise(self, schema: Any, hint: str, pointer: str) -> Schema:
        """The canonical schema of a subschema.

        Args:
            schema: Schema object, boolean schema, or reference.
            hint: Class name it gets should it need one.
            pointer: Where it stands in the document.
        """
        self._depth += 1
        try:
            if self._depth > MAX_DEPTH:
                raise self.source.refusal(pointer, f"schemas nest deeper than {MAX_DEPTH} levels")
            return self._canonicalise(schema, hint, pointer)
        finally:
            self._depth -= 1

    def _canonicalise(self, schema: Any, hint: str, pointer: str) -> Schema:
        if not isinstance(schema, dict):
            return {}
        if reference := self.source.plain_reference(schema):
            component = {"$ref": COMPONENTS + self.name_component(reference)}
            return join_union([component], nullable=self.source.admits_null(schema))
        schema = self.source.merge(schema, pointer, ())
        for known, shaped in self._shaped.get(hint, ()):
            if known == schema:  # The same content under a second media type or status.
                return shaped
        shaped = self._shape(schema, hint, pointer)
        if _needs_name(shaped):
            shaped = self._name_inline(shaped, schema, hint, pointer)
        self._shaped.setdefault(hint, []).append((schema, shaped))
        return shaped

    def _name_inline(self, shaped: Schema, source: Schema, hint: str, pointer: str) -> Schema:
        """The reference to a new component of the shape."""
        body, nullable = split_nullable(shaped)
        name = claim_class(hint, self._taken)
        self._taken.add(name)
        self.origins[name] = pointer
        self._sources[name] = source
        self.schemas[name] = _annotate(body, source)
        return join_union([{"$ref": COMPONENTS + name}], nullable=nullable)

    def _define(self, schema: Any, name: str, pointer: str) -> Schema:
        """The component's schema without null, which stands wherever the component is used."""
        if not isinstance(schema, dict):
            return {}
        if self.source.plain_reference(schema):
            shaped, merged = self._canonicalise(schema, name, pointer), schema
        else:
            merged = self.source.merge(schema, pointer, (pointer,))
            shaped = self._shape(merged, name, pointer)
        return _annotate(split_nullable(shaped)[0], merged)

    def _shape(self, schema: Schema, hint: str, pointer: str) -> Schema:
        nullable = schema.get("nullable") is True and self.document.version == "3.0"
        if "enum" in schema or "const" in schema:
            return shape_values(schema, nullable or "null" in types_of(schema))
        if branches := schema.get("anyOf") or schema.get("oneOf"):
            if values := union_values(branches):
                return shape_values({"enum": values}, nullable)
            shaped = self._shape_union(schema, branches, hint, pointer)
            if shaped is not None:
                return join_union([shaped], nullable=nullable)
        types = types_of(schema)
        nullable |= "null" in types
        kinds = [kind for kind in types if kind != "null"]
        shapes = [self._shape_type(kind, schema, hint, pointer) for kind in kinds]
        return join_union(shapes, nullable=nullable) if types else {}

    def _shape_type(self, kind: str, schema: Schema, hint: str, pointer: str) -> Schema:
        if kind == "object":
            return self._shape_object(schema, hint, pointer)
        if kind == "array":
            return self._shape_array(schema, hint, pointer)
        return canonical_primitive(kind, schema)

    def _shape_object(self, schema: Schema, hint: str, pointer: str) -> Schema:
        declared: Mapping[str, Any] = schema.get("properties") or {}
        required = [name for name in schema.get("required") or () if isinstance(name, str)]
        values = self._map_values(schema, hint, pointer)
        if not declared and not required:
            return {"type": "object", "additionalProperties": values}
        properties = {
            name: self._property(child, hint, name, join_pointer(pointer, "properties", name))
            for name, child in {
                **declared,
                **{n: True for n in required if n not in declared},
            }.items()
            if child is not False
        }
        shaped = {
            "type": "object",
            "required": sorted(set(required) & set(properties)),
            "properties": properties,
        }
        return shaped | ({"additionalProperties": values} if values else {})

    def _property(self, child: Any, parent: str, name: str, pointer: str) -> Schema:
        shaped = self.canonicalise(child, parent + class_name(name), pointer)
        return _annotate(shaped, child) if isinstance(child, dict) else shaped

    def _map_values(self, schema: Schema, hint: str, pointer: str) -> Schema:
        extra = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        patterns = schema.get("patternProperties") or {}
        if patterns and not isinstance(extra, dict):
            shapes = [
                self._nested(child, f"{hint}Value", join_pointer(pointer, "patternProperties", key))
                for key, child in patterns.items()
            ]
            closed = extra is False and not schema.get("properties")
            return join_union(shapes) if closed or not schema.get("properties") else {}
        if not isinstance(extra, dict) or patterns:
            return {}
        return self._nested(extra, f"{hint}Value", join_pointer(pointer, "additionalProperties"))

    def _shape_array(self, schema: Schema, hint: str, pointer: str) -> Schema:
        shaped: Schema = {"type": "array", "items": {}}
        for bound in ("minItems", "maxItems"):
            if isinstance(schema.get(bound), int):
                shaped[bound] = schema[bound]
        slots = schema.get("prefixItems") or ()
        items = schema.get("items")
        shapes = [
            self._nested(slot, f"{hint}Item", join_pointer(pointer, "prefixItems", index))
            for index, slot in enumerate(slots)
        ]
        if items is not False and (items is not None or not slots):
            shapes.append(self._nested(items, f"{hint}Item", join_pointer(pointer, "items")))
        elif items is None:
            shapes.append({})
        return shaped | {"items": join_union(shapes)}

    def _shape_union(
        self, schema: Schema, branches: list[Any], hint: str, pointer: str
    ) -> Schema | None:
        keyword = "anyOf" if schema.get("anyOf") else "oneOf"
        base = {k: v for k, v in schema.items() if k in SHAPING - {"anyOf", "oneOf"}}
        typed = base | ({"type": schema["type"]} if "type" in schema else {})
        if all(_only_narrows(branch) for branch in branches) and typed:
            return None
        shapes = []
        for index, branch in enumerate(branches):
            if self.source.is_null(branch):
                shapes.append({"type": "null"})
                continue
            place = join_pointer(pointer, keyword, index)
            is_alone = not base and not _lacks_type(branch)
            is_alone |= self._includes(branch, typed)
            whole = branch if is_alone else {"allOf": [typed, branch]}
            shapes.append(self._nested(whole, f"{hint}{_branch_suffix(branch, index)}", place))
        union = join_union(shapes)
        body, nullable = split_nullable(union)
        tags = find_tags(body, schema.get("discriminator"), self._component, self._mapped_name)
        if tags is None:
            return union
        return join_union([{**body, "discriminator": tags}], nullable=nullable)

    def _includes(self, branch: Any, base: Schema) -> bool:
        """Whether the component a branch refers to has all that stands beside the union."""
        reference = self.source.plain_reference(branch) if isinstance(branch, dict) else None
        if reference is None:
            return False
        target = self.source.merged(reference)
        return merge_schemas([target, base]) == target

    def _nested(self, schema: Any, hint: str, pointer: str) -> Schema:
        """Like `canonicalise`; a constrained primitive gets a name too, for D would make one up."""
        shaped = self.canonicalise(schema, hint, pointer)
        if is_plain(split_nullable(shaped)[0]):
            return shaped
        return self._name_inline(shaped, {}, hint, pointer)

    def _component(self, name: str) -> Schema:
        """The merged schema of a class as the document has it, whether canonical yet or not."""
        return self._sources.get(name) or self.source.merged(self.origins[name])

    def _mapped_name(self, target: str) -> str | None:
        pointer = (
            target[1:] if target.startswith("#/") else join_pointer("/components/schemas", target)
        )
        return self._names.get(pointer)

    def _assign_name(self, pointer: str, preferred: str) -> str:
        name = claim_class(preferred, self._taken)
        self._taken.add(name)
        self._names[pointer] = name
        self.origins[name] = pointer
        return name

    def _guess_name(self, pointer: str) -> str:
        tokens = [token for token in split_pointer(pointer) if token != "schema"]
        last = tokens[-1] if tokens else "Unnamed"
        stem = last.rpartition("/")[2]
        return class_name(stem.partition(".")[0] if "." in stem else stem)


def _annotate(shaped: Schema, source: Schema) -> Schema:
    notes = {key: source[key] for key in ANNOTATIONS if source.get(key)}
    return {**shaped, **notes} if notes else shaped


def _needs_name(shaped: Schema) -> bool:
    body, nullable = split_nullable(shaped)
    if "const" in body:
        return nullable  # The model generator would make an enum of a constant beside null.
    return "properties" in body or "enum" in body or "discriminator" in body


def _only_narrows(branch: Any) -> bool:
    """Whether a branch says only which properties must be there, nothing a type can express."""
    return isinstance(branch, dict) and not (
        branch.keys() - {"required", "not", "title", "description"}
    )


def _lacks_type(branch: Any) -> bool:
    """Whether the types beside a union's keyword are all that types this branch."""
    return isinstance(branch, dict) and not (
        branch.keys() & {"type", "$ref", "allOf", "anyOf", "oneOf", "enum", "const", "properties"}
    )


def _branch_suffix(branch: Any, index: int) -> str:
    """What tells a branch's class from its siblings': the same wherever it stands among them."""
    if isinstance(branch, dict):
        named = str(branch.get("$ref") or "").rpartition("/")[2] or branch.get("title")
        named = named or _find_tag(branch.get("properties"))
        if isinstance(named, str) and class_name(named) != "Unnamed":
            return class_name(named)
        kind = branch.get("type")
        if kind in ("array", "string", "integer", "number", "boolean"):
            return class_name(kind)
    return f"Option{index + 1}"


def _find_tag(properties: Any) -> Any:
    """The text of the first property that can hold no other, or the name of the only property."""
    if not isinstance(properties, dict):
        return None
    for schema in properties.values():
        values = list_constants(schema)
        if len(values) == 1 and isinstance(values[0], str):
            return values[0]
    return next(iter(properties)) if len(properties) == 1 else None
