"""The readme shows a call of the fake service that runs, whatever the document shows."""

from pathlib import Path

import pytest

from scripts.document import parse_document
from scripts.package.package import make_package
from tests.package.packages import Package

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


CONTENTS = [
    "{schema: {type: object}, example: {}}",
    "{schema: {type: array, items: {type: object}}}",
    "{schema: {type: object, required: [a], properties: {a: {type: string, format: uuid}}}}",
    "{}",
]


@pytest.mark.parametrize("content", CONTENTS)
def test_the_fake_service_needs_no_response_from_its_user(content: str, tmp_path: Path) -> None:
    """It responds with what the document shows, else with a value that the document allows."""
    text = _TEXT.replace("CONTENT", content)
    document = parse_document("api.yaml", lambda _: text.encode())
    canonical, tree = make_package(document, f"pets_{CONTENTS.index(content)}")
    package = Package(document, canonical, tree)
    package.load(tmp_path)
    readme = tree["README.md"]
    sample = readme[readme.index("fake = fake_service()") :].partition("```")[0]
    exec(f"from {package.name}.testing import fake_service\n{sample}", {})
