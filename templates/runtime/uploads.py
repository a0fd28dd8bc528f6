"""Files in request bodies, read piece by piece while they are sent."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, TypeAlias, cast

import httpx2

from .lazy import to_thread

_CHUNK: Final = 1 << 18

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class FileUpload:
    """A file to send, with its name, its media type and a callback.

    `on_progress` is called with the bytes sent so far and the size of the file, None when it is not
    known; a call that is repeated begins again. What is not given is found out from the file.
    """

    file: FileContent
    name: str | None = None
    media_type: str | None = None
    on_progress: Callable[[int, int | None], object] | None = None


FileTypes: TypeAlias = (
    FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str] | FileUpload
)


def is_file(value: object) -> bool:
    """Whether a value is sent as a file."""
    is_content = isinstance(value, (bytes, bytearray, os.PathLike, FileUpload))
    return is_content or isinstance(value, tuple) or callable(getattr(value, "read", None))


def read_upload(argument: str, value: Any) -> FileUpload:
    """A file in the one form of all its forms; raises TypeError naming `argument` for others."""
    match value:
        case FileUpload():
            upload = value
        case (name, file):
            upload = FileUpload(file, name)
        case (name, file, media_type):
            upload = FileUpload(file, name, media_type)
        case _:
            return FileUpload(value, _find_name(value) or argument)
    return FileUpload(
        upload.file,
        upload.name or _find_name(upload.file) or argument,
        upload.media_type,
        upload.on_progress,
    )


def _find_name(file: object) -> str | None:
    if isinstance(file, os.PathLike):
        return Path(cast("os.PathLike[str]", file)).name
    name = getattr(file, "name", None)
    return Path(name).name if isinstance(name, str) else None


@dataclass(frozen=True, slots=True)
class Source:
    """A part of a request body: `open` reads it from its start, `length` is its size in bytes.

    A source that is not `is_repeatable` can be read once.
    """

    open: Callable[[], Iterator[bytes]]
    length: int | None
    is_in_memory: bool = False
    is_repeatable: bool = True


def read_bytes(data: bytes | bytearray) -> Source:
    """The source of bytes that are there already; they are not copied."""
    view = memoryview(data)

    def open_bytes() -> Iterator[bytes]:
        for start in range(0, len(view), _CHUNK):
            yield bytes(view[start : start + _CHUNK])

    return Source(open_bytes, len(view), is_in_memory=True)


def read_file(argument: str, upload: FileUpload) -> Source:
    """The source of a file; raises TypeError naming `argument` when it is not a file.

    Raises OSError or ValueError when the file cannot be read.
    """
    source = _read_content(argument, upload.file)
    if upload.on_progress is None:
        return source
    report = upload.on_progress

    def open_reporting() -> Iterator[bytes]:
        sent = 0
        for piece in source.open():
            yield piece
            sent += len(piece)
            report(sent, source.length)

    return Source(open_reporting, source.length, source.is_in_memory, source.is_repeatable)


def _read_content(argument: str, file: Any) -> Source:
    match file:
        case bytes() | bytearray():
            return read_bytes(file)
        case os.PathLike():
            return _read_path(cast("os.PathLike[str]", file))
        case io.TextIOBase():
            return read_bytes(file.read().encode())
        case _ if hasattr(file, "read"):
            return _read_open_file(argument, file)
        case _:
            raise TypeError(f"{argument} must be bytes, a path or a file opened in binary mode")


def _read_path(path: os.PathLike[str]) -> Source:
    def open_path() -> Iterator[bytes]:
        with Path(path).open("rb") as file:
            yield from _read_pieces(file)

    return Source(open_path, Path(path).stat().st_size)


def _read_open_file(argument: str, file: Any) -> Source:
    if not (hasattr(file, "seekable") and file.seekable()):
        return Source(lambda: _read_pieces(file, argument), None, is_repeatable=False)
    start = file.tell()
    length = file.seek(0, os.SEEK_END) - start
    file.seek(start)

    def open_again() -> Iterator[bytes]:
        file.seek(start)
        yield from _read_pieces(file, argument)

    return Source(open_again, length)


def _read_pieces(file: Any, argument: str = "file") -> Iterator[bytes]:
    while piece := file.read(_CHUNK):
        if not isinstance(piece, bytes):
            raise TypeError(f"{argument} must be opened in binary mode")
        yield piece


class FileStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A request body with files, read anew each time it is sent; never as a whole in memory."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self._sources = sources

    @property
    def length(self) -> int | None:
        """The size in bytes; None when it is not known before the files are read."""
        lengths = [source.length for source in self._sources]
        known = [length for length in lengths if length is not None]
        return sum(known) if len(known) == len(lengths) else None

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        return all(source.is_repeatable for source in self._sources)

    def __iter__(self) -> Generator[bytes, None, None]:
        for source in self._sources:
            yield from source.open()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for source in self._sources:
            pieces = source.open()
            if source.is_in_memory:
                for piece in pieces:
                    yield piece
            else:  # Files may be slow, and the event loop must not wait for them.
                while (found := await to_thread.run_sync(next, pieces, None)) is not None:
                    yield found
