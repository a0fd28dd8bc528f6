"""Finds the end of each response on a connection (RFC 9112, 6) and detects bytes after it."""

from __future__ import annotations

from typing import Final

import h11

# The HTTP library's limit for the headers of one response.
_MAX_HEADER_BYTES: Final = 100 * 1024


class ResponseWatch:
    """Follows the requests and responses of one HTTP/1.1 connection.

    It reads with the parser of the HTTP library, so that both find the same end.
    """

    def __init__(self) -> None:
        self.has_read = False
        """Whether something was read since the last request."""
        self.has_surplus = False
        """Whether bytes came that belong to no response."""
        self._parser: h11.Connection | None = None

    def note_written(self, data: bytes) -> None:
        """Treats the first bytes written after a response as the start of the next request."""
        if self.has_read or self._parser is None:
            self._parser = _expect_response(data)
        self.has_read = False

    def note_read(self, data: bytes) -> None:
        """Looks for the end of the response in what was read."""
        self.has_read = True
        if self._parser is not None and not self.has_surplus:
            self.has_surplus = _has_surplus(self._parser, data)


def _expect_response(request: bytes) -> h11.Connection | None:
    # The method decides whether there is a body (RFC 9112, 6.3).
    method = request.partition(b" ")[0]
    parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEADER_BYTES)
    try:
        parser.send(h11.Request(method=method, target=b"/", headers=[(b"Host", b"")]))
    except h11.LocalProtocolError:
        return None  # Not HTTP: the bytes are for a SOCKS proxy.
    parser.send(h11.EndOfMessage())
    return parser


def _has_surplus(parser: h11.Connection, data: bytes) -> bool:
    try:
        parser.receive_data(data)
        event = parser.next_event()
        while event not in (h11.NEED_DATA, h11.PAUSED) and not isinstance(
            event, h11.ConnectionClosed
        ):
            event = parser.next_event()
    except h11.RemoteProtocolError:
        return True
    # The parser pauses when more bytes follow the end of a response.
    return event is h11.PAUSED
