"""Operations of a document with all they inherit; what cannot be read is left out and noted."""

import json
from typing import Any

from scripts.document import parse_document
from scripts.operations import Api, Operation, count_operations, read_api


def read(paths: Any, **members: Any) -> Api:
    data = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths, **members}
    text = json.dumps(data).encode()
    return read_api(parse_document("document.json", lambda _: text))


def read_one(operation: Any, path: str = "/things", **members: Any) -> Operation:
    return read({path: {"get": operation}}, **members).operations[0]


def test_an_operation_inherits_parameters_and_replaces_those_of_one_name() -> None:
    """The path item's parameters are in effect unless the operation declares its own."""
    item = {
        "parameters": [
            {"name": "page", "in": "query", "schema": {"type": "string"}},
            {"name": "X-Trace", "in": "header"},
        ],
        "get": {
            "parameters": [
                {"name": "page", "in": "query", "required": True},
                {"name": "x-trace", "in": "header", "description": "own"},
            ]
        },
    }
    operation = read({"/things": item}).operations[0]
    assert [(p.name, p.required, p.description) for p in operation.parameters] == [
        ("page", True, ""),
        ("x-trace", False, "own"),
    ]
    assert len(operation.declared_parameters) == 4
    assert operation.parameters[0].pointer == "/paths/~1things/get/parameters/0"


def test_path_parameters_follow_the_path_and_a_missing_one_is_added() -> None:
    """Each variable is a parameter once; one the path does not name is never sent."""
    operation = read_one(
        {
            "parameters": [
                {"name": "b", "in": "path", "schema": {"type": "integer"}},
                {"name": "c", "in": "path"},
            ]
        },
        "/{a}/{b}/{a}",
    )
    assert [(p.name, p.is_declared, p.required) for p in operation.parameters] == [
        ("a", False, True),
        ("b", True, True),
    ]


def test_headers_that_openapi_ignores_are_no_parameters() -> None:
    """`Accept`, `Content-Type` and `Authorization` are said elsewhere."""
    named = [{"name": name, "in": "header"} for name in ("ACCEPT", "Content-Type", "X-Own")]
    assert [p.name for p in read_one({"parameters": named}).parameters] == ["X-Own"]


def test_a_header_may_begin_with_x() -> None:
    """`x-` begins a header's name among headers, and an extension among responses."""
    responses = {"200": {"headers": {"x-limit": {}}}, "x-more": {"description": "No response."}}
    (response,) = read_one({"responses": responses}).responses
    assert [header.name for header in response.headers] == ["x-limit"]


def test_defaults_are_spelled_out() -> None:
    """Style and explode follow from the place and from each other."""
    declared = [
        {"name": "q", "in": "query"},
        {"name": "s", "in": "query", "style": "spaceDelimited"},
        {"name": "h", "in": "header", "explode": True},
        {"name": "c", "in": "cookie"},
        {"name": "j", "in": "query", "content": {"application/json": {"schema": {}}}},
    ]
    found = {p.name: p for p in read_one({"parameters": declared}).parameters}
    assert {name: (p.style, p.explode) for name, p in found.items()} == {
        "q": ("form", True),
        "s": ("spaceDelimited", False),
        "h": ("simple", True),
        "c": ("form", True),
        "j": ("form", True),
    }
    assert found["j"].content is not None
    assert found["j"].schema == "/paths/~1things/get/parameters/4/content/application~1json/schema"
    assert found["q"].schema is None


def test_a_path_item_behind_a_reference_keeps_its_own_members_first() -> None:
    """Own members of a path item that refers to another one win."""
    own = {"$ref": "#/components/pathItems/Shared", "get": {"summary": "own"}}
    shared = {"get": {"summary": "shared"}, "post": {}, "servers": [{"url": "/v2"}]}
    api = read({"/things": own}, components={"pathItems": {"Shared": shared}})
    assert [(o.method, o.summary) for o in api.operations] == [("GET", "own"), ("POST", "")]
    assert api.operations[0].servers[0].url == "/v2"


def test_an_operation_behind_a_reference_is_followed() -> None:
    """Bundlers put operations elsewhere."""
    api = read(
        {"/things": {"get": {"$ref": "#/x-operations/list"}}},
        **{"x-operations": {"list": {"operationId": "list"}}},
    )
    assert (api.operations[0].id, api.operations[0].pointer) == ("list", "/x-operations/list")


def test_methods_of_3_2_are_operations() -> None:
    """`query` and what stands under `additionalOperations` can be called."""
    api = read({"/things": {"query": {}, "additionalOperations": {"COPY": {}, "NO WAY": {}}}})
    assert [operation.method for operation in api.operations] == ["QUERY", "COPY"]
    assert [fault.rule for fault in api.faults] == ["method"]


