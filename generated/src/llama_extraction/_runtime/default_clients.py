"""HTTP clients of httpx2 with the package's own defaults, to be changed and passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

from .options import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT

_DEFAULTS: dict[str, Any] = {
    "timeout": DEFAULT_TIMEOUT,
    "limits": DEFAULT_CONNECTION_LIMITS,
    "follow_redirects": True,
}

if TYPE_CHECKING:
    # For type checkers they have the arguments of httpx2.
    DefaultHttpxClient = httpx2.Client
    DefaultAsyncHttpxClient = httpx2.AsyncClient
else:

    class DefaultHttpxClient(httpx2.Client):
        """An `httpx2.Client` with the timeouts and limits of this package."""

        def __init__(self, **settings: Any) -> None:
            super().__init__(**{**_DEFAULTS, **settings})

    class DefaultAsyncHttpxClient(httpx2.AsyncClient):
        """An `httpx2.AsyncClient` with the timeouts and limits of this package."""

        def __init__(self, **settings: Any) -> None:
            super().__init__(**{**_DEFAULTS, **settings})
