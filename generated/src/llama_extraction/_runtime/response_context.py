"""Responses that are read piece by piece, before they are received."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from types import TracebackType
from typing import Generic, TypeVar

from .downloads import ReportProgress
from .streamed_response import AsyncStreamedResponse, StreamedResponse

T = TypeVar("T")


class ResponseContext(Generic[T]):
    """A response to come: entering the context sends the request, leaving it closes the response.

    `stream_to_file` does both.
    """

    def __init__(self, context: AbstractContextManager[StreamedResponse[T]]) -> None:
        self._context = context

    def __enter__(self) -> StreamedResponse[T]:
        return self._context.__enter__()

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        return self._context.__exit__(exception_type, exception, traceback)

    def stream_to_file(
        self, path: str | os.PathLike[str], *, on_progress: ReportProgress | None = None
    ) -> None:
        """Sends the request and writes the body to a file, as that of `StreamedResponse` does."""
        with self as response:
            response.stream_to_file(path, on_progress=on_progress)


class AsyncResponseContext(Generic[T]):
    """A response to come: entering the context sends the request, leaving it closes the response.

    `stream_to_file` does both.
    """

    def __init__(
        self, call: Callable[[], Awaitable[AbstractAsyncContextManager[AsyncStreamedResponse[T]]]]
    ) -> None:
        self._call = call

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._context = await self._call()
        return await self._context.__aenter__()

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        return await self._context.__aexit__(exception_type, exception, traceback)

    async def stream_to_file(
        self, path: str | os.PathLike[str], *, on_progress: ReportProgress | None = None
    ) -> None:
        """Sends the request and writes the body to a file, as that of `AsyncStreamedResponse`."""
        async with self as response:
            await response.stream_to_file(path, on_progress=on_progress)
