"""Writes stored things in the form of responses."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.sandbox.coercion import admits, coerce_text, find_branch
from scripts.sandbox.responses import make_payload
from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas import Schema
from scripts.schemas.conjunction import gather
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_value
from scripts.schemas.visibility import drop_hidden

_COUNTS: Final = ("total", "count", "total_count", "totalcount", "size", "length")


def find_thing(schema: Schema, variable: str) -> Schema:
    """The schema of a thing: the given one, or that of its member that has the key of a thing."""
    properties = find_branch("object", schema).properties
    if find_key(properties, variable) is None:
        for said in properties.values():
            if find_key(find_branch("object", *said).properties, variable):
                return said[0]
    return schema


def find_key(thing: Mapping[str, Any], variable: str) -> str | None:
    """The name of the member with the key, from the name of the variable in the path."""
    wanted = _simplify(variable)
    names = {_simplify(name): name for name in thing}
    for candidate in (wanted, "id"):
        if candidate in names:
            return names[candidate]
    # `apiKey` may be the `key`, `user_name` the `name`.
    ends = (name for name in names if name and wanted.endswith(name))
    return next((names[name] for name in ends), None)


def _simplify(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def make_required(schemas: tuple[Schema, ...]) -> dict[str, Any]:
    """The members that responses require, and `id` if it is declared."""
    made: dict[str, Any] = {}
    for schema in schemas:
        branch = find_branch("object", schema)
        value = make_payload(schema, schema.place)
        wanted = {*branch.required, "id"}
        if isinstance(value, dict):
            made = {**{n: v for n, v in value.items() if n in wanted}, **made}
    return made


def make_key(schemas: tuple[Schema, ...], name: str, collection: str, number: int) -> Any:
    """A key for a thing, usually a different one for each number."""
    for member in _list_members(schemas, name):
        if {"integer", "number"} & set(gather(member).types):
            return number
        try:
            return make_value(member, f"{collection}/{number}", is_varied=True)
        except UnsatisfiableSchemaError:
            continue
    return str(number)


def read_key(messages: MessageSchemas, schemas: tuple[Schema, ...], name: str, text: str) -> Any:
    """The key of a thing, of the type that its schema gives it."""
    members = _list_members(schemas, name)
    return coerce_text(messages, text, *members[:1])


def _list_members(schemas: tuple[Schema, ...], name: str) -> list[Schema]:
    found = (find_branch("object", schema).member(name)[:1] for schema in schemas)
    return [member for members in found for member in members]


def fit_thing(messages: MessageSchemas, schema: Schema, thing: dict[str, Any]) -> Any:
    """The thing as a schema accepts it, possibly inside an object; None if it does not fit."""
    return _fit(messages, (schema,), thing) or _wrap(messages, schema, thing)


def _fit(
    messages: MessageSchemas, schemas: tuple[Schema, ...], thing: dict[str, Any]
) -> dict[str, Any] | None:
    shown = drop_hidden(thing, *schemas)
    declared = find_branch("object", *schemas).properties
    known = {name: value for name, value in shown.items() if name in declared}
    for candidate in (shown, known):
        if candidate and messages.is_valid(candidate, *schemas):
            return dict(candidate)
    return None


def _wrap(messages: MessageSchemas, schema: Schema, thing: dict[str, Any]) -> Any:
    """An object with the thing in the only member it fits; None if there is no such member."""
    made = make_payload(schema, schema.place)
    properties = find_branch("object", schema).properties if isinstance(made, dict) else {}
    for name, said in properties.items():
        wrapped = {**made, name: _fit(messages, said, thing)}
        if wrapped[name] and messages.is_valid(wrapped, schema):
            return wrapped
    return None


def fit_list(messages: MessageSchemas, schema: Schema, things: list[dict[str, Any]]) -> Any:
    """The things as a list that a schema accepts, possibly inside an object."""
    if admits("array", schema):
        return _fit_items(messages, (schema,), things)
    made = make_payload(schema, schema.place)
    for name, said in _list_arrays(schema) if isinstance(made, dict) else ():
        items = _fit_items(messages, said, things)
        wrapped = {**made, name: items, **_count(made, len(things))}
        if items is not None and messages.is_valid(wrapped, schema):
            return wrapped
    return None


def _list_arrays(schema: Schema) -> Iterator[tuple[str, tuple[Schema, ...]]]:
    for name, said in find_branch("object", schema).properties.items():
        if admits("array", *said):
            yield name, said


def _fit_items(
    messages: MessageSchemas, schemas: tuple[Schema, ...], things: list[dict[str, Any]]
) -> list[Any] | None:
    branch = find_branch("array", *schemas)
    items = [_fit(messages, branch.item(index), each) for index, each in enumerate(things)]
    return None if None in items else items


def _count(made: dict[str, Any], count: int) -> dict[str, int]:
    """The members with the number of things."""
    return {
        name: count
        for name, value in made.items()
        if _simplify(name) in _COUNTS and isinstance(value, int)
    }
