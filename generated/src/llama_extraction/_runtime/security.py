"""What every client needs to know about credentials, even without security schemes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol, TypeAlias

from ._about import ErrorBase
from .lazy import httpx2
from .operation import Operation
from .secret import Secret


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """A request for an access token, with a form as `content`, or for where to get one."""

    operation: Operation[Any]
    url: str
    authorization: str = field(repr=False)
    content: bytes | None = field(repr=False)
    secrets: tuple[Secret, ...] = field(repr=False)


Fetch: TypeAlias = Callable[[TokenRequest], object]
AsyncFetch: TypeAlias = Callable[[TokenRequest], Awaitable[object]]


class Credential(Protocol):
    """One secret, which knows where in a request it belongs."""

    @property
    def is_pending(self) -> bool:
        """Whether the secret has to be obtained for each call."""
        ...

    def obtain(self, fetch: Fetch, /) -> Credential:
        """The credential with its secret; `fetch` sends a request for a token."""
        ...

    async def obtain_async(self, fetch: AsyncFetch, /) -> Credential:
        """The same, for an asynchronous client."""
        ...

    def discard(self) -> bool:
        """Forgets a secret that the service refused; False when there will be no other."""
        ...

    def list_forms(self) -> tuple[Secret, ...]:
        """Every spelling of the secret, as it may appear in a text."""
        ...

    def add_to(self, headers: httpx2.Headers, query: list[str]) -> None:
        """Adds it to the headers, or to the pieces of the query."""
        ...


class TokenSource(Protocol):
    """What a credential may be given as instead of a text: see `tokens.ClientCredentials`."""

    def make_request(self, url: str) -> TokenRequest:
        """The request for a token."""
        ...


GivenCredential: TypeAlias = (
    str | tuple[str, str] | Secret | Callable[[], object] | TokenSource | None
)
GivenCredentials: TypeAlias = Mapping[str, GivenCredential]


class Credentials(Protocol):
    """The credentials of one client."""

    def choose(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """The credentials for an operation; raises the package's own error when one is missing."""
        ...

    def change(self, given: GivenCredentials, /) -> Credentials:
        """A copy with some replaced, by the name of the scheme; None keeps the present one."""
        ...

    def reveal(self, scheme: str, /) -> str | None:
        """The secret of a scheme as it was given; None when there is none."""
        ...

    def list_secrets(self) -> Iterator[Secret]:
        """Every spelling of every secret, as it may appear in a text."""
        ...


class NoCredentials:
    """The credentials of a client whose document has no security scheme."""

    def choose(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """An empty tuple; raises the package's own error for an operation that needs some."""
        if operation.security and () not in operation.security:
            raise_unsupported(operation)
        return ()

    def change(self, _: GivenCredentials, /) -> NoCredentials:
        """Returns itself: there is nothing to change."""
        return self

    def reveal(self, _: str, /) -> str | None:
        """None: there is no secret."""
        return None

    def list_secrets(self) -> Iterator[Secret]:
        """An empty iterator."""
        return iter(())


def raise_unsupported(operation: Operation[Any]) -> NoReturn:
    """Raises the package's own error: the client does not support the operation's credentials."""
    raise ErrorBase(f"{operation.id} needs credentials that this client does not support")
