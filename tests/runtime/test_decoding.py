"""What is declared decides what a response means."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.exceptions import (
    APIResponseValidationError,
)
from runtime.operation import Operation, Response

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import Job, Kind, both, call


@both
@pytest.mark.parametrize(
    ("responses", "came", "value"),
    [
        (
            (Response("200", "text/plain", str),),
            make_response(b"\xe4", content_type=b"text/plain; charset=latin-1"),
            "ä",
        ),
        ((Response("200", "text/csv"),), make_response(b"a,b", content_type=b"text/csv"), "a,b"),
        ((Response("200", "application/x-ndjson", str),), make_response(b"1\n2"), "1\n2"),
        ((Response("200", "image/png", bytes),), make_response(b"\x89"), b"\x89"),
        ((Response("200", "application/json"),), make_response(b'{"a":1}'), {"a": 1}),
        ((Response("200"),), make_response(b"ignored"), None),
        ((), make_response(b"ignored"), None),
        (
            (Response("default", "application/json", Job),),
            make_response(b'{"id":"1"}'),
            Job(id="1"),
        ),
        (
            (Response("2XX", "application/json", Job), Response("200", "application/json", str)),
            make_response(b'"exact"'),
            "exact",
        ),
        (
            (Response("200", "application/json", Job), Response("200", "text/plain", str)),
            make_response(b"text", content_type=b"text/plain"),
            "text",
        ),
        (
            (Response("200", "x/y;v=1", str), Response("200", "x/y; v=2", Job)),
            make_response(b'{"id":"1"}', content_type=b'x/y; charset=utf-8;V="2"'),
            Job(id="1"),
        ),
        (
            (Response("200", "text/x;v=1", str), Response("200", "text/x; v=2", int)),
            make_response(b"1", content_type=b"text/x;v=3"),
            "1",
        ),
        ((Response("201", "application/json", Job),), make_response(b'{"id":"1"}'), Job(id="1")),
        ((Response("404", "application/json", Job),), make_response(b'{"id":"1"}'), None),
        (  # Here the default describes errors only.
            (
                Response("200", "application/json", Job),
                Response("default", "application/json", str),
            ),
            make_response(b'{"id":"1"}', status=b"201 Created"),
            Job(id="1"),
        ),
        (  # RFC 8259, section 8.1.
            (Response("200", "application/json", Job),),
            make_response('{"id":"ä"}'.encode(), content_type=b"application/json; charset=latin-1"),
            Job(id="ä"),
        ),
        (
            (Response("200", "text/plain", int),),
            make_response(b" 7 ", content_type=b"text/plain"),
            7,
        ),
        ((Response("200", "application/*", Job),), make_response(b'{"id":"1"}'), Job(id="1")),
        ((Response("200", "image/png"),), make_response(b"x", content_type=b"image/png"), b"x"),
        (
            (Response("200", "x/y", Job),),
            make_response(b'{"id":"1"}', content_type=b"x/y"),
            Job(id="1"),
        ),
    ],
)
def test_the_response_that_was_declared_decides(
    kind: Kind, responses: tuple[Response, ...], came: bytes, value: object
) -> None:
    operation: Operation[Any] = Operation("o", "GET", "/", responses=responses)
    with FaultServer(say(came)) as server:
        assert call(kind, server.url, operation) == value


@both
def test_text_in_a_charset_that_it_is_not_is_told(kind: Kind) -> None:
    operation: Operation[Any] = Operation(
        "o", "GET", "/", responses=(Response("200", "text/plain"),)
    )
    fault = say(make_response(b"\xff", content_type=b"text/plain"))
    error = pytest.raises(APIResponseValidationError, match="text in utf-8")
    with FaultServer(fault) as server, error:
        call(kind, server.url, operation)


@both
def test_the_length_of_what_was_not_asked_for_is_no_matter(kind: Kind) -> None:
    """The response to HEAD declares a length it does not have (RFC 9110, 9.3.2)."""
    operation: Operation[None] = Operation("o", "HEAD", "/", responses=(Response("200"),))
    reply = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    with FaultServer(say(reply)) as server:
        assert call(kind, server.url, operation) is None
