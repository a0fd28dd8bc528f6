"""Values lose the members that are no part of their message."""

from typing import Any

import pytest

from scripts.schemas import Direction, SchemaSource
from scripts.schemas.visibility import drop_hidden
from tests.schemas.documents import ROOT, make_document

USER = {
    "properties": {"id": {"readOnly": True}, "password": {"writeOnly": True}, "name": {}},
    "additionalProperties": {"$ref": "#/components/schemas/User"},
}
REF = {"$ref": "#/components/schemas/User"}
VALUE = {"id": 1, "password": "p", "name": "n"}
SENT = {"password": "p", "name": "n"}
CAME = {"id": 1, "name": "n"}


@pytest.mark.parametrize(
    ("root", "wrap"),
    [
        (REF, lambda value: value),
        ({"allOf": [REF]}, lambda value: value),
        ({"oneOf": [{"type": "null"}, REF]}, lambda value: value),
        ({"items": REF}, lambda value: [value, value]),
        ({"prefixItems": [{}, REF]}, lambda value: ["x", value]),
        (REF, lambda value: value | {"friend": value}),
        ({"properties": {"a": {"patternProperties": {"^b": REF}}}}, lambda v: {"a": {"bc": v}}),
    ],
)
def test_members_of_the_other_direction_are_left_out(root: Any, wrap: Any) -> None:
    """Through references, `allOf`, unions, lists and maps."""
    document = make_document(root, User=USER)
    shown = [
        drop_hidden(wrap(VALUE), SchemaSource(document, direction).at(ROOT))
        for direction in (Direction.REQUEST, Direction.RESPONSE, None)
    ]
    assert shown == [wrap(SENT), wrap(CAME), wrap(VALUE)]
