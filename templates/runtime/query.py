"""The query of a URL: the pieces a caller adds, and how pieces are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from .http_syntax import check_mapping, check_unicode
from .model import Plain
from .options import Omit, Query
from .parameters import to_text
from .writing import to_plain_argument


def write_extra_query(argument: str, query: Query | None) -> list[tuple[str, str]]:
    """Query parameters a caller adds: each name, and the percent-encoded `name=value`.

    An object is written as `name[member]=value`, a list by repeating the name. What is None or
    `omit` is left out. Raises TypeError or ValueError naming the parameter and `argument`.
    """
    pieces: list[tuple[str, str]] = []
    for name, value in check_mapping(argument, query or {}).items():
        if not isinstance(value, Omit):
            place = f"{name} in {argument}"
            plain = to_plain_argument(place, value)
            pieces.extend((name, piece) for piece in _write_value(place, name, plain))
    return pieces


def _write_value(argument: str, name: str, plain: Plain) -> Iterator[str]:
    if isinstance(plain, dict):
        for key, one in plain.items():
            yield from _write_value(argument, f"{name}[{key}]", one)
    elif isinstance(plain, list):
        for one in plain:
            yield from _write_value(argument, name, one)
    elif plain is not None:
        texts = (name, to_text(argument, plain))
        yield "=".join(quote(check_unicode(argument, text), "") for text in texts)


def merge_query(*layers: Sequence[tuple[str, str]]) -> list[str]:
    """The pieces of several layers; a later layer replaces the names it has."""
    merged: list[tuple[str, str]] = []
    for layer in layers:
        names = {name for name, _ in layer}
        merged = [piece for piece in merged if piece[0] not in names] + list(layer)
    return [text for _, text in merged]


def add_query(url: str, pieces: Iterable[str]) -> str:
    """The URL with the pieces added to its query."""
    query = "&".join(pieces)
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"
