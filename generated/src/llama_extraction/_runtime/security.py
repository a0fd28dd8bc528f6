"""What every client knows of credentials, whether its document has security schemes or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn, Protocol

import httpx2

from ._about import ErrorBase
from .operation import Operation
from .secret import Secret


class Credential(Protocol):
    """One secret, which knows where in a request it belongs."""

    def add_to(self, headers: httpx2.Headers, query: list[str]) -> None:
        """Adds it to the headers, or to the pieces of the query."""
        ...


class Credentials(Protocol):
    """The credentials of one client."""

    def choose(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """Those an operation is sent with; raises the package's own error when one is missing."""
        ...

    def change(self, arguments: Mapping[str, str | tuple[str, str] | None]) -> Credentials:
        """The same with some replaced, by argument; raises TypeError for an unknown argument."""
        ...

    def list_secrets(self) -> Iterator[Secret]:
        """Every text that gives one of them away."""
        ...


class NoCredentials:
    """The credentials of a client whose document has no security scheme."""

    def choose(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """None; raises the package's own error for an operation that needs some."""
        if operation.security and () not in operation.security:
            raise_unsupported(operation)
        return ()

    def change(self, arguments: Mapping[str, str | tuple[str, str] | None]) -> NoCredentials:
        """The same; raises TypeError for any argument."""
        for name in arguments:
            raise_unknown_argument(name)
        return self

    def list_secrets(self) -> Iterator[Secret]:
        """None."""
        return iter(())


def raise_unsupported(operation: Operation[Any]) -> NoReturn:
    """Raises the package's own error: the client has no argument for what an operation needs."""
    raise ErrorBase(f"{operation.id} needs credentials this client has no argument for")


def raise_unknown_argument(name: str) -> NoReturn:
    """Raises TypeError, in Python's words, for an argument that `with_options` does not have."""
    raise TypeError(f"with_options() got an unexpected keyword argument {name!r}")
