"""Files are sent while they are read, and read again where a call is repeated."""

from __future__ import annotations

import io
import tracemalloc
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime.content_body import ContentBody as Body
from runtime.exceptions import APIConnectionError, InternalServerError
from runtime.operation import Operation, Response
from runtime.options import Timeout
from runtime.uploads import FileUpload

from tests.fault_server.faults import make_response, say, say_in_turn
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import CREDENTIALS, Kind, both, call, make_client, make_http_client, send

RAW: Operation[None] = Operation(
    id="put_file",
    method="PUT",
    path="/file",
    body=Body(("application/octet-stream",), required=True),
    responses=(Response("204"),),
)
FORM: Operation[None] = Operation(
    id="put_form",
    method="PUT",
    path="/form",
    body=Body(("multipart/form-data",), required=True, is_spread=True, files=("file",)),
    responses=(Response("204"),),
)
DONE = make_response(b"", status=b"204 No Content")
BROKEN = make_response(status=b"503 Unavailable")
MEGABYTES = 24


class Unseekable(io.RawIOBase):
    """A file that can be read once, such as a pipe."""

    def __init__(self, data: bytes) -> None:
        self._rest = io.BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        return self._rest.read(size)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "big.bin"
    made.write_bytes(b"0123456789")
    return made


def _body_of(request: bytes) -> bytes:
    return request.partition(b"\r\n\r\n")[2]


@both
def test_a_path_is_sent_and_its_length_said(kind: Kind, path: Path) -> None:
    with FaultServer(say(DONE)) as server:
        call(kind, server.url, RAW, {"body": path})
    assert b"content-length: 10\r\n" in server.requests[0].lower()
    assert server.requests[0].lower().count(b"\r\nhost: ") == 1
    assert _body_of(server.requests[0]) == b"0123456789"


@both
def test_a_repeated_call_reads_the_file_again(kind: Kind, path: Path) -> None:
    """From where it stood when the call began."""
    with path.open("rb") as file, FaultServer(say_in_turn(BROKEN, DONE)) as server:
        file.read(4)
        call(kind, server.url, FORM, {"body": {"file": file}}, max_retries=1)
    first, second = map(_body_of, server.requests)
    assert first == second
    assert b"\r\n\r\n456789\r\n" in first
    assert b'filename="big.bin"' in first


@both
def test_a_redirect_gets_the_file_again(kind: Kind, path: Path) -> None:
    moved = make_response(b"", b"Location: /other", status=b"307 Temporary Redirect")
    with FaultServer(say_in_turn(moved, DONE)) as server:
        call(kind, server.url, RAW, {"body": path})
    assert [_body_of(one) for one in server.requests] == [b"0123456789"] * 2


@both
def test_what_can_be_read_once_is_sent_once(kind: Kind) -> None:
    """In chunks, as its length is not known; the first answer counts."""
    sent: list[bytes] = []

    def refuse(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.headers["transfer-encoding"].encode())
        return httpx2.Response(503)

    http = make_http_client(kind, refuse)
    client = make_client(kind, "http://api.test", http_client=http, max_retries=3)
    with pytest.raises(InternalServerError):
        send(client, RAW, {"body": Unseekable(b"abc")})
    assert sent == [b"chunked"]


@both
def test_progress_is_told(kind: Kind) -> None:
    told: list[tuple[int, int | None]] = []
    data = bytes(600_000)
    upload = FileUpload(data, "a.bin", on_progress=lambda sent, size: told.append((sent, size)))
    with FaultServer(say(DONE)) as server:
        call(kind, server.url, FORM, {"body": {"file": upload, "note": "n"}})
    assert told == [(262_144, 600_000), (524_288, 600_000), (600_000, 600_000)]
    assert data in server.requests[0]


@both
def test_a_file_is_never_in_memory_as_a_whole(kind: Kind, path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MEGABYTES << 20)

    def discard(peer: Peer) -> None:
        while not peer.connection.recv(1 << 16).endswith(b"--\r\n"):
            pass
        peer.send(DONE)

    with FaultServer(discard) as server:
        tracemalloc.start()
        try:
            call(kind, server.url, FORM, {"body": {"file": path}})
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < (MEGABYTES << 20) / 4


def test_a_file_may_take_its_time_unless_a_total_was_given(path: Path) -> None:
    """The total time of other calls follows from their steps."""
    seen: list[Any] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"]["read"].deadline.at)
        return httpx2.Response(204)

    client = make_client("sync", "http://api.test", http_client=make_http_client("sync", note))
    for options in ({}, {"timeout": Timeout(5.0, total=9.0)}):
        send(client, RAW, {"body": path}, **options)
    assert seen[0] is None
    assert seen[1] is not None


@both
def test_a_file_of_text_is_refused(kind: Kind, path: Path) -> None:
    """It is opened in binary mode, or it is a text in memory."""
    with FaultServer(say(DONE)) as server:
        call(kind, server.url, RAW, {"body": io.StringIO("ä")})
    assert _body_of(server.requests[0]) == "ä".encode()

    class Odd:
        def read(self, size: int) -> str:
            return "text"

    with FaultServer(say(DONE)) as server, pytest.raises(APIConnectionError, match="binary mode"):
        call(kind, server.url, RAW, {"body": Odd()}, credentials=CREDENTIALS)


def test_a_file_that_is_not_there_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    with FaultServer(say(DONE)) as server:
        with pytest.raises(FileNotFoundError):
            call("sync", server.url, RAW, {"body": tmp_path / "none"})
        with pytest.raises(TypeError, match="body must be bytes, a path or a file"):
            call("sync", server.url, RAW, {"body": 7})
    assert server.requests == []
