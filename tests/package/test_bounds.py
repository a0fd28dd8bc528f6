"""Bounds of arguments in words."""

import pytest

from scripts.canonical import Schema
from scripts.package.bounds import describe_bounds

COMPONENTS: dict[str, Schema] = {"Size": {"type": "integer", "minimum": 2, "maximum": 9}}
BOUNDS: list[tuple[Schema, str]] = [
    ({"type": "string"}, ""),
    ({"type": "integer", "minimum": 0}, "At least 0."),
    ({"type": "number", "exclusiveMinimum": 0, "maximum": 1.5}, "At most 1.5. More than 0."),
    ({"type": "number", "exclusiveMaximum": 3, "multipleOf": 2}, "Less than 3. A multiple of 2."),
    ({"type": ["integer", "null"], "minimum": 1, "maximum": 100}, "1 to 100."),
    ({"type": "string", "minLength": 0, "maxLength": 5}, "At most 5 characters."),
    ({"type": "string", "minLength": 1}, "At least 1 character."),
    ({"type": "array", "items": {}, "minItems": 2, "maxItems": 2}, "Exactly 2 items."),
    ({"$ref": "#/components/schemas/Size"}, "2 to 9."),
    ({"$ref": "#/components/schemas/Other"}, ""),
]


@pytest.mark.parametrize(("schema", "want"), BOUNDS, ids=str)
def test_bounds_are_said(schema: Schema, want: str) -> None:
    """Each once, and nothing where there is none."""
    assert describe_bounds(schema, COMPONENTS) == want
