"""Decompresses the body of a response and limits its size."""

from __future__ import annotations

import zlib
from typing import Final

import httpx2

# Every Python can decompress these. Nothing else is requested, so nothing else is accepted.
ACCEPT_ENCODING: Final = "gzip, deflate"
# A longer message of an error is not read: it would take long to look for its words.
_MAX_ERROR_BYTES: Final = 1 << 22
_CHUNK: Final = 1 << 20
_GZIP_WINDOW: Final = 16 + zlib.MAX_WBITS


class ContentError(Exception):
    """A body that is not what its headers say, or is larger than allowed."""


class ContentDecoder:
    """Decompresses the body of one response piece by piece, and counts the resulting bytes."""

    def __init__(self, headers: httpx2.Headers, limit: int | None) -> None:
        """Raises ContentError when the headers already show that the body cannot be accepted."""
        self._limit = limit
        self._length = 0
        self._layers = [_Inflater(coding) for coding in reversed(list_codings(headers))]
        declared = headers.get("content-length", "")
        if limit is not None and declared.isdecimal() and _is_above(declared, limit):
            raise ContentError(f"the response declares more than the allowed {limit} bytes")

    def decode(self, data: bytes) -> bytes:
        """These bytes, decompressed; raises ContentError."""
        for layer in self._layers:
            data = layer.inflate(data, self._limit)
        self._length += len(data)
        if self._limit is not None and self._length > self._limit:
            raise ContentError(f"the response is longer than the allowed {self._limit} bytes")
        return data

    def finish(self) -> None:
        """Raises ContentError when the compressed data ends too early."""
        for layer in self._layers:
            layer.finish()


def find_limit(response: httpx2.Response, limit: int | None) -> int | None:
    """The most bytes that the body may have, of the most that a caller accepts; None for any."""
    if response.request.method == "HEAD" or limit is None:
        return None
    return limit if response.is_success else min(limit, _MAX_ERROR_BYTES)


def list_codings(headers: httpx2.Headers) -> list[str]:
    """The codings applied, first to last (RFC 9110, 8.4); raises ContentError for unknown ones."""
    values = headers.get_list("content-encoding", split_commas=True)
    codings = [value.strip().lower().removeprefix("x-") for value in values]
    applied = [coding for coding in codings if coding not in ("", "identity")]
    for coding in applied:
        if coding not in ("gzip", "deflate"):
            raise ContentError("the response uses a compression that was not requested")
    if len(applied) > 2:
        raise ContentError("the response is compressed more than twice")
    return applied


def _is_above(digits: str, limit: int) -> bool:
    # Comparing lengths first keeps a number of thousands of digits out of `int`.
    return len(digits.lstrip("0")) > 20 or int(digits) > limit


class _Inflater:
    def __init__(self, coding: str) -> None:
        self._is_gzip = coding == "gzip"
        self._window = _GZIP_WINDOW if self._is_gzip else zlib.MAX_WBITS
        self._stream = zlib.decompressobj(self._window)
        self._has_begun = False

    def inflate(self, data: bytes, limit: int | None) -> bytes:
        pieces: list[bytes] = []
        length = 0
        is_full = False
        while data or is_full:
            piece = self._inflate_piece(data)
            pieces.append(piece)
            length += len(piece)
            is_full = len(piece) == _CHUNK
            if limit is not None and length > limit:
                raise ContentError(f"the response is longer than the allowed {limit} bytes")
            data = self._stream.unconsumed_tail or self._begin_next_member()
        return b"".join(pieces)

    def _inflate_piece(self, data: bytes) -> bytes:
        if not self._has_begun and not self._is_gzip and data[0] & 0x0F != 8:
            # RFC 9110, 8.4.1.2: some servers send "deflate" without the zlib wrapper.
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        self._has_begun = True
        try:
            return self._stream.decompress(data, _CHUNK)
        except zlib.error as error:
            raise ContentError(f"the compressed response is broken: {error}") from None

    def _begin_next_member(self) -> bytes:
        # RFC 1952, 2.2: a gzip file is a series of members.
        rest = self._stream.unused_data
        if rest and not self._is_gzip:
            raise ContentError("the response has extra bytes after the end of its compressed data")
        if rest:
            self._stream = zlib.decompressobj(self._window)
        return rest

    def finish(self) -> None:
        if self._has_begun and not self._stream.eof:
            raise ContentError("the compressed response ends too early")
