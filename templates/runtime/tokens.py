"""Access tokens that are obtained for a call: by a function of the caller, or from the service.

Sources: RFC 6749, section 4.4 (client credentials); OpenID Connect Discovery 1.0, section 4.
"""

from __future__ import annotations

import inspect
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol, TypeAlias, cast
from urllib.parse import quote_plus, urlencode

from .credentials import Credential, check_secret, encode_basic
from .exceptions import InvalidTypeError, InvalidValueError
from .forks import renew_after_fork
from .lazy import anyio, httpx2, token_response
from .operation import SecurityScheme
from .secret import Secret
from .security import AsyncFetch, Fetch, TokenRequest

# A token is renewed this long before its end, because a call takes time and clocks differ.
_MARGIN: Final = 30.0
# How long a token is kept when the service does not say how long it is valid.
_DEFAULT_LIFETIME: Final = 300.0
# How often a task asks whether another one has finished the renewal.
_POLL_SECONDS: Final = 0.01


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """What a program obtains access tokens with: its own id and secret.

    A token is obtained before the first call and again shortly before it ends. `token_url` is only
    needed when the document of the API does not lead to one. `parameters` are further members of
    the request, such as `audience`. `sent_in` says how id and secret travel: as HTTP Basic, which
    every server must accept, or in the body.
    """

    client_id: str
    client_secret: str = field(repr=False)
    scopes: tuple[str, ...] = ()
    token_url: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    sent_in: Literal["header", "body"] = "header"

    def make_request(self, url: str) -> TokenRequest:
        """The request for a token (RFC 6749, 4.4.2 and 2.3.1)."""
        form = {"grant_type": "client_credentials", **self.parameters}
        if self.scopes:
            form["scope"] = " ".join(self.scopes)
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
        authorization = f"Basic {encode_basic(pair)}"
        if self.sent_in == "body":
            authorization = ""
            form |= {"client_id": self.client_id, "client_secret": self.client_secret}
        secrets = Secret(self.client_secret), Secret(authorization)
        content = urlencode(form).encode()
        return TokenRequest(token_response.TOKEN, url, authorization, content, secrets)


TokenTypes: TypeAlias = str | Callable[[], str] | ClientCredentials
AsyncTokenTypes: TypeAlias = str | Callable[[], str | Awaitable[str]] | ClientCredentials


class TokenSource(Protocol):
    """Where a token comes from."""

    def obtain(self, fetch: Fetch, /) -> Secret:
        """A valid token; `fetch` sends a request for one."""
        ...

    async def obtain_async(self, fetch: AsyncFetch, /) -> Secret:
        """The same, for an asynchronous client."""
        ...

    def discard(self, token: Secret, /) -> bool:
        """Forgets a token that the service refused; False when there will be no other."""
        ...

    def list_secrets(self) -> tuple[Secret, ...]:
        """The secrets it knows now."""
        ...


@dataclass(frozen=True, slots=True)
class TokenCredential:
    """A credential whose token is obtained for each call; implements `security.Credential`."""

    scheme: SecurityScheme
    source: TokenSource

    @property
    def is_pending(self) -> bool:
        """True: the token has to be obtained."""
        return True

    def obtain(self, fetch: Fetch, /) -> Credential:
        """The credential with a token."""
        return self._make(self.source.obtain(fetch))

    async def obtain_async(self, fetch: AsyncFetch, /) -> Credential:
        """The same, for an asynchronous client."""
        return self._make(await self.source.obtain_async(fetch))

    def add_to(self, headers: httpx2.Headers, query: list[str]) -> None:
        """Adds nothing: the token has to be obtained first."""

    def discard(self) -> bool:
        """False: there is no token yet."""
        return False

    def list_forms(self) -> tuple[Secret, ...]:
        """Every spelling of every secret the source knows now."""
        known = [Credential(self.scheme, one) for one in self.source.list_secrets()]
        return tuple(form for one in known for form in one.list_forms())

    def _make(self, token: Secret) -> Credential:
        check_secret(self.scheme, token)
        return Credential(self.scheme, token, lambda: self.source.discard(token))


