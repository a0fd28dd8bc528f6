"""Unions in canonical form: flat, without repetition, told apart by a tag where there is one."""

from collections.abc import Callable, Iterable
from typing import Any

from scripts.canonical.canonical import Schema

_EVERY_TYPE = {"object", "array", "string", "number", "boolean"}


def join_union(branches: Iterable[Schema], *, nullable: bool = False) -> Schema:
    """The union of the branches; null joins a list of types where it can, else it is a branch."""
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
    """The schema without null, and whether it had it."""
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


def find_tags(
    union: Schema,
    discriminator: Any,
    component: Callable[[str], Schema],
    mapped_name: Callable[[str], str | None],
) -> Schema | None:
    """The property that tells the branches apart and the class of each of its values, if any.

    Taken from the discriminator (OpenAPI 3.1, section 4.8.25), else from a required constant.

    Args:
        union: Canonical union.
        discriminator: The document's discriminator object, or None.
        component: Gives the merged schema of a class as the document has it.
        mapped_name: Gives the class a mapping's value stands for.
    """
    names = [str(branch.get("$ref", "")).rpartition("/")[2] for branch in union.get("anyOf", ())]
    if len(names) < 2 or not all(name and component(name).get("properties") for name in names):
        return None
    if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str):
        return _declared_tags(discriminator, names, component, mapped_name)
    for key in component(names[0])["properties"]:
        tags = _inferred_tags(key, names, component)
        if tags is not None:
            return {"propertyName": key, "mapping": tags}
    return None


def _declared_tags(
    discriminator: Schema,
    names: list[str],
    component: Callable[[str], Schema],
    mapped_name: Callable[[str], str | None],
) -> Schema | None:
    key = discriminator["propertyName"]
    tags: dict[str, str] = {}
    for tag, target in (discriminator.get("mapping") or {}).items():
        name = mapped_name(str(target))
        if name in names:
            tags[str(tag)] = str(name)
    for name in names:
        if name not in tags.values():
            values = list_constants(component(name)["properties"].get(key)) or [name]
            tags |= {str(value): name for value in values if str(value) not in tags}
    return {"propertyName": key, "mapping": tags}


def _inferred_tags(
    key: str, names: list[str], component: Callable[[str], Schema]
) -> dict[str, str] | None:
    tags: dict[str, str] = {}
    for name in names:
        schema = component(name)
        constants = list_constants(schema["properties"].get(key))
        if len(constants) != 1 or key not in (schema.get("required") or ()):
            return None
        if not isinstance(constants[0], str) or constants[0] in tags:
            return None
        tags[constants[0]] = name
    return tags


def list_constants(schema: Any) -> list[Any]:
    """The values a schema lists, if it lists any."""
    if not isinstance(schema, dict):
        return []
    return [schema["const"]] if "const" in schema else list(schema.get("enum") or ())


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
