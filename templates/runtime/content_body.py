"""Request bodies as bytes, for each media type (OpenAPI, Media Type Object and Encoding Object)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import quote_plus

from .body import Body, find_members
from .file_types import choose_in_range
from .media_types import find_essence, is_json
from .multipart import write_multipart
from .operation import Parameter, RequestContent, Style
from .options import Omit
from .parameters import to_text, write_query
from .uploads import FileStream, is_file, read_file, read_upload
from .writing import encode_json, to_plain_argument

_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form body is written (OpenAPI, Encoding Object).

    `media_type` may list several, separated by commas; ranges such as `image/*` are never sent.
    """

    property: str
    media_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class ContentBody(Body):
    """The request body of an operation in any media type: JSON, forms, text and files.

    `files` has the properties that are files, `encoding` how properties of a form are written.
    """

    files: tuple[str, ...] = ()
    encoding: tuple[Encoding, ...] = ()

    def choose(self, value: object, /) -> str:
        """The first media type that the value can be written in; multipart for a file in it."""
        if self._find_file(value) is not None:
            return next(filter(_is_multipart, self.media_types), self.media_types[0])
        if value is None:
            return next(filter(is_json, self.media_types), self.media_types[0])
        is_raw = isinstance(value, str) or is_file(value)
        fitting = (one for one in self.media_types if _is_of_objects(one) != is_raw)
        return next(fitting, self.media_types[0])

    def write(self, media_type: str, value: object) -> tuple[str, RequestContent]:
        """The media type as it is sent, and the content."""
        media_type = _make_concrete(media_type, value)
        essence = find_essence(media_type)
        if is_json(media_type):
            self._check_files(essence, value)
            return media_type, self._write_json(value)
        if essence == _FORM:
            self._check_files(essence, value)
            return media_type, _encode_form(self, value)
        if _is_multipart(essence):
            boundary = os.urandom(16).hex()
            parts = _list_parts(self, value)
            return f"{essence}; boundary={boundary}", write_multipart(parts, boundary)
        if isinstance(value, (str, bytes, bytearray)):
            return media_type, value.encode() if isinstance(value, str) else bytes(value)
        if essence.startswith("text/") and not is_file(value):
            return media_type, to_text(
                self.argument, to_plain_argument(self.argument, value)
            ).encode()
        source = read_file(self.argument, read_upload(self.argument, value))
        return media_type, FileStream((source,))

    def _find_file(self, value: object) -> str | None:
        """The name of a member that is given as a file, or as a list of files."""
        if not isinstance(value, Mapping):
            return None
        members = cast("Mapping[str, object]", value)
        for name in self.files:
            one = members.get(name)
            items = cast("list[object]", one) if isinstance(one, list) else [one]
            if any(is_file(item) for item in items):
                return name
        return None

    def _check_files(self, media_type: str, value: object) -> None:
        """Raises TypeError when a member is a file and the media type has no place for files."""
        if (name := self._find_file(value)) is None:
            return
        others = list(filter(_is_multipart, self.media_types))
        hint = f"; leave {self.media_type_argument} out, or pass {others[0]!r}" if others else ""
        raise TypeError(f"{name} is a file, which {media_type} cannot contain{hint}")


def _is_of_objects(media_type: str) -> bool:
    essence = find_essence(media_type)
    is_form = essence == _FORM or _is_multipart(essence)
    return is_form or is_json(essence) or essence == "*/*"


def _is_multipart(media_type: str) -> bool:
    return find_essence(media_type).startswith("multipart/")


def _make_concrete(media_type: str, value: object) -> str:
    """A single media type for a range: Content-Type must not be a range (RFC 9110, 8.3)."""
    essence = find_essence(media_type)
    if "*" not in essence:
        return media_type
    if is_file(value):
        return choose_in_range(read_upload("body", value), essence)
    if essence.startswith("text/"):
        return "text/plain; charset=utf-8"
    is_any = essence == "*/*" or essence.startswith("application/")
    return "application/json" if is_any else choose_in_range(None, essence)


def _encode_form(body: ContentBody, value: object) -> bytes:
    # URL Standard, 5.2: a space is written "+" in a form, but "%20" in a query.
    pieces: list[str] = []
    for name, one in _list_properties(body, value):
        encoding = _find_encoding(body, name)
        plain = to_plain_argument(name, one)
        if isinstance(plain, dict) and encoding.style is None:
            pieces.append(f"{quote_plus(name)}={quote_plus(encode_json(plain).decode())}")
            continue
        parameter = Parameter(
            name,
            "query",
            style=encoding.style,
            explode=encoding.explode,
            allow_reserved=encoding.allow_reserved,
        )
        pieces.extend(piece.replace("%20", "+") for _, piece in write_query(parameter, plain))
    return "&".join(pieces).encode()


def _list_media_types(encoding: Encoding) -> tuple[str, ...]:
    """The media types a part may have, the preferred one first."""
    return tuple(one.strip() for one in (encoding.media_type or "").split(",") if one.strip())


def _find_encoding(body: ContentBody, name: str) -> Encoding:
    return next((one for one in body.encoding if one.property == name), Encoding(name))


def _list_properties(body: ContentBody, value: object) -> Iterator[tuple[str, object]]:
    members = find_members(value)
    if members is None:
        raise TypeError(f"{body.argument} must be an object")
    for name, one in members.items():
        if one is not None and not isinstance(one, Omit):
            yield str(name), one


def _list_parts(body: ContentBody, value: object) -> Iterator[tuple[str, object, tuple[str, ...]]]:
    """The parts of a multipart body; each item of a list is a part of its own."""
    for name, one in _list_properties(body, value):
        media_types = _list_media_types(_find_encoding(body, name))
        for item in _list_items(body, name, one):
            if name in body.files and isinstance(item, str):
                raise TypeError(f"{name} must be a file; pass a path as pathlib.Path")
            yield name, item, media_types


def _list_items(body: ContentBody, name: str, value: object) -> list[object]:
    """The items of a list; a tuple that begins with a name, or with none, is a file."""
    if isinstance(value, list):
        return cast("list[object]", value)
    if not isinstance(value, tuple):
        return [value]
    items = cast("tuple[object, ...]", value)
    may_be_file = name in body.files or not body.is_spread
    is_file_tuple = may_be_file and bool(items) and isinstance(items[0], (str, type(None)))
    return [items] if is_file_tuple else list(items)
