# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""List the extraction jobs of a LlamaExtract agent."""

from . import types
from ._client import AsyncLlamaCloud, LlamaCloud
from ._runtime._about import LlamaCloudError
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
from .models import (
    CustomConfiguration,
    DocumentChunkMode,
    ErrorDetail,
    ExtractAgent,
    ExtractConfig,
    ExtractJob,
    ExtractJobStatus,
    ExtractMode,
    ExtractModels,
    ExtractPriority,
    ExtractTarget,
    File,
    FreeFormMap,
    HTTPValidationError,
    PublicModelName,
    ValidationError,
)

AsyncClient = AsyncLlamaCloud
AsyncStream = AsyncStreamedResponse
Client = LlamaCloud
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
    "AsyncLlamaCloud",
    "AsyncStream",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "Client",
    "ConflictError",
    "CustomConfiguration",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "DocumentChunkMode",
    "ErrorDetail",
    "ExtractAgent",
    "ExtractConfig",
    "ExtractJob",
    "ExtractJobStatus",
    "ExtractMode",
    "ExtractModels",
    "ExtractPriority",
    "ExtractTarget",
    "File",
    "FreeFormMap",
    "HTTPValidationError",
    "InternalServerError",
    "InvalidTypeError",
    "InvalidValueError",
    "LlamaCloud",
    "LlamaCloudError",
    "Misfit",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "PublicModelName",
    "RateLimitError",
    "RequestOptions",
    "Stream",
    "StreamedResponse",
    "Timeout",
    "UnprocessableEntityError",
    "ValidationError",
    "__version__",
    "not_given",
    "omit",
    "types",
]
