"""Schemas as the canonical form reads them: a reference that leads nowhere is a refusal."""

from collections.abc import Iterator

from scripts.canonical.spelling import gather_bodies
from scripts.document import DocumentError, make_refusal
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.conjunction import Conjunction, Schemas


def list_components(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Each component: its pointer, and that of the schema that its class is made from.

    A document of several files has components that are only references to schemas in the others;
    such a schema has the name of the component.
    """
    known = set(source.components)
    for pointer in source.components:
        schema = source.written_at(pointer)
        target = schema.reference if schema.keywords.keys() == {"$ref"} else None
        is_first = target is not None and target not in known
        yield pointer, target if target is not None and is_first else pointer
        known.add(target or pointer)


def read_schema(source: SchemaSource, pointer: str) -> Schema:
    """The schema at a pointer as it is written there.

    Raises:
        DocumentError: Nothing stands there.
    """
    try:
        return source.written_at(pointer)
    except LookupError as error:
        raise _refuse_reference(source, pointer, error) from None


def gather_schemas(
    source: SchemaSource, schemas: Schemas, trail: frozenset[str] = frozenset()
) -> Conjunction:
    """What the schemas ask for together of a value that is not null.

    Raises:
        DocumentError: A reference leads nowhere.
    """
    try:
        return gather_bodies(schemas, trail)
    except LookupError as error:
        raise _refuse_reference(source, schemas[0].place, error) from None


def _refuse_reference(source: SchemaSource, pointer: str, error: LookupError) -> DocumentError:
    place = source.document.locate(pointer)
    return make_refusal(place, "schema", f"a reference leads nowhere: {error}")
