"""Reference pages made for tests."""

from typing import Final

from scripts.canonical import canonicalise_document
from scripts.document import Document, parse_document
from scripts.operations import read_api
from scripts.package.client import generate_client
from scripts.package.reference.entries import Reference
from scripts.package.reference.page import make_reference, render_reference
from scripts.package.reference.samples import make_sample_maker

HOSTILE: Final = """\
openapi: 3.1.0
info:
  title: "<script>window.harmed = 1</script>"
  version: '1"><img src=x onerror=window.harmed=1>'
  description: |
    <script>window.harmed = 1</script> <img src=x onerror="window.harmed=1">
    [here](javascript:window.harmed=1) ![picture](https://tracker.invalid/a.png)
    <a href="javascript:window.harmed=1">there</a>
paths:
  /things/{id}:
    get:
      operationId: "x onclick=window.harmed=1"
      summary: "</h3><script>window.harmed = 1</script>"
      parameters:
        - {name: "id", in: path, required: true, schema: {type: string}}
        - {name: "a b><script>window.harmed=1</script>", in: query, schema: {type: string}}
      responses:
        "200":
          description: "</style><script>window.harmed = 1</script>"
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Th%3Cb%3Eng"}
              example: "</pre><script>window.harmed = 1</script>"
components:
  schemas:
    "Th<b>ng":
      type: object
      description: "# </main> `</code><script>window.harmed = 1</script>`"
      properties:
        "<i onclick=window.harmed=1>": {type: string, enum: ["</code><script>", "\\u202eback"]}
"""


def read_text(text: str) -> Document:
    """The document that a text holds."""
    return parse_document("document.yaml", lambda _: text.encode())


def make_page(document: Document) -> Reference:
    """All that the page of a document shows."""
    canonical = canonicalise_document(document)
    _, root = generate_client(canonical)
    api = read_api(document)
    return make_reference(api, canonical, root, make_sample_maker(api, canonical, root))


def render_page(document: Document) -> str:
    """The HTML of the page of a document."""
    return render_reference(make_page(document))["reference/index.html"]
