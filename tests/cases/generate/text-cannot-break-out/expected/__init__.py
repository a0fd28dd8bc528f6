# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Line one ''' import os 😀 \\"""

from ._client import AsyncEscape, Escape
from ._runtime._about import EscapeError
from ._runtime.default_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
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
    InvalidTypeError,
    InvalidValueError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from ._runtime.model import Misfit
from ._runtime.model import Model as BaseModel
from ._runtime.options import (
    DEFAULT_CONNECTION_LIMITS,
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    NotGiven,
    Omit,
    RequestOptions,
    Timeout,
    not_given,
    omit,
)
from ._runtime.response import APIResponse, AsyncAPIResponse
from ._runtime.streamed_response import AsyncStreamedResponse, StreamedResponse
from ._version import __version__
from .models import ItS, ReadImportOsQueRy, ReadImportOsQueRyValue

AsyncClient = AsyncEscape
AsyncStream = AsyncStreamedResponse
Client = Escape
NOT_GIVEN = not_given
Stream = StreamedResponse

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncAPIResponse",
    "AsyncClient",
    "AsyncEscape",
    "AsyncStream",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "Client",
    "ConflictError",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "Escape",
    "EscapeError",
    "InternalServerError",
    "InvalidTypeError",
    "InvalidValueError",
    "ItS",
    "Misfit",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "RateLimitError",
    "ReadImportOsQueRy",
    "ReadImportOsQueRyValue",
    "RequestOptions",
    "Stream",
    "StreamedResponse",
    "Timeout",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
]
