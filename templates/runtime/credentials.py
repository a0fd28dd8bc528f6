"""Who calls: secrets from arguments or the environment, and which of them an operation takes."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote

from ._about import SECURITY_SCHEMES, ErrorBase
from .operation import Operation, SecurityScheme
from .secret import Secret
from .travel import (
    check_cookie_value,
    check_header_value,
    check_identifier,
    check_text,
    check_unicode,
)

GivenCredentials: TypeAlias = Mapping[str, str | tuple[str, str] | Secret | None]


@dataclass(frozen=True, slots=True)
class Credential:
    """A secret and the scheme it belongs to; `secret` is what the caller gave."""

    scheme: SecurityScheme
    secret: Secret

    def write_header(self) -> tuple[str, str] | None:
        """The name and value of the header it travels in, if it does."""
        match self.scheme.kind:
            case "bearer":
                return "Authorization", f"Bearer {self.secret.reveal()}"
            case "basic":
                return "Authorization", f"Basic {_encode_basic(self.secret.reveal())}"
            case "header":
                return self.scheme.parameter or "Authorization", self.secret.reveal()
            case _:
                return None

    def list_forms(self) -> tuple[Secret, ...]:
        """Every text that gives the secret away: as given, as URLs, JSON or basic auth write it."""
        text = self.secret.reveal()
        forms = [text, quote(text, ""), text.replace("/", "\\/"), _encode_basic(text)]
        if self.scheme.kind == "basic":
            forms.append(text.partition(":")[2])
        return tuple(Secret(form) for form in dict.fromkeys(forms))


def _encode_basic(text: str) -> str:
    # RFC 7617, 2: user name, colon, password.
    return base64.b64encode(text.encode()).decode()


def read_credentials(
    given: GivenCredentials,
    schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
) -> dict[str, Credential]:
    """The credentials by scheme name, from what was given or else the environment.

    Raises the package's own error, which does not repeat it, for one that cannot travel.
    """
    credentials: dict[str, Credential] = {}
    for scheme in schemes:
        secret = _read_secret(scheme, given.get(scheme.name))
        if secret is not None:
            _check_secret(scheme, secret)
            credentials[scheme.name] = Credential(scheme, secret)
    return credentials


def _read_secret(
    scheme: SecurityScheme, given: str | tuple[str, str] | Secret | None
) -> Secret | None:
    if isinstance(given, Secret):
        return given
    if given is None and scheme.environment is not None:
        given = os.environ.get(scheme.environment)
    text = ":".join(given) if isinstance(given, tuple) else given
    return None if text is None else Secret(check_text(scheme.argument, text))


def hide_credentials(given: GivenCredentials) -> dict[str, Secret | None]:
    """The same credentials as secrets, so that no frame of an error that follows shows them.

    Raises TypeError for one that is no text.
    """
    return {
        name: value
        if value is None or isinstance(value, Secret)
        else Secret(":".join(value) if isinstance(value, tuple) else check_text(name, value))
        for name, value in given.items()
    }


def _check_secret(scheme: SecurityScheme, secret: Secret) -> None:
    # An exception keeps the frames it passes; the one that holds the text has to be left before.
    if fault := _find_fault(scheme, secret):
        raise ErrorBase(fault)


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


def require_credentials(
    credentials: Mapping[str, Credential],
    schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
) -> None:
    """Raises the package's own error, naming what to pass, when there are no credentials at all."""
    if not credentials and schemes:
        raise ErrorBase("; or ".join(_describe_missing(scheme) for scheme in schemes))


def name_schemes(
    arguments: Mapping[str, str | tuple[str, str] | None],
    schemes: tuple[SecurityScheme, ...] = SECURITY_SCHEMES,
) -> GivenCredentials:
    """Credentials by scheme name, from arguments of a client's constructor; raises TypeError."""
    known = {scheme.argument for scheme in schemes}
    for name in arguments:
        if name not in known:
            raise TypeError(f"with_options() got an unexpected keyword argument {name!r}")
    return {
        scheme.name: arguments[scheme.argument]
        for scheme in schemes
        if scheme.argument in arguments
    }


def _describe_missing(scheme: SecurityScheme) -> str:
    variable = (
        f" or set the environment variable {scheme.environment}" if scheme.environment else ""
    )
    return f"{scheme.argument} is missing: pass {scheme.argument}={variable}"


def choose_credentials(
    operation: Operation[Any], credentials: Mapping[str, Credential]
) -> tuple[Credential, ...]:
    """The credentials of the first alternative of an operation that is complete.

    Raises the package's own error, naming what to pass, when there is none.
    """
    for alternative in operation.security:
        if all(name in credentials for name, _ in alternative):
            return tuple(credentials[name] for name, _ in alternative)
    if not operation.security:
        return ()
    missing = next(name for name, _ in operation.security[0] if name not in credentials)
    scheme = next((one for one in SECURITY_SCHEMES if one.name == missing), None)
    if scheme is None:
        raise ErrorBase(f"{operation.id} needs credentials this client has no argument for")
    raise ErrorBase(_describe_missing(scheme))
