"""Paths, methods, credentials and wishes lead to the response the document declares."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


def respond(*codes: str, **members: Any) -> dict[str, Any]:
    return {"responses": {code: {"description": code} for code in codes}, **members}


PATHS: dict[str, Any] = {
    "/pets/{id}": {"get": respond("200"), "patch": respond("204")},
    "/pets/mine": {"get": respond("201")},
    "/a/{b}.json": {"get": respond("202")},
    "/{x}:{y}": {"get": respond("203")},
    "/files/{path*}": {"get": respond("206")},
    "/search?type=a": {"get": respond("207")},
    "/search": {"get": respond("208")},
    "/ä b": {"get": respond("209")},
    "/hidden": {"servers": [{"url": "https://x.example/upload/"}], "put": respond("210")},
}
ROUTES = [
    ("GET /api/v3/pets/1", 200),
    ("GET /api/v3/pets/a%2Fb", 200),
    ("GET /api/v3/pets/mine", 201),
    ("GET /api/v3/pets/m%69ne", 201),
    ("PATCH /api/v3/pets/mine", 405),
    ("GET /api/v3/a/x.json", 202),
    ("GET /api/v3/a/x", 404),
    ("GET /api/v3/left:right", 203),
    ("GET /api/v3/left%3Aright", 203),
    ("GET /api/v3/files/a/b/c", 206),
    ("GET /api/v3/search?q=1&type=a", 207),
    ("GET /api/v3/search?type=b", 208),
    ("GET /api/v3/%C3%A4%20b", 209),
    ("PUT /upload/hidden", 210),
    ("PUT /api/v3/hidden", 210),
    ("GET /upload/pets/1", 404),
    ("GET /pets/1", 404),
    ("GET /api/v3/pets/", 404),
]


@pytest.mark.parametrize(("request_line", "status"), ROUTES)
def test_paths_match_as_openapi_says(
    sandbox_for: Fixture, ask: Fixture, request_line: str, status: int
) -> None:
    server = {
        "url": "https://{host}/{base}",
        "variables": {"host": {"default": "h"}, "base": {"default": "api/v3"}},
    }
    assert ask(sandbox_for(PATHS, servers=[server]), request_line).status == status


def test_an_undeclared_method_names_the_declared_ones(sandbox_for: Fixture, ask: Fixture) -> None:
    sandbox = sandbox_for(PATHS)
    refused = ask(sandbox, "POST /pets/1")
    assert (refused.status, refused.data) == (405, {"detail": "Method Not Allowed"})
    assert refused.headers["allow"] == "GET, HEAD, OPTIONS, PATCH"
    assert ask(sandbox, "OPTIONS /pets/1").headers["allow"] == "GET, HEAD, OPTIONS, PATCH"
    assert ask(sandbox, "HEAD /pets/1").status == 200


def test_an_unknown_path_is_refused_as_fastapi_does(sandbox_for: Fixture, ask: Fixture) -> None:
    refused = ask(sandbox_for(PATHS), "GET /nowhere")
    assert (refused.status, refused.data) == (404, {"detail": "Not Found"})


def test_keys_that_a_fragment_tells_apart_share_a_path(sandbox_for: Fixture, ask: Fixture) -> None:
    fields = {"name": "fields", "in": "query", "required": True, "schema": {"type": "string"}}
    paths = {
        "/f/{id}#share": {"put": respond("202", parameters=[fields])},
        "/f/{id}": {"put": respond("200")},
    }
    sandbox = sandbox_for(paths)
    assert ask(sandbox, "PUT /f/1?fields=x").status == 202
    assert ask(sandbox, "PUT /f/1").status == 200
    assert ask(sandbox, "PUT /f/1%23share?fields=x").status == 202


SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "Basic"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "key"},
    "oauth": {"type": "oauth2", "flows": {}},
}
USER = "Basic " + base64.b64encode(b"user:password").decode()
CREDENTIALS = [
    (["bearer"], "/a", {"Authorization": "Bearer t"}, 204),
    (["bearer"], "/a", {"Authorization": "bearer t"}, 204),
    (["bearer"], "/a", {"Authorization": "Bearer "}, 401),
    (["bearer"], "/a", {"Authorization": USER}, 401),
    (["bearer"], "/a", {}, 401),
    (["basic"], "/a", {"Authorization": USER}, 204),
    (["basic"], "/a", {"Authorization": "Basic ?"}, 401),
    (["header"], "/a", {"X-Key": "k"}, 204),
    (["header"], "/a", {}, 401),
    (["query"], "/a?key=k", {}, 204),
    (["query"], "/a", {}, 401),
    (["cookie"], "/a", {"Cookie": "key=k"}, 204),
    (["cookie"], "/a", {"Cookie": "other=k"}, 401),
    (["oauth"], "/a", {"Authorization": "Bearer t"}, 204),
    (["header", "query"], "/a?key=k", {}, 401),
    (["header", "query"], "/a?key=k", {"X-Key": "k"}, 204),
]


@pytest.mark.parametrize(("schemes", "target", "headers", "status"), CREDENTIALS)
def test_credentials_are_demanded_as_declared(
    sandbox_for: Fixture,
    ask: Fixture,
    schemes: list[str],
    target: str,
    headers: dict[str, str],
    status: int,
) -> None:
    requirement: dict[str, list[str]] = {name: [] for name in schemes}
    components = {"securitySchemes": SCHEMES}
    paths = {"/a": {"get": respond("204")}}
    sandbox = sandbox_for(paths, security=[requirement], components=components)
    answer = ask(sandbox, f"GET {target}", headers)
    assert answer.status == status
    if status == 401:
        assert answer.data == {"detail": "Not authenticated"}
        assert answer.headers["www-authenticate"]


@pytest.mark.parametrize(
    ("security", "status"),
    [([{"bearer": []}, {}], 204), ([], 204), ([{"bearer": []}, {"query": []}], 401)],
)
def test_one_alternative_is_enough_and_an_empty_one_asks_for_nothing(
    sandbox_for: Fixture, ask: Fixture, security: list[Any], status: int
) -> None:
    paths = {"/a": {"get": respond("204", security=security)}}
    root: list[Any] = [{"basic": []}]
    sandbox = sandbox_for(paths, security=root, components={"securitySchemes": SCHEMES})
    assert ask(sandbox, "GET /a").status == status


def test_a_refusal_also_has_what_the_document_requires_of_it(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    problem = {
        "type": "object",
        "required": ["title"],
        "properties": {"title": {"type": "string", "example": "Go away"}},
    }
    refused = {"description": "-", "content": {"application/problem+json": {"schema": problem}}}
    operation = respond("204", security=[{"bearer": []}])
    operation["responses"]["4XX"] = refused
    sandbox = sandbox_for({"/a": {"get": operation}}, components={"securitySchemes": SCHEMES})
    answer = ask(sandbox, "GET /a")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.data == {"title": "Go away", "detail": "Not authenticated"}


KEY = {"parameters": [{"name": "n", "in": "query", "schema": {"type": "integer"}}]}
STATUSES = [
    ((), 422, 401),
    (("422", "401"), 422, 401),
    (("400",), 400, 400),
    (("400", "422"), 422, 400),
    (("400", "403"), 400, 403),
    (("400", "default"), 400, 401),
    (("4XX",), 422, 401),
    (("400", "4XX"), 400, 401),
    (("default",), 422, 401),
    (("404", "500"), 422, 401),
]


@pytest.mark.parametrize(("codes", "malformed", "nameless"), STATUSES)
def test_a_refusal_has_a_status_the_document_declares(
    sandbox_for: Fixture, ask: Fixture, codes: tuple[str, ...], malformed: int, nameless: int
) -> None:
    paths = {"/a": {"get": respond("200", *codes, security=[{"bearer": []}], **KEY)}}
    sandbox = sandbox_for(paths, components={"securitySchemes": SCHEMES})
    assert ask(sandbox, "GET /a?n=x", {"Authorization": "Bearer t"}).status == malformed
    assert ask(sandbox, "GET /a?n=1").status == nameless


DETAILS = {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
    "type": {"type": "string", "format": "uri-reference"}, "title": {"type": "string"},
    "status": {"type": "integer"}, "detail": {"type": "string"}}}  # fmt: skip
SAID = "query.n: Input should be a valid integer, not text"
REFUSED = [
    ("application/problem+json", DETAILS,
     {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": SAID}),
    ("application/problem+json", True,
     {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": SAID}),
    ("application/json", {"type": "object", "required": ["detail"], "properties": {
        "detail": {"type": "string"}}}, {"detail": SAID}),
    ("application/json", {"type": "object", "required": ["code", "message"], "properties": {
        "code": {"type": "integer"}, "message": {"type": "string"}},
        "additionalProperties": False}, {"code": 400, "message": SAID}),
    ("application/json", {"const": {"ok": False}}, {"ok": False}),
]  # fmt: skip


@pytest.mark.parametrize(("media_type", "schema", "body"), REFUSED)
def test_a_refusal_says_what_is_wrong_in_the_shape_the_document_gives_it(
    sandbox_for: Fixture, ask: Fixture, media_type: str, schema: Any, body: Any
) -> None:
    operation = respond("200", **KEY)
    operation["responses"]["400"] = {
        "description": "-",
        "content": {media_type: {"schema": schema}},
    }
    answer = ask(sandbox_for({"/a": {"get": operation}}), "GET /a?n=x")
    assert (answer.status, answer.headers["content-type"]) == (400, media_type)
    assert answer.data == body


def test_a_refusal_without_json_is_one_sentence(sandbox_for: Fixture, ask: Fixture) -> None:
    operation = respond("200", **KEY)
    content = {"text/plain": {"schema": {"type": "string"}}}
    operation["responses"]["422"] = {"description": "-", "content": content}
    answer = ask(sandbox_for({"/a": {"get": operation}}), "GET /a?n=x")
    assert (answer.status, answer.body.decode()) == (422, SAID)


def declare(schema: Any = True, media_type: str = "application/json", **rest: Any) -> Any:
    content = {media_type: {"schema": schema, **rest}}
    return {"/a": {"get": {"responses": {"200": {"description": "-", "content": content}}}}}


RESPONSES = [
    ({"type": "integer"}, "application/json", {"example": 5}, b"5"),
    ({"type": "integer"}, "application/json", {"examples": {"one": {"value": 6}}}, b"6"),
    ({"type": "integer", "example": 7}, "application/json", {"example": "wrong"}, b"7"),
    ({"type": "object"}, "application/json", {"example": '{"a": 1}'}, b'{"a":1}'),
    ({"const": "grüß"}, "application/json", {}, '"grüß"'.encode()),
    ({}, "application/json", {}, b"{}"),
    ({"type": "string", "const": "hello"}, "text/plain", {}, b"hello"),
    (True, "text/csv", {"example": "a,b"}, b"a,b"),
    ({"const": "a"}, "application/xml", {},
     b"<?xml version='1.0' encoding='utf-8'?>\n<value>a</value>"),
    (True, "application/xml", {"example": "<a/>"}, b"<a/>"),
    ({"const": {"a": 1}}, "text/event-stream", {}, b'data: {"a":1}\n\n'),
    ({"const": {"a": 1}}, "application/x-ndjson", {}, b'{"a":1}\n'),
    ({"const": [1, "a"]}, "application/json-seq", {}, b'\x1e1\n\x1e"a"\n'),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "media_type", "rest", "body"), RESPONSES)
def test_a_response_is_the_documents_example_or_made_from_its_schema(
    sandbox_for: Fixture,
    ask: Fixture,
    schema: Any,
    media_type: str,
    rest: dict[str, Any],
    body: bytes,
) -> None:
    answer = ask(sandbox_for(declare(schema, media_type, **rest)), "GET /a")
    assert (answer.status, answer.body) == (200, body)
    assert answer.headers["content-type"].startswith(media_type)


def test_a_picture_is_one(sandbox_for: Fixture, ask: Fixture) -> None:
    answer = ask(sandbox_for(declare({"type": "string"}, "image/*")), "GET /a")
    assert answer.headers["content-type"] == "image/png"
    assert answer.body.startswith(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("text/*;q=0.5, application/json;q=0.1", "text/csv"),
        ("video/mp4", "text/csv"),
    ],
)
def test_the_client_chooses_among_the_declared_media_types(
    sandbox_for: Fixture, ask: Fixture, accept: str, media_type: str
) -> None:
    paths = declare(True, "text/csv", example="a,b")
    content = paths["/a"]["get"]["responses"]["200"]["content"]
    content["application/json"] = {"example": [1]}
    answer = ask(sandbox_for(paths), "GET /a", {"Accept": accept})
    assert answer.headers["content-type"].startswith(media_type)


@pytest.mark.parametrize(
    ("wish", "status", "body"),
    [
        ("", 200, b"1"),
        ("code=404", 404, b'"gone"'),
        ("code=503", 503, b'"later"'),
        ("example=two", 200, b"2"),
        ('code="200"; example=two, wait=10', 200, b"2"),
    ],
)
def test_a_client_may_prefer_another_declared_response(
    sandbox_for: Fixture, ask: Fixture, wish: str, status: int, body: bytes
) -> None:
    paths = declare(True, examples={"one": {"value": 1}, "two": {"value": 2}})
    responses = paths["/a"]["get"]["responses"]
    for code, example in (("404", "gone"), ("5XX", "later")):
        content = {"application/json": {"example": example}}
        responses[code] = {"description": "-", "content": content}
    sandbox = sandbox_for(paths)
    answer = ask(sandbox, "GET /a", {"Prefer": wish})
    assert (answer.status, answer.body) == (status, body)
    assert ("preference-applied" in answer.headers) == bool(wish)


def test_an_example_that_does_not_exist_is_not_found(sandbox_for: Fixture, ask: Fixture) -> None:
    paths = declare(True, examples={"one": {"value": 1}, "two": {"value": 2}})
    answer = ask(sandbox_for(paths), "GET /a", {"Prefer": "example=three"})
    assert answer.status == 404
    assert answer.data["detail"].endswith("named examples are: one, two")
    unnamed = ask(sandbox_for(declare(True, example=1)), "GET /a", {"Prefer": "example=x"})
    assert (unnamed.status, unnamed.data["detail"].rpartition(": ")[2]) == (404, "none")


def test_dynamic_values_are_new_and_valid_each_time(sandbox_for: Fixture, ask: Fixture) -> None:
    schema = {"type": "array", "minItems": 3, "items": {"enum": list("abcdefgh")}}
    sandbox = sandbox_for(declare(schema, example=["a", "b", "c"]))
    asked = [ask(sandbox, "GET /a", {"Prefer": "dynamic=true"}) for _ in range(8)]
    assert len({answer.body for answer in asked}) > 4
    assert all(set(answer.data) <= set("abcdefgh") for answer in asked)
    wish = asked[0].headers["preference-applied"]
    assert wish.startswith("code=200, dynamic=true, seed=")
    assert ask(sandbox, "GET /a", {"Prefer": wish}).body == asked[0].body
    assert ask(sandbox, "GET /a").data == ["a", "b", "c"]
    assert ask(sandbox, "GET /a", {"Prefer": "dynamic=false"}).data == ["a", "b", "c"]


@pytest.mark.parametrize("code", ["204", "205", "304"])
def test_some_statuses_have_no_content_whatever_is_declared(
    sandbox_for: Fixture, ask: Fixture, code: str
) -> None:
    content = {"application/json": {"example": 1}}
    operation = {"responses": {code: {"description": "-", "content": content}}}
    answer = ask(sandbox_for({"/a": {"get": operation}}), "GET /a")
    assert (answer.status, answer.body, answer.headers) == (int(code), b"", {})


def test_a_declared_head_has_no_content(sandbox_for: Fixture, ask: Fixture) -> None:
    operation = declare(True, example=1)["/a"]["get"]
    answer = ask(sandbox_for({"/a": {"head": operation}}), "HEAD /a")
    assert (answer.status, answer.body, answer.headers) == (200, b"", {})


@pytest.mark.parametrize(
    ("declared", "accept", "media_type", "body"),
    [
        ("*/*", "", "application/json", b'{"n":1}'),
        ("application/*", "", "application/json", b'{"n":1}'),
        ("application/*", "application/vnd.a+json", "application/vnd.a+json", b'{"n":1}'),
        ("text/*", "text/csv", "text/csv; charset=utf-8", b'{"n":1}'),
    ],
)
def test_a_range_is_answered_in_one_of_its_types(
    sandbox_for: Fixture, ask: Fixture, declared: str, accept: str, media_type: str, body: bytes
) -> None:
    sandbox = sandbox_for(declare({"const": {"n": 1}}, declared))
    answer = ask(sandbox, "GET /a", {"Accept": accept})
    assert (answer.headers["content-type"], answer.body) == (media_type, body)


def test_no_answer_holds_a_write_only_member(sandbox_for: Fixture, ask: Fixture) -> None:
    user = {
        "type": "object",
        "required": ["name", "password"],
        "properties": {"name": {"const": "n"}, "password": {"type": "string", "writeOnly": True}},
    }
    shown = {"name": "n", "password": "secret"}
    given: list[dict[str, Any]] = [
        {},
        {"example": [shown]},
        {"examples": {"a": {"value": [shown]}}},
    ]
    for rest in given:
        sandbox = sandbox_for(declare({"items": user, "type": "array", "minItems": 1}, **rest))
        assert {*map(str, ask(sandbox, "GET /a").data)} == {"{'name': 'n'}"}
    single = sandbox_for(declare(user, example=shown))
    assert ask(single, "GET /a").data == {"name": "n"}


def test_a_preference_for_what_is_not_declared_is_refused(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    answer = ask(sandbox_for(declare()), "GET /a", {"Prefer": "code=418"})
    assert answer.status == 400
    assert "declared are 200" in answer.data["detail"]


def test_an_interim_response_cannot_be_asked_for(sandbox_for: Fixture, ask: Fixture) -> None:
    paths = declare()
    paths["/a"]["get"]["responses"]["1XX"] = {"description": "-"}
    answer = ask(sandbox_for(paths), "GET /a", {"Prefer": "code=103"})
    assert answer.status == 400
    assert answer.data["detail"].endswith("declared are 200")


@pytest.mark.parametrize(
    ("codes", "status"),
    [
        (("404", "201", "202"), 201),
        (("2XX", "404"), 200),
        (("302", "default"), 302),
        (("default",), 200),
        (("400",), 200),
    ],
)
def test_the_success_is_the_lowest_declared(
    sandbox_for: Fixture, ask: Fixture, codes: tuple[str, ...], status: int
) -> None:
    assert ask(sandbox_for({"/a": {"get": respond(*codes)}}), "GET /a").status == status


def test_declared_headers_are_sent_and_framing_is_left_to_the_server(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    paths = declare({"type": "integer"}, example=1)
    paths["/a"]["get"]["responses"]["200"]["headers"] = {
        "X-Total": {"required": True, "schema": {"type": "integer", "example": 12}},
        "X-Tags": {"schema": {"type": "array", "items": {"const": "a"}, "minItems": 2}},
        "Content-Length": {"schema": {"type": "integer"}},
        "Content-Encoding": {"schema": {"const": "gzip"}},
    }
    answer = ask(sandbox_for(paths), "GET /a")
    assert answer.headers == {
        "content-type": "application/json",
        "x-total": "12",
        "x-tags": "a,a",
    }
