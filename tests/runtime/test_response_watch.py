"""What is sent beyond the end of a response is noticed, however the end is told."""

from __future__ import annotations

from itertools import product

import pytest
from runtime.response_watch import ResponseWatch

GET = b"GET /jobs HTTP/1.1\r\nHost: a\r\n\r\n"
HEAD = GET.replace(b"GET", b"HEAD")
SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=1\r\n[]\r\n0\r\nX-T: 1\r\n\r\n"
EMPTY = b"HTTP/1.1 204 No Content\r\n\r\n"
EARLY = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
LAST = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]"
UNSIZED = b"HTTP/1.1 200 OK\r\n\r\n[]"


def watch(request: bytes, *pieces: bytes) -> ResponseWatch:
    watched = ResponseWatch()
    watched.note_written(request)
    for piece in pieces:
        watched.note_read(piece)
    return watched


@pytest.mark.parametrize("is_split", [False, True])
@pytest.mark.parametrize("surplus", [b"", b"\r\n", b"x", SIZED])
@pytest.mark.parametrize(
    ("request_", "response"),
    [
        (GET, SIZED),
        (GET, CHUNKED),
        (GET, EMPTY),
        (GET, EARLY + SIZED),
        (GET, LAST),
        (HEAD, SIZED.removesuffix(b"[]")),
        (HEAD, CHUNKED[: CHUNKED.index(b"2;")]),
    ],
)
def test_bytes_beyond_the_end_are_noticed(
    request_: bytes, response: bytes, surplus: bytes, is_split: bool
) -> None:
    """Whether they come in one piece or byte by byte."""
    data = response + surplus
    pieces = [bytes([byte]) for byte in data] if is_split else [data]
    assert watch(request_, *pieces).has_surplus is bool(surplus)


def test_the_next_request_begins_anew() -> None:
    watched = watch(GET, SIZED)
    watched.note_written(HEAD)
    watched.note_read(SIZED)
    assert watched.has_surplus


def test_a_request_may_be_written_in_pieces() -> None:
    watched = watch(b"POST /jobs HTTP/1.1\r\n")
    watched.note_written(b"HEAD / HTTP/1.1")
    watched.note_read(SIZED)
    assert not watched.has_surplus


def test_a_response_that_ends_with_its_connection_has_nothing_beyond() -> None:
    assert not watch(GET, UNSIZED, SIZED, b"").has_surplus


def test_what_is_no_http_is_not_followed() -> None:
    """What a SOCKS proxy says before the first request of HTTP; nonsense instead of a response."""
    watched = watch(b"\x05\x01\x00", b"\x05\x00", b"\x05")
    assert not watched.has_surplus
    watched.note_written(GET)
    watched.note_read(b"\x00 nonsense\r\n\r\n")
    assert watched.has_surplus


LINES = [
    b"",
    b"Content-Length: 2",
    b"content-length:1 ",
    b"Content-Length: 2, 2",
    b"Content-Length : 2",
    b"Content-Length: +2",
    b"Transfer-Encoding: chunked",
    b"X-Content-Length: 9",
    b" Content-Length: 9",
    b"X: \r",
    b"X:",
    b"X: 1\nContent-Length: 2",
]
BODIES = [b"a", b"[]", b"[]x", b"2\r\n[]\r\n0\r\n\r\n"]


@pytest.mark.parametrize(
    "status", [b"200 OK", b"204 No", b"206", b"299 x", b"304 Same", b"100 Go", b"20x A"]
)
@pytest.mark.parametrize("request_", [GET, HEAD])
def test_counting_finds_the_end_that_the_parser_finds(request_: bytes, status: bytes) -> None:
    for *lines, body in product(LINES, LINES, BODIES):
        head = b"\r\n".join([b"HTTP/1.1 " + status, *filter(None, lines), b"", b""])
        parsed = watch(
            request_, head[:1], head[1:] + body
        )  # A head in two pieces is always parsed.
        assert watch(request_, head + body).has_surplus is parsed.has_surplus, head + body
