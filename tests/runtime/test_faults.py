"""Whatever a server does, a call ends in time: with the right value or our own exception."""

from __future__ import annotations

import json
import socket
import ssl

import pytest
import trustme
from runtime.exceptions import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
)
from runtime.options import Timeout

from tests.fault_server import faults
from tests.fault_server.faults import make_response, say
from tests.fault_server.server import Fault, FaultServer, Peer
from tests.runtime.api import CREATE, DELETE, DOWNLOAD, GET, KINDS, Job, Kind, call
from tests.runtime.soundness import assert_sound

pytestmark = pytest.mark.parametrize("kind", KINDS)

SHORT = Timeout(0.15, total=0.3)

DEEP = 200_000
CONNECTION_FAULTS: list[Fault] = [
    faults.close_at_once,
    faults.close_before_headers,
    faults.reset_before_headers,
    faults.reset_amid_headers,
    faults.reset_amid_body,
    faults.close_amid_body,
    faults.cut_chunk,
    faults.miss_last_chunk,
    faults.write_wrong_chunk_size,
    faults.send_endless_header,
    faults.speak_nonsense,
    faults.declare_negative_length,
    faults.declare_two_lengths,
]
TIME_FAULTS: list[Fault] = [
    faults.stall_before_headers,
    faults.stall_amid_headers,
    faults.stall_amid_body,
    faults.drip_headers,
    faults.drip_body,
    faults.drip_chunks,
    faults.drip_informational,
]
WRONG_ANSWERS: dict[str, bytes] = {
    "broken gzip": faults.BROKEN_GZIP,
    "no gzip at all": faults.NO_GZIP,
    "gzip cut off": faults.CUT_GZIP,
    "gzip with more after it": faults.GZIP_AND_MORE,
    "gzip with a wrong checksum": faults.WRONG_CHECKSUM,
    "broken brotli": faults.BROKEN_BROTLI,
    "brotli nobody asked for": faults.UNASKED_BROTLI,
    "a coding nobody knows": faults.UNKNOWN_CODING,
    "a coding three times": faults.TOO_MANY_CODINGS,
    "broken deflate": faults.BROKEN_DEFLATE,
    "deflate with more after it": faults.DEFLATE_AND_MORE,
    "HTML": make_response(b"<html></html>", content_type=b"text/html"),
    "HTML called JSON": make_response(b"<html></html>"),
    "plain text": make_response(b"all is well", content_type=b"text/plain"),
    "no JSON": make_response(b"[{id: 1}]"),
    "JSON cut off": make_response(b'[{"id":"1"'),
    "two JSON texts": make_response(b"[] []"),
    "an object for an array": make_response(b'{"id":"1"}'),
    "null for an array": make_response(b"null"),
    "an array for an object in it": make_response(b"[[]]"),
    "a required member missing": make_response(b"[{}]"),
    "a required member null": make_response(b'[{"id":null}]'),
    "a number for a text": make_response(b'[{"id":1}]'),
    "a text for an integer": make_response(b'[{"id":"1","count":"1"}]'),
    "true for an integer": make_response(b'[{"id":"1","count":true}]'),
    "a fraction for an integer": make_response(b'[{"id":"1","count":1.5}]'),
    "a number for an enum": make_response(b'[{"id":"1","status":1}]'),
    "an empty body": make_response(b""),
    "no content where an array is due": b"HTTP/1.1 204 No Content\r\n\r\n",
    "invalid UTF-8": make_response(b'[{"id":"\xff"}]'),
    "a surrogate in UTF-8": make_response(b'[{"id":"\xed\xa0\x80"}]'),
    "NaN": make_response(b'[{"id":"1","x":NaN}]'),
    "Infinity": make_response(b'[{"id":"1","x":-Infinity}]'),
    "a number beyond doubles": make_response(b'[{"id":"1","x":1e999}]'),
    "an integer of thousands of digits": make_response(
        b'[{"id":"1","count":' + b"9" * 9000 + b"}]"
    ),
    # Deeper than any version of Python reads.
    "nesting very deep": make_response(
        b'[{"id":"1","x":' + b"[" * DEEP + b"]" * DEEP + b"}]",
    ),
    "objects very deep": make_response(
        b'[{"id":"1","x":' + b'{"a":' * DEEP + b"1" + b"}" * (DEEP + 1) + b"]"
    ),
    "a surrogate in UTF-32": make_response(
        b'["\x00\xd8\x00\x00"]', content_type=b"application/json; charset=utf-32"
    ),
    "invalid UTF-8 called UTF-16": make_response(
        b'[{"id":"\xff"}]', content_type=b"application/json; charset=utf-16"
    ),
    "UTF-16": make_response('[{"id":"1"}]'.encode("utf-16")),
    "a control character": make_response(b'[{"id":"\x01"}]'),
}
RIGHT_ANSWERS: dict[str, bytes] = {
    "as declared": make_response(),
    "another spelling of the media type": make_response(
        content_type=b"Application/JSON; charset=UTF-8"
    ),
    "a charset that it is not": make_response(content_type=b"application/json; charset=iso-8859-1"),
    "a charset that it is": make_response(
        '[{"id":"1"}]'.encode("utf-16"), content_type=b"application/json; charset=utf-16"
    ),
    "a codec that is no charset": make_response(
        content_type=b"application/json; charset=unicode_escape"
    ),
    "a codec that is no text": make_response(content_type=b"application/json; charset=hex"),
    "a charset nobody knows": make_response(content_type=b"application/json; charset=klingon"),
    "called plain text": make_response(content_type=b"text/plain"),
    "called HTML": make_response(content_type=b"text/html"),
    "called nothing": make_response().replace(b"Content-Type: application/json\r\n", b""),
    "a byte order mark": make_response(b"\xef\xbb\xbf" + faults.GOOD),
    "blanks around it": make_response(b" \r\n\t" + faults.GOOD + b"\n"),
    "gzip": make_response(__import__("gzip").compress(faults.GOOD), b"Content-Encoding: gzip"),
    "gzip in two members": make_response(
        __import__("gzip").compress(faults.GOOD[:4]) + __import__("gzip").compress(faults.GOOD[4:]),
        b"Content-Encoding: x-gzip",
    ),
    "deflate": make_response(
        __import__("zlib").compress(faults.GOOD), b"Content-Encoding: deflate"
    ),
    "deflate without a wrapper": make_response(
        __import__("zlib").compress(faults.GOOD)[2:-4], b"Content-Encoding: deflate"
    ),
    "identity": make_response(faults.GOOD, b"Content-Encoding: identity"),
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'5\r\n[{"id\r\n7;x=y\r\n":"1"}]\r\n0\r\n\r\n',
    "until the connection ends": b"HTTP/1.1 200 OK\r\n\r\n" + faults.GOOD,
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\n" + faults.GOOD,
    "early hints before it": b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + make_response(),
    "a success the document does not list": make_response(status=b"203 Non-Authoritative"),
}


