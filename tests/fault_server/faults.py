"""What a server can do to a client; each fault is one function, named for it."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from itertools import count

from .server import Fault, Peer

GOOD = b'[{"id":"1"}]'
DRIP = 0.02


def make_response(
    body: bytes = GOOD,
    *headers: bytes,
    status: bytes = b"200 OK",
    content_type: bytes = b"application/json",
) -> bytes:
    """A complete response."""
    lines = [
        b"HTTP/1.1 " + status,
        b"Content-Type: " + content_type,
        b"Content-Length: %d" % len(body),
        *headers,
    ]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def say(*responses: bytes) -> Fault:
    """Responds to each request of a connection with the next of these bytes, then hangs up."""

    def fault(peer: Peer) -> None:
        for one in responses:
            if not peer.read_request():
                return
            peer.send(one)

    return fault


def keep_saying(make: Callable[[int], bytes]) -> Fault:
    """Responds to request number n, counted over all connections from 0, with `make(n)`."""
    numbers = count()

    def fault(peer: Peer) -> None:
        while peer.read_request():
            peer.send(make(next(numbers)))

    return fault


def say_in_turn(*responses: bytes) -> Fault:
    """Responds to the requests of all connections in turn; the last response stays."""
    return keep_saying(lambda number: responses[min(number, len(responses) - 1)])


def take_turns(*faults: Fault) -> Fault:
    """The first connection meets the first fault, and so on; the last one stays."""
    numbers = count()

    def fault(peer: Peer) -> None:
        faults[min(next(numbers), len(faults) - 1)](peer)

    return fault


def close_at_once(peer: Peer) -> None:
    peer.connection.close()


def close_before_headers(peer: Peer) -> None:
    peer.read_request()


def reset_before_headers(peer: Peer) -> None:
    peer.read_request()
    peer.reset()


def reset_amid_headers(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-")
    peer.reset()


def reset_amid_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(make_response()[:-3])
    peer.reset()


def close_amid_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(make_response()[:-3])


def cut_chunk(peer: Peer) -> None:
    peer.read_request()
    peer.send(_chunked(b"c\r\n" + GOOD[:5]))


def miss_last_chunk(peer: Peer) -> None:
    peer.read_request()
    peer.send(_chunked(b"c\r\n" + GOOD + b"\r\n"))


def write_wrong_chunk_size(peer: Peer) -> None:
    peer.read_request()
    peer.send(_chunked(b"zz\r\n" + GOOD + b"\r\n0\r\n\r\n"))


def _chunked(body: bytes) -> bytes:
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    return head + body


def stall_before_headers(peer: Peer) -> None:
    peer.read_request()
    peer.stall()


def stall_amid_headers(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: appl")
    peer.stall()


def stall_amid_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(make_response()[:-3])
    peer.stall()


def drip_headers(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
    peer.drip(b"x" * 1000, DRIP)


def drip_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
    peer.drip(b" " * 1000, DRIP)


def drip_chunks(peer: Peer) -> None:
    peer.read_request()
    peer.send(_chunked(b""))
    for _ in range(200):
        peer.send(b"1\r\n \r\n")
        if peer.server.is_over.wait(DRIP):
            return


def drip_informational(peer: Peer) -> None:
    peer.read_request()
    for _ in range(200):
        peer.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        if peer.server.is_over.wait(DRIP):
            return


def send_endless_header(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 300_000)
    peer.stall()


def speak_nonsense(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"\x00\x01 this is no HTTP \xff\r\n\r\n")


def declare_endless_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
    peer.send(b"Content-Length: 9999999999999999999\r\n\r\n" + GOOD)
    peer.stall()


def declare_negative_length(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + GOOD)


def declare_two_lengths(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\nContent-Length: 3\r\n\r\n" + GOOD)


def send_bomb(peer: Peer) -> None:
    peer.read_request()
    peer.send(BOMB)


BOMB = make_response(gzip.compress(b" " * 4_000_000, 1), b"Content-Encoding: gzip")
BROTLI_OF_GOOD = b"\x8b\x05\x80" + GOOD + b"\x03"
BROKEN_GZIP = make_response(b"\x1f\x8b" + b"\x00" * 20, b"Content-Encoding: gzip")
NO_GZIP = make_response(GOOD, b"Content-Encoding: gzip")
CUT_GZIP = make_response(gzip.compress(GOOD)[:-4], b"Content-Encoding: gzip")
GZIP_AND_MORE = make_response(gzip.compress(GOOD) + b"more", b"Content-Encoding: gzip")
WRONG_CHECKSUM = make_response(
    gzip.compress(GOOD)[:-8] + b"\0\0\0\0" + gzip.compress(GOOD)[-4:], b"Content-Encoding: gzip"
)
BROKEN_BROTLI = make_response(b"\xff\xfe\xfd", b"Content-Encoding: br")
UNASKED_BROTLI = make_response(BROTLI_OF_GOOD, b"Content-Encoding: br")
UNKNOWN_CODING = make_response(GOOD, b"Content-Encoding: rot13")
TOO_MANY_CODINGS = make_response(GOOD, b"Content-Encoding: gzip, gzip, gzip")
BROKEN_DEFLATE = make_response(b"\x78\x9c" + b"\xff" * 10, b"Content-Encoding: deflate")
DEFLATE_AND_MORE = make_response(zlib.compress(GOOD) + b"more", b"Content-Encoding: deflate")
