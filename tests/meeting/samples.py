"""Values for the arguments of calls, from the sampler the sandbox uses."""

import json
from collections.abc import Iterator
from typing import Any, Final

from scripts.document import Document
from scripts.operations import MediaType, Parameter
from scripts.sandbox.payloads import encode_value
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.intent import IntentSource
from scripts.schemas.sampling import make_value
from tests.meeting.variants import list_variants

_MAX_VARIANTS: Final = 24


class Samples:
    """Draws values that a document lets clients send."""

    def __init__(self, document: Document) -> None:
        self._source = SchemaSource(document, Direction.REQUEST)
        self._received = SchemaSource(document, Direction.RESPONSE)
        self._meant = {each: IntentSource(document, each) for each in Direction}

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

    def list_bodies(self, media_type: MediaType) -> Iterator[Any]:
        """Values of the body that differ in what its schema leaves open; a form has no null."""
        if media_type.schema is None or media_type.kind not in ("json", "form", "multipart"):
            return
        for value in self._vary(self._source, media_type.schema):
            if media_type.kind == "json" or "null" not in json.dumps(value):
                yield value

    def list_responses(self, media_type: MediaType) -> Iterator[Any]:
        """Values of a response in JSON that differ in what its schema leaves open."""
        if media_type.schema is not None and media_type.kind == "json":
            yield from self._vary(self._received, media_type.schema)

    def _vary(self, source: SchemaSource, pointer: str) -> Iterator[Any]:
        assert source.direction is not None
        meant = self._meant[source.direction].enter(pointer)
        return list_variants(source.at(pointer), meant, _MAX_VARIANTS)
