"""Writes canonical schemas as Python annotations, and components as fields."""

import re
from collections.abc import Collection, Iterable, Mapping

from scripts.canonical.form import Field, Schema
from scripts.canonical.names import RESERVED_FIELDS, claim_name, python_name

_PRIMITIVES = {"boolean": "bool", "integer": "int", "number": "float", "null": "None"}
_STRINGS = {"date-time": "datetime", "date": "date", "binary": "bytes"}
# A quoted literal, a dotted name, or any other character.
_TOKEN = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\w.]+|.""", re.DOTALL)


def python_type(schema: Schema) -> str:
    """The annotation of a canonical schema."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "const" in schema:
        return f"Literal[{schema['const']!r}]"
    if "anyOf" in schema:
        return join_types(python_type(branch) for branch in schema["anyOf"])
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return join_types(python_type({**schema, "type": kind}) for kind in kinds)
    match kinds:
        case None:
            return "Any"
        case "string":
            return _STRINGS.get(str(schema.get("format")), "str")
        case "array" if "prefixItems" in schema:
            return f"tuple[{', '.join(map(python_type, schema['prefixItems']))}]"
        case "array":
            return f"list[{python_type(schema.get('items') or {})}]"
        case "object":
            return f"dict[str, {python_type(schema.get('additionalProperties') or {})}]"
        case _:
            return _PRIMITIVES[kinds]


def join_types(types: Iterable[str]) -> str:
    """The union of annotations, with `None` last; just `Any` if it is one of them."""
    unique = list(dict.fromkeys(part for whole in types for part in split_union(whole)))
    if "Any" in unique:
        return "Any"
    if "None" in unique:
        unique.remove("None")
        unique.append("None")
    return " | ".join(unique)


def split_union(annotation: str) -> list[str]:
    """The members of a union."""
    parts, depth = [""], 0
    for token in _TOKEN.findall(annotation):
        depth += (token == "[") - (token == "]")
        if token == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += token
    return [part.strip() for part in parts]


def qualify_names(annotation: str, names: Collection[str], module: str) -> str:
    """The annotation with a module before each of the names; literals are not changed."""
    return rename_types(annotation, {name: f"{module}.{name}" for name in names})


def rename_types(annotation: str, names: Mapping[str, str]) -> str:
    """The annotation with other names for some of its types; literals are not changed."""
    return "".join(names.get(token, token) for token in _TOKEN.findall(annotation))


def component_fields(schema: Schema) -> tuple[Field, ...]:
    """The fields of a component that is an object, in the document's order."""
    properties = schema.get("properties", {})
    # A name that Python takes as it is stays, whichever others would become the same.
    taken = {name for name in properties if python_name(name, RESERVED_FIELDS) == name}
    fields = []
    for name, child in properties.items():
        preferred = python_name(name, RESERVED_FIELDS)
        attribute = name if name == preferred else claim_name(preferred, taken, "_")
        taken.add(attribute)
        fields.append(
            Field(
                name=name,
                attribute=attribute,
                required=name in schema["required"],
                schema=child,
                deprecated=child.get("deprecated") is True,
                is_assigned=name in schema.get("assigned", ()),
            )
        )
    return tuple(fields)


def named_types(schemas: Iterable[Schema]) -> list[str]:
    """The class names in the schemas and their properties, sorted."""
    found: set[str] = set()
    stack = list(schemas)
    while stack:
        schema = stack.pop()
        if "$ref" in schema:
            found.add(str(schema["$ref"]).rpartition("/")[2])
        stack.extend((*schema.get("anyOf", ()), *schema.get("prefixItems", ())))
        stack.extend(schema[key] for key in ("items", "additionalProperties") if key in schema)
        stack.extend(schema.get("properties", {}).values())
    return sorted(found)
