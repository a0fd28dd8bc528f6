"""Groups of operations, whose methods return values, raw responses or streamed responses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ParamSpec, Protocol, TypeVar, cast

from .lazy import raw_responses, response_contexts
from .operation import Operation
from .options import RequestOptions

P = ParamSpec("P")
T = TypeVar("T")


class Sender(Protocol):
    """Sends operations and returns a value, a raw response or a streamed response for each."""

    @property
    def raw(self) -> Sender:
        """The sender that returns an APIResponse for each operation."""
        ...

    @property
    def streaming(self) -> Sender:
        """The sender that returns a StreamedResponse for each operation."""
        ...

    def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T: ...


class AsyncSender(Protocol):
    """Sends operations and returns a value, a raw response or a streamed response for each."""

    @property
    def raw(self) -> AsyncSender:
        """The sender that returns an AsyncAPIResponse for each operation."""
        ...

    @property
    def streaming(self) -> AsyncSender:
        """The sender that returns an AsyncStreamedResponse for each operation."""
        ...

    async def send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T: ...


class Resource:
    """A group of operations; generated classes derive from it.

    A client that has operations itself is also a resource, with its own sender.
    """

    def __init__(self, sender: Sender) -> None:
        self._bound = sender

    @property
    def _sender(self) -> Sender:
        return self._bound

    @property
    def _raw(self) -> Sender:
        return self._sender.raw

    @property
    def _streaming(self) -> Sender:
        return self._sender.streaming

    def _send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        return self._sender.send(operation, arguments, options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._sender!r}>"


class AsyncResource:
    """A group of operations; generated asynchronous classes derive from it.

    A client that has operations itself is also a resource, with its own sender.
    """

    def __init__(self, sender: AsyncSender) -> None:
        self._bound = sender

    @property
    def _sender(self) -> AsyncSender:
        return self._bound

    @property
    def _raw(self) -> AsyncSender:
        return self._sender.raw

    @property
    def _streaming(self) -> AsyncSender:
        return self._sender.streaming

    async def _send(
        self, operation: Operation[T], arguments: Mapping[str, object], options: RequestOptions
    ) -> T:
        return await self._sender.send(operation, arguments, options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._sender!r}>"


# A method of a resource returns what its sender returns. Bound to a raw or streaming sender, it
# returns a raw response or a stream; only its type has to be declared.


def raw_response(method: Callable[P, T]) -> Callable[P, raw_responses.APIResponse[T]]:
    """A resource's method that uses a raw sender, with the type of what it then returns."""
    return cast("Callable[P, raw_responses.APIResponse[T]]", method)


def async_raw_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Awaitable[raw_responses.AsyncAPIResponse[T]]]:
    """A resource's method that uses a raw sender, with the type of what it then returns."""
    return cast("Callable[P, Awaitable[raw_responses.AsyncAPIResponse[T]]]", method)


def streaming_response(method: Callable[P, T]) -> Callable[P, response_contexts.ResponseContext[T]]:
    """A resource's method that uses a streaming sender, with the type of what it then returns."""
    return cast("Callable[P, response_contexts.ResponseContext[T]]", method)


def async_streaming_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, response_contexts.AsyncResponseContext[T]]:
    """A resource's method that uses a streaming sender, with the type of what it then returns."""

    def open_stream(*args: P.args, **kwargs: P.kwargs) -> response_contexts.AsyncResponseContext[T]:
        return response_contexts.AsyncResponseContext(
            lambda: cast("Awaitable[Any]", method(*args, **kwargs))
        )

    return open_stream
