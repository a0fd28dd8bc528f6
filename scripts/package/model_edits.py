"""Edits what the model generator wrote, where it does not support what a model needs."""

import ast
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import accumulate

from scripts.canonical import Canonical, Schema, component_fields
from scripts.canonical.directions import has_note
from scripts.canonical.form import Field
from scripts.canonical.python_types import python_type
from scripts.canonical.reserved import RUNTIME_IMPORTS
from scripts.canonical.unions import split_nullable
from scripts.package.edits import Edit, apply_edits, edit_node

# For Pyright a mutable field is invariant; models are mostly read.
_NARROWED = "  # pyright: ignore[reportIncompatibleVariableOverride]"


def finish_models(text: str, canonical: Canonical) -> str:
    """The module with what the generator does not support: open unions, deprecated fields.

    Args:
        text: The module as the generator wrote it.
        canonical: The document it was made from.
    """
    source = text.encode()
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    edits: list[Edit] = []
    known: set[str] = set()
    for node in ast.parse(source).body:
        name = bound_name(node) or ""
        schema = canonical.schemas.get(name, {})
        if is_rebuild(node):
            edits.append(edit_node(node, starts, ""))
        elif "discriminator" in schema:
            edits.append(edit_node(node, starts, _tagged_alias(name, schema, known)))
        elif isinstance(node, ast.ClassDef):
            narrowed = list_narrowed(canonical, schema)
            edits += mark_no_exception(node, starts)
            edits += _edit_fields(node, schema, narrowed, source, starts)
            edits += mark_fields(node, starts, schema, canonical)
        known.add(name)
    if not edits:
        return text
    return _import_marks(canonical.package.package) + apply_edits(edits, source).decode()


def is_rebuild(node: ast.stmt) -> bool:
    """Whether it builds a class at once, which happens when the class is first used."""
    call = node.value if isinstance(node, ast.Expr) else None
    called = call.func if isinstance(call, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr == "model_rebuild"


def bound_name(node: ast.stmt) -> str | None:
    """The name that a class or an assignment binds; None for other statements."""
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return None


def list_narrowed(canonical: Canonical, schema: Schema) -> set[str]:
    """The properties that are required in a subclass and optional in its parent."""
    if "extends" not in schema:
        return set()
    base = canonical.schemas[schema["extends"]]
    needed = {*schema["required"], *schema.get("assigned", ())}
    left_open = set(base["properties"]).difference(base["required"], base.get("assigned", ()))
    return needed & left_open


def _edit_fields(
    node: ast.ClassDef, schema: Schema, narrowed: set[str], source: bytes, starts: list[int]
) -> list[Edit]:
    """Edits for deprecated fields, defaults of fields that the service sets, and narrowed types."""
    fields = {field.attribute: field for field in component_fields(schema)}
    edits: list[Edit] = []
    for statement in node.body:
        if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
            continue
        field = fields.get(statement.target.id)
        if field is None or not (field.deprecated or field.is_assigned or field.name in narrowed):
            continue
        edit = edit_node(statement.annotation, starts, "")
        annotation = source[edit.start : edit.end].decode()
        annotation = f"Deprecated[{annotation}]" if field.deprecated else annotation
        default = " = UNSET" if field.is_assigned else ""
        mark = _NARROWED if field.name in narrowed else ""
        edits.append(replace(edit, text=annotation + default + mark))
        if field.deprecated and statement.value is not None:
            edits.append(edit_node(statement.value, starts, "UNSET"))
    return edits


def mark_no_exception(node: ast.ClassDef, starts: list[int]) -> list[Edit]:
    """A mark for linters that treat every subclass of an `…Error` as an exception (N818)."""
    base = node.bases[-1] if node.bases else None
    is_suspect = isinstance(base, ast.Name) and base.id.endswith("Error")
    if base is None or not is_suspect or node.name.endswith("Error"):
        return []
    edit = edit_node(base, starts, f"{ast.unparse(base)}):  # noqa: N818")
    return [replace(edit, end=edit.end + len("):"))]


def mark_fields(
    node: ast.ClassDef, starts: list[int], schema: Schema, canonical: Canonical
) -> list[Edit]:
    """The fields that requests require or exclude, if the class differs from its parent."""
    parent = canonical.schemas.get(schema.get("extends", ""), {})
    asked: dict[str, Callable[[Field], bool]] = {
        "_nullable": _is_nullable,
        "_read_only": partial(_is_read_only, canonical),
    }
    marks = [
        f"    {mark}: ClassVar[frozenset[str]] = frozenset({_write_names(names)})\n"
        for mark, is_marked in asked.items()
        if (names := _select_fields(schema, is_marked)) != _select_fields(parent, is_marked)
    ]
    end = edit_node(node, starts, "").end
    return [Edit(end, end, "\n\n" + "".join(marks))] if marks else []


def _write_names(names: set[str]) -> str:
    return f"{{{', '.join(map(repr, sorted(names)))}}}" if names else ""


def _select_fields(schema: Schema, is_marked: Callable[[Field], bool]) -> set[str]:
    return {field.attribute for field in component_fields(schema) if is_marked(field)}


def _is_nullable(field: Field) -> bool:
    """Whether a missing field and null have different meanings."""
    return not field.required and (not field.schema or split_nullable(field.schema)[1])


def _is_read_only(canonical: Canonical, field: Field) -> bool:
    return has_note(canonical.schemas, field.schema, "readOnly")


def _import_marks(package: str) -> str:
    imports = import_from_runtime(package, RUNTIME_IMPORTS)
    return (
        f"{imports}from typing import Annotated, Union\n"
        "from typing_extensions import TypeAliasType\n"
    )


def import_from_runtime(package: str, names: Mapping[str, Iterable[str]]) -> str:
    """The imports of names from modules of the runtime, and of what marks of fields need."""
    imports = [
        f"from {package}._runtime.{module} import {', '.join(found)}\n"
        for module, found in names.items()
    ]
    return "".join(imports) + "from typing import ClassVar\n"


def mark_narrowed() -> str:
    """The comment behind a field that is required in a subclass and optional in its parent."""
    return _NARROWED


def _tagged_alias(name: str, union: Schema, known: AbstractSet[str]) -> str:
    """The alias of a union with a discriminator; members defined later are quoted."""
    tags = union["discriminator"]
    members = [*map(python_type, union["anyOf"]), "UnknownMember"]
    joined = " | ".join(members)
    if not known >= set(members[:-1]):
        listed = (one if one in known or one == "UnknownMember" else repr(one) for one in members)
        joined = f"Union[{', '.join(listed)}]"
    mapping = ", ".join(f"{tag!r}: {target!r}" for tag, target in tags["mapping"].items())
    settings = (f", {key}={tags[key]!r}" for key in ("default", "untagged") if key in tags)
    return (
        f"{name} = TypeAliasType({name!r}, Annotated[{joined},"
        f" Tagged({tags['propertyName']!r}, {{{mapping}}}{''.join(settings)})])"
    )
