"""Example values for parameters and responses: from the document, else made up."""

from typing import Final

from scripts.operations import Example, MediaType, Parameter
from scripts.schemas import Schema, SchemaSource
from scripts.schemas.conjunction import gather
from scripts.schemas.evaluation import accepts
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_value
from scripts.schemas.values import Json

_UUID: Final = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
_BY_TYPE: Final[dict[str, Json]] = {"integer": 1, "number": 1.5, "boolean": True}
_MISSING: Final = object()


def find_example(source: SchemaSource, media_type: MediaType) -> Example | None:
    """The first example of a media type, else that of its schema; None if there is none."""
    if media_type.examples:
        return media_type.examples[0]
    return _find_own(source.at(media_type.schema)) if media_type.schema else None


def make_sample(source: SchemaSource, parameter: Parameter, argument: str) -> Json:
    """An example value for a parameter.

    Args:
        source: Reads the schemas of the document.
        parameter: The parameter.
        argument: Its name in Python, used if any text is allowed.
    """
    if parameter.examples:
        return parameter.examples[0].value
    if parameter.schema is None:
        return argument
    schema = source.at(parameter.schema)
    if example := _find_own(schema):
        return example.value
    whole = gather(schema)
    if whole.listed_values:
        return whole.listed_values[0]
    kind = next(iter(whole.implied_types), "string")
    plain = _UUID if whole.bound("format") == "uuid" else _BY_TYPE.get(kind, argument)
    if kind in ("string", *_BY_TYPE) and accepts(schema, plain) is not False:
        return plain
    try:
        return make_value(schema, argument)
    except UnsatisfiableSchemaError:
        return {"array": [], "object": {}}.get(kind, plain)


def _find_own(schema: Schema) -> Example | None:
    value = schema.annotation("example", _MISSING)
    if value is not _MISSING:
        return Example("", value, schema.place)
    listed = schema.annotation("examples")
    return Example("", listed[0], schema.place) if isinstance(listed, list) and listed else None
