"""Each security scheme has arguments of its own."""

from typing import Any

import pytest

from scripts.canonical.security import canonical_security_schemes
from scripts.operations import read_api
from tests.canonical.documents import make_document

BEARER = {"type": "http", "scheme": "bearer"}
BASIC = {"type": "http", "scheme": "basic"}
OPENID = {"type": "openIdConnect", "openIdConnectUrl": "https://id.invalid/configuration"}
OAUTH = {"type": "oauth2", "flows": {}}
HEADER = {"type": "apiKey", "in": "header", "name": "X-Key"}


@pytest.mark.parametrize(
    ("schemes", "arguments"),
    [
        ({"HTTPBearer": BEARER}, ["api_key"]),
        ({"bearerAuth": BEARER, "api_key": HEADER}, ["bearer_auth", "api_key"]),
        ({"Login": BASIC}, ["username", "password"]),
        ({"token": BEARER, "Login": BASIC}, ["token", "username", "password"]),
        (
            {"user": BASIC, "admin": BASIC},
            ["user_username", "user_password", "admin_username", "admin_password"],
        ),
        ({"corp": OPENID}, ["corp"]),
        ({"OAuth2": OAUTH}, ["oauth2"]),
        ({"timeout": BEARER, "username": HEADER}, ["timeout_", "username_2"]),
    ],
)
def test_arguments_are_named_for_their_schemes(schemes: Any, arguments: list[str]) -> None:
    """One fixed credential alone takes `api_key`; no argument of the client is named twice."""
    document = make_document(components={"securitySchemes": schemes})
    found = canonical_security_schemes(read_api(document), "X")
    assert [name for each in found for name in each.client_arguments] == arguments


@pytest.mark.parametrize(
    ("scheme", "want"),
    [
        ("Bearer", ("bearer", "")),
        ("Token", ("bearer", "Token")),
        ("basic", ("basic", "")),
        ("Digest", None),
    ],
)
def test_schemes_of_one_credential_can_be_sent(scheme: str, want: tuple[str, str] | None) -> None:
    """Others need an answer of their own to each request."""
    schemes = {"a": {"type": "http", "scheme": scheme}}
    document = make_document(components={"securitySchemes": schemes})
    found = canonical_security_schemes(read_api(document), "X")
    assert [(each.kind, each.parameter) for each in found] == ([want] if want else [])
