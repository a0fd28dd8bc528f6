"""Rules about unknown keywords and extensions, with suggestions."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from scripts.canonical.pagination_blocks import EXTENSION
from scripts.canonical.publishing import KEYS
from scripts.canonical.webhooks import SIGNATURE, SIGNATURES
from scripts.document import Kind, join_pointer
from scripts.lint.index import Index, find_map
from scripts.lint.pagination import find_unread_pages
from scripts.lint.rule import Fault
from scripts.operations.styles import ARRAY_FORMAT, ARRAY_FORMATS

# JSON Schema 2020-12, older names of its keywords, and OpenAPI's own keywords (section 4.8.24).
_KEYWORDS: Final = frozenset(
    """
    $schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment
    allOf anyOf oneOf not if then else dependentSchemas
    prefixItems items contains properties patternProperties additionalProperties propertyNames
    unevaluatedItems unevaluatedProperties
    type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum
    maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains
    maxProperties minProperties required dependentRequired
    title description default deprecated readOnly writeOnly examples
    format contentEncoding contentMediaType contentSchema
    id $recursiveRef $recursiveAnchor definitions dependencies additionalItems nullable
    discriminator xml externalDocs example
    """.split()
)
# The extensions this project reads, by the object that has them.
_EXTENSIONS: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.INFO: ("x-package",),
    Kind.OPERATION: ("x-method", "x-sunset", "x-idempotency-key-header", EXTENSION),
    Kind.PARAMETER: ("x-sunset", ARRAY_FORMAT),
    Kind.SCHEMA: ("x-extensible-enum", "x-enum-varnames", "x-enum-descriptions", "x-sunset"),
}
# The similarity from which one word counts as a misspelling of the other.
_LIKENESS: Final = 0.75


def find_unknown_keywords(index: Index) -> Iterator[Fault]:
    """Members of schemas that are not keywords (from OpenAPI 3.1 on)."""
    if index.document.version == "3.0":
        return  # The specification's own schema of 3.0 knows every member.
    for node in index.list_nodes(Kind.SCHEMA):
        for key in node.data.keys() - _KEYWORDS:
            if not key.startswith("x-"):
                advice = _advise(key, _KEYWORDS) or f"remove it or rename it to `x-{key}`"
                message = f"{key!r} is not a keyword of schemas; {advice}"
                yield Fault(join_pointer(node.pointer, key), message)


def find_unknown_extensions(index: Index) -> Iterator[Fault]:
    """Extensions whose name is similar to one that is read here."""
    for kind, names in _EXTENSIONS.items():
        for node in index.list_nodes(kind):
            for key in node.data:
                if key.startswith("x-") and key not in names and (advice := _advise(key, names)):
                    yield Fault(join_pointer(node.pointer, key), f"{key!r} is not read; {advice}")
    package = find_map(find_map(index.document.data, "info"), "x-package")
    for key in package.keys() - KEYS.keys():
        advice = _advise(key, KEYS) or f"known are {', '.join(KEYS)}"
        yield Fault(join_pointer("/info/x-package", key), f"{key!r} is not read; {advice}")
    yield from _find_unknown_formats(index)
    yield from find_unread_pages(index)
    signature = index.document.data.get(SIGNATURE, SIGNATURES[0])
    if signature not in SIGNATURES:
        message = f"{signature!r} is not read; use {', '.join(SIGNATURES)}"
        yield Fault(join_pointer("", SIGNATURE), message)


def _find_unknown_formats(index: Index) -> Iterator[Fault]:
    """Formats of arrays in queries that nobody knows."""
    owners = [(node.pointer, node.data) for node in index.list_nodes(Kind.PARAMETER)]
    for pointer, data in [("", index.document.data), *owners]:
        given = data.get(ARRAY_FORMAT, ARRAY_FORMATS[0])
        if given not in ARRAY_FORMATS:
            message = f"{given!r} is not read; use one of {', '.join(ARRAY_FORMATS)}"
            yield Fault(join_pointer(pointer, ARRAY_FORMAT), message)


def _advise(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, sorted(known), 1, _LIKENESS)
    return f"did you mean {near[0]!r}?" if near else ""