@pytest.mark.parametrize("fault", CONNECTION_FAULTS, ids=lambda fault: fault.__name__)
def test_a_response_that_breaks_off_is_a_connection_error(kind: Kind, fault: Fault) -> None:
    with FaultServer(fault) as server, pytest.raises(APIConnectionError) as caught:
        call(kind, server.url)
    assert_sound(caught.value)
    assert caught.value.__cause__ is not None
    assert not isinstance(caught.value, APITimeoutError)
    assert caught.value.response is None


@pytest.mark.parametrize("fault", TIME_FAULTS, ids=lambda fault: fault.__name__)
def test_a_slow_response_is_a_timeout(kind: Kind, fault: Fault) -> None:
    with FaultServer(fault) as server, pytest.raises(APITimeoutError) as caught:
        call(kind, server.url, timeout=SHORT)
    assert_sound(caught.value)


@pytest.mark.parametrize("name", WRONG_ANSWERS)
def test_a_response_other_than_declared_is_told(kind: Kind, name: str) -> None:
    with (
        FaultServer(say(WRONG_ANSWERS[name])) as server,
        pytest.raises(APIResponseValidationError) as caught,
    ):
        call(kind, server.url)
    error = caught.value
    assert_sound(error)
    assert error.path.startswith("$")
    assert error.expected
    assert error.status_code in (200, 204)
    assert isinstance(error.body, bytes)


@pytest.mark.parametrize("name", RIGHT_ANSWERS)
def test_a_response_as_declared_is_read(kind: Kind, name: str) -> None:
    with FaultServer(say(RIGHT_ANSWERS[name])) as server:
        assert call(kind, server.url) == [Job(id="1")]


def test_the_place_of_what_is_wrong_is_named(kind: Kind) -> None:
    body = b'[{"id":"1"},{"id":"2","owner":{"id":"3","count":"many"}}]'
    with (
        FaultServer(say(make_response(body, b"X-Request-Id: r1"))) as server,
        pytest.raises(APIResponseValidationError) as caught,
    ):
        call(kind, server.url)
    assert caught.value.path == "$[1].owner.count"
    assert "integer" in caught.value.expected
    assert caught.value.body == body
    assert caught.value.request_id == "r1"


