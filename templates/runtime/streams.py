"""Responses that are streams of events, read one by one as they arrive."""

from __future__ import annotations

import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Generator,
    Iterator,
    Mapping,
)
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Final, Generic, Protocol, Self, TypeVar, cast

from .decoding import CompleteResponse
from .event_parsing import ItemParser, ServerSentEvent, StreamFormat
from .exceptions import APIConnectionError, APIError
from .lazy import anyio, httpx2
from .media_types import find_essence
from .operation import Operation, Response
from .pieces import LineSplitter, split

__all__ = ["AsyncEventStream", "EventStream", "Events", "ServerSentEvent", "as_async", "stream_of"]

E = TypeVar("E")
_LONGEST_WAIT: Final = 60.0


class _Source(Protocol):
    @property
    def headers(self) -> httpx2.Headers: ...

    def explain(self, make: Callable[[CompleteResponse], APIError]) -> APIError: ...

    def check_length(self, length: int) -> None: ...


class _Lines(_Source, Protocol):
    def iter_lines(self) -> Iterator[str]: ...


class _AsyncLines(_Source, Protocol):
    def iter_lines(self) -> AsyncIterator[str]: ...


Start = Callable[[Mapping[str, str]], AbstractContextManager[_Lines]]
"""Sends the request, with headers to add."""
AsyncStart = Callable[[Mapping[str, str]], AbstractAsyncContextManager[_AsyncLines]]


@dataclass(frozen=True, slots=True)
class Events:
    """How the items of a stream are read: its format and the type of each.

    Without a type the items are server-sent events as they come. A stream that `is_resumable` is
    continued after the last event when its connection breaks. `others` says for other media types
    how a stream in them is read.
    """

    format: StreamFormat
    type: Any = None
    is_resumable: bool = False
    is_async: bool = False
    others: tuple[tuple[str, Events], ...] = ()

    def choose(self, headers: httpx2.Headers) -> Events:
        """How the stream of a response is read, by its media type."""
        essence = find_essence(headers.get("content-type", ""))
        chosen = (events for name, events in self.others if find_essence(name) == essence)
        return next(chosen, self)

    def open(self, start: Any) -> Any:
        """The stream that a request starts; asynchronous, it has to be awaited."""
        if self.is_async:
            return cast("Any", AsyncEventStream(self, start).begin())
        return cast("Any", EventStream(self, start))

    def read(self, response: CompleteResponse) -> Any:
        """The stream of a response that was read to its end."""
        if not self.is_async:
            held = nullcontext(_HeldLines(response))
            return cast("Any", EventStream(self, lambda _: held))
        async_held = nullcontext(_AsyncHeldLines(response))
        return cast("Any", AsyncEventStream(self, lambda _: async_held))

    def find_resumption(self, parser: ItemParser, known: str | None) -> dict[str, str] | None:
        """The headers that continue a broken stream; None when it cannot be continued."""
        last = parser.events.last_id
        if not self.is_resumable or not last or last == known:
            return None
        return {"Last-Event-ID": last}


def stream_of(operation: Operation[Any], events: Events, *media_types: str) -> Operation[Any]:
    """The operation when it is asked for a stream of one of those media types."""
    errors = (each for each in operation.responses if not each.status.startswith("2"))
    responses = (*(Response("200", each) for each in media_types), *errors)
    return replace(operation, responses=responses, stream=events)


def as_async(operation: Operation[EventStream[E]]) -> Operation[AsyncEventStream[E]]:
    """The operation with an asynchronous stream."""
    events = replace(cast("Events", operation.stream), is_async=True)
    return cast("Operation[AsyncEventStream[E]]", replace(operation, stream=events))


