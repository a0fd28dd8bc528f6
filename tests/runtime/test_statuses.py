"""A response that says no is an exception of the class for its status."""

from __future__ import annotations

import gzip
import json

import pytest
from runtime.exceptions import (
    APIStatusError,
)

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import KINDS, Kind, Problem, call
from tests.runtime.soundness import assert_sound

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("400 Bad Request", "BadRequestError"),
        ("401 Unauthorized", "AuthenticationError"),
        ("402 Payment Required", "APIStatusError"),
        ("403 Forbidden", "PermissionDeniedError"),
        ("404 Not Found", "NotFoundError"),
        ("409 Conflict", "ConflictError"),
        ("418 I'm a teapot", "APIStatusError"),
        ("422 Unprocessable Entity", "UnprocessableEntityError"),
        ("429 Too Many Requests", "RateLimitError"),
        ("500 Internal Server Error", "InternalServerError"),
        ("503 Service Unavailable", "InternalServerError"),
        ("599 Odd", "InternalServerError"),
        ("304 Not Modified", "APIStatusError"),
        ("300 Multiple Choices", "APIStatusError"),
    ],
)
def test_each_status_has_its_class(kind: Kind, status: str, error: str) -> None:
    body = b"" if status.startswith("304") else b'{"detail":"no"}'
    with (
        FaultServer(say(make_response(body, status=status.encode()))) as server,
        pytest.raises(APIStatusError) as caught,
    ):
        call(kind, server.url)
    assert type(caught.value).__name__ == error
    assert caught.value.status_code == int(status[:3])
    assert caught.value.body == (json.loads(body) if body else None)
    assert_sound(caught.value)


def test_a_huge_body_of_an_error_is_not_read(kind: Kind) -> None:
    """It says nothing to people, and to look for words in it would take long."""
    packed = gzip.compress(b" " * (1 << 23))
    reply = make_response(packed, b"Content-Encoding: gzip", status=b"400 Bad Request")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert caught.value.status_code == 400
    assert len(caught.value.response.content) < 1 << 22
    assert_sound(caught.value)


def test_the_body_of_a_declared_error_is_a_model(kind: Kind) -> None:
    reply = make_response(b'{"detail":"no such agent"}', status=b"422 Unprocessable Entity")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert caught.value.parsed == Problem(detail="no such agent")
    assert str(caught.value) == "Error code: 422 - Unprocessable Content: no such agent"


WORDS: list[tuple[str, str]] = [
    ('{"detail": "no"}', "no"),
    ('{"message": "no", "error": "Bad"}', "no"),
    ('{"error": {"message": "no such model", "code": 7}}', "no such model"),
    ('{"errors": [{"message": "a"}, {"message": "b"}]}', "a; b"),
    ('{"detail": [{"loc": ["body", "name"], "msg": "Field required"}]}',
     "body.name: Field required"),
    ('{"type": "about:blank", "title": "Out of credit", "detail": "It costs 50."}',
     "Out of credit: It costs 50."),
    ('{"title": "Bad Gateway", "detail": "no"}', "no"),
    ('{"title": "Gone"}', "Gone"),
    ('{"error": "invalid_grant", "error_description": "It has expired."}', "It has expired."),
    ('{"code": 7}', '{"code": 7}'),
    ('[[[[[[["deep"]]]]]]]', '[[[[[[["deep"]]]]]]]'),
    ('"just  text"', "just text"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words"), WORDS)
def test_an_error_says_what_the_service_said(kind: Kind, body: str, words: str) -> None:
    """In the service's own words (RFC 9457, and what others write)."""
    reply = make_response(body.encode(), status=b"502 Bad Gateway")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert str(caught.value) == f"Error code: 502 - Bad Gateway: {words}"


@pytest.mark.parametrize(
    "reply",
    [
        make_response(
            b"<h1>Bad gateway</h1>", status=b"502 Bad Gateway", content_type=b"text/html"
        ),
        make_response(b"\xff\xfe\xfd", status=b"502 Bad Gateway"),
        make_response(b"{", status=b"502 Bad Gateway"),
        make_response(b"", status=b"502 Bad Gateway"),
        make_response(b"x", b"Content-Encoding: gzip", status=b"502 Bad Gateway"),
    ],
)
def test_an_error_keeps_its_class_whatever_its_body(kind: Kind, reply: bytes) -> None:
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert type(caught.value).__name__ == "InternalServerError"
    assert_sound(caught.value)
