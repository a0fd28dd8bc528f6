# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The name of the package and the service it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .operation import SecurityScheme

DISTRIBUTION = "llama-extraction"
PACKAGE = "llama_extraction"
VERSION = "2.0.0"
ENVIRONMENT_PREFIX = "LLAMA_CLOUD"
BASE_URL: str | None = "https://api.cloud.llamaindex.ai"
SECURITY_SCHEMES: tuple[SecurityScheme, ...] = (
    SecurityScheme(
        name="HTTPBearer",
        kind="bearer",
        argument="api_key",
        environment=(
            "LLAMA_CLOUD_API_KEY",
            "LLAMA_PARSE_API_KEY",
        ),
    ),
)


class LlamaCloudError(Exception):
    """The base class of all exceptions this package raises on purpose."""


ErrorBase = LlamaCloudError

if TYPE_CHECKING:
    from .. import models

    # What the bodies of error responses are decoded to.
    StatusBody: TypeAlias = models.ErrorDetail | models.HTTPValidationError
    BadRequestBody: TypeAlias = None
    AuthenticationBody: TypeAlias = models.ErrorDetail
    PermissionDeniedBody: TypeAlias = models.ErrorDetail
    NotFoundBody: TypeAlias = models.ErrorDetail
    ConflictBody: TypeAlias = None
    UnprocessableEntityBody: TypeAlias = models.HTTPValidationError
    RateLimitBody: TypeAlias = models.ErrorDetail
    InternalServerBody: TypeAlias = models.ErrorDetail
