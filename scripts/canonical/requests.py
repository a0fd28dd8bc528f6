"""The components that are used in arguments, as they are in requests."""

from collections.abc import Iterable, Mapping

from scripts.canonical.directions import has_note, list_sent
from scripts.canonical.form import Operation, Schema
from scripts.canonical.python_types import named_types


def find_requests(
    schemas: Mapping[str, Schema], operations: Iterable[Operation]
) -> dict[str, Schema]:
    """The components that are used in arguments, without the members that only a service sets.

    Args:
        schemas: Components by class name, which require what a request must contain.
        operations: The operations, with their bodies spread.
    """
    found: dict[str, Schema] = {}
    pending = named_types(schema for each in operations for schema in list_sent(each))
    while pending:
        name = pending.pop()
        if name not in found and name in schemas:
            found[name] = _drop_assigned(schemas[name], schemas)
            pending += named_types((found[name],))
    return {name: found[name] for name in schemas if name in found}


def _drop_assigned(schema: Schema, schemas: Mapping[str, Schema]) -> Schema:
    if "properties" not in schema:
        return schema
    properties = {
        name: child
        for name, child in schema["properties"].items()
        if not has_note(schemas, child, "readOnly")
    }
    required = [name for name in schema["required"] if name in properties]
    return {**schema, "properties": properties, "required": required}
