"""Which places of a document hold objects, schemas and references, and which hold data."""

from typing import Any

import pytest
from openapi_spec_validator.schemas import schema_v32

from scripts.document import (
    METHODS,
    DanglingReference,
    DanglingReferenceError,
    Direction,
    Document,
    DocumentError,
    Kind,
    ReferenceCycle,
    ReferenceLoopError,
    list_reference_faults,
    list_references,
    walk_document,
)
from scripts.document.faults import drop_dangling_references
from scripts.document.grammar import LISTS, MAPS, ONE, PATTERNED
from tests.lint.documents import make_document, make_document_of


def make_schemas(**schemas: Any) -> Document:
    return make_document_of({"openapi": "3.1.0", "components": {"schemas": schemas}})


def list_kinds(document: Document) -> dict[str, Kind]:
    return {node.pointer: node.kind for node in walk_document(document.data)}


def list_texts(document: Document) -> dict[str, str]:
    return {
        reference.place: reference.text
        for node in walk_document(document.data)
        for reference in list_references(node)
    }


REFERENCE = {"$ref": "#/components/schemas/B"}


@pytest.mark.parametrize(
    "schema",
    [
        {"example": REFERENCE},
        {"examples": [REFERENCE]},
        {"default": REFERENCE},
        {"const": REFERENCE},
        {"enum": [REFERENCE]},
        {"x-note": REFERENCE},
        {"properties": {"$ref": "text"}},
        {"required": [REFERENCE]},
        {"xml": {"x-note": REFERENCE}},
    ],
)
def test_data_holds_no_reference(schema: Any) -> None:
    """A `$ref` in an example, a default, an extension or another value is just data."""
    assert list_texts(make_schemas(A=schema, B={})) == {}


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ({"properties": {"$ref": REFERENCE}}, "/properties/$ref"),
        ({"properties": {"example": REFERENCE}}, "/properties/example"),
        ({"properties": {"x-a": REFERENCE}}, "/properties/x-a"),
        ({"$defs": {"default": REFERENCE}}, "/$defs/default"),
        ({"items": [REFERENCE]}, "/items/0"),
        ({"items": REFERENCE}, "/items"),
        ({"not": REFERENCE}, "/not"),
        ({"prefixItems": [{}, REFERENCE]}, "/prefixItems/1"),
        ({"patternProperties": {"/": REFERENCE}}, "/patternProperties/~1"),
    ],
)
def test_schemas_hold_references(schema: Any, path: str) -> None:
    """A schema below a name is a schema, whatever word the name is."""
    place = f"/components/schemas/A{path}/$ref"
    assert list_texts(make_schemas(A=schema, B={})) == {place: REFERENCE["$ref"]}


def test_discriminators_hold_references_and_names() -> None:
    """The values of a mapping and its default lead to schemas, by reference or by name."""
    mapping = {"a": "#/components/schemas/A", "b": "B"}
    document = make_schemas(
        A={"discriminator": {"mapping": mapping, "defaultMapping": "B"}},
        B={},
    )
    targets = [
        (reference.target, reference.is_name)
        for node in walk_document(document.data)
        for reference in list_references(node)
    ]
    assert targets == [
        ("/components/schemas/B", True),
        ("/components/schemas/A", False),
        ("/components/schemas/B", True),
    ]


def test_names_that_begin_with_x_are_names_in_maps_alone() -> None:
    """`x-` begins an extension among paths and responses, and a header's name among headers."""
    responses = {"200": {"headers": {"x-limit": {}}}, "x-more": {"headers": {}}}
    paths = {"/a": {"get": {"responses": responses}}, "x-b": {"get": {}}}
    kinds = list_kinds(make_document_of({"openapi": "3.0.3", "paths": paths}))
    assert kinds["/paths/~1a/get/responses/200/headers/x-limit"] is Kind.HEADER
    assert not any("x-more" in pointer or "x-b" in pointer for pointer in kinds)


