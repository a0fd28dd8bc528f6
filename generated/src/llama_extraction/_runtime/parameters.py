"""Writes the values of parameters (OpenAPI, Parameter Object, "Style Values"; RFC 6570)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

from .http_syntax import (
    check_cookie_value,
    check_header_value,
    check_identifier,
    check_unicode,
)
from .media_types import find_essence, is_json
from .model import Plain
from .operation import Operation, Parameter
from .options import Omit
from .writing import encode_json, to_plain_argument

# RFC 3986, 2.2, except "&" and "#", which end a value or the query, and "+" (a space in forms).
_RESERVED_IN_QUERY: Final = ":/?[]@!$'()*,;="
_FORM: Final = "application/x-www-form-urlencoded"
_DELIMITERS: Final = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A value split into texts: one text, those of an array, or the (name, text) of an object."""

    scalar: str | None = None
    members: tuple[tuple[str | None, str], ...] = ()

    def list_texts(self) -> Iterator[str]:
        """Every text in it."""
        if self.scalar is not None:
            yield self.scalar
        for name, text in self.members:
            yield from (text,) if name is None else (name, text)

    def quote(self, safe: str) -> Shape:
        """The same with every text percent-encoded (RFC 3986, 2.1)."""
        if self.scalar is not None:
            return Shape(quote(self.scalar, safe))
        return Shape(
            None,
            tuple(
                (None if name is None else quote(name, safe), quote(text, safe))
                for name, text in self.members
            ),
        )

    def join(self, comma: str, equals: str) -> str:
        """One text: members joined by `comma`, a name joined to its text by `equals`."""
        if self.scalar is not None:
            return self.scalar
        return comma.join(
            text if name is None else f"{name}{equals}{text}" for name, text in self.members
        )


@dataclass(slots=True)
class Places:
    """The parameters of one call by location; path and query are percent-encoded."""

    path: str
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    cookies: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def place_parameters(operation: Operation[Any], arguments: Mapping[str, object]) -> Places:
    """Writes each argument in the location of its parameter.

    Raises TypeError or ValueError when a required argument is missing or one cannot be sent; the
    message names the argument and never contains its value.
    """
    places = Places(operation.path)
    for parameter in operation.parameters:
        value = arguments.get(parameter.argument_name)
        if value is not None and not isinstance(value, Omit):
            _place(places, parameter, value)
        elif parameter.required or parameter.location == "path":
            raise TypeError(f"{parameter.argument_name} is required")
    if any(segment in (".", "..") for segment in places.path.split("/")):
        raise ValueError("the path parameters make a path with the segment '.' or '..'")
    return places


def _place(places: Places, parameter: Parameter, value: object) -> None:
    if parameter.location == "querystring":
        places.query.extend(_write_querystring(parameter, value))
        return
    if parameter.is_deep:
        places.query.extend(_write_deep(parameter, parameter.name, _to_plain(parameter, value)))
        return
    shape = shape_value(parameter, value)
    if parameter.is_identifier:
        for text in shape.list_texts():
            check_identifier(parameter.argument_name, text)
    match parameter.location:
        case "path":
            text = _write_path(parameter, shape)
            places.path = places.path.replace("{" + parameter.name + "}", text)
        case "query":
            places.query.extend(_write_query(parameter, shape))
        case "header":
            places.headers.append((parameter.name, _write_header(parameter, shape)))
        case _:
            places.cookies.extend(_write_cookies(parameter, shape))


def shape_value(parameter: Parameter, value: object) -> Shape:
    """The value split into texts; raises TypeError when it cannot be written as text."""
    name = parameter.argument_name
    plain = to_plain_argument(name, value)
    is_text = isinstance(plain, str) and not is_json(parameter.media_type or "")
    if parameter.media_type is not None and not is_text:
        shape = Shape(encode_json(value).decode())
    else:
        if isinstance(plain, dict):
            shape = Shape(None, tuple(_list_members(parameter, plain)))
        elif isinstance(plain, list):
            shape = Shape(None, tuple((None, _write_member(parameter, one)) for one in plain))
        else:
            shape = Shape(to_text(name, plain))
    for text in shape.list_texts():
        check_unicode(name, text)
    return shape


def _to_plain(parameter: Parameter, value: object) -> Plain:
    return to_plain_argument(parameter.argument_name, value)


def _list_members(parameter: Parameter, plain: Mapping[str, Plain]) -> Iterator[tuple[str, str]]:
    for key, one in plain.items():
        if one is None:
            continue  # None is left out, as for parameters.
        # OpenAPI does not define a list inside an exploded object. Servers that accept one, such
        # as `sort=a&sort=b`, expect each item under the member's name.
        is_spread = parameter.location == "query" and parameter.is_exploded
        for each in one if is_spread and isinstance(one, list) else [one]:
            yield key, _write_member(parameter, each)


def _write_member(parameter: Parameter, plain: Plain) -> str:
    """A member as text; in a query, an object or array is written as JSON."""
    if parameter.location == "query" and isinstance(plain, (dict, list)):
        return encode_json(plain).decode()
    return to_text(parameter.argument_name, plain)


