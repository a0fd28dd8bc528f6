"""Words of a later version of OpenAPI in a document of an earlier one."""

from collections.abc import Iterator
from typing import Any, Final

from scripts.document import Kind, Node, join_pointer
from scripts.lint.index import Index
from scripts.lint.rule import Fault

# What JSON Schema 2020-12 knows and the Schema Object of OpenAPI 3.0 does not.
_KEYWORDS: Final = frozenset(
    """
    const examples prefixItems contains minContains maxContains patternProperties propertyNames
    if then else dependentSchemas dependentRequired unevaluatedItems unevaluatedProperties
    contentEncoding contentMediaType contentSchema $defs $id $anchor $dynamicAnchor $dynamicRef
    $schema $comment $vocabulary
    """.split()
)


def find_newer_keywords(index: Index) -> Iterator[Fault]:
    """For each word of 3.1 in the schemas of a 3.0 document, the first place it stands at."""
    if index.document.version != "3.0":
        return
    places: dict[str, list[str]] = {}
    for node in index.list_nodes(Kind.SCHEMA):
        for word, keyword in list_newer(node.data):
            places.setdefault(word, []).append(join_pointer(node.pointer, keyword))
    for word, pointers in places.items():
        count = f" (first of {len(pointers)} places)" if len(pointers) > 1 else ""
        message = (
            f"{word} is known from OpenAPI 3.1 on, and the document says 3.0{count}; "
            "write `openapi: 3.1.0`, or what 3.0 knows"
        )
        yield Fault(pointers[0], message)


def list_newer(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each word of 3.1 in a schema, as people call it, with the keyword it stands in."""
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
    """What a validator of 3.0 has to find in each schema instead of the words of 3.1.

    Returns:
        Members by the pointer of their schema; one that is None is taken out.
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
