"""The exceptions a client raises on purpose.

    ErrorBase                           the package's own root
      InvalidTypeError                  an argument has a type that cannot be used; a TypeError
      InvalidValueError                 an argument or the environment has a value that cannot be
                                        used; a ValueError
      APIError                          a call went wrong
        APIConnectionError              no complete response was received
          APITimeoutError               ... in time
        APIStatusError                  the response has an error status
          BadRequestError               400
          AuthenticationError           401
          PermissionDeniedError         403
          NotFoundError                 404
          ConflictError                 409
          UnprocessableEntityError      422
          RateLimitError                429
          InternalServerError           5xx
        APIResponseValidationError      the response does not match the document

The request and response of an exception are copies without secrets: credentials, cookies and the
headers a caller added are replaced, so an exception can be logged, shown and pickled.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from ._about import ErrorBase
from .lazy import httpx2

if TYPE_CHECKING:
    from ._about import (
        AuthenticationBody,
        BadRequestBody,
        ConflictBody,
        InternalServerBody,
        NotFoundBody,
        PermissionDeniedBody,
        RateLimitBody,
        StatusBody,
        UnprocessableEntityBody,
    )

E = TypeVar("E", bound="APIError")


class InvalidTypeError(ErrorBase, TypeError):
    """An argument has a type that cannot be used; nothing was sent."""


class InvalidValueError(ErrorBase, ValueError):
    """An argument or the environment has a value that cannot be used; nothing was sent."""


class _Refusal:
    __slots__ = ()

    def __enter__(self) -> None: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is None or isinstance(error, ErrorBase):
            return
        if isinstance(error, TypeError):
            raise InvalidTypeError(str(error)) from None
        if isinstance(error, ValueError):
            raise InvalidValueError(str(error)) from None


_REFUSAL: Final = _Refusal()


def refuse_arguments() -> _Refusal:
    """Raises TypeError and ValueError as exceptions that are also the package's own."""
    return _REFUSAL


class APIError(ErrorBase):
    """A call went wrong; `request` is what was sent, `response` what was received, or None.

    `body` is the body of the response: JSON data if it is JSON, else text, else bytes. None of them
    contains credentials.
    """

    message: str
    request: httpx2.Request
    body: object | None
    _response: httpx2.Response | None = None

    def __init__(
        self, message: str, request: httpx2.Request, *, body: object | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    @property
    def response(self) -> httpx2.Response | None:
        """The response, if there was one."""
        return self._response

    @property
    def status_code(self) -> int | None:
        """The status of the response, if there was one."""
        return None if self.response is None else self.response.status_code

    @property
    def headers(self) -> httpx2.Headers | None:
        """The headers of the response, if there was one."""
        return None if self.response is None else self.response.headers

    @property
    def request_id(self) -> str | None:
        """The service's id of this request (header `x-request-id` or a common variant of it)."""
        return None if self.response is None else find_request_id(self.response.headers)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, dict(self.__dict__))


def make_error(kind: type[E], message: str, **state: Any) -> E:
    """An exception with everything it holds; constructors take only what people give by hand."""
    return _rebuild(kind, message, {"message": message, "body": None, **state})


def _rebuild(kind: type[E], message: str, state: dict[str, Any]) -> E:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error


def find_request_id(headers: httpx2.Headers) -> str | None:
    """The id the service gave to a request, from the headers of its response."""
    names = ("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid")
    return next((headers[name] for name in names if name in headers), None)


class APIConnectionError(APIError):
    """No complete response was received.

    The service could not be reached, refused or broke the connection or sent something that is not
    HTTP; or the client was closed.
    """

    def __init__(self, *, message: str = "Connection error.", request: httpx2.Request) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """No complete response was received within the time the call had."""

    def __init__(self, request: httpx2.Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class _ResponseError(APIError):
    @property
    def response(self) -> httpx2.Response:
        """The response."""
        return cast("httpx2.Response", self._response)

    @property
    def status_code(self) -> int:
        """The status of the response."""
        return self.response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The headers of the response."""
        return self.response.headers


class APIStatusError(_ResponseError):
    """The service responded with an error status."""

    _parsed: Any = None

    def __init__(self, message: str, *, response: httpx2.Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self._response = response

    @property
    def parsed(self) -> StatusBody | None:
        """The body decoded as the document declares it; None when it does not match."""
        return cast("StatusBody", self._parsed)


class BadRequestError(APIStatusError):
    """Status 400: the service could not understand the request."""

    @property
    def parsed(self) -> BadRequestBody | None:
        return cast("BadRequestBody", self._parsed)


class AuthenticationError(APIStatusError):
    """Status 401: the credentials are missing, wrong or no longer valid."""

    @property
    def parsed(self) -> AuthenticationBody | None:
        return cast("AuthenticationBody", self._parsed)


class PermissionDeniedError(APIStatusError):
    """Status 403: the credentials do not allow this."""

    @property
    def parsed(self) -> PermissionDeniedBody | None:
        return cast("PermissionDeniedBody", self._parsed)


class NotFoundError(APIStatusError):
    """Status 404: the resource does not exist, or these credentials may not see it."""

    @property
    def parsed(self) -> NotFoundBody | None:
        return cast("NotFoundBody", self._parsed)


class ConflictError(APIStatusError):
    """Status 409: the request conflicts with the current state."""

    @property
    def parsed(self) -> ConflictBody | None:
        return cast("ConflictBody", self._parsed)


class UnprocessableEntityError(APIStatusError):
    """Status 422: the service understood the request, but a value in it is not valid."""

    @property
    def parsed(self) -> UnprocessableEntityBody | None:
        return cast("UnprocessableEntityBody", self._parsed)


class RateLimitError(APIStatusError):
    """Status 429: too many requests; `headers` may say when to try again."""

    @property
    def parsed(self) -> RateLimitBody | None:
        return cast("RateLimitBody", self._parsed)


class InternalServerError(APIStatusError):
    """Status 5xx: the service failed."""

    @property
    def parsed(self) -> InternalServerBody | None:
        return cast("InternalServerBody", self._parsed)


class APIResponseValidationError(_ResponseError):
    """The response does not match the document.

    `path` is the JSON path of the first error (`$[0].status`); `expected` says what the document
    declares there. `body` is the raw body, in bytes.
    """

    path: str = "$"
    expected: str = ""

    def __init__(
        self, response: httpx2.Response, body: object | None, *, message: str | None = None
    ) -> None:
        text = message or "the response does not match the document"
        super().__init__(text, response.request, body=body)
        self._response = response


_STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def find_status_error(status: int) -> type[APIStatusError]:
    """The exception class for a status that is not 2xx."""
    if status >= 500:
        return InternalServerError
    return _STATUS_ERRORS.get(status, APIStatusError)
