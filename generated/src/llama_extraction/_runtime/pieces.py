"""Splits a body that arrives in pieces into lines, texts or pieces of one size."""

from __future__ import annotations

import codecs
import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Final, Protocol, TypeVar

P = TypeVar("P")

# Not str.splitlines: JSON Lines and event streams may hold U+2028 within a line.
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class Splitter(Protocol[P]):
    """Gives out parts of a body as soon as they are complete."""

    def feed(self, data: bytes) -> list[P]:
        """The parts that these bytes complete."""
        ...

    def finish(self) -> list[P]:
        """The parts that the end of the body completes."""
        ...


def split(splitter: Splitter[P], pieces: Iterable[bytes]) -> Iterator[P]:
    """The parts of a body."""
    for piece in pieces:
        yield from splitter.feed(piece)
    yield from splitter.finish()


async def split_async(splitter: Splitter[P], pieces: AsyncIterator[bytes]) -> AsyncIterator[P]:
    """The parts of a body."""
    async for piece in pieces:
        for part in splitter.feed(piece):
            yield part
    for part in splitter.finish():
        yield part


class ByteSplitter:
    """Splits bytes into pieces of one size."""

    def __init__(self, size: int) -> None:
        self._size = size
        # Joined only when they are enough: a piece may be as long as thousands of those that come.
        self._rest: list[bytes] = []
        self._length = 0

    def feed(self, data: bytes) -> list[bytes]:
        """The pieces that these bytes complete."""
        self._rest.append(data)
        self._length += len(data)
        if self._length < self._size:
            return []
        whole = b"".join(self._rest)
        self._length = len(whole) % self._size
        end = len(whole) - self._length
        self._rest = [whole[end:]]
        return [whole[start : start + self._size] for start in range(0, end, self._size)]

    def finish(self) -> list[bytes]:
        """The last piece, if it is shorter."""
        rest, self._rest, self._length = b"".join(self._rest), [], 0
        return [rest] if rest else []


class TextSplitter:
    """Decodes text, wherever the pieces end; what cannot be decoded is replaced."""

    def __init__(self, charset: str) -> None:
        self._decoder = codecs.getincrementaldecoder(charset)(errors="replace")

    def feed(self, data: bytes) -> list[str]:
        """The text that these bytes complete."""
        text = self._decoder.decode(data)
        return [text] if text else []

    def finish(self) -> list[str]:
        """The last text, if the body ends within a character."""
        text = self._decoder.decode(b"", final=True)
        return [text] if text else []


def _accept(_length: int) -> None:
    """Accepts any length."""


class LineSplitter:
    """Splits UTF-8 text at LF, CR and CRLF, wherever the pieces end.

    `check_length` gets the length of the longest line of each piece, also of one whose end has not
    arrived; it may raise, so that a line that never ends does not fill the memory.
    """

    def __init__(self, check_length: Callable[[int], None] = _accept) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._check_length = check_length
        # Joined only when its end arrives: a line may be longer than thousands of pieces.
        self._rest: list[str] = []
        self._length = 0
        self._is_after_cr = False

    def feed(self, data: bytes) -> list[str]:
        """The lines that these bytes complete."""
        text = self._decoder.decode(data)
        if not text:
            return []
        if self._is_after_cr:
            text = text.removeprefix("\n")  # The second half of CRLF.
        self._is_after_cr = text.endswith("\r")
        first, *others = _LINE_END.split(text)
        self._rest.append(first)
        self._length += len(first)
        self._check_length(max(self._length, *map(len, others)) if others else self._length)
        if not others:
            return []
        lines = ["".join(self._rest), *others[:-1]]
        self._rest, self._length = others[-1:], len(others[-1])
        return lines

    def finish(self) -> list[str]:
        """The last line, if it has no line break at its end."""
        rest = "".join((*self._rest, self._decoder.decode(b"", final=True)))
        self._rest = []
        return [rest] if rest else []
