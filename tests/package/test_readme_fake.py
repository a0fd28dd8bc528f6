"""The readme shows a call of the fake service that runs, whatever the document shows."""

import pytest

from scripts.document import parse_document
from scripts.package.package import make_package

_TEXT = """openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: list_pets
      responses:
        "200":
          description: What there is.
          content:
            application/json: CONTENT
"""


@pytest.mark.parametrize(
    ("content", "want"),
    [
        ("{schema: {type: object}, example: {}}", "fake_service()"),
        ("{schema: {type: array, items: {type: object}}, example: []}", "fake_service()"),
        ("{schema: {type: array, items: {type: object}}}", "fake_service(list_pets=[])"),
        ("{schema: {type: object, required: [a]}}", None),
    ],
)
def test_the_fake_service_is_handed_what_the_document_does_not_show(
    content: str, want: str | None
) -> None:
    """A value that nobody can make up without knowing the service is not shown at all."""
    text = _TEXT.replace("CONTENT", content)
    document = parse_document("api.yaml", lambda _: text.encode())
    readme = make_package(document)[1]["README.md"]
    if want is None:
        assert "## Tests without" not in readme
    else:
        assert f"\nfake = {want}\nwith fake as client:\n    " in readme
