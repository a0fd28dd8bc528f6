"""What a client sends with, made when it is first needed."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from io import FileIO
from typing import Generic, TypeVar

from .forks import renew_after_fork
from .http_syntax import is_plain_address

T = TypeVar("T")

# What the names of the variables end with, in any case.
_PROXY = "_proxy"
_CERTIFICATE = b"-----BEGIN "


class Connection(Generic[T]):
    """The HTTP client that was given, else one that is made for the first call.

    A client and its copies share one object of this class. `make` is told whether the client was
    closed in the meantime: then it makes one that refuses to send.
    """

    def __init__(self, given: T | None, make: Callable[[bool], T]) -> None:
        self._made = given
        self._make = make
        self._is_closed = False
        self.renew()
        if given is None:
            renew_after_fork(self)
            # A mistake in the environment is reported when the client is made.
            if not _is_network_plain():
                self.find()

    def renew(self) -> None:
        """Makes a new lock: a thread that ended with a fork may have held it."""
        self._lock = threading.Lock()

    @property
    def made(self) -> T | None:
        """What the client sends with, unless it was not needed yet."""
        return self._made

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._is_closed

    def find(self) -> T:
        """What the client sends with.

        Raises the package's own error when the environment names proxies or certificates that
        cannot be used.
        """
        found = self._made
        if found is None:
            with self._lock:
                found = self._made
                if found is None:
                    found = self._made = self._make(self._is_closed)
        return found

    def close(self) -> T | None:
        """Makes nothing from now on that can send; what was made already has to be closed."""
        with self._lock:
            self._is_closed = True
            return self._made


def _is_network_plain() -> bool:
    """Whether nothing in the environment can be wrong about proxies and certificates."""
    for name, value in os.environ.items():
        lower = name.lower()
        if lower.endswith(_PROXY) and not (lower == "no_proxy" or is_plain_address(value)):
            return False
    file = os.environ.get("SSL_CERT_FILE")
    return not file or _has_certificates(file)


def _has_certificates(file: str) -> bool:
    try:
        with FileIO(file) as opened:
            return _CERTIFICATE in opened.readall()
    except OSError:
        return False
