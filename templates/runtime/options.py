"""Options of one call: omitted arguments, extra headers, extra query, timeouts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, final

import httpx2

Headers: TypeAlias = Mapping[str, str]
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


STEPS: Final = ("connect", "read", "write", "pool")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a server of the document, and the variables it was filled in with."""

    url: str
    variables: Mapping[str, str]


class Timeout(httpx2.Timeout):
    """How long a call may take, in seconds: each step, and the whole call.

    `connect`, `read`, `write` and `pool` limit one step each, as in `httpx2.Timeout`. `total`
    limits the network time of the whole call, including redirects and retries, so that a server
    that sends one byte now and then cannot block the caller. The waits between tries do not count;
    each is at most a minute. The default of `total` is ten minutes, or five times the longest step
    where that is more; there is no limit when a step has none. `total=None` removes the limit.
    """

    total: float | NotGiven | None

    def __init__(
        self,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
        *,
        connect: float | NotGiven | None = not_given,
        read: float | NotGiven | None = not_given,
        write: float | NotGiven | None = not_given,
        pool: float | NotGiven | None = not_given,
        total: float | NotGiven | None = not_given,
    ) -> None:
        steps = {"connect": connect, "read": read, "write": write, "pool": pool}
        default = (
            timeout if isinstance(timeout, httpx2.Timeout) else httpx2.Timeout(_plain(timeout))
        )
        chosen = {
            name: getattr(default, name) if isinstance(step, NotGiven) else step
            for name, step in steps.items()
        }
        super().__init__(None, **chosen)
        self.total = getattr(timeout, "total", not_given) if isinstance(total, NotGiven) else total

    def __repr__(self) -> str:
        total = "" if isinstance(self.total, NotGiven) else f", total={self.total}"
        return f"{super().__repr__()[:-1]}{total})"


def _plain(timeout: float | NotGiven | None) -> float | None:
    return 60.0 if isinstance(timeout, NotGiven) else timeout


TimeoutTypes: TypeAlias = float | httpx2.Timeout | None

DEFAULT_TIMEOUT: Final = Timeout(60.0, connect=5.0)
DEFAULT_MAX_RETRIES: Final = 2
DEFAULT_CONNECTION_LIMITS: Final = httpx2.Limits(
    max_connections=100, max_keepalive_connections=20, keepalive_expiry=5.0
)


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
