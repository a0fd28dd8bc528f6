"""Turns the classes that the model generator wrote into structs of msgspec."""

import ast
import re
from collections.abc import Iterable, Mapping
from itertools import accumulate

from scripts.canonical import Canonical, Schema, component_fields
from scripts.canonical.form import Field
from scripts.package.edits import Edit, apply_edits, edit_node
from scripts.package.enum_values import name_values
from scripts.package.model_edits import (
    bound_name,
    import_from_runtime,
    is_rebuild,
    list_narrowed,
    mark_fields,
    mark_narrowed,
    mark_no_exception,
)
from scripts.package.refusal import RefusedError
from scripts.package.struct_types import UNIONS, StructTypes

# Names that the module of structs imports from the runtime besides its base classes, by module.
_IMPORTS: Mapping[str, tuple[str, ...]] = {
    "model": ("UNSET", "UnsetType"),
    "unions": ("UnknownMember",),
}
FUTURE = "from __future__ import annotations\n"
_LIBRARY = (
    "from msgspec import field as _field\nfrom typing import TYPE_CHECKING, Any, TypeAlias, Union\n"
)
# A struct writes names as they are.
_UNFIT = re.compile(r'["\\\x00-\x1f]')


def finish_structs(text: str, canonical: Canonical) -> str:
    """The module with structs in place of the classes, and aliases that msgspec can read.

    Args:
        text: The module as the generator wrote it, for pydantic.
        canonical: The document it was made from.
    """
    source = text.encode()
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    types = StructTypes(canonical, name_values(canonical))
    edits: list[Edit] = []
    for node in ast.parse(source).body:
        name = bound_name(node) or ""
        schema = canonical.schemas.get(name, {})
        _check_names(schema, canonical.origins.get(name, ""))
        if isinstance(node, ast.ClassDef) and "properties" in schema:
            edits += _edit_class(node, schema, types, starts)
            edits += mark_fields(node, starts, schema, canonical)
        elif is_rebuild(node) or not isinstance(node, (ast.ClassDef, ast.Import, ast.ImportFrom)):
            edits.append(edit_node(node, starts, ""))
    body = apply_edits(edits, source).decode()
    imports = import_from_runtime(canonical.package.package, _IMPORTS)
    imports += f"from {canonical.package.package}._runtime import unions as {UNIONS}\n"
    return f"{imports}{_LIBRARY}{body}\n\n{_write_aliases(types)}"


def _check_names(schema: Schema, pointer: str) -> None:
    for name in schema.get("properties", ()):
        if _UNFIT.search(name):
            message = f"msgspec has no field named {name!r}; use the models of pydantic"
            raise RefusedError(pointer, "models", message)


def _edit_class(
    node: ast.ClassDef, schema: Schema, types: StructTypes, starts: list[int]
) -> list[Edit]:
    edits = mark_no_exception(node, starts)
    last = node.bases[-1]
    written = edit_node(last, starts, f"{ast.unparse(last)}, kw_only=True")
    edits = [each for each in edits if each.start != written.start] + [written]
    fields = {each.attribute: each for each in component_fields(schema)}
    narrowed = list_narrowed(types.canonical, schema)
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            field = fields.get(statement.target.id)
            # Without a field it says of what type the members are that a struct does not keep.
            text = _write_field(field, types, narrowed) if field else ""
            edits.append(edit_node(statement, starts, text))
    return edits


def _write_field(field: Field, types: StructTypes, narrowed: Iterable[str]) -> str:
    is_optional = not field.required or field.is_assigned
    annotation = types.annotate_field(field.schema, is_optional=is_optional)
    settings = {"default": "UNSET"} if is_optional else {}
    if field.name != field.attribute:
        settings["name"] = repr(field.name)
    value = ", ".join(f"{key}={text}" for key, text in settings.items())
    default = f" = _field({value})" if "name" in settings else " = UNSET" if settings else ""
    mark = mark_narrowed() if field.name in narrowed else ""
    return f"{field.attribute}: {annotation}{default}{mark}"


def _write_aliases(types: StructTypes) -> str:
    return "\n\n".join(_write_alias(types, name) for name in types.list_aliases()) + "\n"


def _write_alias(types: StructTypes, name: str) -> str:
    schema = types.canonical.schemas[name]
    text = schema.get("description")
    note = f"\n{ast.unparse(ast.Constant(text))}" if isinstance(text, str) and text else ""
    if "discriminator" in schema:
        members = [*map(types.annotate, schema["anyOf"]), "UnknownMember"]
        shown, made = f"Union[{', '.join(members)}]", _write_tagged(schema["discriminator"])
    elif types.is_recursive(name):
        shown, made = "Any", "Any"
    else:
        return f"{name}: TypeAlias = {types.annotate(schema)}{note}"
    return f"if TYPE_CHECKING:\n    {name}: TypeAlias = {shown}\nelse:\n    {name} = {made}"


def _write_tagged(tags: Mapping[str, object]) -> str:
    mapping = tags["mapping"]
    assert isinstance(mapping, dict)
    members = ", ".join(f"{tag!r}: {target}" for tag, target in mapping.items())
    parts = [repr(tags["propertyName"]), f"lambda: {{{members}}}"]
    if "default" in tags:
        parts.append(f"default=lambda: {tags['default']}")
    if isinstance(untagged := tags.get("untagged"), (list, tuple)):
        parts.append(f"untagged=lambda: ({', '.join(untagged)},)")
    return f"{UNIONS}.tagged_union({', '.join(parts)})"
