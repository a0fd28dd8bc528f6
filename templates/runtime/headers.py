"""Headers a caller adds to a call, or wants removed from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import AnyStr

from .http_syntax import check_header_name, check_header_value, check_mapping
from .options import Headers, Omit


@dataclass(frozen=True, slots=True)
class GivenHeaders:
    """Headers to add, and the names (in lower case) of those that must not be sent at all.

    No two of the added names differ only in case.
    """

    added: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    removed: frozenset[str] = frozenset()

    def update(self, later: GivenHeaders) -> GivenHeaders:
        """These headers, changed by others that were given later."""
        named = {name.lower() for name in later.added}
        kept = _without(self.added, named | later.removed)
        return GivenHeaders({**kept, **later.added}, (self.removed - named) | later.removed)


def _without(headers: Mapping[str, str], names: set[str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() not in names}


def merge_headers(
    *layers: Iterable[tuple[AnyStr, AnyStr]],
) -> list[tuple[AnyStr, AnyStr]]:
    """The headers of several layers; a later layer replaces the names it has, in any case."""
    merged: dict[AnyStr, list[tuple[AnyStr, AnyStr]]] = {}
    for layer in layers:
        added: dict[AnyStr, list[tuple[AnyStr, AnyStr]]] = {}
        for header in layer:
            added.setdefault(header[0].lower(), []).append(header)
        for name in added:
            merged.pop(name, None)
        merged.update(added)
    return [header for headers in merged.values() for header in headers]


def read_headers(argument: str, headers: Headers | None) -> GivenHeaders:
    """Headers a caller gives; `omit` in place of a value removes a header.

    Raises TypeError or ValueError naming `argument`.
    """
    added: dict[str, str] = {}
    removed: set[str] = set()
    given: Mapping[str, object] = {} if headers is None else check_mapping(argument, headers)
    for name, value in given.items():
        checked = check_header_name(argument, name)
        if isinstance(value, Omit):
            removed.add(checked.lower())
        else:
            added = _without(added, {checked.lower()})
            added[checked] = check_header_value(f"{checked} in {argument}", value)
    return GivenHeaders(added, frozenset(removed))
