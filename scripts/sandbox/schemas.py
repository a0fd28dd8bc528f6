"""The schemas of a document, and validators of them, for one direction."""

from collections.abc import Iterator
from dataclasses import dataclass

from jsonschema.exceptions import ValidationError

from scripts.document import Document
from scripts.sandbox.formats import RequestFormats
from scripts.schemas import Direction, Json, Schema, SchemaSource
from scripts.schemas.json_schema import Validators


@dataclass(frozen=True, slots=True, eq=False)
class MessageSchemas:
    """The schemas of messages of one direction.

    Attributes:
        source: Reads them.
        validators: Checks values against them.
    """

    source: SchemaSource
    validators: Validators

    def at(self, pointer: str | None) -> Schema:
        """The schema at a pointer; one that lets everything pass where there is none.

        Raises:
            LookupError: A reference leads nowhere.
        """
        return self.source.accept_all() if pointer is None else self.source.at(pointer)

    def find_errors(self, value: Json, *schemas: Schema) -> Iterator[ValidationError]:
        """Each way in which a value breaks one of the schemas."""
        for schema in schemas:
            yield from self.validators.find_errors(schema, value)

    def is_valid(self, value: Json, *schemas: Schema) -> bool:
        """Whether all the schemas let a value pass."""
        return next(self.find_errors(value, *schemas), None) is None


def read_schemas(document: Document, direction: Direction) -> MessageSchemas:
    """The schemas of a document as messages of one direction have to obey them.

    Formats are asserted in requests; what the document's own examples say is sent as it is.
    """
    source = SchemaSource(document, direction)
    if direction is not Direction.REQUEST:
        return MessageSchemas(source, Validators())
    formats = RequestFormats()
    return MessageSchemas(source, Validators(formats.checks, formats.name_format))
