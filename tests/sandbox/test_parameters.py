"""Parameters mean what their style says, and the message names the one that is wrong."""

from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
FORM = "application/x-www-form-urlencoded"
NUMBERS = {"type": "array", "items": {"type": "integer"}}
PAGE = {
    "type": "object",
    "required": ["sort"],
    "properties": {
        "sort": {"type": "array", "items": {"enum": ["a", "b"]}},
        "size": {"type": "integer"},
    },
}
UUID = {"type": "string", "format": "uuid"}
COLOUR = {
    "type": "object",
    "properties": {"R": {"type": "integer"}, "G": {"type": "integer"}},
    "required": ["R", "G"],
    "additionalProperties": False,
}


def build_paths(place: str, schema: dict[str, Any], **rest: Any) -> dict[str, Any]:
    parameter = {"name": "p", "in": place, "required": True, "schema": schema, **rest}
    operation = {"parameters": [parameter], "responses": {"204": {"description": "Done"}}}
    return {"/a/{p}" if place == "path" else "/a": {"get": operation}}


ACCEPTED = [
    ("query", {"type": "integer"}, {}, "/a?p=3", {}),
    ("query", {"type": "boolean"}, {}, "/a?p=true", {}),
    ("query", {"type": "number"}, {}, "/a?p=-1.5e3", {}),
    ("query", {"type": "string", "pattern": "^[0-9]+$"}, {}, "/a?p=007", {}),
    ("query", {"type": ["integer", "null"], "maximum": 3}, {}, "/a?p=3", {}),
    ("query", {"anyOf": [{"type": "string"}, {"type": "null"}]}, {}, "/a?p=x+y", {}),
    ("query", {"enum": [1, 2]}, {}, "/a?p=2", {}),
    ("query", {"enum": ["1", "2"]}, {}, "/a?p=2", {}),
    ("query", UUID, {}, "/a?p=182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", {}),
    ("query", {**UUID, "example": "dfl-1"}, {}, "/a?p=dfl-2", {}),
    ("query", {**UUID, "examples": ["4f4e-1"]}, {}, "/a?p=12-ab", {}),
    ("query", {"type": "string", "format": "date-time", "example": "2020-01-01T00:00:00"}, {},
     "/a?p=2021-02-03T04:05:06", {}),
    ("query", {**UUID, "example": "dfl-1"}, {}, "/a?p=182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", {}),
    ("query", UUID, {"examples": {"odd": {"value": "dfl-1"}}}, "/a?p=dfl-2", {}),
    ("query", {"type": "array", "items": {**UUID, "examples": ["dfl-1"]}}, {}, "/a?p=dfl-2", {}),
    ("query", NUMBERS, {}, "/a?p=1&p=2", {}),
    ("query", NUMBERS, {"explode": False}, "/a?p=1,2", {}),
    ("query", NUMBERS, {"explode": False}, "/a?p=1%2C2", {}),
    ("query", NUMBERS, {"style": "spaceDelimited", "explode": False}, "/a?p=1%202", {}),
    ("query", NUMBERS, {"style": "pipeDelimited", "explode": False}, "/a?p=1%7C2", {}),
    ("query", COLOUR, {}, "/a?R=1&G=2", {}),
    ("query", COLOUR, {"explode": False}, "/a?p=R,1,G,2", {}),
    ("query", COLOUR, {"style": "deepObject", "explode": True}, "/a?p[R]=1&p%5BG%5D=2", {}),
    ("query", PAGE, {}, "/a?sort=a&sort=b&size=2", {}),
    ("query", PAGE, {"style": "deepObject"}, "/a?p[sort][]=a&p[sort][]=b", {}),
    ("query", PAGE, {"style": "deepObject"}, "/a?p[sort][0]=a&p[sort][1]=b&p[size]=2", {}),
    ("query", PAGE, {"style": "deepObject"}, "/a?p[sort]=a&p[sort]=b", {}),
    ("query", PAGE, {"style": "deepObject"}, "/a?p[sort]=a", {}),
    ("query", NUMBERS, {"style": "deepObject"}, "/a?p[0]=1&p[1]=2", {}),
    ("query", {"type": "array", "items": PAGE}, {"style": "deepObject"},
     "/a?p[0][sort][0]=a&p[0][size]=2&p[1][sort][0]=b", {}),
    ("query", PAGE, {"style": "deepObject"}, "/a?p[size]=2", {}),
    ("query", {"oneOf": [COLOUR, PAGE]}, {"style": "deepObject"}, "/a?p[sort][0]=a", {}),
    ("query", {"type": "object"}, {"explode": False}, "/a?p=", {}),
    ("query", {"type": "array"}, {"explode": False}, "/a?p=", {}),
    ("path", NUMBERS, {}, "/a/1,2", {}),
    ("path", COLOUR, {}, "/a/R,1,G,2", {}),
    ("path", COLOUR, {"explode": True}, "/a/R=1,G=2", {}),
    ("path", {"type": "integer"}, {"style": "label"}, "/a/.5", {}),
    ("path", NUMBERS, {"style": "label"}, "/a/.1,2", {}),
    ("path", NUMBERS, {"style": "label", "explode": True}, "/a/.1.2", {}),
    ("path", COLOUR, {"style": "label", "explode": True}, "/a/.R=1.G=2", {}),
    ("path", {"type": "integer"}, {"style": "matrix"}, "/a/;p=5", {}),
    ("path", NUMBERS, {"style": "matrix"}, "/a/;p=1,2", {}),
    ("path", NUMBERS, {"style": "matrix", "explode": True}, "/a/;p=1;p=2", {}),
    ("path", COLOUR, {"style": "matrix", "explode": True}, "/a/;R=1;G=2", {}),
    ("header", NUMBERS, {}, "/a", {"P": "1, 2"}),
    ("header", COLOUR, {"explode": True}, "/a", {"P": "R=1,G=2"}),
    ("cookie", {"type": "integer"}, {}, "/a", {"Cookie": "q=x; p=4"}),
    ("cookie", NUMBERS, {"explode": False}, "/a", {"Cookie": "p=1,2"}),
]  # fmt: skip


