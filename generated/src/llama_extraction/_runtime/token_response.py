"""What is read to obtain tokens (RFC 6749, 5.1; OpenID Connect Discovery 1.0, section 3)."""

from __future__ import annotations

from typing import Final

from .model import Model
from .operation import Operation, Response


class TokenResponse(Model):
    """An access token; `expires_in` is in seconds."""

    access_token: str
    expires_in: float | None = None


TOKEN: Final[Operation[TokenResponse]] = Operation(
    id="token",
    method="POST",
    path="",
    responses=(Response("200", "application/json", TokenResponse),),
)


class DiscoveryResponse(Model):
    """What a provider of OpenID Connect says of itself."""

    token_endpoint: str


DISCOVERY: Final[Operation[DiscoveryResponse]] = Operation(
    id="discovery",
    method="GET",
    path="",
    responses=(Response("200", "application/json", DiscoveryResponse),),
)