def to_text(name: str, plain: Plain) -> str:
    """A JSON scalar as plain text; raises TypeError naming `name` for other values."""
    match plain:
        case bool():
            return "true" if plain else "false"
        case str() | int() | float():
            return str(plain)
        case _:
            raise TypeError(f"{name} contains a value that cannot be written as text")


def _write_path(parameter: Parameter, shape: Shape) -> str:
    if shape.scalar is None and not shape.members:
        raise ValueError(f"{parameter.argument_name} must not be empty")
    quoted = shape.quote(safe="")
    is_exploded = parameter.is_exploded
    match parameter.effective_style:
        case "label":
            return "." + quoted.join("." if is_exploded else ",", "=" if is_exploded else ",")
        case "matrix":
            return _write_matrix(parameter.name, quoted, is_exploded)
        case _:
            return quoted.join(",", "=" if is_exploded else ",")


def _write_matrix(name: str, quoted: Shape, is_exploded: bool) -> str:
    if quoted.scalar is not None or not is_exploded:
        return f";{name}={quoted.join(',', ',')}"
    return "".join(f";{name if key is None else key}={text}" for key, text in quoted.members)


def write_query(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    """The pieces of a query: the parameter's name, and the percent-encoded `name=value`."""
    if parameter.is_deep:
        return _write_deep(parameter, parameter.name, _to_plain(parameter, value))
    return _write_query(parameter, shape_value(parameter, value))


def _write_query(parameter: Parameter, shape: Shape) -> list[tuple[str, str]]:
    name = parameter.name
    safe = _RESERVED_IN_QUERY if parameter.allow_reserved else ""
    if shape.scalar is not None:
        return [_piece(name, shape.quote(safe).join("", ""))]
    # A delimiter inside a member would split it in two.
    members = shape.quote(safe.replace(",", ""))
    if not parameter.is_exploded and shape.members:
        delimiter = _DELIMITERS.get(parameter.effective_style, ",")
        return [_piece(name, members.join(delimiter, delimiter))]
    return [
        _piece(name, text) if key is None else (name, f"{key}={text}")
        for key, text in members.members
    ]


def _write_querystring(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    """The pieces of a value that is the whole query (OpenAPI 3.2, section 4.12.4).

    A form is written member by member. Anything else is one text; it has no name, and no other
    parameter can replace it.
    """
    plain = _to_plain(parameter, value)
    if find_essence(parameter.media_type or "") != _FORM or not isinstance(plain, dict):
        return [("", shape_value(parameter, value).quote(_RESERVED_IN_QUERY).join("", ""))]
    members = ((name, one) for name, one in plain.items() if one is not None)
    return [
        piece
        for name, one in members
        for piece in write_query(
            Parameter(
                name,
                "query",
                argument=parameter.argument_name,
                media_type="application/json" if isinstance(one, dict) else None,
            ),
            one,
        )
    ]


def _piece(name: str, quoted: str) -> tuple[str, str]:
    return name, f"{quote(name, '')}={quoted}"


def _write_deep(parameter: Parameter, name: str, plain: Plain) -> list[tuple[str, str]]:
    """The pieces of a value in the style `deepObject`.

    OpenAPI does not define nesting. Servers that support it read `name[a][b]=c`, and an index tells
    them which members belong to one item of a list: `name[a][0][b]=c`. A document can choose
    `name[a][]=c` or `name[a]=c` for lists; objects in them keep the index, as they need it.
    """
    if isinstance(plain, (dict, list)):
        members = plain.items() if isinstance(plain, dict) else enumerate(plain)
        return [
            piece
            for key, one in members
            if one is not None  # As among parameters, what is nothing is left out.
            for piece in _write_deep(parameter, name + _write_step(parameter, key, one), one)
        ]
    text = to_text(parameter.argument_name, plain)
    check_unicode(parameter.argument_name, text)
    return [(parameter.name, _piece(name, quote(text, ""))[1])]


def _write_step(parameter: Parameter, key: str | int, value: Plain) -> str:
    if isinstance(key, str) or isinstance(value, (dict, list)):
        return f"[{key}]"
    return {"brackets": "[]", "repeat": ""}.get(parameter.array_format, f"[{key}]")


def _write_header(parameter: Parameter, shape: Shape) -> str:
    _refuse_delimiters(parameter, shape, ",")
    text = shape.join(",", "=" if parameter.is_exploded else ",")
    return check_header_value(parameter.argument_name, text)


def _write_cookies(parameter: Parameter, shape: Shape) -> list[tuple[str, str]]:
    for text in shape.list_texts():
        check_cookie_value(parameter.argument_name, text)
    if shape.scalar is not None or not parameter.is_exploded:
        return [(parameter.name, shape.join(",", ","))]
    return [(parameter.name if key is None else key, text) for key, text in shape.members]


def _refuse_delimiters(parameter: Parameter, shape: Shape, delimiter: str) -> None:
    if shape.scalar is None and any(delimiter in text for text in shape.list_texts()):
        name = parameter.argument_name
        raise ValueError(f"{name} contains {delimiter!r}, which separates its members")
