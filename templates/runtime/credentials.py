"""Credentials: secrets from arguments or the environment, and which of them an operation needs."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx2

from ._about import SECURITY_SCHEMES, ErrorBase
from .exceptions import InvalidValueError, refuse_arguments
from .http_syntax import (
    add_cookie,
    check_cookie_value,
    check_header_value,
    check_identifier,
    check_text,
    check_unicode,
)
from .operation import Operation, SecurityScheme
from .secret import Secret
from .security import GivenCredentials, raise_unsupported


@dataclass(frozen=True, slots=True)
class Credential:
    """A secret and the security scheme it belongs to; `secret` is what the caller passed."""

    scheme: SecurityScheme
    secret: Secret

    def add_to(self, headers: httpx2.Headers, query: list[str]) -> None:
        """Adds it to the headers, unless the caller set that header, or to the query."""
        secret = self.secret.reveal()
        name = self.scheme.parameter or ""
        match self.scheme.kind:
            case "bearer":
                headers.setdefault("Authorization", f"Bearer {secret}")
            case "basic":
                headers.setdefault("Authorization", f"Basic {_encode_basic(secret)}")
            case "header":
                headers.setdefault(name or "Authorization", secret)
            case "query":
                query.append(f"{quote(name, '')}={quote(secret, '')}")
            case _:
                add_cookie(headers, f"{name}={secret}")

    def list_forms(self) -> tuple[Secret, ...]:
        """Every spelling of the secret: as given, and as URLs, JSON or basic auth write it."""
        text = self.secret.reveal()
        forms = [text, quote(text, ""), text.replace("/", "\\/"), _encode_basic(text)]
        if self.scheme.kind == "basic":
            forms.append(text.partition(":")[2])
        return tuple(Secret(form) for form in dict.fromkeys(forms))


def _encode_basic(text: str) -> str:
    # RFC 7617, 2: user name, colon, password.
    return base64.b64encode(text.encode()).decode()


@dataclass(frozen=True, slots=True)
class SchemeCredentials:
    """The credentials of one client, by the name of the scheme."""

    by_scheme: Mapping[str, Credential] = field(repr=False)

    def choose(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """The credentials of the operation's first alternative for which all are known.

        Raises the package's own error, which says what to pass, when no alternative is complete.
        """
        for alternative in operation.security:
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
        self, given: GivenCredentials, schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES
    ) -> SchemeCredentials:
        """A copy with some replaced, by the name of the scheme; None keeps the present one.

        Raises what `read_credentials` raises.
        """
        changed = {name: value for name, value in given.items() if value is not None}
        kept = {name: credential.secret for name, credential in self.by_scheme.items()}
        return read_credentials({**kept, **changed}, schemes)

    def reveal(self, scheme: str) -> str | None:
        """The secret of a scheme as it was given; None when there is none."""
        found = self.by_scheme.get(scheme)
        return None if found is None else found.secret.reveal()

    def list_secrets(self) -> Iterator[Secret]:
        """Every spelling of every secret, as it may appear in a text."""
        for credential in self.by_scheme.values():
            yield from credential.list_forms()


def read_credentials(
    given: GivenCredentials,
    schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
    *,
    required: bool = False,
) -> SchemeCredentials:
    """The credentials: those given by scheme name, the others from the environment.

    Raises the package's own error for a credential that cannot be sent, without showing it; and
    when `required` is true and no credential was found, one that says what to pass.
    """
    found: dict[str, Credential] = {}
    for scheme in schemes:
        secret = _read_secret(scheme, given.get(scheme.name))
        if secret is not None:
            _check_secret(scheme, secret)
            found[scheme.name] = Credential(scheme, secret)
    if required and not found and schemes:
        raise ErrorBase("; or ".join(_describe_missing(scheme) for scheme in schemes))
    return SchemeCredentials(found)


def _read_secret(
    scheme: SecurityScheme, given: str | tuple[str, str] | Secret | None
) -> Secret | None:
    if isinstance(given, Secret):
        return given
    if given is None:
        given = _read_environment(scheme.environment)
    text = ":".join(given) if isinstance(given, tuple) else given
    return None if text is None else Secret(check_text(scheme.argument, text))


def _read_environment(variables: tuple[str, ...]) -> str | None:
    """The first of the variables that is set and not empty; else the first that is set."""
    found = [os.environ[name] for name in variables if name in os.environ]
    return next((text for text in found if text), found[0] if found else None)


def hide_credentials(
    given: GivenCredentials, schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES
) -> dict[str, Secret | None]:
    """The same credentials as `Secret` objects, so that no later traceback shows them.

    Raises the package's own TypeError for one that is not a string.
    """
    arguments = {scheme.name: scheme.argument for scheme in schemes}
    with refuse_arguments():
        return {name: _hide(arguments.get(name, name), value) for name, value in given.items()}


def _hide(argument: str, value: str | tuple[str, str] | Secret | None) -> Secret | None:
    if value is None or isinstance(value, Secret):
        return value
    return Secret(":".join(value) if isinstance(value, tuple) else check_text(argument, value))


def _check_secret(scheme: SecurityScheme, secret: Secret) -> None:
    # An exception keeps the local variables of every function it leaves, so the function that
    # holds the text must have returned before.
    if fault := _find_fault(scheme, secret):
        raise InvalidValueError(fault)


def _find_fault(scheme: SecurityScheme, secret: Secret) -> str | None:
    text = secret.reveal()
    if not text.strip():
        return f"{scheme.argument} must not be empty"
    try:
        check_unicode(scheme.argument, text)
        if scheme.kind == "cookie":
            check_cookie_value(scheme.argument, text)
        elif scheme.kind in ("bearer", "header"):
            check_header_value(scheme.argument, text)
        else:
            check_identifier(scheme.argument, text)
    except ValueError as error:
        return str(error)
    return None


def _describe_missing(scheme: SecurityScheme) -> str:
    named = " or ".join(scheme.environment)
    variable = f" or set the environment variable {named}" if named else ""
    return f"{scheme.argument} is missing: pass {scheme.argument}={variable}"
