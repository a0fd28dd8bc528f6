"""Finds the end of each response on a connection (RFC 9112, 6) and detects bytes after it."""

from __future__ import annotations

import re
from typing import Final

import h11

# The HTTP library's limit for the headers of one response.
_MAX_HEADER_BYTES: Final = 100 * 1024
# A success whose body has a length; nothing in its head can be read in two ways.
_SIZED_HEAD: Final = re.compile(
    rb"(?i)HTTP/1\.1 2(?!04)\d\d [^\r\n\0]*\r\n"
    rb"(?:(?!content-length|transfer-encoding)[\w-]+:[^\r\n\0]*\r\n)*"
    rb"content-length:[ \t]*(\d{1,18})[ \t]*\r\n"
    rb"(?:(?!content-length|transfer-encoding)[\w-]+:[^\r\n\0]*\r\n)*"
    rb"\r\n"
)


class ResponseWatch:
    """Follows the requests and responses of one HTTP/1.1 connection.

    Most responses are a success that states its length: their bytes are counted. All others are
    read with the parser of the HTTP library, so that both find the same end.
    """

    def __init__(self) -> None:
        self.has_read = False
        """Whether something was read since the last request."""
        self.has_surplus = False
        """Whether bytes came that belong to no response."""
        self._method = b""
        self._end: _SizedEnd | _ParsedEnd | None = None

    def note_written(self, data: bytes) -> None:
        """Treats the first bytes written after a response as the start of the next request."""
        if self.has_read or not self._method:
            # The method decides whether there is a body (RFC 9112, 6.3).
            self._method = data.partition(b" ")[0]
            self._end = None
        self.has_read = False

    def note_read(self, data: bytes) -> None:
        """Looks for the end of the response in what was read."""
        self.has_read = True
        if self._method and not self.has_surplus:
            self._end = self._end or _find_end(self._method, data)
            self.has_surplus = self._end.is_passed_by(data)


class _SizedEnd:
    """The end of a response whose length is known."""

    def __init__(self, size: int) -> None:
        self._left = size

    def is_passed_by(self, data: bytes) -> bool:
        self._left -= len(data)
        return self._left < 0


class _ParsedEnd:
    """The end of a response that takes a parser to find."""

    def __init__(self, method: bytes) -> None:
        self._parser: h11.Connection | None = h11.Connection(
            h11.CLIENT, max_incomplete_event_size=_MAX_HEADER_BYTES
        )
        try:
            self._parser.send(h11.Request(method=method, target=b"/", headers=[(b"Host", b"")]))
            self._parser.send(h11.EndOfMessage())
        except h11.LocalProtocolError:
            self._parser = None  # Not HTTP: the bytes are for a SOCKS proxy.

    def is_passed_by(self, data: bytes) -> bool:
        if self._parser is None:
            return False
        try:
            self._parser.receive_data(data)
            event = self._parser.next_event()
            while event not in (h11.NEED_DATA, h11.PAUSED) and not isinstance(
                event, h11.ConnectionClosed
            ):
                event = self._parser.next_event()
        except h11.RemoteProtocolError:
            return True
        # The parser pauses when more bytes follow the end of a response.
        return event is h11.PAUSED


def _find_end(method: bytes, data: bytes) -> _SizedEnd | _ParsedEnd:
    head = None if method in (b"HEAD", b"CONNECT") else _SIZED_HEAD.match(data)
    return _ParsedEnd(method) if head is None else _SizedEnd(head.end() + int(head[1]))
