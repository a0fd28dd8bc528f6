"""Values for the arguments of calls, from the sampler the sandbox uses."""

from typing import Any

from scripts.document import Document
from scripts.operations import MediaType, Parameter
from scripts.sandbox.payloads import encode_value
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.sampling import make_value


class Samples:
    """Draws values that a document lets clients send."""

    def __init__(self, document: Document) -> None:
        self._source = SchemaSource(document, Direction.REQUEST)

    def of_parameter(self, parameter: Parameter, seed: str) -> Any:
        """A value of the parameter; a text where the document says nothing."""
        if parameter.schema is None:
            return "text"
        return make_value(self._source.at(parameter.schema), seed)

    def of_body(self, media_type: MediaType, seed: str) -> Any:
        """A value the body can be written from: text and files as they are to be sent."""
        if media_type.kind == "binary":
            return b"bytes"
        if media_type.schema is None:
            return "text" if media_type.kind == "text" else {}
        schema = self._source.at(media_type.schema)
        value = make_value(schema, seed)
        if media_type.kind != "text":
            return value
        return encode_value(schema, media_type.essence, value).decode()