class EventStream(Generic[E]):
    """The items of a stream: iterate over it, once.

    Leaving a `with` block or reading to the end closes the connection, as does `close()`.
    """

    def __init__(self, events: Events, start: Start) -> None:
        self._events = events
        self._start = start
        self._enter({})
        self._items = self._iterate()

    def _enter(self, headers: Mapping[str, str]) -> None:
        self._context = self._start(headers)
        self._lines = self._context.__enter__()

    def __iter__(self) -> Iterator[E]:
        return self

    def __next__(self) -> E:
        return next(self._items)

    def _iterate(self) -> Generator[E, None, None]:
        events = self._events.choose(self._lines.headers)
        parser = ItemParser(events.format, events.type)
        known: str | None = None
        try:
            while True:
                try:
                    yield from self._read(parser)
                    return
                except APIConnectionError:
                    headers = events.find_resumption(parser, known)
                    if headers is None:
                        raise
                known = parser.events.last_id
                parser.begin_again()
                self._context.__exit__(None, None, None)
                time.sleep(_find_wait(parser))
                self._enter(headers)
        finally:
            self._context.__exit__(None, None, None)

    def _read(self, parser: ItemParser) -> Iterator[E]:
        for line in self._lines.iter_lines():
            yield from parser.feed(line, self._lines.explain)
            self._lines.check_length(parser.events.length)
            if parser.is_ended:
                return
        parser.finish(self._lines.explain)

    def close(self) -> None:
        """Ends the stream and frees its connection."""
        self._items.close()
        self._context.__exit__(None, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncEventStream(Generic[E]):
    """The items of a stream: iterate over it with `async for`, once.

    Leaving an `async with` block or reading to the end closes the connection, as does `close()`.
    """

    def __init__(self, events: Events, start: AsyncStart) -> None:
        self._events = events
        self._start = start
        self._lines: _AsyncLines | None = None
        self._items = self._iterate()

    async def begin(self) -> Self:
        """This stream, after its request was answered."""
        await self._enter({})
        return self

    async def _enter(self, headers: Mapping[str, str]) -> _AsyncLines:
        self._context = self._start(headers)
        self._lines = await self._context.__aenter__()
        return self._lines

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        return await anext(self._items)

    async def _iterate(self) -> AsyncGenerator[E, None]:
        lines = self._lines or await self._enter({})
        events = self._events.choose(lines.headers)
        parser = ItemParser(events.format, events.type)
        known: str | None = None
        try:
            while True:
                try:
                    async for item in self._read(lines, parser):
                        yield item
                    return
                except APIConnectionError:
                    headers = events.find_resumption(parser, known)
                    if headers is None:
                        raise
                known = parser.events.last_id
                parser.begin_again()
                await self._leave()
                await anyio.sleep(_find_wait(parser))
                lines = await self._enter(headers)
        finally:
            await self._leave()

    async def _read(self, lines: _AsyncLines, parser: ItemParser) -> AsyncIterator[E]:
        async for line in lines.iter_lines():
            for item in parser.feed(line, lines.explain):
                yield item
            lines.check_length(parser.events.length)
            if parser.is_ended:
                return
        parser.finish(lines.explain)

    async def _leave(self) -> None:
        if self._lines is not None:
            await self._context.__aexit__(None, None, None)

    async def close(self) -> None:
        """Ends the stream and frees its connection."""
        await self._items.aclose()
        await self._leave()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _find_wait(parser: ItemParser) -> float:
    return min((parser.events.retry or 0) / 1000, _LONGEST_WAIT)


@dataclass(frozen=True, slots=True)
class _Held:
    """A response that was read to its end."""

    received: CompleteResponse

    @property
    def headers(self) -> httpx2.Headers:
        return self.received.headers

    def explain(self, make: Callable[[CompleteResponse], APIError]) -> APIError:
        return make(self.received)

    def check_length(self, length: int) -> None:
        """Accepts any length, as the whole is in memory."""

    def _list_lines(self) -> Iterator[str]:
        return split(LineSplitter(), [self.received.content])


class _HeldLines(_Held):
    def iter_lines(self) -> Iterator[str]:
        return self._list_lines()


class _AsyncHeldLines(_Held):
    async def iter_lines(self) -> AsyncIterator[str]:
        for line in self._list_lines():
            yield line
