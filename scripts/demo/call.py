"""The call a demonstration makes, chosen from a document, with values for what must be given."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical import Canonical, Operation, Schema, component_fields
from scripts.document import Document
from scripts.operations import Parameter as Declared
from scripts.operations import read_api
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_value


class NoOperationError(Exception):
    """The document has no operation that can be called without a body."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a method of the generated client.

    Attributes:
        way: Attributes that lead from the client to the method.
        positional: Values by position.
        keywords: Values by name.
    """

    way: tuple[str, ...]
    positional: tuple[Any, ...]
    keywords: Mapping[str, Any]

    def __str__(self) -> str:
        return f"client.{'.'.join(self.way)}"

    def make(self, client: Any) -> Any:
        """What the method of a client returns."""
        method = client
        for name in self.way:
            method = getattr(method, name)
        return method(*self.positional, **self.keywords)


def choose_call(document: Document, canonical: Canonical, given: Mapping[str, str]) -> Call:
    """A call of the first operation that lists things, else of the first that reads one.

    Args:
        given: Values of arguments as text, in place of the document's examples.

    Raises:
        NoOperationError: There is none that needs no body.
    """
    operations = [each for each in canonical.operations if not (each.body and each.body.required)]
    if not operations:
        raise NoOperationError
    operation = min(operations, key=lambda each: _rank(each, canonical))
    source = SchemaSource(document, Direction.REQUEST)
    declared = {p.pointer: p for each in read_api(document).operations for p in each.parameters}
    chosen = [each for each in operation.parameters if each.required or each.argument in given]
    values = {
        each.argument: given.get(each.argument, _find_value(declared[each.pointer], source))
        for each in chosen
    }
    in_path = [each.argument for each in chosen if each.location == "path"]
    return Call(
        (*operation.resource, operation.name),
        tuple(values[name] for name in in_path),
        {name: value for name, value in values.items() if name not in in_path},
    )


def _rank(operation: Operation, canonical: Canonical) -> int:
    """Lists before single values, calls that read before others."""
    if operation.method != "GET":
        return 2
    return 0 if any(_is_list(schema, canonical) for schema in operation.returns) else 1


def _is_list(schema: Schema | None, canonical: Canonical) -> bool:
    """Whether a value is a list, or an object around exactly one list of objects."""
    if schema is None or schema.get("type") == "array":
        return schema is not None
    fields = component_fields(_follow(schema, canonical))
    lists = [each.schema for each in fields if each.schema.get("type") == "array"]
    return sum("$ref" in (each.get("items") or {}) for each in lists) == 1


def _follow(schema: Schema, canonical: Canonical) -> Schema:
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    return canonical.schemas.get(name, {})


def _find_value(parameter: Declared, source: SchemaSource) -> Any:
    """The example of a parameter in the document, else a value that its schema accepts."""
    if parameter.examples:
        return parameter.examples[0].value
    if parameter.schema is None:
        return parameter.name
    try:
        return make_value(source.at(parameter.schema), parameter.name)
    except UnsatisfiableSchemaError:
        return parameter.name
