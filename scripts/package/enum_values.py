"""The types of the values of enums: for type checkers, the texts or numbers that are listed.

Only literals let a type checker find a misspelt text; at run time each value is a member.
"""

import ast
from collections.abc import Mapping
from itertools import accumulate

from scripts.canonical import Canonical, Schema
from scripts.canonical.names import claim_class
from scripts.canonical.python_types import rename_types
from scripts.package.edits import Edit, apply_edits, edit_node

IMPORTS = "from typing import TYPE_CHECKING, Final, Literal, TypeAlias\n"


def name_values(canonical: Canonical) -> Mapping[str, str]:
    """The name of the type of the values of each enum, by the name of its class."""
    taken = set(canonical.schemas)
    names: dict[str, str] = {}
    for component, schema in canonical.schemas.items():
        if "enum" in schema:
            names[component] = claim_class(f"{component}Value", taken)
            taken.add(names[component])
    return names


def type_values(text: str, canonical: Canonical, *, is_plain: bool = False) -> str:
    """The module of models, in which fields have these types in place of the classes of enums.

    Args:
        text: The module.
        canonical: The document it was made from.
        is_plain: Whether a value stays a plain text or number at run time, and is no member.
    """
    names = name_values(canonical)
    if not names:
        return text
    source = text.encode()
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    edits: list[Edit] = []
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            edits += _rename_alias(node, names, source, starts)
        elif node.name in names:
            edits += _define_values(
                node, names[node.name], canonical.schemas[node.name], starts, is_plain
            )
        else:
            for statement in node.body:
                if isinstance(statement, ast.AnnAssign):
                    edits += _rename(statement.annotation, names, source, starts)
    return IMPORTS + apply_edits(edits, source).decode()


def _define_values(
    node: ast.ClassDef, name: str, schema: Schema, starts: list[int], is_plain: bool
) -> list[Edit]:
    """The edits that make the members constants, and define the type of the values."""
    members = [each.targets[0] for each in node.body if isinstance(each, ast.Assign)]
    edits = [edit_node(each, starts, f"{ast.unparse(each)}: Final") for each in members]
    values = ", ".join(map(repr, schema["enum"]))
    end = edit_node(node, starts, "").end
    definition = (
        f"\n\n\nif TYPE_CHECKING:\n    {name}: TypeAlias = Literal[{values}]\n"
        f"else:\n    {name} = {_find_plain_type(schema) if is_plain else node.name}\n"
    )
    return [*edits, Edit(end, end, definition)]


def _find_plain_type(schema: Schema) -> str:
    kinds = {type(value).__name__ for value in schema["enum"]}
    return kinds.pop() if kinds in ({"str"}, {"int"}) else "Any"


def _rename_alias(
    node: ast.stmt, names: Mapping[str, str], source: bytes, starts: list[int]
) -> list[Edit]:
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
        return []
    return _rename(node.value, names, source, starts)


def _rename(
    node: ast.expr, names: Mapping[str, str], source: bytes, starts: list[int]
) -> list[Edit]:
    edit = edit_node(node, starts, "")
    written = source[edit.start : edit.end].decode()
    renamed = rename_types(written, names)
    return [Edit(edit.start, edit.end, renamed)] if renamed != written else []
