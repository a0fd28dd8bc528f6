"""Checks whether a request has the credentials that an operation needs."""

import base64
import binascii
from collections.abc import Mapping

from scripts.operations import Requirement, SecurityScheme
from scripts.sandbox.exchange import Incoming


def find_challenge(
    requirements: tuple[Requirement, ...],
    schemes: Mapping[str, SecurityScheme],
    incoming: Incoming,
) -> str | None:
    """The `WWW-Authenticate` header of the refusal; None if the request is allowed.

    Args:
        requirements: The alternatives; if there are none, no credential is needed.
        schemes: The document's security schemes by name.
    """
    # No client can meet a requirement with an undeclared scheme.
    known = [each for each in requirements if each.is_known]
    alternatives = [[schemes[name] for name in each.scopes] for each in known]
    if not alternatives:
        return None
    for demanded in alternatives:
        if all(_is_satisfied(scheme, incoming) for scheme in demanded):
            return None
    offered = [_name_challenge(scheme) for demanded in alternatives for scheme in demanded]
    return ", ".join(dict.fromkeys(offered))


def _is_satisfied(scheme: SecurityScheme, incoming: Incoming) -> bool:
    match scheme.type:
        case "apiKey":
            return bool(_key_sources(scheme, incoming).get(scheme.parameter))
        case "http":
            return _has_credentials(scheme.scheme, incoming.headers.get("authorization", ""))
        case "oauth2" | "openIdConnect":
            return _has_credentials("bearer", incoming.headers.get("authorization", ""))
    return True  # A connection without TLS cannot send a client certificate.


def _key_sources(scheme: SecurityScheme, incoming: Incoming) -> Mapping[str, str]:
    match scheme.location:
        case "query":
            return dict(incoming.query_pairs())
        case "cookie":
            return dict(incoming.cookie_pairs())
    value = incoming.headers.get(scheme.parameter.lower())
    return {scheme.parameter: value} if value else {}


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
    match scheme.type:
        case "apiKey":
            return "ApiKey"
        case "http" if scheme.scheme == "basic":
            return 'Basic realm="sandbox"'
        case "http":
            return scheme.scheme.capitalize()
    return "Bearer"