def test_a_refused_connection_is_a_connection_error(kind: Kind) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
    with pytest.raises(APIConnectionError) as caught:
        call(kind, url)
    assert_sound(caught.value)


def test_a_name_without_address_is_a_connection_error(kind: Kind) -> None:
    with pytest.raises(APIConnectionError) as caught:
        call(kind, "http://no-such-host.invalid")
    assert_sound(caught.value)


def test_a_certificate_nobody_vouches_for_is_not_tried_again(kind: Kind) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with (
        FaultServer(say(make_response()), context) as server,
        pytest.raises(APIConnectionError) as caught,
    ):
        call(kind, server.url, max_retries=2)
    assert_sound(caught.value)
    assert server.connections == 1


def test_plain_text_where_tls_is_due_is_a_connection_error(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server, pytest.raises(APIConnectionError) as caught:
        call(kind, server.url.replace("http:", "https:"), timeout=SHORT)
    assert_sound(caught.value)


def test_a_length_beyond_any_memory_is_refused_before_it_is_read(kind: Kind) -> None:
    with (
        FaultServer(faults.declare_endless_body) as server,
        pytest.raises(APIResponseValidationError) as caught,
    ):
        call(kind, server.url)
    assert_sound(caught.value)
    assert "the allowed" in str(caught.value)


def test_a_small_response_that_grows_without_bound_is_cut_off(kind: Kind) -> None:
    with (
        FaultServer(faults.send_bomb) as server,
        pytest.raises(APIResponseValidationError, match="the allowed 1000000 bytes") as caught,
    ):
        call(kind, server.url, max_response_bytes=1_000_000)
    assert isinstance(caught.value.body, bytes)
    assert len(caught.value.body) < 1_000_000


def test_a_response_of_unknown_length_is_cut_off(kind: Kind) -> None:
    reply = b"HTTP/1.1 200 OK\r\n\r\n" + b" " * 100
    with (
        FaultServer(say(reply)) as server,
        pytest.raises(APIResponseValidationError, match="longer than the allowed 10 bytes"),
    ):
        call(kind, server.url, max_response_bytes=10)


def test_the_bound_on_size_can_be_taken_away(kind: Kind) -> None:
    with FaultServer(say(make_response(b"x" * 100))) as server:
        assert call(kind, server.url, DOWNLOAD, max_response_bytes=None) == b"x" * 100


def test_no_content_is_none_where_none_is_declared(kind: Kind) -> None:
    with FaultServer(say(b"HTTP/1.1 204 No Content\r\n\r\n")) as server:
        assert call(kind, server.url, DELETE, {"job_id": "1"}) is None


def test_a_range_of_statuses_covers_each_in_it(kind: Kind) -> None:
    with FaultServer(say(make_response(b'{"id":"7"}', status=b"201 Created"))) as server:
        assert call(kind, server.url, CREATE, {"body": Job(id="7")}) == Job(id="7")


def test_drift_is_survived(kind: Kind) -> None:
    body = {"id": "dfl-1", "status": "PAUSED", "new": {"deep": [1, 2.5, None]}, "count": None}
    with FaultServer(say(make_response(json.dumps(body).encode()))) as server:
        job: Job = call(kind, server.url, GET, {"job_id": "1"})
    assert job.to_dict() == body
    assert job.status == "PAUSED"
    assert job.status is not None
    assert not job.status.is_known


def test_a_call_that_takes_too_long_names_the_total(kind: Kind) -> None:
    """And one that waits too long for a step does not."""
    with FaultServer(faults.drip_body) as server:
        with pytest.raises(APITimeoutError, match=r"exceeded the total of 0\.3 s") as caught:
            call(kind, server.url, timeout=Timeout(5, total=0.3))
        assert caught.value.message.startswith(f"Request timed out. GET {server.url}/jobs failed:")
    with FaultServer(faults.stall_before_headers) as server:
        with pytest.raises(APITimeoutError) as caught:
            call(kind, server.url, timeout=0.1)
        assert "total" not in str(caught.value)


def test_the_total_that_is_named_is_that_of_the_call(kind: Kind) -> None:
    """Not what was left of it for the last try."""
    total = pytest.raises(APITimeoutError, match=r"the total of 0\.5 s")
    with FaultServer(faults.stall_before_headers) as server, total:
        call(kind, server.url, timeout=Timeout(0.3, total=0.5), max_retries=5)


def test_a_healthy_answer_may_take_longer_than_its_steps(kind: Kind) -> None:
    def drip(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: a/json\r\nContent-Length: 14\r\n\r\n")
        peer.drip(b'[ {"id":"1"} ]', 0.1)

    with FaultServer(drip) as server:
        assert call(kind, server.url, timeout=0.25) == [Job(id="1")]
