# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Line one ''' import os 😀 \\"""

from ._client import AsyncEscape, Escape
from ._runtime._about import EscapeError
from ._runtime.exceptions import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from ._runtime.options import NotGiven, Omit, Timeout, not_given, omit
from ._runtime.response import APIResponse, AsyncStreamedResponse, StreamedResponse
from ._version import __version__
from .models import ItS, ReadImportOsQueRy

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncEscape",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "Escape",
    "EscapeError",
    "InternalServerError",
    "ItS",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "RateLimitError",
    "ReadImportOsQueRy",
    "StreamedResponse",
    "Timeout",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
]
