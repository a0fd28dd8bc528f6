"""Rules about unknown keywords, extensions and names, with suggestions."""

from collections.abc import Iterator, Mapping
from typing import Final

from scripts.canonical.pagination_blocks import EXTENSION
from scripts.canonical.publishing import KEYS
from scripts.canonical.webhooks import SIGNATURE, SIGNATURES
from scripts.document import Kind, join_pointer
from scripts.lint.index import Index, find_map
from scripts.lint.pagination import find_unread_pages
from scripts.lint.rule import Fault
from scripts.lint.spelling import find_similar, suggest
from scripts.operations.styles import ARRAY_FORMAT, ARRAY_FORMATS

# JSON Schema 2020-12, older names of its keywords, and OpenAPI's own keywords (section 4.8.24).
KEYWORDS: Final = frozenset(
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
    Kind.SCHEMA: (
        "x-class",
        "x-extensible-enum",
        "x-enum-varnames",
        "x-enum-descriptions",
        "x-sunset",
    ),
}

# OpenAPI Format Registry, and names that many documents use. The registry's formats of
# structured fields (`sf-token`) are left out, because nobody means them by `token`.
_FORMATS: Final = frozenset(
    """
    base64 base64url binary bool boolean byte char commonmark currency date date-time
    date-time-local decimal decimal128 double double-int duration email file float float16
    float32 float64 hostname html http-date idn-email idn-hostname int int8 int16 int32 int64
    integer ipv4 ipv6 iri iri-reference json json-pointer long markdown media-range number
    password phone regex relative-json-pointer string text time time-local timestamp uint uint8
    uint16 uint32 uint64 unix-time unixtime uri uri-reference uri-template url uuid uuid1 uuid3
    uuid4 uuid5 uuid6 uuid7 xml
    """.split()
)
# The top-level types that IANA has registered (RFC 6838, section 4.2; RFC 9694).
_MEDIA: Final = frozenset(
    "application audio example font haptics image message model multipart text video".split()
)


def find_unknown_formats(index: Index) -> Iterator[Fault]:
    """Formats of schemas whose name is similar to one that is known."""
    for node in index.list_nodes(Kind.SCHEMA):
        name = node.data.get("format")
        if not isinstance(name, str) or name in _FORMATS or name.startswith("sf-"):
            continue
        if advice := suggest(name, _FORMATS):
            yield Fault(join_pointer(node.pointer, "format"), f"{name!r} is not known; {advice}")


def find_unknown_media_types(index: Index) -> Iterator[Fault]:
    """Names of media types that are not a registered type, a slash and a subtype."""
    nodes = index.list_nodes(Kind.MEDIA_TYPE)
    for node in (each for each in nodes if each.keyword == "content"):
        top, slash, _ = node.name.partition("/")
        if slash and (top.casefold() in _MEDIA or top == "*"):
            continue
        similar = find_similar(top, _MEDIA) if slash else None
        advice = "write type and subtype, such as application/json"
        if similar:
            advice = f"did you mean {node.name.replace(top, similar, 1)!r}?"
        yield Fault(node.pointer, f"{node.name!r} is not a media type; {advice}")


def find_unknown_keywords(index: Index) -> Iterator[Fault]:
    """Members of schemas that are not keywords (from OpenAPI 3.1 on)."""
    if index.document.version == "3.0":
        return  # The specification's own schema of 3.0 knows every member.
    for node in index.list_nodes(Kind.SCHEMA):
        for key in node.data.keys() - KEYWORDS:
            if not key.startswith("x-"):
                advice = suggest(key, KEYWORDS) or f"remove it or rename it to `x-{key}`"
                message = f"{key!r} is not a keyword of schemas; {advice}"
                yield Fault(join_pointer(node.pointer, key), message)


def find_unknown_extensions(index: Index) -> Iterator[Fault]:
    """Extensions whose name is similar to one that is read here."""
    for kind, names in _EXTENSIONS.items():
        for node in index.list_nodes(kind):
            for key in node.data:
                if key.startswith("x-") and key not in names and (advice := suggest(key, names)):
                    yield Fault(join_pointer(node.pointer, key), f"{key!r} is not read; {advice}")
    package = find_map(find_map(index.document.data, "info"), "x-package")
    for key in package.keys() - KEYS.keys():
        advice = suggest(key, KEYS) or f"known are {', '.join(KEYS)}"
        yield Fault(join_pointer("/info/x-package", key), f"{key!r} is not read; {advice}")
    yield from _find_unknown_array_formats(index)
    yield from find_unread_pages(index)
    signature = index.document.data.get(SIGNATURE, SIGNATURES[0])
    if signature not in SIGNATURES:
        message = f"{signature!r} is not read; use {', '.join(SIGNATURES)}"
        yield Fault(join_pointer("", SIGNATURE), message)


def _find_unknown_array_formats(index: Index) -> Iterator[Fault]:
    """Formats of arrays in queries that nobody knows."""
    owners = [(node.pointer, node.data) for node in index.list_nodes(Kind.PARAMETER)]
    for pointer, data in [("", index.document.data), *owners]:
        given = data.get(ARRAY_FORMAT, ARRAY_FORMATS[0])
        if given not in ARRAY_FORMATS:
            message = f"{given!r} is not read; use one of {', '.join(ARRAY_FORMATS)}"
            yield Fault(join_pointer(pointer, ARRAY_FORMAT), message)
