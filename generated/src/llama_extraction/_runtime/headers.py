"""Headers a caller adds to a call, or wants removed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx2

from .http_syntax import check_header_name, check_header_value
from .options import Headers, Omit


@dataclass(frozen=True, slots=True)
class GivenHeaders:
    """Headers to add, and the names (in lower case) of those that must not be sent at all."""

    added: httpx2.Headers = field(default_factory=httpx2.Headers, repr=False)
    removed: frozenset[str] = frozenset()

    def update(self, later: GivenHeaders) -> GivenHeaders:
        """These headers, changed by others that were given later."""
        added = httpx2.Headers(self.added)
        added.update(later.added)
        for name in later.removed:
            added.pop(name, None)
        return GivenHeaders(added, (self.removed - {*later.added}) | later.removed)


def read_headers(argument: str, headers: Headers | None) -> GivenHeaders:
    """Headers a caller gives; `omit` in place of a value removes a header.

    Raises TypeError or ValueError naming `argument`.
    """
    added = httpx2.Headers()
    removed: set[str] = set()
    given: Mapping[str, object] = headers or {}
    for name, value in given.items():
        checked = check_header_name(argument, name)
        if isinstance(value, Omit):
            removed.add(checked.lower())
        else:
            added[checked] = check_header_value(f"{checked} in {argument}", value)
    return GivenHeaders(added, frozenset(removed))
