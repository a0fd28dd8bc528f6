"""Responses whose body is read piece by piece."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, overload

from .attempt import AnyFault, Failure, OpenResponse, Progress, explain_failure
from .call import Call
from .decoding import (
    CompleteResponse,
    decode_as,
    decode_response,
    find_charset,
    make_validation_error,
)
from .downloads import ReportProgress, write_file
from .lazy import async_sending, to_thread
from .options import NotGiven
from .pieces import ByteSplitter, LineSplitter, TextSplitter, split, split_async
from .response import ReceivedResponse
from .sending import iterate_body

T = TypeVar("T")
V = TypeVar("V")


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
        opened = self.opened
        progress = Progress(
            opened.deadline, request=opened.response.request, response=opened.response
        )
        return explain_failure(self.call, problem, progress)

    def complete(self, content: bytes) -> CompleteResponse:
        return replace(self.opened.head, content=content)

    def parse(self, content: bytes, to: Any) -> Any:
        complete = self.complete(content)
        if to is not None:
            return decode_as(to, complete)
        return decode_response(self.call.operation, complete, is_lenient=self.call.lenient)

    def split_text(self) -> TextSplitter:
        return TextSplitter(find_charset(self.opened.head))


class _OpenedResponse(ReceivedResponse[T]):
    def __init__(self, call: Call[T], opened: OpenResponse) -> None:
        self._operation = call.operation
        self._received = opened.head
        self._body = _Body(call, opened)

    @property
    def is_closed(self) -> bool:
        """Whether the response was closed, by `close` or at the end of its `with`."""
        return self._body.opened.response.is_closed

    def check_length(self, length: int) -> None:
        """Raises APIResponseValidationError for a line or event above the client's size limit."""
        most = self._body.call.max_response_bytes
        if most is not None and length > most:
            expected = f"lines and events of at most {most} bytes (`max_response_bytes`)"
            raise make_validation_error(self._received, "$", expected)


class StreamedResponse(_OpenedResponse[T]):
    """A response of status 2xx whose body is read piece by piece, once."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, uncompressed, in pieces of that size or as they arrive.

        Raises APIConnectionError when it ends too early.
        """
        self._body.lift_deadline()
        pieces = self._iterate(None)
        return pieces if chunk_size is None else split(ByteSplitter(chunk_size), pieces)

    def iter_text(self) -> Iterator[str]:
        """The body as text, in pieces as they arrive; what is no text is replaced."""
        return split(self._body.split_text(), self.iter_bytes())

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8.

        Raises APIResponseValidationError for a line above the client's size limit.
        """
        return split(LineSplitter(self.check_length), self.iter_bytes())

    def _iterate(self, limit: int | None) -> Iterator[bytes]:
        self._body.begin()
        try:
            yield from iterate_body(self._body.opened.response, limit, self._body.opened.deadline)
            return
        except AnyFault as problem:
            failure = self._body.explain(problem)
        raise failure.error from failure.cause

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

    def text(self) -> str:
        """The whole body as text; what is no text is replaced."""
        content = self.read()
        return content.decode(find_charset(self._received), errors="replace")

    def json(self) -> Any:
        """The whole body as JSON data; raises APIResponseValidationError when it is not JSON."""
        return self._body.parse(self.read(), Any)

    @overload
    def parse(self) -> T: ...
    @overload
    def parse(self, *, to: type[V]) -> V: ...
    def parse(self, *, to: type[Any] | None = None) -> Any:
        """The value, or the body decoded as another type.

        Raises APIResponseValidationError when the body does not match the type.
        """
        return self._body.parse(self.read(), to)

    def close(self) -> None:
        """Frees the connection, and closes it if the body was not read to its end."""
        self._body.opened.response.close()


class AsyncStreamedResponse(_OpenedResponse[T]):
    """A response of status 2xx whose body is read piece by piece, once."""

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body, uncompressed, in pieces of that size or as they arrive.

        Raises APIConnectionError when it ends too early.
        """
        self._body.lift_deadline()
        pieces = self._iterate(None)
        return pieces if chunk_size is None else split_async(ByteSplitter(chunk_size), pieces)

    def iter_text(self) -> AsyncIterator[str]:
        """The body as text, in pieces as they arrive; what is no text is replaced."""
        return split_async(self._body.split_text(), self.iter_bytes())

    def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body without their line breaks (LF, CR or CRLF), read as UTF-8.

        Raises APIResponseValidationError for a line above the client's size limit.
        """
        return split_async(LineSplitter(self.check_length), self.iter_bytes())

    async def _iterate(self, limit: int | None) -> AsyncIterator[bytes]:
        self._body.begin()
        opened = self._body.opened
        try:
            pieces = async_sending.iterate_async_body(opened.response, limit, opened.deadline)
            async for piece in pieces:
                yield piece
            return
        except AnyFault as problem:
            failure = self._body.explain(problem)
        raise failure.error from failure.cause

    async def stream_to_file(
        self, path: str | os.PathLike[str], *, on_progress: ReportProgress | None = None
    ) -> None:
        """Writes the body to a file as it arrives; the file is there only when it is complete.

        `on_progress` is called with the bytes received so far and the size of the body, None when
        that is not known.
        """
        with write_file(path, self.headers, on_progress) as write:
            async for piece in self.iter_bytes():
                await to_thread.run_sync(write, piece)

    async def read(self) -> bytes:
        """The whole body; raises APIResponseValidationError above the client's size limit."""
        if self._body.content is None:
            limit = self._body.call.max_response_bytes
            self._body.content = b"".join([piece async for piece in self._iterate(limit)])
        return self._body.content

    async def text(self) -> str:
        """The whole body as text; what is no text is replaced."""
        content = await self.read()
        return content.decode(find_charset(self._received), errors="replace")

    async def json(self) -> Any:
        """The whole body as JSON data; raises APIResponseValidationError when it is not JSON."""
        return self._body.parse(await self.read(), Any)

    @overload
    async def parse(self) -> T: ...
    @overload
    async def parse(self, *, to: type[V]) -> V: ...
    async def parse(self, *, to: type[Any] | None = None) -> Any:
        """The value, or the body decoded as another type.

        Raises APIResponseValidationError when the body does not match the type.
        """
        return self._body.parse(await self.read(), to)

    async def close(self) -> None:
        """Frees the connection, and closes it if the body was not read to its end."""
        await self._body.opened.response.aclose()
