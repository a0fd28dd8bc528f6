"""Operations: where they stand, what they take, what they give back."""

from typing import Any

import jsonschema
import pytest

from scripts.canonical import canonicalise_document, join_types, python_type
from scripts.canonical.form import Operation
from tests.canonical.documents import Plain, canonicalise_operation, make_document

TEXT = {"schema": {"type": "string"}}


def only(operation: dict[str, Any], path: str = "/p", **members: Any) -> Operation:
    (made,) = canonicalise_operation(operation, path, **members).operations
    return made


PLACES: list[tuple[dict[str, Any], tuple[str, ...], str]] = [
    ({"operationId": "listPets", "tags": ["Pets", "Other"]}, ("pets",), "list"),
    ({"operationId": "listPets"}, (), "list_pets"),
    ({}, ("p",), "retrieve"),
    ({"tags": ["A b"]}, ("a_b",), "retrieve_p"),
    ({"x-method": "extraction.jobs.list"}, ("extraction", "jobs"), "list"),
    ({"x-method": "ping"}, (), "ping"),
    ({"operationId": "close", "tags": ["close"]}, ("close_",), "close"),
    ({"operationId": "copy"}, (), "copy_"),
    ({"operationId": "class", "tags": ["a"]}, ("a",), "class_"),
    ({"operationId": "import; os"}, (), "import_os"),
]


@pytest.mark.parametrize(("operation", "resource", "name"), PLACES, ids=str)
def test_an_operation_has_a_place(
    operation: dict[str, Any], resource: tuple[str, ...], name: str
) -> None:
    """`x-method` says it, else the id, the first tag, the path and the method do."""
    made = only(operation)
    assert (made.resource, made.name) == (resource, name)


def test_names_of_methods_and_resources_differ() -> None:
    """A method that is named as a resource beside it, or as another method, gives way."""
    none = {"204": {"description": ""}}
    paths = {
        "/a": {"get": {"x-method": "a.b.c", "responses": none}},
        "/b": {"get": {"x-method": "a.b", "responses": none}},
        "/c": {"get": {"x-method": "a", "responses": none}},
        "/d": {"get": {"x-method": "a.b.c", "responses": none}},
    }
    made = canonicalise_document(make_document(paths)).operations
    assert [".".join((*each.resource, each.name)) for each in made] == [
        "a.b.c", "a.b_", "a_", "a.b.c_2",
    ]  # fmt: skip


def test_inherited_parameters_come_first_by_place_and_are_replaced_by_name() -> None:
    """Path parameters in the path's order, then query, header, cookie (OpenAPI 3.1, 4.8.9)."""
    shared = [
        {"name": "b", "in": "path", "required": True, **TEXT},
        {"name": "q", "in": "query", **TEXT},
        {"name": "h", "in": "header", **TEXT},
    ]
    own = [
        {"name": "c", "in": "cookie", **TEXT},
        {"name": "q", "in": "query", "schema": {"type": "integer"}},
        {"name": "Accept", "in": "header", **TEXT},
        {"name": "unplaced", "in": "path", "required": True, **TEXT},
    ]
    none = {"204": {"description": ""}}
    item = {"parameters": shared, "get": {"parameters": own, "responses": none}}
    (made,) = canonicalise_document(make_document({"/{a}/{b}": item})).operations
    assert [(p.name, p.location, python_type(p.schema)) for p in made.parameters] == [
        ("a", "path", "str"), ("b", "path", "str"), ("q", "query", "int"),
        ("h", "header", "str"), ("c", "cookie", "str"),
    ]  # fmt: skip


STYLES: list[tuple[dict[str, Any], tuple[str, bool]]] = [
    ({"in": "query"}, ("form", True)),
    ({"in": "query", "explode": False}, ("form", False)),
    ({"in": "query", "style": "deepObject"}, ("deepObject", False)),
    ({"in": "query", "style": "pipeDelimited"}, ("pipeDelimited", False)),
    ({"in": "header"}, ("simple", False)),
    ({"in": "cookie"}, ("form", True)),
]


@pytest.mark.parametrize(("given", "want"), STYLES, ids=str)
def test_styles_have_the_defaults_of_the_standard(
    given: dict[str, Any], want: tuple[str, bool]
) -> None:
    """OpenAPI 3.1, 4.8.12.2."""
    (parameter,) = only({"parameters": [{"name": "n", **given, **TEXT}]}).parameters
    assert (parameter.style, parameter.explode) == want


