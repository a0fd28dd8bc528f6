"""Rule about keywords of OpenAPI 3.1 in a document of 3.0."""

from collections.abc import Iterator
from typing import Any, Final

from scripts.document import Kind, Node, join_pointer
from scripts.lint.index import Index
from scripts.lint.rule import Fault

# Keywords of JSON Schema 2020-12 that the Schema Object of OpenAPI 3.0 does not have.
_KEYWORDS: Final = frozenset(
    """
    const examples prefixItems contains minContains maxContains patternProperties propertyNames
    if then else dependentSchemas dependentRequired unevaluatedItems unevaluatedProperties
    contentEncoding contentMediaType contentSchema $defs $id $anchor $dynamicAnchor $dynamicRef
    $schema $comment $vocabulary
    """.split()
)


def find_newer_keywords(index: Index) -> Iterator[Fault]:
    """For each keyword of 3.1 in the schemas of a 3.0 document, the first place."""
    if index.document.version != "3.0":
        return
    places: dict[str, list[str]] = {}
    for node in index.list_nodes(Kind.SCHEMA):
        for word, keyword in list_newer(node.data):
            places.setdefault(word, []).append(join_pointer(node.pointer, keyword))
    for word, pointers in places.items():
        count = f" (first of {len(pointers)} places)" if len(pointers) > 1 else ""
        message = (
            f"{word} exists from OpenAPI 3.1 on, but the document is 3.0{count}; "
            "write `openapi: 3.1.0`, or use keywords of 3.0"
        )
        yield Fault(pointers[0], message)


def list_newer(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each use of 3.1 in a schema, described for people, with its keyword."""
    types = schema.get("type")
    if isinstance(types, list):
        yield "a list of types", "type"
    elif types == "null":
        yield '`type: "null"`', "type"
    for keyword in ("exclusiveMinimum", "exclusiveMaximum"):
        value = schema.get(keyword)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            yield f"a number as `{keyword}`", keyword
    for keyword in schema:
        if keyword in _KEYWORDS:
            yield f"`{keyword}`", keyword


def spell_older(nodes: list[Node]) -> dict[str, dict[str, Any]]:
    """What a validator for 3.0 must see in each schema instead of the keywords of 3.1.

    Returns:
        Members by the pointer of their schema; None means that the member is removed.
    """
    return {
        node.pointer: {keyword: _spell(node.data, keyword) for _, keyword in words}
        for node in nodes
        if (words := list(list_newer(node.data)))
    }


def _spell(schema: dict[str, Any], keyword: str) -> Any:
    types = schema.get("type")
    if keyword == "type" and isinstance(types, list):
        return next((name for name in types if name != "null"), None)
    return None
