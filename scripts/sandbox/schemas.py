"""The schemas of a document for one direction, with their validators."""

from collections.abc import Iterator
from dataclasses import dataclass

from jsonschema.exceptions import ValidationError

from scripts.document import Document
from scripts.sandbox.formats import RequestFormats
from scripts.schemas import Direction, Json, Schema, SchemaSource
from scripts.schemas.json_schema import Validators


@dataclass(frozen=True, slots=True, eq=False)
class MessageSchemas:
    """The schemas of messages in one direction.

    Attributes:
        source: The reader of the schemas.
        validators: The validators of the schemas.
    """

    source: SchemaSource
    validators: Validators

    def at(self, pointer: str | None) -> Schema:
        """The schema at a pointer; without a pointer, one that accepts everything.

        Raises:
            LookupError: A reference is broken.
        """
        return self.source.accept_all() if pointer is None else self.source.at(pointer)

    def find_errors(self, value: Json, *schemas: Schema) -> Iterator[ValidationError]:
        """The errors of a value in any of the schemas."""
        for schema in schemas:
            yield from self.validators.find_errors(schema, value)

    def is_valid(self, value: Json, *schemas: Schema) -> bool:
        """Whether all the schemas accept a value."""
        return next(self.find_errors(value, *schemas), None) is None


def read_schemas(document: Document, direction: Direction) -> MessageSchemas:
    """The schemas of a document for messages in one direction.

    Formats are only checked in requests, because examples of the document are sent unchanged.
    """
    source = SchemaSource(document, direction)
    if direction is not Direction.REQUEST:
        return MessageSchemas(source, Validators())
    formats = RequestFormats()
    return MessageSchemas(source, Validators(formats.checks, formats.name_format))
