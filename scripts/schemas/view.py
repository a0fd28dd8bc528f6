"""The schemas of a document, ready to validate values and to be taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from scripts.document import Document, resolve_pointer
from scripts.document.pointer import decode_fragment
from scripts.schemas.conversion import BASE, TYPES, convert_document
from scripts.schemas.direction import Direction

Schema = dict[str, Any] | bool

# What a service converts itself has to be of its format. Other formats are annotations here,
# since services are freer than their documents: an id of `format: uuid` may well be `dfl-…`, so
# that only what could be no id at all is refused.
_ID = re.compile(r"[A-Za-z0-9_.:~-]+")
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-time", raises=ValueError)
def _is_date_time(value: object) -> bool:
    return not isinstance(value, str) or (len(value) > 10 and bool(datetime.fromisoformat(value)))


@_FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or (len(value) == 10 and bool(date.fromisoformat(value)))


@_FORMATS.checks("uuid")
def _is_id(value: object) -> bool:
    return not isinstance(value, str) or bool(_ID.fullmatch(value))


@_FORMATS.checks("int32")
def _is_int32(value: object) -> bool:
    return not isinstance(value, (int, float)) or -(2**31) <= value < 2**31


@_FORMATS.checks("int64")
def _is_int64(value: object) -> bool:
    return not isinstance(value, (int, float)) or -(2**63) <= value < 2**63


@dataclass(frozen=True, slots=True, eq=False)
class SchemaView:
    """A document's schemas as one side of the wire sees them.

    Attributes:
        data: The document with its schemas in JSON Schema 2020-12, each where it was.
        registry: What a validator resolves references with.
        formats: The formats that are checked; none for what the sandbox itself sends.
    """

    data: dict[str, Any]
    registry: Registry[Any]
    formats: FormatChecker | None

    def select(self, pointer: str) -> Schema:
        """The schema at a pointer of the document; the one that admits all where none stands."""
        try:
            schema: Schema = resolve_pointer(self.data, pointer)
        except LookupError:
            return True
        return schema if isinstance(schema, (dict, bool)) else True

    def follow(self, reference: str) -> Schema:
        """The schema a reference inside the view leads to."""
        return self.select(decode_fragment(reference.partition("#")[2]))

    def find_errors(self, schema: Schema, value: Any) -> Iterator[ValidationError]:
        """Each way in which the value breaks the schema."""
        validator = Draft202012Validator(
            schema, registry=self.registry, format_checker=self.formats
        )
        yield from validator.iter_errors(value)

    def is_valid(self, schema: Schema, value: Any) -> bool:
        """Whether the schema admits the value."""
        return next(self.find_errors(schema, value), None) is None


def view_schemas(document: Document, direction: Direction) -> SchemaView:
    """The document's schemas as the sender of the given direction has to obey them."""
    data = convert_document(document, direction)
    resource = DRAFT202012.create_resource(data)
    registry: Registry[Any] = Registry().with_resource(BASE, resource)
    return SchemaView(data, registry, _FORMATS if direction is Direction.REQUEST else None)


def list_types(schema: dict[str, Any]) -> tuple[str, ...]:
    """The JSON types the schema's own keywords speak of, null last; all when they are silent."""
    declared = schema.get("type")
    if isinstance(declared, str):
        return (declared,)
    if isinstance(declared, list):
        return tuple(sorted(declared, key=lambda name: name == "null"))
    if "enum" in schema or "const" in schema:
        values = schema.get("enum", [schema.get("const")])
        return tuple(dict.fromkeys(name_type(value) for value in values))
    for name, keywords in _TELLTALE.items():
        if keywords & schema.keys():
            return (name,)
    return TYPES


_TELLTALE = {
    "object": {"properties", "additionalProperties", "required", "minProperties", "propertyNames"},
    "array": {"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"},
    "string": {"pattern", "minLength", "maxLength", "format"},
    "number": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"},
}


def name_type(value: Any) -> str:
    """The JSON type of a value."""
    if value is None:
        return "null"
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return names.get(type(value), "object")