def test_unknown_places_have_the_kind_of_what_refers_to_them() -> None:
    """What stands at `#/x-defs` or `#/definitions` is a schema when a schema leads there."""
    text = """
openapi: 3.1.0
components: { schemas: { A: { $ref: "#/x-defs/B" } } }
x-defs: { B: { items: { $ref: "#/definitions/C" } }, unused: { $ref: "absent.yaml" } }
definitions: { C: { type: string } }
"""
    kinds = list_kinds(make_document(text))
    assert [pointer for pointer, kind in kinds.items() if kind is Kind.SCHEMA] == [
        "/components/schemas/A",
        "/x-defs/B",
        "/x-defs/B/items",
        "/definitions/C",
    ]


def test_direction_follows_the_message() -> None:
    """A schema is a request's or a response's by the object around it."""
    schema: Any = {"content": {"a/b": {"schema": {}}}}
    operation = {"requestBody": schema, "responses": {"200": schema}}
    document = make_document_of({"openapi": "3.1.0", "paths": {"/a": {"post": operation}}})
    found = [n.direction for n in walk_document(document.data) if n.kind is Kind.SCHEMA]
    assert found == [Direction.REQUEST, Direction.RESPONSE]


WORDS_OF_3_2 = """
openapi: 3.2.0
$self: https://example.com/api.yaml
info: { title: A, version: 1.0.0 }
tags: [{ name: a, parent: b, kind: nav }, { name: b }]
paths:
  /a:
    query: { requestBody: { content: { a/b: { $ref: "#/components/mediaTypes/M" } } } }
    additionalOperations: { COPY: { responses: { "204": { description: Done. } } } }
    parameters: [{ name: q, in: querystring, content: { a/b: { schema: {} } } }]
components:
  mediaTypes:
    M: { itemSchema: { type: string }, itemEncoding: {}, prefixEncoding: [{ encoding: { c: {} } }] }
  schemas:
    S: { $ref: "https://example.com/api.yaml#/components/schemas/T" }
    T: {}
"""


def test_words_of_3_2_are_known() -> None:
    """OpenAPI 3.2 is read with its methods, its media types and its name for itself."""
    document = make_document(WORDS_OF_3_2)
    kinds = list_kinds(document)
    assert document.version == "3.2"
    assert kinds["/paths/~1a/query"] is Kind.OPERATION
    assert kinds["/paths/~1a/additionalOperations/COPY"] is Kind.OPERATION
    assert kinds["/paths/~1a/parameters/0/content/a~1b/schema"] is Kind.SCHEMA
    assert kinds["/components/mediaTypes/M/itemSchema"] is Kind.SCHEMA
    assert kinds["/components/mediaTypes/M/prefixEncoding/0/encoding/c"] is Kind.ENCODING
    assert document.data["components"]["schemas"]["S"] == {"$ref": "#/components/schemas/T"}
    assert "query" in METHODS


SPECIFICATION: dict[str, Any] = dict(schema_v32)
DEFINITIONS: dict[str, Any] = SPECIFICATION["$defs"]
SPELLINGS = {"external-documentation": Kind.EXTERNAL_DOCS, "callbacks": Kind.CALLBACK}
KINDS = {kind.removesuffix(" Object").lower().replace(" ", "-"): kind for kind in Kind}


def name_kind(schema: Any) -> Kind | None:
    """The kind of object that a part of the specification's schema stands for."""
    reference = schema.get("$ref", "") if isinstance(schema, dict) else ""
    name = reference.rpartition("/")[2].removesuffix("-or-reference")
    return SPELLINGS.get(name) or KINDS.get(name)