def test_arguments_have_names_of_their_own() -> None:
    """Reserved ones and repeated ones give way."""
    names = ("body", "self", "id", "a-b", "a_b", "timeout", "class")
    parameters = [{"name": name, "in": "query", **TEXT} for name in names]
    parameters.append({"name": "id", "in": "header", **TEXT})
    made = only({"parameters": parameters}).parameters
    assert sorted(parameter.argument for parameter in made) == [
        "a_b", "a_b_query", "body_", "class_", "id", "id_header", "self_", "timeout_",
    ]  # fmt: skip


def content(*kinds: str, schema: Any = None) -> dict[str, Any]:
    return {"description": "", "content": {kind: {"schema": schema or {}} for kind in kinds}}


RETURNS: list[tuple[dict[str, Any], str]] = [
    ({"204": {"description": ""}}, "None"),
    ({"200": content("application/json", schema={"type": "integer"})}, "int"),
    ({"2XX": content("application/problem+json", schema={"type": "integer"})}, "int"),
    ({"200": content("text/plain")}, "str"),
    ({"200": content("image/png")}, "bytes"),
    ({"200": content("text/plain", "application/json", schema={"type": "integer"})}, "int"),
    (
        {
            "200": content("application/json", schema={"type": "integer"}),
            "202": {"description": ""},
        },
        "int | None",
    ),
    ({"default": content("application/json", schema={"type": "integer"})}, "int"),
    (
        {"200": content("text/plain"), "default": content("application/json")},
        "str",
    ),
    ({"404": content("application/json", schema={"type": "integer"})}, "None"),
    ({"200": content("application/json")}, "Any"),
]  # fmt: skip


@pytest.mark.parametrize(("responses", "want"), RETURNS, ids=str)
def test_a_call_gives_back_what_succeeds(responses: dict[str, Any], want: str) -> None:
    """The content a client asks for under each status of success; `default` where there is none."""
    made = only({"responses": responses})
    shown = join_types("None" if one is None else python_type(one) for one in made.returns)
    assert shown == want


def test_equal_content_is_one_class() -> None:
    """The same inline schema under several media types has one name."""
    inner = {"type": "object", "properties": {"a": {"type": "string"}}}
    schema = {"type": "object", "properties": {"inner": inner}}
    kinds = ("application/json", "application/x-www-form-urlencoded")
    made = canonicalise_operation({"requestBody": content(*kinds, schema=schema)})
    assert list(made.schemas) == ["PRetrieveBodyInner"]
    body = made.operations[0].body
    assert body is not None
    assert body.media_types[0].name == "application/json"
    assert body.spread == kinds


SCHEMES = {
    "token": {"type": "http", "scheme": "BEARER"},
    "login": {"type": "http", "scheme": "basic"},
    "key": {"type": "apiKey", "in": "query", "name": "k"},
    "flow": {"type": "oauth2", "flows": {}},
    "certificate": {"type": "mutualTLS"},
    "api_key": {"type": "apiKey", "in": "header", "name": "X"},
}
SECURITY: list[tuple[Any, tuple[tuple[str, ...], ...]]] = [
    ([{"token": []}], (("token",),)),
    ([{"token": [], "key": []}, {"login": []}], (("token", "key"), ("login",))),
    ([{}], ((),)),
    ([], ()),
    ([{"certificate": []}], ((),)),
    ([{"certificate": [], "token": []}], (("token",),)),
    ([{"unknown": []}, {"token": []}], (("token",),)),
]


@pytest.mark.parametrize(("security", "want"), SECURITY, ids=str)
def test_security_is_alternatives_of_what_a_client_can_send(
    security: Any, want: tuple[tuple[str, ...], ...]
) -> None:
    """The operation's own wins over the document's."""
    made = canonicalise_operation(
        {"security": security}, security=[{"login": []}], components={"securitySchemes": SCHEMES}
    )
    assert made.operations[0].security == want


def test_schemes_become_arguments() -> None:
    """Each has a name and a variable of its own."""
    made = canonicalise_operation({}, components={"securitySchemes": SCHEMES})
    assert [(s.name, s.kind, s.argument) for s in made.security_schemes] == [
        ("token", "bearer", "token"),
        ("login", "basic", "login"),
        ("key", "query", "key"),
        ("flow", "bearer", "flow"),
        ("api_key", "header", "api_key"),
    ]
    variables = [scheme.environment for scheme in made.security_schemes]
    assert len(set(variables)) == len(variables)


