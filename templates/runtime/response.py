"""Complete responses with status and headers."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, NoReturn, TypeVar, overload

import httpx2

from .decoding import (
    CompleteResponse,
    decode_as,
    decode_response,
    find_charset,
    redact_response,
)
from .exceptions import APIError, find_request_id
from .operation import Operation
from .pieces import ByteSplitter, LineSplitter, split

T = TypeVar("T")
V = TypeVar("V")


class ReceivedResponse(Generic[T]):
    """What is known of a response before its body is read."""

    _operation: Operation[T]
    _received: CompleteResponse

    def explain(self, make: Callable[[CompleteResponse], APIError]) -> APIError:
        """The exception that is made of this response."""
        return make(self._received)

    @property
    def status_code(self) -> int:
        """The status of the response."""
        return self._received.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The headers of the response."""
        return self._received.headers

    @property
    def http_version(self) -> str:
        """The HTTP version of the response, such as `HTTP/1.1`."""
        return self._received.http_version

    @property
    def request(self) -> httpx2.Request:
        """A copy of the last request, without credentials and body."""
        return self._received.redaction.redact_request(self._received.request)

    @property
    def http_request(self) -> httpx2.Request:
        """The same as `request`."""
        return self.request

    @property
    def method(self) -> str:
        """The method of the last request."""
        return self._received.request.method

    @property
    def http_response(self) -> httpx2.Response:
        """A copy of the response as an `httpx2.Response`, without secrets."""
        return redact_response(self._received)

    @property
    def url(self) -> httpx2.URL:
        """The URL of the last request, after redirects, without credentials."""
        return self.request.url

    @property
    def request_id(self) -> str | None:
        """The service's id of this request; None when the response has none."""
        return find_request_id(self._received.headers)

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time the last try took; for a streamed response, until its headers were received."""
        return datetime.timedelta(seconds=self._received.elapsed)

    @property
    def retries_taken(self) -> int:
        """How many tries failed before this response was received."""
        return self._received.retries_taken

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a response cannot be pickled; pickle the result of parse()")


class _CompleteResponse(ReceivedResponse[T]):
    def __init__(
        self, operation: Operation[T], response: CompleteResponse, *, is_lenient: bool = False
    ) -> None:
        self._operation = operation
        self._received = response
        self._is_lenient = is_lenient

    @property
    def content(self) -> bytes:
        """The body, uncompressed."""
        return self._received.content

    @property
    def is_closed(self) -> bool:
        """True: the body has been read, and the connection is free."""
        return True

    def _parse(self, to: Any) -> Any:
        if to is not None:
            return decode_as(to, self._received)
        return decode_response(self._operation, self._received, is_lenient=self._is_lenient)

    def _split(self, size: int | None) -> Iterator[bytes]:
        return split(ByteSplitter(size or len(self.content) or 1), [self.content])

    def _text(self) -> str:
        return self.content.decode(find_charset(self._received), errors="replace")


class APIResponse(_CompleteResponse[T]):
    """A complete response of status 2xx; `parse()` returns the value."""

    @overload
    def parse(self) -> T: ...
    @overload
    def parse(self, *, to: type[V]) -> V: ...
    def parse(self, *, to: type[Any] | None = None) -> Any:
        """The value, or the body decoded as another type.

        Raises APIResponseValidationError when the body does not match the type.
        """
        return self._parse(to)

    def read(self) -> bytes:
        """The body, uncompressed."""
        return self.content

    def text(self) -> str:
        """The body as text; bytes that are no text in its charset are replaced."""
        return self._text()

    def json(self) -> Any:
        """The body as JSON data; raises APIResponseValidationError when it is not JSON."""
        return self._parse(Any)

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces of that size, or in one piece."""
        return self._split(chunk_size)

    def iter_text(self) -> Iterator[str]:
        """The body as text, in one piece."""
        return iter([self._text()])

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8."""
        return split(LineSplitter(), [self.content])

    def close(self) -> None:
        """Does nothing: the body has been read, and the connection is free."""


class AsyncAPIResponse(_CompleteResponse[T]):
    """A complete response of status 2xx; `await parse()` returns the value."""

    @overload
    async def parse(self) -> T: ...
    @overload
    async def parse(self, *, to: type[V]) -> V: ...
    async def parse(self, *, to: type[Any] | None = None) -> Any:
        """The value, or the body decoded as another type.

        Raises APIResponseValidationError when the body does not match the type.
        """
        return self._parse(to)

    async def read(self) -> bytes:
        """The body, uncompressed."""
        return self.content

    async def text(self) -> str:
        """The body as text; bytes that are no text in its charset are replaced."""
        return self._text()

    async def json(self) -> Any:
        """The body as JSON data; raises APIResponseValidationError when it is not JSON."""
        return self._parse(Any)

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces of that size, or in one piece."""
        for piece in self._split(chunk_size):
            yield piece

    async def iter_text(self) -> AsyncIterator[str]:
        """The body as text, in one piece."""
        yield self._text()

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8."""
        for line in split(LineSplitter(), [self.content]):
            yield line

    async def close(self) -> None:
        """Does nothing: the body has been read, and the connection is free."""