def read_source(scheme: SecurityScheme, given: object) -> TokenCredential | None:
    """The credential for a function or for `ClientCredentials`; None for anything else.

    Raises the package's own error when it is not known where tokens come from.
    """
    if isinstance(given, ClientCredentials):
        url = given.token_url or scheme.token_url
        if url is None and scheme.discovery_url is None:
            raise InvalidValueError(
                f"{scheme.argument}: the document of the API names no address for tokens; "
                "pass token_url= to ClientCredentials"
            )
        return TokenCredential(scheme, _Exchange(given, url, scheme.discovery_url))
    if callable(given):
        return TokenCredential(scheme, _Function(scheme.argument, given))
    return None


@dataclass(frozen=True, slots=True)
class _Function:
    """A function of the caller, asked before each call."""

    argument: str
    function: Callable[[], Any] = field(repr=False)

    def obtain(self, _: Fetch, /) -> Secret:
        token = self.function()
        if inspect.isawaitable(token):
            if inspect.iscoroutine(token):
                token.close()
            wrong = "an asynchronous function needs the async client"
            raise InvalidTypeError(f"{self.argument}: {wrong}")
        return self._read(token)

    async def obtain_async(self, _: AsyncFetch, /) -> Secret:
        token = self.function()
        return self._read(await token if inspect.isawaitable(token) else token)

    def discard(self, _: Secret, /) -> bool:
        return False  # The function was asked just now.

    def list_secrets(self) -> tuple[Secret, ...]:
        return ()

    def _read(self, token: object) -> Secret:
        if not isinstance(token, str):
            raise InvalidTypeError(f"{self.argument}: the function must return a string")
        return Secret(token)


class _Exchange:
    """Obtains tokens, one request at a time, and keeps each until shortly before its end."""

    def __init__(
        self, credentials: ClientCredentials, url: str | None, discovery_url: str | None
    ) -> None:
        self._credentials = credentials
        self._url = url
        self._discovery_url = discovery_url or ""
        self._token: tuple[Secret, float] | None = None
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Makes new locks: a thread that ended with a fork may have held one."""
        self._lock = threading.Lock()
        # Of its own, because a task that waits for the service must not block its whole thread.
        self._async_lock = threading.Lock()

    def obtain(self, fetch: Fetch, /) -> Secret:
        if token := self._find_valid():
            return token
        with self._lock:
            if token := self._find_valid():
                return token
            url = self._url or self._keep_url(fetch(self._make_discovery()))
            return self._keep(fetch(self._credentials.make_request(url)))

    async def obtain_async(self, fetch: AsyncFetch, /) -> Secret:
        if token := self._find_valid():
            return token
        lock = self._async_lock
        # One client serves several event loops, which no lock of a single loop can do.
        while not lock.acquire(blocking=False):
            await anyio.sleep(_POLL_SECONDS)
        try:
            if token := self._find_valid():
                return token
            url = self._url or self._keep_url(await fetch(self._make_discovery()))
            return self._keep(await fetch(self._credentials.make_request(url)))
        finally:
            lock.release()

    def discard(self, token: Secret, /) -> bool:
        known = self._token
        if known is not None and known[0] == token:  # Another call may have renewed it already.
            self._token = None
        return True

    def list_secrets(self) -> tuple[Secret, ...]:
        token = self._token
        return (Secret(self._credentials.client_secret), *(token[:1] if token else ()))

    def _make_discovery(self) -> TokenRequest:
        return TokenRequest(token_response.DISCOVERY, self._discovery_url, "", None, ())

    def _keep_url(self, response: object) -> str:
        url = cast("token_response.DiscoveryResponse", response).token_endpoint
        # The secret must not travel less protected than the address it is sent to was.
        is_plain = self._discovery_url.lower().startswith("http:")
        if not url.lower().startswith(("https://", "http://") if is_plain else "https://"):
            raise InvalidValueError(
                f"{self._discovery_url} names an address for tokens that does not begin with "
                "https://; pass token_url= to ClientCredentials"
            )
        self._url = url
        return url

    def _find_valid(self) -> Secret | None:
        token = self._token
        return token[0] if token is not None and time.time() < token[1] else None

    def _keep(self, response: object) -> Secret:
        granted = cast("token_response.TokenResponse", response)
        lifetime = _DEFAULT_LIFETIME if granted.expires_in is None else granted.expires_in
        token = Secret(granted.access_token)
        self._token = token, time.time() + lifetime - min(_MARGIN, lifetime / 10)
        return token