@pytest.mark.parametrize(("place", "schema", "rest", "target", "headers"), ACCEPTED)
def test_each_style_is_decoded_to_the_schemas_types(
    sandbox_for: Fixture,
    ask: Fixture,
    place: str,
    schema: dict[str, Any],
    rest: dict[str, Any],
    target: str,
    headers: dict[str, str],
) -> None:
    answer = ask(sandbox_for(build_paths(place, schema, **rest)), f"GET {target}", headers)
    assert (answer.status, answer.body) == (204, b"")


REFUSED = [
    ("query", {"type": "integer"}, "/a", {}, ["missing"], [["query", "p"]]),
    ("query", {"type": "integer"}, "/a?p=x", {}, ["int_parsing"], [["query", "p"]]),
    ("query", {"type": "integer"}, "/a?p=1.5", {}, ["int_parsing"], [["query", "p"]]),
    ("query", {"type": "boolean"}, "/a?p=True", {}, ["bool_parsing"], [["query", "p"]]),
    ("query", {"type": "integer", "maximum": 3}, "/a?p=4", {}, ["less_than_equal"], None),
    ("query", {"enum": ["a", "b"]}, "/a?p=c", {}, ["enum"], None),
    ("query", {"type": "string", "minLength": 2}, "/a?p=c", {}, ["string_too_short"], None),
    ("query", {"type": "string", "format": "date"}, "/a?p=soon", {}, ["format"], None),
    ("query", UUID, "/a?p=", {}, ["format"], None),
    ("query", UUID, "/a?p=dfl-1", {}, ["format"], None),
    ("path", UUID, "/a/x", {}, ["format"], [["path", "p"]]),
    ("query", {**UUID, "example": "dfl-1"}, "/a?p=x", {}, ["format"], None),
    ("query", {**UUID, "example": "dfl-1"}, "/a?p=dfl-", {}, ["format"], None),
    ("query", {**UUID, "example": "dfl-1"}, "/a?p=abc-1", {}, ["format"], None),
    ("query", {**UUID, "example": "4f4e-1"}, "/a?p=", {}, ["format"], None),
    ("query", {"type": "string", "format": "email"}, "/a?p=x", {}, ["format"], None),
    ("query", {"type": "string", "format": "date-time"}, "/a?p=2020-01-01T00:00:00", {},
     ["format"], None),
    ("query", {"type": "integer", "format": "int32"}, "/a?p=2147483648", {}, ["format"], None),
    ("query", {"type": "string"}, "/a?p=x&p=y", {}, ["duplicate"], [["query", "p"]]),
    ("query", {"type": ["integer", "null"]}, "/a?p=1&p=1", {}, ["duplicate"], None),
    ("query", COLOUR, "/a?R=1&G=2&R=1", {}, ["duplicate"], [["query", "p"]]),
    ("cookie", {"type": "string"}, "/a", {"Cookie": "p=x; p=y"}, ["duplicate"], None),
    ("query", {"type": "string", "pattern": "^a$"}, "/a?p=a%0A", {}, ["string_pattern_mismatch"],
     None),
    ("query", {"type": ["integer", "null"]}, "/a?p=x", {}, ["int_parsing"], None),
    ("query", {"anyOf": [{"type": "integer"}, {"type": "null"}]}, "/a?p=x", {}, ["int_parsing"],
     None),
    ("query", NUMBERS, "/a?p=1&p=x", {}, ["int_parsing"], [["query", "p", 1]]),
    ("query", COLOUR, "/a?R=1", {}, ["missing"], [["query", "p", "G"]]),
    ("path", {"type": "integer"}, "/a/x", {}, ["int_parsing"], [["path", "p"]]),
    ("header", {"type": "integer"}, "/a", {"P": "x"}, ["int_parsing"], [["header", "p"]]),
    ("cookie", {"type": "string"}, "/a", {}, ["missing"], [["cookie", "p"]]),
]  # fmt: skip


