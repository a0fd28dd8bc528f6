"""Enumerations and constants in canonical form."""

from collections.abc import Mapping, Sequence
from typing import Any

from scripts.canonical.form import Schema
from scripts.canonical.names import claim_name, member_name
from scripts.canonical.unions import join_union
from scripts.schemas import Schema as Source
from scripts.schemas.conjunction import Conjunction, Schemas
from scripts.schemas.values import Json


def shape_values(
    values: Sequence[Json],
    *,
    is_constant: bool = False,
    nullable: bool = False,
    names: Mapping[Json, str] | None = None,
) -> Schema:
    """The canonical schema of the values of an `enum` or `const`.

    Strings and integers become an enum, which also accepts unknown values; a constant stays a
    constant. Of other values only the types are kept.

    Args:
        values: The listed values.
        is_constant: Whether it is from `const`.
        nullable: Whether null is accepted although it is not listed.
        names: The names of members that are in the document, by value.
    """
    nullable |= None in values
    values = [value for value in values if value is not None]
    if not values:
        return {"type": "null"}
    kinds = sorted({_kind_of(value) for value in values})
    if kinds in (["string"], ["integer"], ["boolean"]) and is_constant:
        return join_union([{"const": values[0]}], nullable=nullable)
    if kinds not in (["string"], ["integer"]):
        plain = [{"type": kind} if kind not in ("array", "object") else {} for kind in kinds]
        return join_union(plain, nullable=nullable)
    unique = list(dict.fromkeys(values))
    members: dict[str, None] = {}
    for value in unique:
        members[claim_name(member_name((names or {}).get(value, value)), members, "_")] = None
    return join_union(
        [{"type": kinds[0], "enum": unique, "x-enum-varnames": list(members)}], nullable=nullable
    )


def shape_listed(whole: Conjunction, *, nullable: bool) -> Schema:
    """The canonical schema of the values that are listed in all parts."""
    listed = (part.listed_values for part in whole.parts)
    values = whole.listed_values or next(filter(None, listed), ())
    is_constant = any(part.is_constant for part in whole.parts)
    nullable = nullable or "null" in whole.types
    names = {key: name for part in whole.parts for key, name in _find_member_names(part).items()}
    return shape_values(values, is_constant=is_constant, nullable=nullable, names=names)


def _find_member_names(schema: Source) -> dict[Json, str]:
    """The names for the values of an enum in `x-enum-varnames` or `x-enumNames`."""
    given = schema.annotation("x-enum-varnames") or schema.annotation("x-enumNames")
    return _pair(schema, given)


def describe_members(schema: Source) -> str:
    """A list of the values with their `x-enum-descriptions`; empty if there are none."""
    texts = _pair(schema, schema.annotation("x-enum-descriptions"))
    return "\n".join(f"- `{value}`: {' '.join(text.split())}" for value, text in texts.items())


def _pair(schema: Source, given: Json) -> dict[Json, str]:
    """The text for each value of an enum, from a list or from a map by value."""
    values = schema.keywords.get("enum", schema.annotation("enum"))
    if isinstance(given, dict):
        by_text = {str(key): text for key, text in given.items()}
        given = [by_text.get(str(value)) for value in values or ()]
    if not isinstance(given, list) or not isinstance(values, list) or len(given) > len(values):
        return {}
    return {
        value: text
        for value, text in zip(values, given, strict=False)
        if isinstance(text, str) and text and isinstance(value, (str, int))
    }


def list_union_values(branches: Schemas) -> list[Json]:
    """The values of a union whose branches are all enums or constants, with their descriptions."""
    values: list[Json] = []
    for branch in branches:
        if "enum" in branch.keywords:
            values += branch.listed_values
        elif branch.types == ("null",):
            values.append(None)
        else:
            return []
    named = [value for value in values if value is not None]
    kinds = {_kind_of(value) for value in named}
    return values if len(named) > 1 and kinds in ({"string"}, {"integer"}) else []


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
