"""Rules that check examples and defaults against their schemas."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from jsonschema.exceptions import UnknownType, ValidationError, best_match

from scripts.document import Kind, Node, join_pointer, make_pointer
from scripts.lint.index import Index, find_list, find_map
from scripts.lint.rule import Fault
from scripts.lint.wording import shorten
from scripts.operations.media_types import may_be_json
from scripts.schemas import Direction

# What a validator raises for a broken schema; other rules report how it is broken.
_BROKEN_SCHEMA = (
    UnknownType, RecursionError, AttributeError, LookupError, TypeError, ValueError
)  # fmt: skip


class Sample(NamedTuple):
    """A value of the document, and the object whose schema it must match.

    Attributes:
        schema: Pointer of the schema.
        directions: The directions it may be sent in; it must be valid for one of them.
    """

    pointer: str
    value: Any
    schema: str
    directions: tuple[Direction, ...]


class Breach(StrEnum):
    """Why an example does not match its schema."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    FORMAT = "format"


def find_wrong_examples(index: Index) -> Iterator[Fault]:
    """Examples of bodies and schemas that the schema refuses."""
    yield from _check(index, _list_body_examples(index), Breach.WRONG)


def find_incomplete_examples(index: Index) -> Iterator[Fault]:
    """Examples of bodies and schemas in which a value is missing or is null instead."""
    yield from _check(index, _list_body_examples(index), Breach.INCOMPLETE)


def find_wrong_parameter_examples(index: Index) -> Iterator[Fault]:
    """Examples of parameters and headers that the schema refuses."""
    samples = _list_parameter_examples(index)
    yield from _check(index, samples, Breach.WRONG, Breach.INCOMPLETE)


def find_informal_examples(index: Index) -> Iterator[Fault]:
    """Examples that have the right type, but not the format of the schema."""
    yield from _check(index, _list_body_examples(index), Breach.FORMAT)
    yield from _check(index, _list_parameter_examples(index), Breach.FORMAT)


def find_default_faults(index: Index) -> Iterator[Fault]:
    """Defaults that their own schema refuses."""
    for node in index.list_nodes(Kind.SCHEMA):
        if "default" in node.data:
            pointer = join_pointer(node.pointer, "default")
            sample = Sample(pointer, node.data["default"], node.pointer, tuple(Direction))
            yield from _check(index, [sample], Breach.WRONG, Breach.INCOMPLETE)


def _list_body_examples(index: Index) -> Iterator[Sample]:
    for node in index.list_nodes(Kind.MEDIA_TYPE):
        if "schema" in node.data and may_be_json(node.name):
            yield from _list_examples(index, node)
    for node in index.list_nodes(Kind.SCHEMA):
        yield from _list_schema_examples(index, node)


def _list_parameter_examples(index: Index) -> Iterator[Sample]:
    for kind in (Kind.PARAMETER, Kind.HEADER):
        for node in index.list_nodes(kind):
            if "schema" in node.data:
                yield from _list_examples(index, node)


def _list_examples(index: Index, node: Node) -> Iterator[Sample]:
    directions = (node.direction,) if node.direction else tuple(Direction)
    schema = join_pointer(node.pointer, "schema")
    if "example" in node.data:
        pointer = join_pointer(node.pointer, "example")
        yield Sample(pointer, node.data["example"], schema, directions)
    for name, example in find_map(node.data, "examples").items():
        place = join_pointer(node.pointer, "examples", name)
        try:
            found, pointer = index.document.dereference(example, place)
        except LookupError:
            continue
        if isinstance(found, dict) and "value" in found:
            yield Sample(join_pointer(pointer, "value"), found["value"], schema, directions)


def _list_schema_examples(index: Index, node: Node) -> Iterator[Sample]:
    if node.is_reference and index.document.version == "3.0":
        return  # OpenAPI 3.0, section 4.7.23: the siblings of a reference are ignored.
    if "example" in node.data:
        pointer = join_pointer(node.pointer, "example")
        yield Sample(pointer, node.data["example"], node.pointer, tuple(Direction))
    for position, value in enumerate(find_list(node.data, "examples")):
        pointer = join_pointer(node.pointer, "examples", position)
        yield Sample(pointer, value, node.pointer, tuple(Direction))


def _check(index: Index, samples: Iterable[Sample], *breaches: Breach) -> Iterator[Fault]:
    for sample in samples:
        for error in _list_errors(index, sample):
            if _classify(error) in breaches:
                pointer = sample.pointer + make_pointer(error.absolute_path)
                yield Fault(pointer, f"{_describe(error)}; correct it or its schema")


def _describe(error: ValidationError) -> str:
    if error.context:
        reasons = dict.fromkeys(shorten(inner.message, 90) for inner in error.context)
        return f"{shorten(error.message, 120)} ({'; '.join(list(reasons)[:3])})"
    return shorten(error.message)


def _classify(error: ValidationError) -> Breach:
    if error.validator == "format":
        return Breach.FORMAT
    is_null = error.validator == "type" and error.instance is None
    return Breach.INCOMPLETE if is_null or error.validator == "required" else Breach.WRONG


def _list_errors(index: Index, sample: Sample) -> list[ValidationError]:
    """The errors of the direction with the fewest errors."""
    if (sample.pointer, sample.schema) not in index.example_errors:
        found = [_list_one_way(index, sample, direction) for direction in sample.directions]
        index.example_errors[sample.pointer, sample.schema] = min(found, key=len)
    return index.example_errors[sample.pointer, sample.schema]


def _list_one_way(index: Index, sample: Sample, direction: Direction) -> list[ValidationError]:
    try:
        schema = index.schemas[direction].at(sample.schema)
        errors = list(index.validators.find_errors(schema, sample.value))
    except _BROKEN_SCHEMA:
        return []
    return [best_match(iter([error])) or error for error in errors]
