"""A value is accepted or refused as another validator says, and nothing is said without knowing."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.schemas import SchemaSource
from scripts.schemas.evaluation import accepts
from tests.schemas.documents import ROOT, make_document

# No validator knows what it means: it asserts nothing that can be decided.
UNKNOWN = {"contentEncoding": "base64"}
INTEGER, NOTHING = {"type": "integer"}, {"type": "null"}

ARRAYS: list[tuple[dict[str, Any], list[Any]]] = [
    ({"contains": INTEGER, "unevaluatedItems": False}, [1, 2]),
    ({"contains": INTEGER, "unevaluatedItems": False}, [1, "a"]),
    ({"contains": INTEGER}, ["a"]),
    ({"contains": INTEGER, "minContains": 0}, ["a"]),
    ({"contains": INTEGER, "maxContains": 1}, [1, 2]),
    ({"allOf": [{"contains": INTEGER}], "unevaluatedItems": {"type": "string"}}, [1, "a"]),
    ({"allOf": [{"prefixItems": [INTEGER]}], "unevaluatedItems": False}, [1, 2]),
    ({"allOf": [{"items": INTEGER}], "unevaluatedItems": False}, [1, 2]),
    ({"prefixItems": [INTEGER], "unevaluatedItems": NOTHING}, [1, None]),
    ({"anyOf": [{"prefixItems": [INTEGER]}, {"prefixItems": [INTEGER, INTEGER]}],
      "unevaluatedItems": False}, [1, 2]),
    ({"if": {"prefixItems": [{"const": 1}]}, "then": {"prefixItems": [{}, INTEGER]},
      "unevaluatedItems": False}, [1, 2]),
]  # fmt: skip


@pytest.mark.parametrize(("root", "value"), ARRAYS)
def test_items_are_evaluated_by_the_keywords_that_look_at_them(
    root: dict[str, Any], value: list[Any]
) -> None:
    """Also `contains` evaluates what it finds (JSON Schema core 2020-12, section 10.3.1.3)."""
    schema = SchemaSource(make_document(root), None).at(ROOT)
    assert accepts(schema, value) is Draft202012Validator(root).is_valid(value)


UNDECIDED: list[tuple[dict[str, Any], Any, bool | None]] = [
    ({"oneOf": [{"type": "string"}, UNKNOWN]}, "a", None),
    ({"oneOf": [{"type": "string"}, {"minLength": 1}, UNKNOWN]}, "a", False),
    ({"oneOf": [INTEGER, UNKNOWN]}, "a", None),
    ({"oneOf": [INTEGER, NOTHING]}, "a", False),
    ({"anyOf": [{"type": "string"}, UNKNOWN]}, "a", True),
    ({"anyOf": [INTEGER, UNKNOWN]}, "a", None),
    ({"allOf": [INTEGER, UNKNOWN]}, "a", False),
    ({"allOf": [{"type": "string"}, UNKNOWN]}, "a", None),
    ({"not": UNKNOWN}, "a", None),
    ({"if": UNKNOWN, "then": INTEGER, "else": INTEGER}, "a", False),
    ({"if": UNKNOWN, "then": INTEGER, "else": {"type": "string"}}, "a", None),
    ({"contains": UNKNOWN}, ["a"], None),
    ({"contains": UNKNOWN, "minContains": 2}, ["a"], False),
    ({"contains": UNKNOWN, "minContains": 0}, ["a"], True),
]


@pytest.mark.parametrize(("root", "value", "verdict"), UNDECIDED)
def test_what_is_unknown_stays_unknown_where_it_matters(
    root: dict[str, Any], value: Any, verdict: bool | None
) -> None:
    """A verdict is given where it is the same whatever the unknown part says."""
    assert accepts(SchemaSource(make_document(root), None).at(ROOT), value) is verdict