@pytest.mark.parametrize(("place", "schema", "target", "headers", "kinds", "locations"), REFUSED)
def test_what_breaks_the_schema_is_named_as_fastapi_names_it(
    sandbox_for: Fixture,
    ask: Fixture,
    place: str,
    schema: dict[str, Any],
    target: str,
    headers: dict[str, str],
    kinds: list[str],
    locations: list[list[str | int]] | None,
) -> None:
    answer = ask(sandbox_for(build_paths(place, schema)), f"GET {target}", headers)
    assert (answer.status, answer.kinds()) == (422, kinds)
    assert locations is None or answer.locations() == locations
    assert set(answer.data["detail"][0]) == {"type", "loc", "msg", "input"}


def test_a_missing_parameter_is_reported_word_for_word_as_fastapi_does(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    answer = ask(sandbox_for(build_paths("query", {"type": "string"})), "GET /a")
    assert answer.data == {
        "detail": [
            {"type": "missing", "loc": ["query", "p"], "msg": "Field required", "input": None}
        ]
    }


@pytest.mark.parametrize(
    ("text", "status"), [("%7B%22a%22%3A1%7D", 204), ("%7B%22a%22%3A%22x%22%7D", 422), ("%7B", 422)]
)
def test_a_parameter_with_content_is_json(
    sandbox_for: Fixture, ask: Fixture, text: str, status: int
) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "integer"}}}
    paths = build_paths("query", {}, content={"application/json": {"schema": schema}})
    del paths["/a"]["get"]["parameters"][0]["schema"]
    assert ask(sandbox_for(paths), f"GET /a?p={text}").status == status


@pytest.mark.parametrize(
    ("query", "locations"),
    [
        ("a=1", []),
        ("a=x", [["query", "p", "a"]]),
        ("b=1", [["query", "p", "a"]]),
        ("a=1&a=2", [["query", "p", "a"]]),
        ("", [["query", "p"]]),
    ],
)
def test_a_whole_query_is_read_as_a_body_is(
    sandbox_for: Fixture, ask: Fixture, query: str, locations: list[list[str]]
) -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}
    paths = build_paths("querystring", {}, content={FORM: {"schema": schema}})
    answer = ask(sandbox_for(paths), f"GET /a?{query}")
    assert answer.status == (422 if locations else 204)
    assert not locations or answer.locations() == locations


def test_an_operations_parameter_replaces_the_path_items(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    paths = build_paths("query", {"type": "string"})
    paths["/a"]["parameters"] = [
        {"name": "p", "in": "query", "schema": {"type": "integer"}},
        {"name": "q", "in": "query", "required": True, "schema": {"type": "integer"}},
    ]
    sandbox = sandbox_for(paths)
    assert ask(sandbox, "GET /a?p=x&q=1").status == 204
    assert ask(sandbox, "GET /a?p=x").locations() == [["query", "q"]]


def test_a_null_of_3_0_is_no_type_of_text(sandbox_for: Fixture, ask: Fixture) -> None:
    paths = build_paths("query", {"type": "integer", "nullable": True, "minimum": 2,
                                  "exclusiveMinimum": True})  # fmt: skip
    sandbox = sandbox_for(paths, "3.0.3")
    assert ask(sandbox, "GET /a?p=3").status == 204
    assert ask(sandbox, "GET /a?p=2").kinds() == ["greater_than"]


def test_a_name_with_brackets_may_be_that_of_another_parameter(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    paths = build_paths("query", {"type": "string"})
    listed = {"name": "p[]", "in": "query", "schema": {"type": "array", "items": {}}}
    paths["/a"]["parameters"] = [listed]
    assert ask(sandbox_for(paths), "GET /a?p=x&p%5B%5D=1&p%5B%5D=2").status == 204