def test_a_shared_response_has_one_class() -> None:
    """Named for its component, whichever operation uses it."""
    content: Plain = {"application/json": {"schema": {"properties": {"code": {}}}}}
    shared = {"Missing": {"description": "", "content": content}}
    answers = {"404": {"$ref": "#/components/responses/Missing"}}
    paths = {path: {"get": {"responses": answers}} for path in ("/a", "/b")}
    made = canonicalise_document(make_document(paths, components={"responses": shared}))
    assert list(made.schemas) == ["MissingResponse"]
    assert {r.schema["$ref"] for o in made.operations for r in o.responses if r.schema} == {
        "#/components/schemas/MissingResponse"
    }


KEY = {"name": "Idempotency-Key", "in": "header", "required": True, **TEXT}
EXTENSION = "x-idempotency-key-header"
KEYS: list[tuple[str, Plain, Plain, str]] = [
    ("post", {}, {}, ""),
    ("post", {}, {EXTENSION: "X-Key"}, "X-Key"),
    ("post", {EXTENSION: "Y-Key"}, {EXTENSION: "X-Key"}, "Y-Key"),
    ("post", {EXTENSION: ""}, {EXTENSION: "X-Key"}, ""),
    ("get", {}, {EXTENSION: "X-Key"}, ""),
    ("patch", {"parameters": [KEY]}, {}, "Idempotency-Key"),
    ("get", {"parameters": [KEY]}, {}, ""),
]


@pytest.mark.parametrize(("method", "operation", "members", "want"), KEYS, ids=str)
def test_a_request_that_may_be_repeated_has_a_key(
    method: str, operation: Plain, members: Plain, want: str
) -> None:
    """Under the header the document names, or has as a parameter; nobody has to give it."""
    operation = {"responses": {"204": {"description": ""}}, **operation}
    document = make_document({"/p": {method: operation}}, **members)
    (made,) = canonicalise_document(document).operations
    assert made.key_header == want
    assert not (want and any(parameter.required for parameter in made.parameters))


def test_a_property_may_be_called_body_beside_a_body_as_a_whole() -> None:
    """It gets another name, as one does whose name a parameter has."""
    schema = {"type": "object", "properties": {"body": {"type": "string"}}}
    media = {"application/json": {"schema": schema}, "text/plain": TEXT}
    for content, want in ((media, "body_body"), ({"application/json": {"schema": schema}}, "body")):
        made = only({"requestBody": {"content": content}})
        assert made.body is not None
        assert [each.argument for each in made.body.properties] == [want]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 10, "maximum": 12, "multipleOf": 4},
        {"type": "integer", "exclusiveMaximum": 0},
        {"type": "number", "exclusiveMinimum": 2, "maximum": 2.5},
        {"allOf": [{"type": "string", "maxLength": 2}, {"minLength": 2}]},
    ],
    ids=str,
)
def test_the_sample_of_a_parameter_is_within_its_bounds(schema: dict[str, Any]) -> None:
    """The plain value for its type, which it is without bounds, is not allowed there."""
    parameter = {"name": "size", "in": "query", "schema": schema}
    jsonschema.validate(only({"parameters": [parameter]}).parameters[0].sample, schema)


BINARY = {"type": "string", "contentEncoding": "binary"}


@pytest.mark.parametrize(
    ("schema", "is_file"),
    [
        (BINARY, True),
        ({**BINARY, "contentMediaType": "image/png"}, True),
        ({"type": "string", "contentEncoding": "base64"}, False),
        ({"type": "string"}, False),
    ],
)
def test_a_part_whose_bytes_are_not_encoded_is_a_file(
    schema: dict[str, Any], is_file: bool
) -> None:
    """`contentEncoding: binary` changes no byte (RFC 2045, section 6.2)."""
    whole = {"type": "object", "properties": {"picture": schema}}
    body = {"content": {"multipart/form-data": {"schema": whole}}}
    made = only({"operationId": "send", "requestBody": body})
    assert made.body is not None
    [property_] = made.body.properties
    assert (property_.schema.get("format") == "binary") == is_file


@pytest.mark.parametrize("name", ["stream", "streaming", "streamed"])
def test_a_flag_of_the_request_decides_for_a_stream(name: str) -> None:
    """By one of the names that services give it."""
    operation = {
        "operationId": "ask",
        "parameters": [{"name": name, "in": "query", "schema": {"type": "boolean"}}],
        "responses": {
            "200": {
                "description": "",
                "content": {"application/json": TEXT, "text/event-stream": {}},
            }
        },
    }
    stream = only(operation).stream
    assert (stream and stream.argument) == (None if name == "streamed" else name)
