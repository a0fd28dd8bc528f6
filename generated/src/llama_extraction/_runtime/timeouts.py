"""How long a call may take, and how many connections are kept: what needs the HTTP library."""

from __future__ import annotations

from threading import TIMEOUT_MAX
from typing import Final, TypeAlias

import httpx2

from .options import NotGiven, is_of_httpx, not_given

_STEPS: Final = ("connect", "read", "write", "pool")


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
DEFAULT_CONNECTION_LIMITS: Final = httpx2.Limits(
    max_connections=100, max_keepalive_connections=20, keepalive_expiry=5.0
)


def read_timeout(timeout: object) -> Timeout:
    """The timeout a caller chose; raises TypeError or ValueError when it is not a valid timeout."""
    if is_of_httpx(timeout):
        timeout = Timeout(**{step: getattr(timeout, step, None) for step in _STEPS})
    if timeout is not None and not isinstance(timeout, httpx2.Timeout):
        return Timeout(_check_seconds("timeout", timeout))
    read = timeout if isinstance(timeout, Timeout) else Timeout(timeout)
    for name, seconds in (*read.as_dict().items(), ("total", read.total)):
        if seconds is not None and not isinstance(seconds, NotGiven):
            _check_seconds(f"{name} of timeout", seconds)
    return read


def _check_seconds(name: str, seconds: object) -> float:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise TypeError(f"{name} must be a number of seconds, a Timeout or None")
    if not 0 < seconds <= TIMEOUT_MAX:
        limit = f"{TIMEOUT_MAX:.0f}"
        raise ValueError(f"{name} must be a positive number of seconds, at most {limit}")
    return seconds
