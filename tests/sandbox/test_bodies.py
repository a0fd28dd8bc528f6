"""Request bodies are decoded by media type and checked against the document."""

from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
PET = {
    "type": "object",
    "required": ["name", "id"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string", "minLength": 1},
        "age": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "photo": {"type": "string", "format": "binary"},
        "homes": {
            "type": "array",
            "items": {"type": "object", "properties": {"zip": {"type": "integer"}}},
        },
        "owner": {"type": "object", "required": ["name"], "properties": {"name": {}}},
    },
}
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=B"
MEDIA_TYPES = ("application/json", FORM, "multipart/form-data", "text/plain", "image/*")


def build_paths(*media_types: str, is_required: bool = True) -> dict[str, Any]:
    texts = {"type": "string", "maxLength": 5}
    schemas = {"text/plain": texts, "image/*": {"type": "string", "format": "binary"}}
    content = {name: {"schema": schemas.get(name, PET)} for name in media_types or MEDIA_TYPES}
    body = {"required": is_required, "content": content}
    return {"/pets": {"post": {"requestBody": body, "responses": {"204": {"description": "-"}}}}}


def make_part(name: str, data: str, head: str = "") -> str:
    return f'--B\r\nContent-Disposition: form-data; name="{name}"{head}\r\n\r\n{data}\r\n'


FILE = '; filename="a.png"\r\nContent-Type: image/png'
CASES = [
    ("application/json", '{"name": "Rex"}', 204, None),
    ("application/json; charset=utf-8", '{"name": "Rex", "age": 3}', 204, None),
    ("application/json", "{}", 422, ["body", "name"]),
    ("application/json", '{"name": ""}', 422, ["body", "name"]),
    ("application/json", '{"name": "Rex", "age": "3"}', 422, ["body", "age"]),
    ("application/json", '{"name": "Rex", "owner": {}}', 422, ["body", "owner", "name"]),
    ("application/json", '{"name": ', 422, ["body", 9]),
    ("application/json", '{"name": NaN}', 422, ["body", 0]),
    ("application/json", "", 422, ["body"]),
    ("", "", 422, ["body"]),
    (FORM, "name=Rex&age=3&tags=a&tags=b", 204, None),
    (FORM, "name=Rex&owner=%7B%22name%22%3A1%7D", 204, None),
    (FORM, "name=Rex&homes=%7B%22zip%22%3A1%7D&homes=%7B%22zip%22%3A2%7D", 204, None),
    (FORM, "name=Rex&homes=%7B%22zip%22%3A%22x%22%7D", 422, ["body", "homes", 0, "zip"]),
    (FORM, "name=%7B%22a%22%3A1%7D", 204, None),
    (FORM, "age=3", 422, ["body", "name"]),
    (FORM, "name=Rex&age=x", 422, ["body", "age"]),
    (MULTIPART, make_part("name", "Rex") + make_part("age", "3") + "--B--\r\n", 204, None),
    (MULTIPART, make_part("name", "Rex") + make_part("photo", "\x89", FILE) + "--B--", 204, None),
    (MULTIPART, make_part("name", "R") + make_part("owner", '{"name": 1}') + "--B--", 204, None),
    (MULTIPART, make_part("name", "R") + make_part("tags", "a") + "--B--", 204, None),
    (MULTIPART, make_part("age", "3") + "--B--\r\n", 422, ["body", "name"]),
    (MULTIPART, make_part("name", "R") + make_part("age", "x") + "--B--", 422, ["body", "age"]),
    (MULTIPART, "nothing of the kind", 422, ["body"]),
    ("multipart/form-data", "x", 422, ["body"]),
    ("text/plain", "short", 204, None),
    ("text/plain", "too long", 422, ["body"]),
    ("image/png", "\x89PNG", 204, None),
]


@pytest.mark.parametrize(("media_type", "text", "status", "location"), CASES)
def test_each_media_type_is_checked_against_its_schema(
    sandbox_for: Fixture,
    ask: Fixture,
    media_type: str,
    text: str,
    status: int,
    location: list[str | int] | None,
) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    answer = ask(sandbox_for(build_paths()), "POST /pets", headers, text.encode("latin-1"))
    assert answer.status == status, answer.body
    assert status == 204 or answer.locations() == [location]


@pytest.mark.parametrize("media_type", ["application/xml", "video/mp4", ""])
def test_an_undeclared_media_type_is_refused(
    sandbox_for: Fixture, ask: Fixture, media_type: str
) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    answer = ask(sandbox_for(build_paths()), "POST /pets", headers, b"<a/>")
    assert answer.status == 415
    assert "application/json" in answer.data["detail"]


def test_a_body_that_is_not_required_may_be_left_out(sandbox_for: Fixture, ask: Fixture) -> None:
    sandbox = sandbox_for(build_paths(is_required=False))
    assert ask(sandbox, "POST /pets").status == 204