def test_the_nearest_servers_win() -> None:
    """Servers of an operation replace those of the document; without any there is `/`."""
    servers = [{"url": "https://{host}/v1/", "variables": {"host": {"default": "a.example"}}}]
    assert read_one({}, servers=servers).servers[0].default_url == "https://a.example/v1/"
    assert read_one({}, servers=servers).servers[0].base_path == "/v1"
    assert read_one({}, servers=[{"url": "../v/./2"}]).servers[0].base_path == "/v/2"
    assert read_one({"servers": [{"url": "/own"}]}, servers=servers).servers[0].url == "/own"
    assert read_one({}).servers[0].url == "/"


def test_the_operations_own_security_replaces_the_documents() -> None:
    """An empty list asks for nothing; a scheme nobody declares is noted."""
    components = {"securitySchemes": {"key": {"type": "http", "scheme": "Bearer"}}}
    members: dict[str, Any] = {"components": components, "security": [{"key": ["read"]}]}
    inherited = read_one({}, **members)
    assert [dict(each.scopes) for each in inherited.security] == [{"key": ("read",)}]
    assert inherited.security_pointer == "/security"
    assert read_one({"security": []}, **members).security == ()
    api = read({"/things": {"get": {"security": [{"other": []}]}}}, **members)
    assert not api.operations[0].security[0].is_known
    assert [fault.pointer for fault in api.faults] == ["/paths/~1things/get/security/0/other"]
    assert api.security_schemes["key"].scheme == "bearer"


def test_responses_are_read_by_status() -> None:
    """Codes, ranges and the default are statuses; anything else is noted."""
    api = read({"/things": {"get": {"responses": {"200": {}, "4xx": {}, "Default": {}, "ok": {}}}}})
    assert [r.status for r in api.operations[0].responses] == ["200", "4XX", "default"]
    assert [fault.pointer for fault in api.faults] == ["/paths/~1things/get/responses"]


def test_examples_are_read_with_their_places() -> None:
    """The single example has no name; named ones may stand behind references."""
    media = {
        "schema": {},
        "examples": {"full": {"$ref": "#/components/examples/Full"}, "bare": {"value": 1}},
    }
    operation = read_one(
        {"responses": {"200": {"content": {"application/json": media}}}},
        components={"examples": {"Full": {"value": {"a": 1}}}},
    )
    found = operation.responses[0].content[0].examples
    assert next((each.name, each.value, each.pointer) for each in found) == (
        "full",
        {"a": 1},
        "/components/examples/Full/value",
    )


def test_a_callback_that_leads_back_ends() -> None:
    """A callback may refer to the path item it belongs to."""
    callback = {"{$request.body#/url}": {"$ref": "#/paths/~1things"}}
    operation = read_one({"callbacks": {"done": callback}})
    assert [callback.name for callback in operation.callbacks] == ["done"]
    assert operation.callbacks[0].operations == ()


def test_what_cannot_be_read_costs_only_itself() -> None:
    """A broken reference or shape is left out; everything beside it stays."""
    api = read(
        {
            "/a": {"$ref": "#/components/pathItems/Gone"},
            "/b": {
                "get": {
                    "parameters": [{"name": "x", "in": "body"}, 5, {"name": "y", "in": "query"}],
                    "responses": {"200": {"content": {"application/json": 7}}},
                }
            },
            "/c": {"get": {"parameters": {"name": "x"}, "summary": 3}},
        }
    )
    assert [operation.path for operation in api.operations] == ["/b", "/c"]
    assert [p.name for p in api.operations[0].parameters] == ["y"]
    assert [fault.pointer for fault in api.faults] == [
        "/paths/~1a",
        "/paths/~1b/get/parameters/0/in",
        "/paths/~1b/get/parameters/1",
        "/paths/~1b/get/responses/200/content/application~1json",
        "/paths/~1c/get/parameters",
        "/paths/~1c/get/summary",
    ]


def test_a_member_named_by_the_author_may_begin_like_an_extension() -> None:
    """`x-rate` is a header; an extension is left out only where the specification allows one."""
    response = {"headers": {"x-rate": {"schema": {"type": "integer"}}}}
    operation = read_one({"responses": {"200": response, "x-note": {}}})
    assert [r.status for r in operation.responses] == ["200"]
    assert [(h.name, h.style) for h in operation.responses[0].headers] == [("x-rate", "simple")]


