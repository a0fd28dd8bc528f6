"""Request bodies as bytes, for each media type (OpenAPI, Media Type Object and Encoding Object)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final, cast
from urllib.parse import quote_plus

from .http_syntax import check_header_value
from .media_types import find_essence, is_json
from .model import encode_json, to_plain
from .multipart import write_multipart
from .operation import Parameter, Style
from .options import Omit
from .parameters import to_text, write_query
from .uploads import FileStream, guess_media_type, is_file, read_file, read_upload

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
class Body:
    """The request body of an operation.

    Unless a caller chooses, it is sent in the first media type that it can be written in; with a
    file among its members, in multipart if that is allowed. When `is_spread`, each property is an
    argument: `nullable` has those that None is sent for, `needed` those that a body must have and
    the method's signature does not ask for. `files` has those that are files.
    """

    media_types: tuple[str, ...]
    required: bool = False
    is_spread: bool = False
    nullable: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    encoding: tuple[Encoding, ...] = ()
    argument: str = "body"
    media_type_argument: str = "content_type"

    def encode(
        self, arguments: Mapping[str, object], extra: Mapping[str, object] | None
    ) -> tuple[str, bytes | FileStream] | None:
        """The media type and the content of a request body; None when nothing is sent.

        Raises TypeError or ValueError naming the argument when it is missing or cannot be encoded.
        """
        value = self._join(arguments.get(self.argument))
        if value is None and extra is not None:
            value = dict[str, object]()
        if value is None:
            if self.required:
                raise TypeError(f"{self.argument} is required")
            return None
        chosen = arguments.get(self.media_type_argument)
        merged = _merge(self, value, extra)
        media_type = check_header_value(
            self.media_type_argument, chosen if isinstance(chosen, str) else self._choose(merged)
        )
        media_type = _make_concrete(media_type, value)
        self._check_needed(merged)
        return _encode(self, media_type, merged)

    def _join(self, value: object) -> object:
        """The body without what is left out; None when nothing of it was given."""
        if not self.is_spread or not isinstance(value, dict):
            return None if isinstance(value, Omit) else value
        given = {
            name: one
            for name, one in cast("dict[str, object]", value).items()
            if not isinstance(one, Omit) and (one is not None or name in self.nullable)
        }
        return given if given or self.required else None

    def _choose(self, value: object) -> str:
        if self._find_file(value) is not None:
            multipart = (one for one in self.media_types if _is_multipart(one))
            return next(multipart, self.media_types[0])
        is_raw = isinstance(value, str) or is_file(value)
        fitting = (one for one in self.media_types if _is_of_objects(one) != is_raw)
        return next(fitting, self.media_types[0])

    def _find_file(self, value: object) -> str | None:
        """The name of a member that is given as a file, or as a list of files."""
        members = cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}
        for name in self.files:
            one = members.get(name)
            items = cast("list[object]", one) if isinstance(one, list) else [one]
            if any(is_file(item) for item in items):
                return name
        return None

    def check_files(self, media_type: str, value: object) -> None:
        """Raises TypeError when a member is a file and the media type has no place for files."""
        if (name := self._find_file(value)) is None:
            return
        others = [one for one in self.media_types if _is_multipart(one)]
        hint = f"; leave {self.media_type_argument} out, or pass {others[0]!r}" if others else ""
        raise TypeError(f"{name} is a file, which {media_type} cannot contain{hint}")

    def _check_needed(self, value: object) -> None:
        if isinstance(value, Mapping):
            for name in self.needed:
                if name not in value:
                    raise TypeError(f"{name} is required in the body")


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
    guessed = guess_media_type(read_upload("body", value)) if is_file(value) else None
    if guessed and fnmatchcase(guessed, essence):
        return guessed
    if essence.startswith("text/"):
        return "text/plain; charset=utf-8"
    may_be_json = essence == "*/*" or essence.startswith("application/")
    return "application/json" if may_be_json and not is_file(value) else "application/octet-stream"


def _merge(body: Body, value: object, extra: Mapping[str, object] | None) -> object:
    if extra is None:
        return value
    members = _find_members(value)
    if members is None:
        raise TypeError(f"extra_body can only be used when {body.argument} is an object")
    merged: dict[object, object] = dict(members)
    merged.update(extra)
    return merged


def _find_members(value: object) -> Mapping[object, object] | None:
    """The members of an object, with models among them unchanged; None for anything else."""
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value)
    plain = to_plain(value)
    return cast("Mapping[object, object]", plain) if isinstance(plain, dict) else None


def _encode(body: Body, media_type: str, value: object) -> tuple[str, bytes | FileStream]:
    essence = find_essence(media_type)
    if is_json(media_type):
        body.check_files(essence, value)
        return media_type, _encode_json(body.argument, value)
    if essence == _FORM:
        body.check_files(essence, value)
        return media_type, _encode_form(body, value)
    if _is_multipart(essence):
        boundary = os.urandom(16).hex()
        parts = _list_parts(body, value)
        return f"{essence}; boundary={boundary}", write_multipart(parts, boundary)
    if isinstance(value, (str, bytes, bytearray)):
        return media_type, value.encode() if isinstance(value, str) else bytes(value)
    if essence.startswith("text/") and not is_file(value):
        return media_type, to_text(body.argument, to_plain(value)).encode()
    source = read_file(body.argument, read_upload(body.argument, value))
    return media_type, FileStream((source,))


def _encode_json(argument: str, value: object) -> bytes:
    try:
        return encode_json(value)
    except UnicodeEncodeError:
        raise ValueError(f"{argument} contains text that is not valid Unicode") from None
    except (TypeError, ValueError, RecursionError) as error:
        raise type(error)(f"{argument}: {error}") from None


def _encode_form(body: Body, value: object) -> bytes:
    # URL Standard, 5.2: a space is written "+" in a form, but "%20" in a query.
    pieces: list[str] = []
    for name, one in _list_properties(body, value):
        encoding = _find_encoding(body, name)
        plain = to_plain(one)
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


def _find_encoding(body: Body, name: str) -> Encoding:
    return next((one for one in body.encoding if one.property == name), Encoding(name))


def _list_properties(body: Body, value: object) -> Iterator[tuple[str, object]]:
    members = _find_members(value)
    if members is None:
        raise TypeError(f"{body.argument} must be an object")
    for name, one in members.items():
        if one is not None and not isinstance(one, Omit):
            yield str(name), one


def _list_parts(body: Body, value: object) -> Iterator[tuple[str, object, tuple[str, ...]]]:
    """The parts of a multipart body; each item of a list is a part of its own."""
    for name, one in _list_properties(body, value):
        media_types = _list_media_types(_find_encoding(body, name))
        for item in _list_items(body, name, one):
            if name in body.files and isinstance(item, str):
                raise TypeError(f"{name} must be a file; pass a path as pathlib.Path")
            yield name, item, media_types


def _list_items(body: Body, name: str, value: object) -> list[object]:
    """The items of a list; a tuple that begins with a name, or with none, is a file."""
    if isinstance(value, list):
        return cast("list[object]", value)
    if not isinstance(value, tuple):
        return [value]
    items = cast("tuple[object, ...]", value)
    may_be_file = name in body.files or not body.is_spread
    is_file_tuple = may_be_file and bool(items) and isinstance(items[0], (str, type(None)))
    return [items] if is_file_tuple else list(items)
