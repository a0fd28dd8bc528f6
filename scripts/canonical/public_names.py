"""The public Python API of the package for a canonical document, without generating it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.canonical.form import Body, Canonical, Operation, Schema, SecurityScheme
from scripts.canonical.python_types import component_fields, join_types, python_type

# Callers do not depend on descriptions.
_UNSEEN = frozenset({"description", "readOnly", "writeOnly"})


@dataclass(frozen=True, slots=True)
class Item:
    """A class, attribute or method of the package.

    Attributes:
        path: Dotted name as a user writes it, such as `llama_extraction.ExtractJob.error`.
        key: The path without the import name, with `client` for the class of the client.
        origin: Pointer of the part of the document it comes from.
        text: Its type, value or signature, for people.
        signature: A text that differs if callers are affected.
    """

    path: str
    key: str
    origin: str
    text: str
    signature: str


def list_items(canonical: Canonical) -> Iterator[Item]:
    """The items of the package's public API that depend on the document."""
    package = canonical.package.package
    client = f"{package}.{canonical.package.client}"
    for name, schema in canonical.schemas.items():
        for key, origin, text, signature in _list_component(name, canonical.origins[name], schema):
            yield Item(f"{package}.{key}", key, origin, text, signature)
    text = _write_constructor(canonical.security_schemes)
    place = "/components/securitySchemes"
    yield Item(f"{client}.__init__", "client.__init__", place, text, text)
    for operation in canonical.operations:
        way = ".".join((*operation.resource, operation.name))
        text, signature = _write_call(operation), _write_operation(operation)
        yield Item(f"{client}.{way}", f"client.{way}", operation.pointer, text, signature)


def _list_component(name: str, origin: str, schema: Schema) -> Iterator[tuple[str, str, str, str]]:
    if "properties" in schema:
        base = schema.get("extends")
        yield name, origin, "class", f"class of {base}" if base else "class"
        for field in component_fields(schema):
            signature = f"{'required' if field.required else 'optional'} {_write(field.schema)}"
            place = f"{origin}/properties/{field.name.replace('~', '~0').replace('/', '~1')}"
            yield f"{name}.{field.attribute}", place, python_type(field.schema), signature
    elif "enum" in schema:
        yield name, origin, "class", f"enum of {schema['type']}"
        for member, value in zip(schema["x-enum-varnames"], schema["enum"], strict=True):
            yield f"{name}.{member}", f"{origin}/enum", repr(value), repr(value)
    else:
        yield name, origin, "alias", f"alias of {_write(schema)}"


def _write(schema: object) -> str:
    return json.dumps(_strip_notes(schema), sort_keys=True)


def _strip_notes(value: object) -> object:
    if isinstance(value, dict):
        return {key: _strip_notes(child) for key, child in value.items() if key not in _UNSEEN}
    if isinstance(value, list):
        return [_strip_notes(child) for child in value]
    return value


def _write_constructor(schemes: tuple[SecurityScheme, ...]) -> str:
    names: dict[str, None] = {}
    for scheme in schemes:
        basic = ("username", "password")
        names |= dict.fromkeys(basic if scheme.kind == "basic" else (scheme.argument,))
    return _write_signature([], [f"{name}: str | None = ..." for name in names])


def _write_call(operation: Operation) -> str:
    positional = [
        f"{each.argument}: {python_type(each.schema)}"
        for each in operation.parameters
        if each.location == "path"
    ]
    keywords = [
        f"{each.argument}: {python_type(each.schema)}{'' if each.required else ' = ...'}"
        for each in operation.parameters
        if each.location != "path"
    ]
    if operation.body:
        keywords += _write_body(operation.body)
    types = ["None" if each is None else python_type(each) for each in operation.returns]
    if operation.pages:
        types = [f"ResultPage[{types[0]}]"]
    if operation.stream:
        streams = (operation.stream, *operation.stream.others)
        types.append(f"EventStream[{join_types(python_type(each.item) for each in streams)}]")
    returns = join_types(types)
    return f"{_write_signature(positional, keywords)} -> {returns}"


def _write_body(body: Body) -> Iterator[str]:
    for each in body.properties:
        needed = each.required and body.required and not body.whole
        yield f"{each.argument}: {python_type(each.schema)}{'' if needed else ' = ...'}"
    if body.whole:
        types = join_types(python_type(media.schema) for media in body.whole)
        yield f"body: {types}{'' if body.required and not body.spread else ' = ...'}"
    if len(body.media_types) > 1:
        yield "content_type: str = ..."


def _write_signature(positional: list[str], keywords: list[str]) -> str:
    return f"({', '.join([*positional, *(['*', *keywords] if keywords else [])])})"


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
