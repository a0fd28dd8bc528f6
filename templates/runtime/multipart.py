"""Multipart bodies, whose files are not read before they are sent (RFC 7578)."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Any

from .file_types import choose_in_range, guess_media_type
from .http_syntax import check_header_value
from .media_types import find_essence, is_json
from .model import Plain
from .parameters import to_text
from .uploads import (
    FileStream,
    FileUpload,
    Source,
    is_file,
    read_bytes,
    read_file,
    read_upload,
)
from .writing import encode_json, to_plain_argument


def write_multipart(
    parts: Iterable[tuple[str, Any, tuple[str, ...]]], boundary: str
) -> bytes | FileStream:
    """The body of parts, each with its name, its value and the media types it may have.

    It is bytes unless a part is a file.
    """
    pieces: list[bytes | Source] = []
    for name, value, media_types in parts:
        upload = read_upload(name, value) if is_file(value) else None
        if upload is None:
            media_type, text = _write_value(name, to_plain_argument(name, value), media_types)
        else:
            media_type, text = _choose_media_type(upload, media_types), None
        pieces.append(_write_head(name, upload, check_header_value(name, media_type), boundary))
        pieces.append(read_file(name, upload) if upload else text or b"")
        pieces.append(b"\r\n")
    pieces.append(f"--{boundary}--\r\n".encode())
    texts = [piece for piece in pieces if isinstance(piece, bytes)]
    if len(texts) == len(pieces):
        return b"".join(texts)
    return FileStream(tuple(read_bytes(p) if isinstance(p, bytes) else p for p in pieces))


def _write_head(name: str, upload: FileUpload | None, media_type: str, boundary: str) -> bytes:
    disposition = f'form-data; name="{_quote_name(name)}"'
    if upload is not None and upload.name is not None:
        disposition += f'; filename="{_quote_name(upload.name)}"'
    head = f"Content-Disposition: {disposition}\r\nContent-Type: {media_type}\r\n\r\n"
    return f"--{boundary}\r\n{head}".encode()


def _choose_media_type(upload: FileUpload, media_types: tuple[str, ...]) -> str:
    """The caller's, else the one of the file's name if it is allowed, else the first allowed."""
    if upload.media_type is not None:
        return upload.media_type
    guessed = guess_media_type(upload)
    if guessed and (not media_types or _is_among(guessed, media_types)):
        return guessed
    concrete = (one for one in media_types if "*" not in one)
    allowed = next(concrete, None) or next(iter(media_types), None)
    if allowed is None:
        return "application/octet-stream"
    return choose_in_range(upload, find_essence(allowed)) if "*" in allowed else allowed


def _is_among(media_type: str, allowed: tuple[str, ...]) -> bool:
    return any(fnmatchcase(media_type, find_essence(one)) for one in allowed)


def _write_value(name: str, plain: Plain, media_types: tuple[str, ...]) -> tuple[str, bytes]:
    concrete = [one for one in media_types if "*" not in one]
    if any(is_json(one) for one in concrete):
        return next(one for one in concrete if is_json(one)), encode_json(plain)
    if isinstance(plain, (dict, list)):
        return "application/json", encode_json(plain)
    kind = concrete[0] if concrete else "text/plain; charset=utf-8"
    return kind, to_text(name, plain).encode()


def _quote_name(name: str) -> str:
    # HTML, 4.10.21.8: characters that would end the quoted name are percent-encoded.
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
