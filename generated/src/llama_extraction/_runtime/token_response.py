"""What a service responds to a request for a token (RFC 6749, 5.1)."""

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
