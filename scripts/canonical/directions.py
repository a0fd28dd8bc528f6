"""Adapts `required` to `readOnly` and `writeOnly`, by the directions each class is used in.

A readOnly property is not part of a request, and a writeOnly one is not part of a response (OpenAPI
3.1, section 4.8.24.2; 3.0.3, section 4.7.24.1). One class is used for both.
"""

from collections.abc import Iterable, Mapping

from scripts.canonical.form import Operation, Schema
from scripts.canonical.inheritance import Parents
from scripts.canonical.python_types import named_types


def relax_required(
    schemas: Mapping[str, Schema], parents: Parents, operations: Iterable[Operation]
) -> dict[str, Schema]:
    """The components; each requires only the properties that all its messages contain.

    A property that is only in responses is listed as `assigned`: the service sets it, and a caller
    may leave it out. A property that is only in requests becomes optional.

    Args:
        schemas: Components by class name.
        parents: The classes that each class includes; they are used in the same directions.
        operations: The operations that use them; an unused class counts for both directions.
    """
    operations = tuple(operations)
    sent = _reach(schemas, parents, (s for each in operations for s in list_sent(each)))
    received = _reach(
        schemas,
        parents,
        (r.schema for each in operations for r in each.responses if r.schema is not None),
    )
    unused = schemas.keys() - sent - received
    return {
        name: _relax(
            schemas,
            schema,
            is_sent=name in sent or name in unused,
            is_received=name in received or name in unused,
        )
        for name, schema in schemas.items()
    }


def list_used(operation: Operation) -> list[Schema]:
    """The schemas that an operation sends or receives."""
    return [*list_sent(operation), *_list_received(operation)]


def list_sent(operation: Operation) -> list[Schema]:
    """The schemas of what an operation sends."""
    media_types = operation.body.media_types if operation.body else ()
    parameters = [parameter.schema for parameter in operation.parameters]
    return [*parameters, *(media.schema for media in media_types)]


def _list_received(operation: Operation) -> list[Schema]:
    return [each.schema for each in operation.responses if each.schema is not None]


def _reach(schemas: Mapping[str, Schema], parents: Parents, roots: Iterable[Schema]) -> set[str]:
    found: set[str] = set()
    pending = named_types(roots)
    while pending:
        name = pending.pop()
        if name not in found and name in schemas:
            found.add(name)
            pending += [*named_types((schemas[name],)), *parents.get(name, ())]
    return found


def _relax(
    schemas: Mapping[str, Schema], schema: Schema, *, is_sent: bool, is_received: bool
) -> Schema:
    if "properties" not in schema:
        return schema
    members = schema["properties"]
    needed = [
        name
        for name in schema["required"]
        if not (is_received and has_note(schemas, members[name], "writeOnly"))
    ]
    assigned = [name for name in needed if is_sent and has_note(schemas, members[name], "readOnly")]
    required = [name for name in needed if name not in assigned]
    relaxed = {**schema, "required": required}
    return {**relaxed, "assigned": assigned} if assigned else relaxed


def has_note(schemas: Mapping[str, Schema], member: Schema, note: str) -> bool:
    """Whether a property, or the component it refers to, has an annotation such as readOnly."""
    target = str(member.get("$ref", "")).rpartition("/")[2]
    return member.get(note) is True or schemas.get(target, {}).get(note) is True