def test_a_fault_says_what_kind_it_is() -> None:
    """Whoever reads decides by the rule whether a fault can be lived with."""
    api = read(
        {
            "/a": {"$ref": "#/nowhere"},
            "/b": {
                "get": {
                    "summary": 3,
                    "parameters": [{"name": "x", "in": "body"}],
                    "responses": {
                        "ok": {},
                        "200": {"content": {"text/plain": {"examples": {"a": 1}}}},
                    },
                    "security": [{"none": []}],
                    "servers": {},
                }
            },
        }
    )
    assert {fault.rule for fault in api.faults} == {
        "reference",
        "prose",
        "parameter-location",
        "response-status",
        "example",
        "security-scheme",
        "not-openapi",
    }
    assert api.operations[0].summary == "3"


def test_a_property_without_an_encoding_has_the_default_one() -> None:
    """Forms are written by defaults that the specification names."""
    media_type = {"encoding": {"a": {"contentType": "text/csv, text/plain"}}}
    body = {"content": {"multipart/form-data": media_type}}
    operation = read_one({"requestBody": body})
    assert operation.body
    content = operation.body.content[0]
    assert content.encoding_of("a").content_types == ("text/csv", "text/plain")
    assert content.encoding_of("b").content_types == ()
    assert (content.encoding_of("b").style, content.encoding_of("b").explode) == ("form", True)
    assert content.encoding_of("b").pointer == content.pointer


def test_what_the_api_is_called_is_read_too() -> None:
    """The `info` block has a place and its extensions."""
    info = {"title": "t", "version": 1, "x-package": {"name": "n"}}
    api = read({}, info=info)
    assert (api.info.title, api.info.version, api.info.pointer) == ("t", "1", "/info")
    assert api.info.extensions == {"x-package": {"name": "n"}}


def test_operations_are_counted_as_they_are_written() -> None:
    """What cannot be read counts, what stands twice counts once, an extension does not."""
    components: Any = {"pathItems": {"Item": {"get": {}, "put": {}}}}
    api = read(
        {
            "/a": {"get": {}, "post": 7, "parameters": []},
            "/b": {"$ref": "#/components/pathItems/Item", "get": {}},
            "/c": {"$ref": "#/components/pathItems/None", "additionalOperations": {"COPY": {}}},
            "d": {"get": {}},
            "x-d": {"get": {}},
        },
        components=components,
    )
    assert count_operations(api.document) == 6
    assert len(api.operations) == 5
    assert api.operations[-1].path == "/d"


def test_what_is_no_schema_is_noted() -> None:
    """A number is no schema; an empty member says no more than none."""
    media = {"a/a": {"schema": 5}, "b/b": {"schema": None}, "c/c": {"schema": True}}
    api = read({"/things": {"get": {"requestBody": {"content": media}}}})
    body = api.operations[0].body
    assert body
    assert [each.schema is None for each in body.content] == [True, True, False]
    (fault,) = api.faults
    assert fault.pointer.endswith("/a~1a/schema")


def test_callbacks_that_call_each_other_are_read_in_no_time() -> None:
    """Each direct callback is read, and each callback of callbacks once, in whatever circle."""
    names = [f"c{index}" for index in range(30)]
    links = {name: {"$ref": f"#/components/callbacks/{name}"} for name in names}
    callbacks = {name: {"{$url}": {"post": {"callbacks": links}}} for name in names}
    operation = read_one({"callbacks": links}, components={"callbacks": callbacks})
    assert [each.name for each in operation.callbacks] == names
    assert all(each.operations for each in operation.callbacks)

    def count(read: Operation) -> int:
        return 1 + sum(count(one) for each in read.callbacks for one in each.operations)

    assert count(operation) <= 1 + 2 * len(names)


def test_a_parameter_without_a_name_is_left_out() -> None:
    """Nothing could be sent for it."""
    nameless: Any = [{"in": "query"}, {"name": None, "in": "header"}, {"name": "a", "in": "query"}]
    api = read({"/a": {"get": {"parameters": nameless}}})
    assert [each.name for each in api.operations[0].parameters] == ["a"]
    assert {fault.pointer.rpartition("/")[2] for fault in api.faults} == {"name"}


def test_a_name_that_no_request_can_have_is_left_out() -> None:
    """A name with a colon, a line break or another script would be another header, or none."""
    names = {"header": ["X-A", "X:A", "X\r\nB", "X-é", ""], "cookie": ["a[b]", "a=b", "a;b"]}
    parameters: Any = [{"name": each, "in": place} for place in names for each in names[place]]
    keys = {
        each: {"type": "apiKey", "in": "header", "name": name}
        for each, name in {"a": "X-Key", "b": "X Key"}.items()
    }
    api = read({"/a": {"get": {"parameters": parameters}}}, components={"securitySchemes": keys})
    assert [each.name for each in api.operations[0].parameters] == ["X-A", "a[b]"]
    assert list(api.security_schemes) == ["a"]
