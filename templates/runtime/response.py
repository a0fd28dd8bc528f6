"""Responses with status and headers: read at once, or piece by piece."""

from __future__ import annotations

import datetime
import os
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Generic, NoReturn, TypeVar

import anyio.to_thread
import httpx2

from .async_sending import iterate_async_body
from .attempt import AnyFault, Failure, OpenResponse, Progress, explain_failure
from .call import Call
from .decoding import CompleteResponse, decode_response
from .downloads import ReportProgress, write_file
from .exceptions import APIError, find_request_id
from .lines import LineSplitter
from .operation import Operation
from .options import NotGiven
from .sending import iterate_body

T = TypeVar("T")


class _ReceivedResponse(Generic[T]):
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


class APIResponse(_ReceivedResponse[T]):
    """A complete response of status 2xx; `parse()` returns the value."""

    def __init__(self, operation: Operation[T], response: CompleteResponse) -> None:
        self._operation = operation
        self._received = response

    @property
    def content(self) -> bytes:
        """The body, uncompressed."""
        return self._received.content

    @property
    def text(self) -> str:
        """The body as text; bytes that are not UTF-8 are replaced."""
        return self._received.content.decode(errors="replace")

    def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body does not match its type."""
        return decode_response(self._operation, self._received)


@dataclass(slots=True)
class _Body:
    call: Call[Any]
    opened: OpenResponse
    is_begun: bool = field(default=False)
    content: bytes | None = field(default=None, repr=False)

    def begin(self) -> None:
        if self.is_begun:
            raise RuntimeError("the body has been read already")
        self.is_begun = True

    def lift_deadline(self) -> None:
        """Removes the total limit, unless it was set: the caller decides how fast to read."""
        if isinstance(self.call.timeout.total, NotGiven):
            self.opened.deadline.at = None

    def explain(self, problem: Exception) -> Failure:
        progress = Progress(request=self.opened.response.request, response=self.opened.response)
        return explain_failure(self.call, problem, progress)

    def complete(self, content: bytes) -> CompleteResponse:
        return replace(self.opened.head, content=content)


class StreamedResponse(_ReceivedResponse[T]):
    """A response of status 2xx whose body is read piece by piece, once."""

    def __init__(self, call: Call[T], opened: OpenResponse) -> None:
        self._operation = call.operation
        self._received = opened.head
        self._body = _Body(call, opened)

    def iter_bytes(self) -> Iterator[bytes]:
        """The body in pieces, uncompressed; raises APIConnectionError when it ends too early."""
        self._body.lift_deadline()
        return self._iterate(None)

    def _iterate(self, limit: int | None) -> Iterator[bytes]:
        self._body.begin()
        try:
            yield from iterate_body(self._body.opened.response, limit, self._body.opened.deadline)
            return
        except AnyFault as problem:
            failure = self._body.explain(problem)
        raise failure.error from failure.cause

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8."""
        splitter = LineSplitter()
        for piece in self.iter_bytes():
            yield from splitter.feed(piece)
        yield from splitter.finish()

    def stream_to_file(
        self, path: str | os.PathLike[str], *, on_progress: ReportProgress | None = None
    ) -> None:
        """Writes the body to a file as it arrives; the file is there only when it is complete.

        `on_progress` is called with the bytes received so far and the size of the body, None when
        that is not known.
        """
        with write_file(path, self.headers, on_progress) as write:
            for piece in self.iter_bytes():
                write(piece)

    def read(self) -> bytes:
        """The whole body; raises APIResponseValidationError above the client's size limit."""
        if self._body.content is None:
            limit = self._body.call.max_response_bytes
            self._body.content = b"".join(self._iterate(limit))
        return self._body.content

    def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body does not match its type."""
        return decode_response(self._operation, self._body.complete(self.read()))

    def close(self) -> None:
        """Frees the connection, and closes it if the body was not read to its end."""
        self._body.opened.response.close()


class AsyncStreamedResponse(_ReceivedResponse[T]):
    """A response of status 2xx whose body is read piece by piece, once."""

    def __init__(self, call: Call[T], opened: OpenResponse) -> None:
        self._operation = call.operation
        self._received = opened.head
        self._body = _Body(call, opened)

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body in pieces, uncompressed; raises APIConnectionError when it ends too early."""
        self._body.lift_deadline()
        return self._iterate(None)

    async def _iterate(self, limit: int | None) -> AsyncIterator[bytes]:
        self._body.begin()
        opened = self._body.opened
        try:
            async for piece in iterate_async_body(opened.response, limit, opened.deadline):
                yield piece
            return
        except AnyFault as problem:
            failure = self._body.explain(problem)
        raise failure.error from failure.cause

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8."""
        splitter = LineSplitter()
        async for piece in self.iter_bytes():
            for line in splitter.feed(piece):
                yield line
        for line in splitter.finish():
            yield line

    async def stream_to_file(
        self, path: str | os.PathLike[str], *, on_progress: ReportProgress | None = None
    ) -> None:
        """Writes the body to a file as it arrives; the file is there only when it is complete.

        `on_progress` is called with the bytes received so far and the size of the body, None when
        that is not known.
        """
        with write_file(path, self.headers, on_progress) as write:
            async for piece in self.iter_bytes():
                await anyio.to_thread.run_sync(write, piece)

    async def read(self) -> bytes:
        """The whole body; raises APIResponseValidationError above the client's size limit."""
        if self._body.content is None:
            limit = self._body.call.max_response_bytes
            self._body.content = b"".join([piece async for piece in self._iterate(limit)])
        return self._body.content

    async def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body does not match its type."""
        return decode_response(self._operation, self._body.complete(await self.read()))

    async def close(self) -> None:
        """Frees the connection, and closes it if the body was not read to its end."""
        await self._body.opened.response.aclose()
