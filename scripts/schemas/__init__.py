"""The schemas of a document in one form, whatever the version of OpenAPI."""

from scripts.document import Direction
from scripts.schemas.conjunction import list_conjuncts
from scripts.schemas.schema import Schema, walk_subschemas
from scripts.schemas.source import SchemaSource
from scripts.schemas.values import TYPES, Json, identity_of, is_integer, type_of

__all__ = [
    "TYPES",
    "Direction",
    "Json",
    "Schema",
    "SchemaSource",
    "identity_of",
    "is_integer",
    "list_conjuncts",
    "type_of",
    "walk_subschemas",
]
