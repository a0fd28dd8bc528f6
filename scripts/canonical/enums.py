"""Enumerations and constants in canonical form."""

from typing import Any

from scripts.canonical.canonical import Schema
from scripts.canonical.names import claim_name, member_name
from scripts.canonical.primitives import canonical_primitive
from scripts.canonical.unions import join_union


def shape_values(schema: Schema, nullable: bool) -> Schema:
    """The canonical schema of an `enum` or a `const`.

    Strings and integers become an enum, which stays open to values it does not know; a constant
    stays one. Of anything else only the types are kept.
    """
    values = [schema["const"]] if "const" in schema else list(schema["enum"])
    nullable |= None in values
    values = [value for value in values if value is not None]
    if not values:
        return {"type": "null"}
    kinds = sorted({_kind_of(value) for value in values})
    if kinds in (["string"], ["integer"], ["boolean"]) and "const" in schema:
        return join_union([{"const": values[0]}], nullable=nullable)
    if kinds not in (["string"], ["integer"]):
        plain = [{"type": kind} if kind not in ("array", "object") else {} for kind in kinds]
        return join_union(
            [canonical_primitive(k["type"], {}) if k else k for k in plain], nullable=nullable
        )
    unique = list(dict.fromkeys(values))
    members: list[str] = []
    for value in unique:
        members.append(claim_name(member_name(value), members, "_"))
    return join_union(
        [{"type": kinds[0], "enum": unique, "x-enum-varnames": members}], nullable=nullable
    )


def union_values(branches: list[Any]) -> list[Any] | None:
    """The values of a union that is an enum branch by branch, each perhaps with its own text."""
    values: list[Any] = []
    for branch in branches:
        if not isinstance(branch, dict):
            return None
        if "const" in branch:
            values.append(branch["const"])
        elif isinstance(branch.get("enum"), list):
            values += branch["enum"]
        elif branch.get("type") == "null":
            values.append(None)
        else:
            return None
    named = [value for value in values if value is not None]
    kinds = {_kind_of(value) for value in named}
    return values if len(named) > 1 and kinds in ({"string"}, {"integer"}) else None


def _kind_of(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
