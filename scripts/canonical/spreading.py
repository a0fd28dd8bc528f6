"""Spreads a body that is an object: each of its properties becomes an argument."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from scripts.canonical.directions import has_note
from scripts.canonical.form import Field, MediaType, Operation, Property, Schema
from scripts.canonical.names import RESERVED_ARGUMENTS, claim_name
from scripts.canonical.python_types import component_fields
from scripts.canonical.unions import join_union, split_nullable
from scripts.operations.media_types import media_kind

_OF_OBJECTS = ("json", "form", "multipart")
Components = Mapping[str, Schema]


@dataclass(frozen=True, slots=True)
class _Object:
    """A possible object of a body, in one of its media types."""

    fields: tuple[Field, ...]
    files: Mapping[str, Schema]

    def find(self, name: str) -> Field | None:
        """The field of a property."""
        return next((field for field in self.fields if field.name == name), None)


def spread_body(operation: Operation, schemas: Components) -> Operation:
    """The operation; if its body is an object, with the body spread.

    Args:
        operation: An operation.
        schemas: Components by class name, which require what a request must contain.
    """
    if operation.body is None:
        return operation
    nullable = tuple(m.name for m in operation.body.media_types if _may_be_null(m))
    whole = replace(operation.body, nullable=nullable)
    objects = {
        media.name: [_read_object(name, media, schemas) for name in names]
        for media in whole.media_types
        if (names := _list_classes(media, schemas))
    }
    if not objects:
        return replace(operation, body=whole)
    taken = {parameter.argument for parameter in operation.parameters}
    if nullable or len(objects) < len(whole.media_types):
        taken.add("body")  # Which takes the body as a whole.
    every = [each for found in objects.values() for each in found]
    media_types = (_state_object(m, objects.get(m.name)) for m in whole.media_types)
    body = replace(
        whole,
        media_types=tuple(media_types),
        properties=tuple(_spread(every, taken)),
        spread=tuple(objects),
    )
    return replace(operation, body=body)


def _may_be_null(media: MediaType) -> bool:
    is_json = media_kind(media.name) == "json"
    return is_json and (not media.schema or split_nullable(media.schema)[1])


def list_request_fields(schema: Schema, schemas: Components) -> tuple[Field, ...]:
    """The fields of an object in a request, without those that only a service sets."""
    fields = component_fields(schema)
    return tuple(field for field in fields if not has_note(schemas, field.schema, "readOnly"))


def _list_classes(media: MediaType, schemas: Components) -> list[str]:
    """The classes of the objects that a body may be; empty if it may also be something else."""
    if media_kind(media.name) not in _OF_OBJECTS:
        return []
    try:
        return list(_walk_classes(media.schema, schemas, frozenset()))
    except LookupError:
        return []


def _walk_classes(schema: Schema, schemas: Components, seen: frozenset[str]) -> Iterator[str]:
    body, _ = split_nullable(schema)
    for branch in body.get("anyOf", [body]):
        name = str(branch.get("$ref", "")).rpartition("/")[2]
        if "properties" in schemas.get(name, {}):
            yield name
        elif name in schemas and name not in seen:
            yield from _walk_classes(schemas[name], schemas, seen | {name})
        else:
            raise LookupError(name)


def _read_object(name: str, media: MediaType, schemas: Components) -> _Object:
    return _Object(list_request_fields(schemas[name], schemas), dict(media.files))


def _state_object(media: MediaType, objects: list[_Object] | None) -> MediaType:
    """The media type with the object itself instead of a reference to its class."""
    if objects is None:
        return media
    names = dict.fromkeys(field.name for each in objects for field in each.fields)
    properties = {name: _join_schemas(name, objects) for name in names}
    required = sorted(name for name in names if _is_required(name, objects))
    schema = {"type": "object", "required": required, "properties": properties}
    return replace(media, schema=schema)


def _spread(objects: list[_Object], taken: set[str]) -> Iterator[Property]:
    claimed = set(taken)
    for name in dict.fromkeys(field.name for each in objects for field in each.fields):
        fields = [field for each in objects if (field := each.find(name))]
        argument = name_argument(fields[0].attribute)
        is_renamed = argument in taken
        argument = claim_name(f"body_{argument}" if is_renamed else argument, claimed, "_")
        claimed.add(argument)
        yield Property(
            name=name,
            argument=argument,
            required=_is_required(name, objects),
            schema=_join_schemas(name, objects),
            description=next((text for f in fields if (text := f.schema.get("description"))), ""),
            deprecated=all(field.deprecated for field in fields),
            is_renamed=is_renamed,
        )


def name_argument(attribute: str) -> str:
    """The argument for a field: its own name, unless every method has an argument of that name.

    `Model.to_body` in the runtime names them in the same way.
    """
    return f"{attribute}_" if attribute in RESERVED_ARGUMENTS - {"body"} else attribute


def _is_required(name: str, objects: list[_Object]) -> bool:
    fields = [each.find(name) for each in objects]
    return all(field is not None and field.required for field in fields)


def _join_schemas(name: str, objects: list[_Object]) -> Schema:
    found = [
        each.files.get(name, _strip_notes(field.schema))
        for each in objects
        if (field := each.find(name))
    ]
    return found[0] if len(found) == 1 else join_union(found)


def _strip_notes(schema: Schema) -> Schema:
    notes = ("description", "deprecated", "readOnly", "writeOnly")
    return {key: value for key, value in schema.items() if key not in notes}
