"""The media types of files: by their name, else by their first bytes."""

from __future__ import annotations

import mimetypes
import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final, cast

from .uploads import FileUpload

_HEAD: Final = 16
_ANY: Final = "application/octet-stream"
# WHATWG, MIME Sniffing, sections 6 and 7: where the bytes stand, the bytes, and what they mean.
_SIGNATURES: Final = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"BM", "image/bmp"),
    (0, b"\x00\x00\x01\x00", "image/x-icon"),
    (4, b"ftypavif", "image/avif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AIFF", "audio/aiff"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftypM4A", "audio/mp4"),
    (0, b"OggS", "video/ogg"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (4, b"ftyp", "video/mp4"),
    (0, b"wOF2", "font/woff2"),
    (0, b"wOFF", "font/woff"),
    (0, b"OTTO", "font/otf"),
    (0, b"\x00\x01\x00\x00", "font/ttf"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"PK\x03\x04", "application/zip"),
)
# Where nothing tells the type of a file, the most common one of the range is sent.
_DEFAULTS: Final = {
    "image": "image/png",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "font": "font/ttf",
    "text": "text/plain; charset=utf-8",
}


def guess_media_type(upload: FileUpload) -> str | None:
    """The media type of files of that name; None when the name does not say it."""
    return mimetypes.guess_type(upload.name or "")[0]


def choose_in_range(upload: FileUpload | None, media_range: str) -> str:
    """The media type of a file within a range such as `image/*`.

    It is the caller's, else that of the file's name, else that of its first bytes, else the most
    common one of the range.
    """
    if upload is not None:
        if upload.media_type is not None:
            return upload.media_type
        found = (guess_media_type(upload), *_list_signed(upload.file))
        fitting = (one for one in found if one and fnmatchcase(one, media_range))
        chosen = next(fitting, None)
        if chosen is not None:
            return chosen
    return _DEFAULTS.get(media_range.partition("/")[0], _ANY)


def _list_signed(file: object) -> list[str]:
    """The media types of files that begin as this one does."""
    head = _read_head(file)
    return [kind for at, mark, kind in _SIGNATURES if head[at : at + len(mark)] == mark]


def _read_head(file: Any) -> bytes:
    """The first bytes of a file, which is read again from its start; none if it cannot be."""
    match file:
        case bytes() | bytearray():
            return bytes(file[:_HEAD])
        case os.PathLike():
            with Path(cast("os.PathLike[str]", file)).open("rb") as opened:
                return opened.read(_HEAD)
        case _ if hasattr(file, "seekable") and file.seekable():
            start = file.tell()
            head = file.read(_HEAD)
            file.seek(start)
            return head if isinstance(head, bytes) else b""
        case _:
            return b""
