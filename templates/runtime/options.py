"""Options of one call: omitted arguments, extra headers, extra query, timeouts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias, final

from .lazy import load_on_use

if TYPE_CHECKING:
    from .timeouts import (
        DEFAULT_CONNECTION_LIMITS,
        DEFAULT_TIMEOUT,
        Timeout,
        TimeoutTypes,
    )
else:
    __getattr__, __dir__ = load_on_use(
        __name__,
        {
            ".timeouts": (
                "DEFAULT_CONNECTION_LIMITS",
                "DEFAULT_TIMEOUT",
                "Timeout",
                "TimeoutTypes",
            )
        },
    )

__all__ = (
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "Address",
    "Headers",
    "NotGiven",
    "Omit",
    "Query",
    "RequestOptions",
    "Timeout",
    "TimeoutTypes",
    "is_of_httpx",
    "not_given",
    "omit",
)

Query: TypeAlias = Mapping[str, object]


@final
class Omit:
    """The type of `omit`: an optional parameter that is not sent."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


@final
class NotGiven:
    """The type of `not_given`: the client's own setting applies."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "not_given"

    def __reduce__(self) -> str:
        return "not_given"


omit: Final = Omit()
not_given: Final = NotGiven()

Headers: TypeAlias = Mapping[str, str | Omit]
"""Headers by their names; `omit` in place of a value removes a header."""

DEFAULT_MAX_RETRIES: Final = 2


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a server of the document, and the variables it was filled in with."""

    url: str
    variables: Mapping[str, str]


def is_of_httpx(value: object) -> bool:
    """Whether the value is an object of httpx, which has the same classes as httpx2."""
    return any(one.__module__.partition(".")[0] == "httpx" for one in type(value).__mro__)


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """The options of one call, which override the client's settings.

    `extra_headers` and `extra_query` are added to the call's own and replace those of the same
    name; `timeout` is in seconds; `extra_body` has members to add to a body that is a JSON object.
    """

    extra_headers: Headers | None = None
    extra_query: Query | None = None
    timeout: TimeoutTypes | NotGiven = not_given
    max_retries: int | NotGiven = not_given
    extra_body: Mapping[str, object] | None = None

    def add_headers(self, headers: Headers) -> RequestOptions:
        """The same options with more headers."""
        if not headers:
            return self
        return replace(self, extra_headers={**(self.extra_headers or {}), **headers})

    def add_query(self, query: Query) -> RequestOptions:
        """The same options with more query parameters."""
        if not query:
            return self
        return replace(self, extra_query={**(self.extra_query or {}), **query})

    def __repr__(self) -> str:
        headers = None if self.extra_headers is None else sorted(self.extra_headers)
        return f"RequestOptions(extra_headers={headers}, timeout={self.timeout!r})"
