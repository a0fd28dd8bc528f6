"""Annotations of schemas: descriptions, deprecation, defaults."""

import json
from typing import Any, Final

from scripts.canonical.enums import describe_members
from scripts.canonical.form import Schema as Shape
from scripts.canonical.spelling import list_children
from scripts.schemas import Schema
from scripts.schemas.conjunction import Schemas
from scripts.schemas.evaluation import accepts

_KEPT: Final = ("description", "deprecated", "readOnly", "writeOnly")
# A longer default is too long for a docstring.
_LONGEST_DEFAULT: Final = 60


def annotate(shaped: Shape, schemas: Schemas) -> Shape:
    """The shape with the annotations of the schemas; the first schema that has one counts."""
    notes = {
        key: value
        for key in _KEPT
        if (value := next(filter(None, (_find_annotation(one, key) for one in schemas)), None))
    }
    if "enum" in shaped and (listed := next(filter(None, map(describe_members, schemas)), "")):
        notes["description"] = f"{notes.get('description', '')}\n\n{listed}".strip()
    return {**shaped, **notes} if notes else shaped


def _find_annotation(schema: Schema, keyword: str) -> Any:
    """The annotation of a schema itself or of its `allOf`; references are not followed."""
    own = schema.annotation(keyword)
    if keyword == "description" and isinstance(own, (int, float)):
        own = str(own)  # As YAML reads a text such as `2`.
    if own and isinstance(own, str if keyword == "description" else bool):
        return own
    if schema.is_body_or_null:
        return _find_annotation(schema.body, keyword)
    found = (_find_annotation(part, keyword) for part in list_children(schema, "allOf"))
    return next((value for value in found if value), None)


def describe_default(*schemas: Schema) -> str:
    """A sentence about the default of the schemas; empty if there is none, or a wrong one."""
    found = (_find_default(schema) for schema in schemas)
    value = next((one for one in found if one is not None), None)
    text = "" if value is None else json.dumps(value, ensure_ascii=False)
    return f"Defaults to `{text}`." if 0 < len(text) <= _LONGEST_DEFAULT and "`" not in text else ""


def _find_default(schema: Schema) -> Any:
    value = schema.annotation("default")
    if value is not None and accepts(schema, value) is not False:
        return value
    found = (_find_default(part) for part in list_children(schema, "allOf"))
    return next((one for one in found if one is not None), None)


def add_sentence(text: str, sentence: str) -> str:
    """The text with a sentence at its end; after several lines, in a paragraph of its own."""
    gap = "\n\n" if "\n" in text.strip() else " "
    return f"{text.rstrip()}{gap}{sentence}".strip() if sentence else text
