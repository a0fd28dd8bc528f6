"""What a forked process must have of its own: a connection belongs to the process that made it."""

from __future__ import annotations

import os
import weakref
from typing import Any, Final, Protocol


class Renewable(Protocol):
    """Something that cannot be shared with the process that was forked from."""

    def renew(self) -> None:
        """Starts anew, in the child, right after the fork."""
        ...


_LIVING: Final[weakref.WeakSet[Renewable]] = weakref.WeakSet()


def renew_after_fork(one: Renewable) -> None:
    """Has it renewed in each child process, for as long as it is in use."""
    _LIVING.add(one)


def renew_all() -> None:
    """Renews everything that is in use."""
    for one in list(_LIVING):
        one.renew()


def _cannot_fork(**_: Any) -> None: ...


# There is no fork on Windows.
getattr(os, "register_at_fork", _cannot_fork)(after_in_child=renew_all)
