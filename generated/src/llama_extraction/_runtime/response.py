"""Whole answers, for callers who want more than the value: read at once, or piece by piece."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Generic, NoReturn, TypeVar

import httpx2

from .answer import Answer, decode_answer
from .async_exchange import iterate_async_body
from .attempt import AnyFault, Failure, OpenAnswer, Progress, explain_failure
from .call import Call
from .exceptions import find_request_id
from .exchange import iterate_body
from .lines import LineSplitter
from .operation import Operation
from .options import NotGiven

T = TypeVar("T")


class _AnswerView(Generic[T]):
    _answer: Answer

    @property
    def status_code(self) -> int:
        """The status of the answer."""
        return self._answer.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The headers of the answer."""
        return self._answer.headers

    @property
    def http_version(self) -> str:
        """The version of HTTP the answer came in, such as `HTTP/1.1`."""
        return self._answer.http_version

    @property
    def request(self) -> httpx2.Request:
        """A copy of the last request, without credentials and body."""
        return self._answer.redaction.redact_request(self._answer.request)

    @property
    def url(self) -> httpx2.URL:
        """Where the answer came from, after redirects, without credentials."""
        return self.request.url

    @property
    def request_id(self) -> str | None:
        """What the service calls this request, if it says so."""
        return find_request_id(self._answer.headers)

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time the last try took, until the headers when streaming."""
        return datetime.timedelta(seconds=self._answer.elapsed)

    @property
    def retries_taken(self) -> int:
        """How many tries went before the one that was answered."""
        return self._answer.retries_taken

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a response cannot be pickled; pickle what parse() gives")


class APIResponse(_AnswerView[T]):
    """A complete answer of status 2xx; `parse()` gives the value."""

    def __init__(self, operation: Operation[T], answer: Answer) -> None:
        self._operation = operation
        self._answer = answer

    @property
    def content(self) -> bytes:
        """The body as it came, uncompressed."""
        return self._answer.content

    @property
    def text(self) -> str:
        """The body as text; what is no UTF-8 is replaced."""
        return self._answer.content.decode(errors="replace")

    def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body is not what is declared."""
        return decode_answer(self._operation, self._answer)


@dataclass(slots=True)
class _Body:
    call: Call[Any]
    opened: OpenAnswer
    is_begun: bool = field(default=False)
    content: bytes | None = field(default=None, repr=False)

    def begin(self) -> None:
        if self.is_begun:
            raise RuntimeError("the body has been read already")
        self.is_begun = True

    def lift_deadline(self) -> None:
        """A caller who takes pieces sets the pace, unless a total was asked for."""
        if isinstance(self.call.timeout.total, NotGiven):
            self.opened.deadline.at = None

    def explain(self, problem: Exception) -> Failure:
        progress = Progress(request=self.opened.response.request, response=self.opened.response)
        return explain_failure(self.call, problem, progress)

    def complete(self, content: bytes) -> Answer:
        return replace(self.opened.answer, content=content)


class StreamedResponse(_AnswerView[T]):
    """An answer of status 2xx whose body is read piece by piece, once."""

    def __init__(self, call: Call[T], opened: OpenAnswer) -> None:
        self._operation = call.operation
        self._answer = opened.answer
        self._body = _Body(call, opened)

    def iter_bytes(self) -> Iterator[bytes]:
        """The body in pieces, uncompressed; raises APIConnectionError when it breaks off."""
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
        """The lines of the body, without their ends (LF, CR or CRLF), read as UTF-8."""
        splitter = LineSplitter()
        for piece in self.iter_bytes():
            yield from splitter.feed(piece)
        yield from splitter.finish()

    def read(self) -> bytes:
        """The whole body; raises APIResponseValidationError beyond the client's size limit."""
        if self._body.content is None:
            limit = self._body.call.max_response_bytes
            self._body.content = b"".join(self._iterate(limit))
        return self._body.content

    def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body is not what is declared."""
        return decode_answer(self._operation, self._body.complete(self.read()))

    def close(self) -> None:
        """Gives the connection back, or up if the body was not read to its end."""
        self._body.opened.response.close()


class AsyncStreamedResponse(_AnswerView[T]):
    """An answer of status 2xx whose body is read piece by piece, once."""

    def __init__(self, call: Call[T], opened: OpenAnswer) -> None:
        self._operation = call.operation
        self._answer = opened.answer
        self._body = _Body(call, opened)

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body in pieces, uncompressed; raises APIConnectionError when it breaks off."""
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
        """The lines of the body, without their ends (LF, CR or CRLF), read as UTF-8."""
        splitter = LineSplitter()
        async for piece in self.iter_bytes():
            for line in splitter.feed(piece):
                yield line
        for line in splitter.finish():
            yield line

    async def read(self) -> bytes:
        """The whole body; raises APIResponseValidationError beyond the client's size limit."""
        if self._body.content is None:
            limit = self._body.call.max_response_bytes
            self._body.content = b"".join([piece async for piece in self._iterate(limit)])
        return self._body.content

    async def parse(self) -> T:
        """The value; raises APIResponseValidationError when the body is not what is declared."""
        return decode_answer(self._operation, self._body.complete(await self.read()))

    async def close(self) -> None:
        """Gives the connection back, or up if the body was not read to its end."""
        await self._body.opened.response.aclose()
