"""The public Python API a canonical document stands for, known before anything is generated."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.canonical.form import Canonical, Operation, Schema
from scripts.canonical.python_types import component_fields

# What a description says is no part of what callers depend on.
_UNSEEN = frozenset({"description", "readOnly", "writeOnly"})


@dataclass(frozen=True, slots=True)
class Item:
    """A class, attribute or method of the package.

    Attributes:
        path: Dotted name as a user writes it, such as `llama_extraction.ExtractJob.error`.
        origin: Pointer of the part of the document it comes from.
        signature: Text that differs when what callers depend on differs.
    """

    path: str
    origin: str
    signature: str


def list_items(canonical: Canonical) -> Iterator[Item]:
    """Every item of the package's public API that the document decides."""
    package = canonical.package.package
    for name, schema in canonical.schemas.items():
        yield from _list_component(f"{package}.{name}", canonical.origins[name], schema)
    for operation in canonical.operations:
        client = f"{package}.{canonical.package.client}"
        path = ".".join((client, *operation.resource, operation.name))
        yield Item(path, operation.pointer, _write_operation(operation))


def _list_component(path: str, origin: str, schema: Schema) -> Iterator[Item]:
    if "properties" in schema:
        yield Item(path, origin, "class")
        for field in component_fields(schema):
            signature = f"{'required' if field.required else 'optional'} {_write(field.schema)}"
            place = f"{origin}/properties/{field.name.replace('~', '~0').replace('/', '~1')}"
            yield Item(f"{path}.{field.attribute}", place, signature)
    elif "enum" in schema:
        yield Item(path, origin, f"enum of {schema['type']}")
        for member, value in zip(schema["x-enum-varnames"], schema["enum"], strict=True):
            yield Item(f"{path}.{member}", f"{origin}/enum", repr(value))
    else:
        yield Item(path, origin, f"alias of {_write(schema)}")


def _write(schema: object) -> str:
    return json.dumps(_strip_notes(schema), sort_keys=True)


def _strip_notes(value: object) -> object:
    if isinstance(value, dict):
        return {key: _strip_notes(child) for key, child in value.items() if key not in _UNSEEN}
    if isinstance(value, list):
        return [_strip_notes(child) for child in value]
    return value


def _write_operation(operation: Operation) -> str:
    parameters = [
        f"{each.argument}{'' if each.required else '?'}: {_write(each.schema)}"
        for each in operation.parameters
    ]
    body = operation.body
    media = [(each.name, _strip_notes(each.schema)) for each in body.media_types] if body else []
    returns = [_strip_notes(schema) for schema in operation.returns]
    required = body.required if body else False
    return json.dumps([parameters, media, required, returns, operation.deprecated])
