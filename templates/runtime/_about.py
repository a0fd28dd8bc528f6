"""The client's name and base URL; a placeholder that every generated package replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .operation import SecurityScheme

DISTRIBUTION = "llama-extraction"
PACKAGE = "llama_extraction"
VERSION = "1.0.0"
ENVIRONMENT_PREFIX = "LLAMA_CLOUD"
BASE_URL: str | None = "https://api.cloud.llamaindex.ai"
SECURITY_SCHEMES: tuple[SecurityScheme, ...] = (
    SecurityScheme(
        name="HTTPBearer",
        kind="bearer",
        argument="api_key",
        environment=("LLAMA_CLOUD_API_KEY", "LLAMA_PARSE_API_KEY"),
    ),
)


class LlamaCloudError(Exception):
    """The base class of all exceptions this package raises on purpose."""


ErrorBase = LlamaCloudError

if TYPE_CHECKING:
    StatusBody: TypeAlias = object
    BadRequestBody: TypeAlias = object
    AuthenticationBody: TypeAlias = object
    PermissionDeniedBody: TypeAlias = object
    NotFoundBody: TypeAlias = object
    ConflictBody: TypeAlias = object
    UnprocessableEntityBody: TypeAlias = object
    RateLimitBody: TypeAlias = object
    InternalServerBody: TypeAlias = object
