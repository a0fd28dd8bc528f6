"""Names of a document do not hide names that the module of structs uses."""

from pathlib import Path

import pytest

from tests.package.packages import package_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Struct names, version: 1.0.0}
paths:
  /things:
    get:
      operationId: get_thing
      responses:
        "200":
          description: One
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
components:
  schemas:
    Thing:
      type: object
      properties:
"""
NAMES = ("field", "_field", "UNSET", "tuple", "list", "date", "Any", "Model", "_unions", "to_dict")


@pytest.mark.parametrize("name", NAMES)
def test_a_property_may_have_any_name(name: str, tmp_path: Path) -> None:
    """Also one that the module uses for the fields behind it."""
    document = tmp_path / "openapi.yaml"
    pair = "{type: array, prefixItems: [{type: string}], minItems: 1, maxItems: 1}"
    document.write_text(
        DOCUMENT
        + f"        {name}: {{type: string}}\n        x-day: {{type: string, format: date}}"
        f"\n        pair: {pair}\n        rest: {{type: array}}\n"
    )
    package = f"struct_names_{NAMES.index(name)}"
    thing = package_of(document, None, package, "msgspec").load(tmp_path).models.Thing
    members = {name: "a", "x-day": "2024-02-29", "pair": ["b"], "rest": [1]}
    made = thing.construct(**members)
    assert made.misfits == ()
    assert made.to_dict(mode="json") == members
