"""The schemas of a document, and validators of them, for one direction."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from jsonschema.exceptions import ValidationError

from scripts.document import Document
from scripts.schemas import Direction, Json, Schema, SchemaSource
from scripts.schemas.formats import RANGES, SAMPLES, has_format
from scripts.schemas.json_schema import Validators


def _check_format(name: str, value: Json) -> bool:
    return has_format(name, value) is not False


_FORMATS = {name: partial(_check_format, name) for name in (*SAMPLES, *RANGES)}


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
    formats = _FORMATS if direction is Direction.REQUEST else {}
    return MessageSchemas(SchemaSource(document, direction), Validators(formats, shows_exceptions))


def shows_exceptions(schema: Schema) -> bool:
    """Whether the schema's own examples break its format, so that services take others, too."""
    name = schema.keywords.get("format")
    if not isinstance(name, str):
        return False
    examples = schema.annotation("examples")
    shown = [*(examples if isinstance(examples, list) else ()), *schema.listed_values]
    shown += [schema.annotation(key) for key in ("example", "default")]
    return any(value is not None and has_format(name, value) is False for value in shown)