def test_an_empty_file_is_a_body(sandbox_for: Fixture, ask: Fixture) -> None:
    sandbox = sandbox_for(build_paths("image/*"))
    assert ask(sandbox, "POST /pets", {"Content-Type": "image/png"}).status == 204


def test_hostile_json_is_refused_rather_than_fatal(sandbox_for: Fixture, ask: Fixture) -> None:
    deep = b"[" * 100_000
    sandbox = sandbox_for(build_paths())
    answer = ask(sandbox, "POST /pets", {"Content-Type": "application/json"}, deep)
    assert answer.status == 422


def test_a_lone_surrogate_is_echoed_as_the_escape_it_came_as(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    sandbox = sandbox_for(build_paths())
    answer = ask(sandbox, "POST /pets", {"Content-Type": "application/json"}, b'"\\ud800"')
    assert answer.data["detail"][0]["input"] == "\ud800"


PARTS = {
    "type": "object",
    "required": ["title"],
    "properties": {
        "title": {"type": "string"},
        "count": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
}
JSON_TITLE = {"title": {"contentType": "application/json"}}
TYPED = "\r\nContent-Type: application/json"


@pytest.mark.parametrize(
    ("part", "status"),
    [
        (make_part("title", '"t"', TYPED), 204),
        (make_part("title", '"t"'), 204),
        (make_part("title", "t", TYPED), 422),
        (make_part("title", "t"), 422),
        (make_part("title", "t", "\r\nContent-Type: text/plain"), 204),
        (make_part("title", '"t"') + make_part("count", "x"), 422),
    ],
)
def test_a_part_is_read_as_it_or_its_encoding_says(
    sandbox_for: Fixture, ask: Fixture, part: str, status: int
) -> None:
    content = {"multipart/form-data": {"schema": PARTS, "encoding": JSON_TITLE}}
    operation = {"requestBody": {"content": content}, "responses": {"204": {"description": "-"}}}
    sandbox = sandbox_for({"/pets": {"post": operation}})
    body = (part + "--B--\r\n").encode()
    assert ask(sandbox, "POST /pets", {"Content-Type": MULTIPART}, body).status == status


@pytest.mark.parametrize(
    ("media_type", "schema", "text", "status"),
    [
        ("text/plain", {"type": "integer"}, "5", 204),
        ("text/plain", {"type": "integer"}, "five", 422),
        ("text/plain", {"type": "boolean"}, "true", 204),
        ("text/plain", {"type": "string", "pattern": "^[0-9]+$"}, "007", 204),
        (FORM, PARTS, "title=a&title=b", 422),
        (FORM, PARTS, "title=a&tags=x&tags=y", 204),
        ("application/json", {"type": ["object", "null"]}, "null", 204),
        ("application/json", {"format": "uuid"}, '"x"', 422),
        ("application/json", {"format": "uuid", "example": "dfl-1"}, '"dfl-2"', 204),
    ],
)
def test_text_means_what_its_schema_says(
    sandbox_for: Fixture, ask: Fixture, media_type: str, schema: Any, text: str, status: int
) -> None:
    body = {"content": {media_type: {"schema": schema}}}
    operation = {"requestBody": body, "responses": {"204": {"description": "-"}}}
    sandbox = sandbox_for({"/a": {"post": operation}})
    answer = ask(sandbox, "POST /a", {"Content-Type": media_type}, text.encode())
    assert answer.status == status


@pytest.mark.parametrize(
    ("media_type", "content", "status"),
    [
        ("text/csv", b"a;b", 204),
        ("application/yaml", b"- 1", 204),
        ("application/pdf", b"%PDF", 204),
        ("text/plain", b"a;b", 422),
        ("application/json", b'"a;b"', 422),
    ],
)
def test_a_schema_of_values_is_not_held_against_content_it_cannot_describe(
    sandbox_for: Fixture, ask: Fixture, media_type: str, content: bytes, status: int
) -> None:
    schema = {"type": "array", "items": {"type": "integer"}, "minItems": 1}
    body = {"required": True, "content": {media_type: {"schema": schema}}}
    operation = {"requestBody": body, "responses": {"204": {"description": "-"}}}
    sandbox = sandbox_for({"/a": {"post": operation}})
    assert ask(sandbox, "POST /a", {"Content-Type": media_type}, content).status == status


def test_a_range_in_the_document_takes_each_of_its_types_and_none_that_is_a_range(
    sandbox_for: Fixture, ask: Fixture
) -> None:
    body = {"required": True, "content": {"*/*": {"schema": {"type": "object"}}}}
    operation = {"requestBody": body, "responses": {"204": {"description": "-"}}}
    sandbox = sandbox_for({"/a": {"post": operation}})
    statuses = {
        media_type: ask(sandbox, "POST /a", {"Content-Type": media_type}, b"{}").status
        for media_type in ("application/json", "text/csv", "*/*", "application/*", "")
    }
    refused = dict.fromkeys(("*/*", "application/*", ""), 415)
    assert statuses == {"application/json": 204, "text/csv": 204, **refused}
