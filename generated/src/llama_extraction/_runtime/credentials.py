"""Credentials: secrets from arguments or the environment, and which of them an operation needs."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast
from urllib.parse import quote, quote_plus

from ._about import SECURITY_SCHEMES, ErrorBase
from .exceptions import InvalidTypeError, InvalidValueError, refuse_arguments
from .http_syntax import (
    add_cookie,
    check_cookie_value,
    check_header_value,
    check_identifier,
    check_text,
    check_unicode,
)
from .lazy import httpx2
from .operation import Operation, SecurityScheme
from .secret import Secret
from .security import (
    AsyncFetch,
    Fetch,
    GivenCredential,
    GivenCredentials,
    raise_unsupported,
)
from .security import Credential as AnyCredential

ReadSource: TypeAlias = Callable[[SecurityScheme, object], AnyCredential | None]


@dataclass(frozen=True, slots=True)
class Credential:
    """A secret and the security scheme it belongs to.

    `secret` is what the caller passed, or a token; `discard_token` forgets a token.
    """

    scheme: SecurityScheme
    secret: Secret
    discard_token: Callable[[], bool] | None = field(default=None, repr=False, compare=False)

    @property
    def is_pending(self) -> bool:
        """False: the secret is known."""
        return False

    def obtain(self, _: Fetch, /) -> Credential:
        """Returns itself."""
        return self

    async def obtain_async(self, _: AsyncFetch, /) -> Credential:
        """Returns itself."""
        return self

    def discard(self) -> bool:
        """Forgets a token that the service refused; False for any other secret."""
        return self.discard_token is not None and self.discard_token()

    def add_to(self, headers: httpx2.Headers, query: list[str]) -> None:
        """Adds it to the headers, unless the caller set that header, or to the query."""
        secret = self.secret.reveal()
        name = self.scheme.parameter or ""
        match self.scheme.kind:
            case "bearer":
                headers.setdefault("Authorization", f"{name or 'Bearer'} {secret}")
            case "basic":
                headers.setdefault("Authorization", f"Basic {encode_basic(secret)}")
            case "header":
                headers.setdefault(name or "Authorization", secret)
            case "query":
                query.append(f"{quote(name, '')}={quote(secret, '')}")
            case _:
                add_cookie(headers, f"{name}={secret}")

    def list_forms(self) -> tuple[Secret, ...]:
        """Every spelling of the secret: as given, and as URLs, JSON or basic auth write it."""
        text = self.secret.reveal()
        in_json = [json.dumps(text, ensure_ascii=is_ascii)[1:-1] for is_ascii in (False, True)]
        in_url = [quote(text, ""), quote_plus(text)]
        forms = [text, *in_url, *in_json, text.replace("/", "\\/"), encode_basic(text)]
        if self.scheme.kind == "basic":
            forms.append(text.partition(":")[2])
        return tuple(Secret(form) for form in dict.fromkeys(forms))


def encode_basic(text: str) -> str:
    """User name, colon and password as HTTP Basic writes them (RFC 7617, 2)."""
    return base64.b64encode(text.encode()).decode()


@dataclass(frozen=True, slots=True)
class SchemeCredentials:
    """The credentials of one client, by the name of the scheme."""

    by_scheme: Mapping[str, AnyCredential] = field(repr=False)
    read_source: ReadSource | None = None

    def choose(self, operation: Operation[Any]) -> tuple[AnyCredential, ...]:
        """The credentials of the operation's first alternative for which all are known.

        An alternative without credentials is the last choice: services respond with more to a
        caller they know. Raises the package's own error, which says what to pass, when no
        alternative is complete.
        """
        for alternative in sorted(operation.security, key=lambda one: not one):
            if all(name in self.by_scheme for name, _ in alternative):
                return tuple(self.by_scheme[name] for name, _ in alternative)
        if not operation.security:
            return ()
        missing = next(name for name, _ in operation.security[0] if name not in self.by_scheme)
        scheme = next((one for one in SECURITY_SCHEMES if one.name == missing), None)
        if scheme is None:
            raise_unsupported(operation)
        raise ErrorBase(_describe_missing(scheme))

    def change(
        self,
        given: GivenCredentials,
        /,
        schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
    ) -> SchemeCredentials:
        """A copy with some credentials replaced, by the name of the scheme; None keeps one.

        Raises what `read_credentials` raises.
        """
        given = {name: value for name, value in given.items() if value is not None}
        if not given:
            return self
        wanted = tuple(scheme for scheme in schemes if scheme.name in given)
        changed = read_credentials(given, wanted, self.read_source)
        return replace(self, by_scheme={**self.by_scheme, **changed.by_scheme})

    def reveal(self, scheme: str, /) -> str | None:
        """The secret of a scheme as it was given; None when there is none, or not yet."""
        found = self.by_scheme.get(scheme)
        return found.secret.reveal() if isinstance(found, Credential) else None

    def list_secrets(self) -> Iterator[Secret]:
        """Every spelling of every secret, as it may appear in a text."""
        for credential in self.by_scheme.values():
            yield from credential.list_forms()


def read_credentials(
    given: GivenCredentials,
    schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
    read_source: ReadSource | None = None,
    *,
    required: bool = False,
) -> SchemeCredentials:
    """The credentials: those given by scheme name, the others from the environment.

    `read_source` reads what is no text, if the client takes such. Raises the package's own error
    for a credential that cannot be sent, without showing it; and when `required` is true and no
    credential was found, one that says what to pass.
    """
    with refuse_arguments():
        read = {
            one.name: _read_credential(one, given.get(one.name), read_source) for one in schemes
        }
    found = {name: credential for name, credential in read.items() if credential is not None}
    if required and not found and schemes:
        raise ErrorBase("; or ".join(_describe_missing(scheme) for scheme in schemes))
    return SchemeCredentials(found, read_source)


def _read_credential(
    scheme: SecurityScheme, given: GivenCredential, read_source: ReadSource | None
) -> AnyCredential | None:
    source = read_source(scheme, given) if read_source and scheme.takes_sources else None
    if source is not None:
        return source
    variable = _find_variable(scheme.environment) if given is None else None
    secret = _read_secret(scheme, os.environ[variable] if variable else given)
    if secret is None:
        return None
    check_secret(scheme, secret, variable)
    return Credential(scheme, secret)


def _read_secret(scheme: SecurityScheme, given: GivenCredential) -> Secret | None:
    if isinstance(given, Secret):
        return given
    text = _join_pair(given)
    return None if text is None else Secret(check_text(scheme.argument, text))


def _find_variable(variables: tuple[str, ...]) -> str | None:
    """The first of the variables that is set and not empty; else the first that is set."""
    found = [name for name in variables if name in os.environ]
    return next((name for name in found if os.environ[name]), found[0] if found else None)


def complete_pair(
    given: tuple[str | None, str | None], variables: tuple[str, str]
) -> tuple[str, str] | None:
    """User name and password, each as given, else from its variable; None unless both are known."""
    first, second = (
        os.environ.get(variable) if text is None else text
        for text, variable in zip(given, variables, strict=True)
    )
    return None if first is None or second is None else (first, second)


def join_pair(name: str | None, password: str | None) -> tuple[str, str] | None:
    """User name and password; None without either, and the package's own error without one."""
    if name is None and password is None:
        return None
    if name is None or password is None:
        raise InvalidTypeError("the user name and the password must be given together")
    return name, password


