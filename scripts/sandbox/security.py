"""Whether a request carries the credentials that an operation demands."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.sandbox.exchange import Incoming


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A component of `securitySchemes`.

    Attributes:
        kind: Its `type`.
        scheme: The HTTP authentication scheme in lower case; empty unless `kind` is `http`.
        place: Where an API key stands: header, query or cookie.
        name: The API key's name.
    """

    kind: str
    scheme: str = ""
    place: str = ""
    name: str = ""


Alternatives = tuple[tuple[SecurityScheme, ...], ...]
"""What is demanded: every scheme of any one alternative; nothing at all when empty."""


def find_challenge(alternatives: Alternatives, incoming: Incoming) -> str | None:
    """The `WWW-Authenticate` of the refusal; none when the request may pass."""
    if not alternatives:
        return None
    for schemes in alternatives:
        if all(_is_satisfied(scheme, incoming) for scheme in schemes):
            return None
    offered = [_name_challenge(scheme) for schemes in alternatives for scheme in schemes]
    return ", ".join(dict.fromkeys(offered))


def _is_satisfied(scheme: SecurityScheme, incoming: Incoming) -> bool:
    match scheme.kind:
        case "apiKey":
            return bool(_key_sources(scheme, incoming).get(scheme.name))
        case "http":
            return _has_credentials(scheme.scheme, incoming.headers.get("authorization", ""))
        case "oauth2" | "openIdConnect":
            return _has_credentials("bearer", incoming.headers.get("authorization", ""))
    return True  # A client certificate is nothing a plain connection could show.


def _key_sources(scheme: SecurityScheme, incoming: Incoming) -> Mapping[str, str]:
    match scheme.place:
        case "query":
            return dict(incoming.query_pairs())
        case "cookie":
            return dict(incoming.cookie_pairs())
    value = incoming.headers.get(scheme.name.lower())
    return {scheme.name: value} if value else {}


def _has_credentials(scheme: str, header: str) -> bool:
    given, _, credentials = header.strip().partition(" ")
    if given.lower() != scheme or not credentials.strip():
        return False
    return scheme != "basic" or _is_user_password(credentials.strip())


def _is_user_password(credentials: str) -> bool:
    """Whether it is a user and a password in Base64 (RFC 7617, section 2)."""
    try:
        return b":" in base64.b64decode(credentials, validate=True)
    except binascii.Error:
        return False


def _name_challenge(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case "apiKey":
            return "ApiKey"
        case "http" if scheme.scheme == "basic":
            return 'Basic realm="sandbox"'
        case "http":
            return scheme.scheme.capitalize()
    return "Bearer"
