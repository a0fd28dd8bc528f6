"""What the fake service responds with: the examples of the document, else values it allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from scripts.canonical import Canonical, Operation
from scripts.canonical.results import Pages
from scripts.operations import Api, MediaType
from scripts.operations import Operation as Described
from scripts.operations.media_types import may_be_json
from scripts.package.constants import list_responses
from scripts.schemas import Direction, SchemaSource
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_value

_TEXT: Final = "text"
_BYTES: Final = b"bytes"


@dataclass(frozen=True, slots=True)
class Fake:
    """What an operation responds with, if anything is known that it could."""

    value: Any = None
    has_value: bool = False


def make_fakes(api: Api, canonical: Canonical) -> Mapping[str, Fake]:
    """What each operation responds with, by its id.

    Args:
        api: What the document describes.
        canonical: Its canonical form.
    """
    source = SchemaSource(api.document, Direction.RESPONSE)
    described = {each.pointer: each for each in api.operations}
    return {
        operation.id: _make_fake(source, operation, described[operation.pointer])
        for operation in canonical.operations
    }


def _make_fake(source: SchemaSource, operation: Operation, described: Described) -> Fake:
    examples = {(each.status, each.media_type): each for each in operation.responses}
    responses = list_responses(operation)
    successes = [each for each in responses if each[0].startswith("2")]
    for status, media_type, _ in successes or [each for each in responses if each[0] == "default"]:
        response = examples[status, media_type]
        if response.example is not None:
            return _finish(operation, response.example.value)
        if media_type is None:
            return Fake()
        declared = next(
            media
            for each in described.responses
            if each.status == status
            for media in each.content
            if media.name == media_type
        )
        try:
            return _finish(operation, _sample(source, operation, declared))
        except (UnsatisfiableSchemaError, LookupError):
            return Fake()
    return Fake()


def _sample(source: SchemaSource, operation: Operation, media_type: MediaType) -> Any:
    is_stream = operation.stream is not None and not operation.returns
    returned = None if is_stream else operation.returns[0]
    if returned == {"type": "string", "format": "binary"}:
        return _BYTES
    pointer = media_type.item_schema or media_type.schema
    if pointer is None or not (is_stream or may_be_json(media_type.name)):
        return {} if may_be_json(media_type.name) and not is_stream else _TEXT
    return make_value(source.at(pointer), f"{operation.id} {media_type.name}")


def _finish(operation: Operation, value: Any) -> Fake:
    """The response with the form that its operation gives it: a list of items, the last page."""
    if operation.stream is not None and not operation.returns:
        return Fake(value if isinstance(value, list) else [value], has_value=True)
    return Fake(_end(value, operation.pages) if operation.pages else value, has_value=True)


def _end(value: Any, pages: Pages) -> Any:
    """A page that says that it is the last, so that whoever reads all pages gets to their end."""
    if pages.more:
        value = _put(value, pages.more, pages.is_done)
    if pages.total:
        value = _put(value, pages.total, 1)
    return value


def _put(value: Any, path: tuple[str, ...], member: object) -> Any:
    name, *rest = path
    if not isinstance(value, dict) or name not in value:
        return value
    return {**value, name: _put(value[name], tuple(rest), member) if rest else member}
