"""Unions in canonical form: flat and without duplicates."""

from collections.abc import Iterable, Mapping

from scripts.canonical.form import Schema

_EVERY_TYPE = {"object", "array", "string", "number", "boolean"}


def join_union(branches: Iterable[Schema], *, nullable: bool = False) -> Schema:
    """The union of the branches; null is added to a list of types if possible, else as a branch."""
    flat: list[Schema] = []
    for branch in branches:
        inner, with_null = split_nullable(branch)
        nullable |= with_null
        members = inner["anyOf"] if _is_bare_union(inner) else [inner]
        flat.extend(member for member in members if member and member not in flat)
        if {} in members:
            return {}
    nullable |= {"type": "null"} in flat
    flat = [member for member in flat if member != {"type": "null"}]
    if _covers_everything(flat):
        return {}
    if not flat:
        return {"type": "null"} if nullable else {}
    if len(flat) == 1:
        return _with_null(flat[0]) if nullable else flat[0]
    return {"anyOf": [*flat, {"type": "null"}] if nullable else flat}


def split_nullable(schema: Schema) -> tuple[Schema, bool]:
    """The schema without null, and whether it accepted null."""
    types = schema.get("type")
    if isinstance(types, list) and "null" in types:
        rest = [name for name in types if name != "null"]
        return {**schema, "type": rest[0] if len(rest) == 1 else rest}, True
    branches = schema.get("anyOf")
    if isinstance(branches, list) and {"type": "null"} in branches:
        rest_of = [branch for branch in branches if branch != {"type": "null"}]
        others = {key: value for key, value in schema.items() if key != "anyOf"}
        if len(rest_of) == 1:
            return {**rest_of[0], **others}, True
        return {**others, "anyOf": rest_of}, True
    return schema, False


def _is_bare_union(schema: Schema) -> bool:
    return "anyOf" in schema and "discriminator" not in schema


def _with_null(schema: Schema) -> Schema:
    types = schema.get("type")
    if (
        types is None
        or "enum" in schema
        or (types in ("array", "object") and "properties" in schema)
    ):
        return {"anyOf": [schema, {"type": "null"}]}
    names = [types] if isinstance(types, str) else list(types)
    return {**schema, "type": [*names, "null"]}


def _covers_everything(members: list[Schema]) -> bool:
    covered: set[str] = set()
    for member in members:
        kinds = member.get("type", ())
        names = {kinds} if isinstance(kinds, str) else set(kinds)
        unconstrained = not (member.keys() - {"type", "items", "additionalProperties"})
        if unconstrained and not member.get("items") and not member.get("additionalProperties"):
            covered |= names
    return covered >= _EVERY_TYPE


def rename_references(schema: Schema, renamed: Mapping[str, str]) -> Schema:
    """The schema with other references; the members of a union with a discriminator are kept."""
    if "discriminator" in schema:
        return schema
    made = dict(schema)
    if schema.get("$ref") in renamed:
        made["$ref"] = renamed[schema["$ref"]]
    for keyword in ("anyOf", "prefixItems"):
        if keyword in schema:
            made[keyword] = [rename_references(one, renamed) for one in schema[keyword]]
    for keyword in ("items", "additionalProperties"):
        if keyword in schema:
            made[keyword] = rename_references(schema[keyword], renamed)
    if "properties" in schema:
        made["properties"] = {
            name: rename_references(one, renamed) for name, one in schema["properties"].items()
        }
    return made


def find_class(shape: Schema) -> str | None:
    """The class a shape refers to, if it is nothing else."""
    return str(shape["$ref"]).rpartition("/")[2] if "$ref" in shape else None


def needs_name(shape: Schema) -> bool:
    """Whether only a component can have the shape."""
    body, nullable = split_nullable(shape)
    if "const" in body:
        return nullable  # The model generator would make an enum of a constant beside null.
    return "properties" in body or "enum" in body or "discriminator" in body
