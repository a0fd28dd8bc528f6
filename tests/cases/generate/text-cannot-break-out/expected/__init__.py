# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Line one ''' import os 😀 \\"""

from typing import TYPE_CHECKING

from ._runtime.lazy import load_on_use
from ._version import __version__

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

if TYPE_CHECKING:
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
    from .models import ItS, ReadImportOsQueRy, ReadImportOsQueRyValue

    AsyncClient = AsyncEscape
    AsyncStream = AsyncStreamedResponse
    Client = Escape
    NOT_GIVEN = not_given
    Stream = StreamedResponse
else:
    # Each name is loaded when it is first used; all that are not listed here are models.
    __getattr__, __dir__ = load_on_use(
        __name__,
        {
            "._client": (
                "AsyncEscape",
                "Escape",
                "AsyncEscape as AsyncClient",
                "Escape as Client",
            ),
            "._runtime._about": ("EscapeError",),
            "._runtime.exceptions": (
                "InvalidTypeError",
                "InvalidValueError",
                "APIError",
                "APIConnectionError",
                "APITimeoutError",
                "APIStatusError",
                "BadRequestError",
                "AuthenticationError",
                "PermissionDeniedError",
                "NotFoundError",
                "ConflictError",
                "UnprocessableEntityError",
                "RateLimitError",
                "InternalServerError",
                "APIResponseValidationError",
            ),
            "._runtime.default_clients": (
                "DefaultAsyncHttpxClient",
                "DefaultHttpxClient",
            ),
            "._runtime.model": (
                "Misfit",
                "Model as BaseModel",
            ),
            "._runtime.options": (
                "DEFAULT_CONNECTION_LIMITS",
                "DEFAULT_MAX_RETRIES",
                "DEFAULT_TIMEOUT",
                "NotGiven",
                "Omit",
                "RequestOptions",
                "Timeout",
                "not_given",
                "omit",
                "not_given as NOT_GIVEN",
            ),
            "._runtime.response": (
                "APIResponse",
                "AsyncAPIResponse",
            ),
            "._runtime.streamed_response": (
                "AsyncStreamedResponse",
                "StreamedResponse",
                "AsyncStreamedResponse as AsyncStream",
                "StreamedResponse as Stream",
            ),
            ".models": __all__,
        },
        modules=(
            "models",
            "params",
            "resources",
        ),
    )
