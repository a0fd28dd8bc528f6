"""Gives a forked process its own connections: two processes must not share one."""

from __future__ import annotations

import os
import weakref
from typing import Any, Final, Protocol


class Renewable(Protocol):
    """An object that a forked process must not share with its parent."""

    def renew(self) -> None:
        """Resets the object in the child process, right after the fork."""
        ...


_LIVING: Final[weakref.WeakSet[Renewable]] = weakref.WeakSet()


def renew_after_fork(one: Renewable) -> None:
    """Renews the object in each child process, for as long as the object is in use."""
    _LIVING.add(one)


def renew_all() -> None:
    """Renews everything that is in use."""
    for one in list(_LIVING):
        one.renew()


def _cannot_fork(**_: Any) -> None: ...


# There is no fork on Windows.
getattr(os, "register_at_fork", _cannot_fork)(after_in_child=renew_all)