def hide_credentials(given: GivenCredentials) -> dict[str, GivenCredential]:
    """The same credentials, texts as `Secret` objects, so that no later traceback shows them."""
    hidden = dict(given)
    for name, value in given.items():
        if isinstance(value, (str, tuple)):
            hidden[name] = Secret(_join_pair(value))
    return hidden


def _join_pair(given: Any) -> Any:
    """User name and password as one text; anything else unchanged."""
    return ":".join(cast("tuple[str, str]", given)) if isinstance(given, tuple) else given


def check_secret(scheme: SecurityScheme, secret: Secret, variable: str | None = None) -> None:
    """Raises the package's own error when the secret cannot be sent, without showing it.

    `variable` is the environment variable that the secret is from, if it is from one.
    """
    # An exception keeps the local variables of every function it leaves, so the function that
    # holds the text must have returned before.
    origin = f" from the environment variable {variable}" if variable else ""
    if fault := _find_fault(scheme, f"{scheme.argument}{origin}", secret):
        raise InvalidValueError(fault)


def _find_fault(scheme: SecurityScheme, name: str, secret: Secret) -> str | None:
    text = secret.reveal()
    if not text.strip():
        return f"{name} must not be empty"
    try:
        check_unicode(name, text)
        if scheme.kind == "cookie":
            check_cookie_value(name, text)
        elif scheme.kind in ("bearer", "header"):
            check_header_value(name, text)
        else:
            check_identifier(name, text)
    except ValueError as error:
        return str(error)
    return None


def _describe_missing(scheme: SecurityScheme) -> str:
    parts = scheme.parts or ((scheme.argument, " or ".join(scheme.environment)),)
    names, variables = (" and ".join(texts) for texts in zip(*parts, strict=True))
    verb, noun = ("are", "variables") if scheme.parts else ("is", "variable")
    given = " and ".join(f"{name}=" for name, _ in parts)
    default = f" or set the environment {noun} {variables}" if variables else ""
    return f"{names} {verb} missing: pass {given}{default}"
