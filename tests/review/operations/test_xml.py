"""What `xml` says counts in bodies of XML media types, with its defaults filled in."""

import pytest

from scripts.document.source import parse_source
from scripts.review import LEVELS
from tests.review.operations.documents import find_rules, wrap_operation

# A media type, the schema of the property `a` on both sides, and the verdict.
CASES = {
    "json has no xml": ("application/json", "type: string", "type: string, xml: {name: b}", "none"),
    "a suffix tells xml": (
        "application/soap+xml",
        "type: string",
        "type: string, xml: {name: b}",
        "breaking",
    ),
    "an item is called as its list": (
        "application/xml",
        "type: array, items: {type: string}",
        "type: array, items: {type: string, xml: {name: a}}",
        "none",
    ),
    "an item is called as its wrapper": (
        "application/xml",
        "type: array, xml: {wrapped: true, name: b}, items: {type: string}",
        "type: array, xml: {wrapped: true, name: b}, items: {type: string, xml: {name: b}}",
        "none",
    ),
    "the wrapper of a list that may be null counts": (
        "application/xml",
        "type: [array, 'null'], items: {}",
        "type: [array, 'null'], items: {}, xml: {wrapped: true}",
        "breaking",
    ),
    "a node type says the same as attribute": (
        "application/xml",
        "type: string, xml: {attribute: true}",
        "type: string, xml: {nodeType: attribute}",
        "none",
    ),
    "a branch of a union may be an attribute": (
        "text/xml",
        "anyOf: [{type: string}, {type: integer}]",
        "anyOf: [{type: string}, {type: integer, xml: {attribute: true}}]",
        "breaking",
    ),
}


def _hold(media_type: str, schema: str) -> str:
    body = f"type: object, properties: {{a: {{{schema}}}}}"
    return f"requestBody: {{content: {{{media_type}: {{schema: {{{body}}}}}}}}}"


@pytest.mark.parametrize("claim", CASES)
def test_verdict(claim: str) -> None:
    """The worst level between the two is the expected one."""
    media_type, *schemas, want = CASES[claim]
    first, second = (
        wrap_operation(parse_source(claim, _hold(media_type, each).encode()).data)
        for each in schemas
    )
    assert min(find_rules(first, second).values(), key=LEVELS.index, default="none") == want


def test_a_list_in_place_of_a_value_is_one_change() -> None:
    """The type has changed, and the element with it."""
    first, second = (
        wrap_operation(parse_source("a", _hold("application/xml", each).encode()).data)
        for each in ("type: string", "type: array, items: {type: string}")
    )
    assert list(find_rules(first, second)) == ["request-type-changed"]


def _review_root(base: str, revision: str) -> list[str]:
    schemas = "components: {schemas: {A: {type: object}, B: {type: object}}}"
    first, second = (
        wrap_operation(
            parse_source(
                "a", f"requestBody: {{content: {{text/xml: {{schema: {each}}}}}}}".encode()
            ).data
        )
        | parse_source("b", schemas.encode()).data
        for each in (base, revision)
    )
    return list(find_rules(first, second))


def test_the_outer_element_is_called_as_its_component() -> None:
    """It is another name for an equal component, and not known without a component."""
    one, other = '{$ref: "#/components/schemas/A"}', '{$ref: "#/components/schemas/B"}'
    assert _review_root(one, other) == ["request-xml-changed"]
    assert _review_root("{type: object}", other) == []
