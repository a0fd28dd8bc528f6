"""Operations that say the same in other words differ in nothing, and traps are not among them."""

import pytest

from scripts.document.source import parse_source
from scripts.review import LEVELS
from tests.review.operations.documents import find_rules, wrap_operation

# Two operations each, in YAML, and the verdict from the first to the second.
CASES = {
    "header names have no case": (
        "parameters: [{name: X-Trace, in: header, schema: {type: string}}]",
        "parameters: [{name: x-trace, in: header, schema: {type: string}}]",
        "none",
    ),
    "query names have case": (
        "parameters: [{name: trace, in: query, required: true, schema: {type: string}}]",
        "parameters: [{name: Trace, in: query, required: true, schema: {type: string}}]",
        "breaking",
    ),
    "the same name elsewhere is another parameter": (
        "parameters: [{name: key, in: query, schema: {type: string}}]",
        "parameters: [{name: key, in: header, schema: {type: string}}]",
        "warning",
    ),
    "Authorization is no parameter": (
        "{}",
        "parameters: [{name: authorization, in: header, required: true, schema: {type: string}}]",
        "none",
    ),
    "order of parameters has no meaning": (
        "parameters: [{name: a, in: query, schema: {}}, {name: b, in: query, schema: {}}]",
        "parameters: [{name: b, in: query, schema: {}}, {name: a, in: query, schema: {}}]",
        "none",
    ),
    "a cookie's default style is form": (
        "parameters: [{name: a, in: cookie, schema: {type: object}}]",
        "parameters: [{name: a, in: cookie, style: form, explode: true, schema: {type: object}}]",
        "none",
    ),
    "explode has no meaning for a simple list": (
        "parameters: [{name: a, in: header, schema: {type: array}}]",
        "parameters: [{name: a, in: header, explode: true, schema: {type: array}}]",
        "none",
    ),
    "explode counts for a list in a query": (
        "parameters: [{name: a, in: query, schema: {type: array}}]",
        "parameters: [{name: a, in: query, explode: false, schema: {type: array}}]",
        "breaking",
    ),
    "explode counts where a nullable list is behind a reference or union": (
        "parameters: [{name: a, in: query, schema: {anyOf: [{type: array}, {type: 'null'}]}}]",
        "parameters: [{name: a, in: query, explode: false, schema: {type: [array, 'null']}}]",
        "breaking",
    ),
    "deep objects are always exploded": (
        "parameters: [{name: a, in: query, style: deepObject, schema: {type: object}}]",
        "parameters: [{name: a, in: query, style: deepObject, explode: true,"
        " schema: {type: object}}]",
        "none",
    ),
    "an integer may be read as text": (
        "parameters: [{name: a, in: query, schema: {type: integer}}]",
        "parameters: [{name: a, in: query, schema: {type: string}}]",
        "info",
    ),
    "a text may not be read as an integer": (
        "parameters: [{name: a, in: query, schema: {type: string}}]",
        "parameters: [{name: a, in: query, schema: {type: integer}}]",
        "breaking",
    ),
    "an integer is not every text": (
        "parameters: [{name: a, in: query, schema: {type: integer}}]",
        "parameters: [{name: a, in: query, schema: {type: string, maxLength: 3}}]",
        "breaking",
    ),
    "a body reads no integer as text": (
        "requestBody: {content: {application/json: {schema: {type: integer}}}}",
        "requestBody: {content: {application/json: {schema: {type: string}}}}",
        "breaking",
    ),
    "an optional body without content type parameters": (
        "requestBody: {content: {application/json; charset=utf-8: {schema: {type: string}}}}",
        "requestBody: {required: false, content: {application/json: {schema: {type: string}}}}",
        "none",
    ),
    "a wildcard accepts more": (
        "requestBody: {content: {application/json: {schema: {type: string}}}}",
        "requestBody: {content: {'*/*': {schema: {type: string}}}}",
        "info",
    ),
    "a wildcard is compared with what it covers": (
        "requestBody: {content: {application/json: {schema: {type: string}}}}",
        "requestBody: {content: {'*/*': {schema: {type: integer}}}}",
        "breaking",
    ),
    "no schema allows everything": (
        "requestBody: {content: {application/json: {}}}",
        "requestBody: {content: {application/json: {schema: {}}}}",
        "none",
    ),
    "a first schema refuses something": (
        "requestBody: {content: {application/json: {}}}",
        "requestBody: {content: {application/json: {schema: {type: object}}}}",
        "breaking",
    ),
    "statuses of a range are covered by it": (
        "responses: {2XX: {description: ok}}",
        "responses: {2xx: {description: ok}, '201': {description: made}}",
        "none",
    ),
    "default covers successes where none is named": (
        "responses: {default: {description: ok}}",
        "responses: {default: {description: ok}, '500': {description: failed}}",
        "none",
    ),
    "default is no success beside one": (
        "responses: {'200': {description: ok}, default: {description: wrong}}",
        "responses: {'200': {description: ok}, '201': {description: made},"
        " default: {description: wrong}}",
        "breaking",
    ),
    "a success that becomes another keeps its content compared": (
        "responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}",
        "responses: {'201': {description: ok, content: {text/plain: {schema: {type: string}}}}}",
        "breaking",
    ),
    "words and extensions have no meaning": (
        "{summary: one, description: one, responses: {'200': {description: one}}}",
        "{summary: two, x-note: 1, responses: {'200': {description: two, x-a: 1}, x-b: 2}}",
        "none",
    ),
    "operation servers may repeat the document's": (
        "{}",
        "servers: [{url: /, description: Here.}]",
        "none",
    ),
    "an encoding has no meaning in json": (
        "requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}",
        "requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}},"
        " encoding: {a: {contentType: text/csv}}}}}",
        "none",
    ),
    "a response header in another case": (
        "responses: {'200': {description: ok, headers: {X-Rate: {schema: {type: integer}}}}}",
        "responses: {'200': {description: ok, headers: {x-rate: {schema: {type: integer}}}}}",
        "none",
    ),
    "a response header that turns into any text": (
        "responses: {'200': {description: ok, headers: {X-Rate: {schema: {type: integer}}}}}",
        "responses: {'200': {description: ok, headers: {X-Rate: {schema: {type: string}}}}}",
        "breaking",
    ),
    "the texts of booleans are the booleans": (
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['true', 'false']}}]",
        "parameters: [{name: a, in: query, schema: {type: boolean}}]",
        "info",
    ),
    "booleans are the texts of booleans": (
        "parameters: [{name: a, in: query, schema: {type: boolean}}]",
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['true', 'false']}}]",
        "info",
    ),
    "a boolean that may only be true is less than a boolean": (
        "parameters: [{name: a, in: query, schema: {type: boolean}}]",
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['true']}}]",
        "breaking",
    ),
    "numbers are the texts of numbers": (
        "parameters: [{name: a, in: query, schema: {type: integer, enum: [1, 20]}}]",
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['1', '20', more]}}]",
        "info",
    ),
    "a text that is no number": (
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['1', more]}}]",
        "parameters: [{name: a, in: query, schema: {type: integer}}]",
        "breaking",
    ),
    "a number that nobody writes so": (
        "parameters: [{name: a, in: query, schema: {type: string, enum: ['01']}}]",
        "parameters: [{name: a, in: query, schema: {type: integer}}]",
        "breaking",
    ),
    "text that was encoded is another value": (
        "parameters: [{name: a, in: query, schema: {type: string, contentEncoding: base64}}]",
        "parameters: [{name: a, in: query, schema: {type: string}}]",
        "breaking",
    ),
    "the texts of booleans in json are no booleans": (
        "requestBody: {content: {application/json: {schema: {enum: ['true', 'false']}}}}",
        "requestBody: {content: {application/json: {schema: {type: boolean}}}}",
        "breaking",
    ),
    "a flag that says its default": (
        "{deprecated: false, parameters: [{name: a, in: query, required: false, schema: {}}]}",
        "parameters: [{name: a, in: query, deprecated: false, allowReserved: false, schema: {}}]",
        "none",
    ),
}


@pytest.mark.parametrize("claim", CASES)
def test_verdict(claim: str) -> None:
    """The worst level between the two is the expected one."""
    base, revision, want = CASES[claim]
    first, second = (
        wrap_operation(parse_source(claim, text.encode()).data) for text in (base, revision)
    )
    assert min(find_rules(first, second).values(), key=LEVELS.index, default="none") == want