def list_held(properties: dict[str, Any]) -> dict[tuple[str, str], Kind]:
    """What properties hold by the specification's schema: one object, a list or a map of them."""
    held: dict[tuple[str, str], Kind] = {}
    for key, given in properties.items():
        if kind := name_kind(given):
            held["one", key] = kind
            continue
        schema = given if isinstance(given, dict) else {}
        if "$ref" in schema:  # A list or a map that several objects share.
            schema = DEFINITIONS.get(schema["$ref"].rpartition("/")[2], {})
        if kind := name_kind(schema.get("items")):
            held["list", key] = kind
        if kind := name_kind(schema.get("additionalProperties")):
            held["map", key] = kind
    return held


def test_tables_state_what_the_specification_says() -> None:
    """Whatever object the specification's own schema of 3.2 lets stand in another is known."""
    objects = {"": SPECIFICATION, **DEFINITIONS}
    wanted: set[tuple[Any, ...]] = set()
    for name, schema in objects.items():
        kind = name_kind({"$ref": name}) if name else Kind.DOCUMENT
        if kind and kind not in PATTERNED:
            held = list_held(schema.get("properties", {}))
            wanted |= {(kind, *place, inner) for place, inner in held.items()}
    known = {
        (kind, shape, key, inner)
        for shape, table in (("one", ONE), ("list", LISTS), ("map", MAPS))
        for kind, members in table.items()
        for key, inner in members.items()
    }
    assert len(wanted) > 50
    assert wanted - known == set()


def test_faults_of_references_are_told_by_type() -> None:
    """What leads nowhere, what leads to itself, and what takes part in itself are three things."""
    document = make_schemas(
        A={"$ref": "#/components/schemas/None"},
        B={"$ref": "#/components/schemas/C"},
        C={"$ref": "#/components/schemas/B"},
        D={"type": "object", "allOf": [{"$ref": "#/components/schemas/D"}]},
        E={"properties": {"e": {"$ref": "#/components/schemas/E"}}},
        F={"discriminator": {"mapping": {"a": "None"}}},
    )
    found = [
        (type(fault), fault.reference.place, getattr(fault, "is_loop", None))
        for fault in list_reference_faults(document)
    ]
    assert found == [
        (DanglingReference, "/components/schemas/A/$ref", None),
        (DanglingReference, "/components/schemas/F/discriminator/mapping/a", None),
        (ReferenceCycle, "/components/schemas/B/$ref", True),
        (ReferenceCycle, "/components/schemas/D/allOf/0/$ref", False),
    ]
    with pytest.raises(DanglingReferenceError):
        document.dereference({"$ref": "#/components/schemas/A"})
    with pytest.raises(ReferenceLoopError):
        document.dereference({"$ref": "#/components/schemas/B"})


def test_dangling_references_can_be_dropped() -> None:
    """What they stood in stays, and is anything; references that lead somewhere stay as well."""
    document = make_schemas(
        A={"title": "A", "$ref": "#/none"},
        B={"items": {"$ref": "absent.yaml#/x"}},
        C={"$ref": "#/components/schemas/A"},
        D={"discriminator": {"mapping": {"a": "#/none", "b": "A"}}},
    )
    mended = drop_dangling_references(document)
    assert mended.data["components"]["schemas"] == {
        "A": {"title": "A"},
        "B": {"items": {}},
        "C": {"$ref": "#/components/schemas/A"},
        "D": {"discriminator": {"mapping": {"b": "A"}}},
    }
    assert list_reference_faults(mended) == ()
    assert drop_dangling_references(mended) is mended
    assert mended.locate("/components/schemas/B") == document.locate("/components/schemas/B")


@pytest.mark.slow
def test_chains_of_references_have_a_limit() -> None:
    """Three hundred steps are followed; ten thousand are refused, and each was looked at once."""
    schemas = {f"S{i}": {"$ref": f"#/components/schemas/S{i + 1}"} for i in range(10_000)}
    last = {f"S{i}": schemas[f"S{i}"] for i in range(9_700, 10_000)}
    assert list_reference_faults(make_schemas(**last, S10000={})) == ()
    with pytest.raises(DocumentError, match="more than 320 steps"):
        make_schemas(**schemas, S10000={})
