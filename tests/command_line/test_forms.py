"""How values are given on a command line, for schemas that contain themselves."""

from pathlib import Path

import pytest

from scripts.package.cli_options import find_form
from tests.package.packages import package_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Forms, version: 1.0.0}
paths:
  /boxes:
    post:
      operationId: create_box
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [tree, names]
              properties:
                tree: {$ref: "#/components/schemas/Tree"}
                names: {type: array, items: {$ref: "#/components/schemas/Name"}}
      responses:
        "204": {description: Made}
components:
  schemas:
    Name: {type: string}
    Tree:
      anyOf:
        - {type: string}
        - {type: array, items: {$ref: "#/components/schemas/Tree"}}
"""


@pytest.mark.parametrize(
    ("schema", "kind", "is_list"),
    [
        ({"$ref": "#/components/schemas/Tree"}, "any", False),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}, "any", True),
        ({"type": "array", "items": {"type": "string"}}, "text", True),
    ],
)
def test_a_list_of_itself_is_given_as_any_json(
    schema: dict[str, object], kind: str, is_list: bool, tmp_path: Path
) -> None:
    """The package can be made, and the option takes text or JSON."""
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT)
    form = find_form(package_of(document).canonical, schema)
    assert (form.kind, form.is_list) == (kind, is_list)
