# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The name of the package and the service it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .operation import SecurityScheme

DISTRIBUTION = "failing"
PACKAGE = "failing"
VERSION = "1.0.0"
ENVIRONMENT_PREFIX = "FAILING"
BASE_URL: str | None = None
SECURITY_SCHEMES: tuple[SecurityScheme, ...] = ()


class FailingError(Exception):
    """The base class of all exceptions this package raises on purpose."""


ErrorBase = FailingError

if TYPE_CHECKING:
    from .. import models

    # What the bodies of error responses are decoded to.
    StatusBody: TypeAlias = models.Problem | models.Invalid | models.Server | models.Refusal
    BadRequestBody: TypeAlias = models.Refusal
    AuthenticationBody: TypeAlias = models.Refusal
    PermissionDeniedBody: TypeAlias = models.Refusal
    NotFoundBody: TypeAlias = models.Problem | models.Refusal
    ConflictBody: TypeAlias = models.Refusal
    UnprocessableEntityBody: TypeAlias = models.Invalid
    RateLimitBody: TypeAlias = models.Refusal
    InternalServerBody: TypeAlias = models.Server | models.Problem
