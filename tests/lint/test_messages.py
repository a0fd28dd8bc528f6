"""The message about a typical mistake says what to write instead, at the line of the mistake."""

import pytest

from scripts.lint import lint_document
from tests.lint.documents import make_document

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers:
  - url: https://api.example.com
paths:
  /pets:
    get:
      parameters:
        - name: limit
          in: query
          schema:
            type: integer
            maximum: 9
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
        "404": {description: None.}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name:
          type: string
          enum: [a]
"""
REFERENCE = "'#/components/schemas/Pet'"
DID = "did you mean"
MISTAKES = [
    ("type: integer", "type: int", f"{DID} 'integer'?"),
    ("type: string", "type: String", f"{DID} 'string'?"),
    ("type: string", "type: text", "use one of array, boolean, integer, null, number, object,"),
    ("in: query", "in: body", "describe the body in `requestBody`"),
    ("in: query", "in: querry", f"{DID} 'query'?"),
    ("version: 1.0.0", "version: 1.0", "text was expected, and not 1.0; put it in quotes"),
    ("maximum: 9", "maximum: '9'", "remove the quotes"),
    ("maximum: 9", "maximum: nine", "a number was expected"),
    ("enum: [a]", "enum: a", 'a list was expected, and not "a"; write it as a list'),
    ("enum: [a]", "required: true", "put the name of the property into `required` of its object"),
    ("- url:", "- uri:", f"'url' is missing; {DID} it by 'uri'?"),
    ('"200":\n          description: All pets.', '"200":', "'description' is missing; add it"),
    ("/pets:", "pets:", "a path begins with a slash; write '/pets'"),
    ("get:", "GET:", f"{DID} 'get'?"),
    ("responses:", "response:", f"{DID} 'responses'?"),
    ("components:", "component:", f"{DID} 'components'?"),
    ('"404"', '"4xx"', f"{DID} '4XX'?"),
    ('"404"', '"4040"', "use three digits"),
    ("in: query", "type: integer\n          in: query", "move it into `schema`"),
    (REFERENCE, "'#components/schemas/Pet'", f"{DID} {REFERENCE}?"),
    (REFERENCE, "'#/definitions/Pet'", f"{DID} {REFERENCE}?"),
    (REFERENCE, "Pet", f"{DID} {REFERENCE}?"),
]


@pytest.mark.parametrize(("right", "wrong", "advice"), MISTAKES)
def test_a_mistake_is_explained_at_its_line(right: str, wrong: str, advice: str) -> None:
    """One of the findings at the line of the mistake has the advice."""
    before, found, after = DOCUMENT.partition(right)
    assert found
    line = before.count("\n") + 1
    findings = lint_document(make_document(before + wrong + after))
    at_line = [each.message for each in findings if each.location.line == line]
    assert any(advice in message for message in at_line), findings


ALTERNATIVES = """\
openapi: 3.0.3
info: {title: A, version: 1.0.0}
paths:
  /a/{b}:
    get:
      parameters:
        - {name: b, in: path, schema: {type: string}}
        - {name: c, in: header, style: form, schema: {type: string}}
      responses:
        "200":
          description: A.
          content:
            application/json:
              schema:
                additionalProperties: {type: strnig}
                properties: {d: {items: {type: int}, type: array}, e: {type: 5}}
components:
  securitySchemes:
    f: {type: http}
    g: {type: oauth2}
"""


def test_the_alternative_that_was_meant_is_explained() -> None:
    """The kind of a parameter or a scheme is believed, and each mistake of a schema is told."""
    findings = lint_document(make_document(ALTERNATIVES))
    told = [(each.location.line, each.message) for each in findings if each.rule == "structure"]
    assert told == [
        (7, "'required' is missing; add it"),
        (8, '"form" is not allowed here; write simple'),
        (15, "\"strnig\" is not allowed here; did you mean 'string'?"),
        (16, "\"int\" is not allowed here; did you mean 'integer'?"),
        (16, "text was expected, and not 5; put it in quotes"),
        (19, "'scheme' is missing; add it"),
        (20, "'flows' is missing; add it"),
    ]
