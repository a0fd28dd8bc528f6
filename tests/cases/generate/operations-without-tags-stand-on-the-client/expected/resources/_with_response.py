# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Untagged with methods that return responses.

`with_raw_response` and `with_streaming_response` return these; the methods take the same arguments.
"""

from __future__ import annotations

from functools import cached_property

from .. import resources as _resources
from .._runtime.resource import (
    AsyncSender,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)


class UntaggedWithRawResponse:
    """The methods of `Untagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.UntaggedMethods(sender)
        self.list = raw_response(methods.list)
        self._sender = sender

    @cached_property
    def a(self) -> AResourceWithRawResponse:
        """The a of the API."""
        return AResourceWithRawResponse(self._sender)

    @cached_property
    def b(self) -> BResourceWithRawResponse:
        """The b of the API."""
        return BResourceWithRawResponse(self._sender)

    @cached_property
    def list_a(self) -> ListAResourceWithRawResponse:
        """The list a of the API."""
        return ListAResourceWithRawResponse(self._sender)


class AsyncUntaggedWithRawResponse:
    """The methods of `AsyncUntagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncUntaggedMethods(sender)
        self.list = async_raw_response(methods.list)
        self._sender = sender

    @cached_property
    def a(self) -> AsyncAResourceWithRawResponse:
        """The a of the API."""
        return AsyncAResourceWithRawResponse(self._sender)

    @cached_property
    def b(self) -> AsyncBResourceWithRawResponse:
        """The b of the API."""
        return AsyncBResourceWithRawResponse(self._sender)

    @cached_property
    def list_a(self) -> AsyncListAResourceWithRawResponse:
        """The list a of the API."""
        return AsyncListAResourceWithRawResponse(self._sender)


class UntaggedWithStreamingResponse:
    """The methods of `Untagged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.UntaggedMethods(sender)
        self.list = streaming_response(methods.list)
        self._sender = sender

    @cached_property
    def a(self) -> AResourceWithStreamingResponse:
        """The a of the API."""
        return AResourceWithStreamingResponse(self._sender)

    @cached_property
    def b(self) -> BResourceWithStreamingResponse:
        """The b of the API."""
        return BResourceWithStreamingResponse(self._sender)

    @cached_property
    def list_a(self) -> ListAResourceWithStreamingResponse:
        """The list a of the API."""
        return ListAResourceWithStreamingResponse(self._sender)


class AsyncUntaggedWithStreamingResponse:
    """The methods of `AsyncUntagged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncUntaggedMethods(sender)
        self.list = async_streaming_response(methods.list)
        self._sender = sender

    @cached_property
    def a(self) -> AsyncAResourceWithStreamingResponse:
        """The a of the API."""
        return AsyncAResourceWithStreamingResponse(self._sender)

    @cached_property
    def b(self) -> AsyncBResourceWithStreamingResponse:
        """The b of the API."""
        return AsyncBResourceWithStreamingResponse(self._sender)

    @cached_property
    def list_a(self) -> AsyncListAResourceWithStreamingResponse:
        """The list a of the API."""
        return AsyncListAResourceWithStreamingResponse(self._sender)


class AResourceWithRawResponse:
    """The methods of `AResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.a.AResource(sender)
        self.list = raw_response(methods.list)


class AsyncAResourceWithRawResponse:
    """The methods of `AsyncAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.a.AsyncAResource(sender)
        self.list = async_raw_response(methods.list)


class AResourceWithStreamingResponse:
    """The methods of `AResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.a.AResource(sender)
        self.list = streaming_response(methods.list)


class AsyncAResourceWithStreamingResponse:
    """The methods of `AsyncAResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.a.AsyncAResource(sender)
        self.list = async_streaming_response(methods.list)


class BResourceWithRawResponse:
    """The methods of `BResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.b.BResource(sender)
        self.retrieve = raw_response(methods.retrieve)


class AsyncBResourceWithRawResponse:
    """The methods of `AsyncBResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.b.AsyncBResource(sender)
        self.retrieve = async_raw_response(methods.retrieve)


class BResourceWithStreamingResponse:
    """The methods of `BResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.b.BResource(sender)
        self.retrieve = streaming_response(methods.retrieve)


class AsyncBResourceWithStreamingResponse:
    """The methods of `AsyncBResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.b.AsyncBResource(sender)
        self.retrieve = async_streaming_response(methods.retrieve)


class ListAResourceWithRawResponse:
    """The methods of `ListAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.list_a.ListAResource(sender)
        self.read_c = raw_response(methods.read_c)


class AsyncListAResourceWithRawResponse:
    """The methods of `AsyncListAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.list_a.AsyncListAResource(sender)
        self.read_c = async_raw_response(methods.read_c)


class ListAResourceWithStreamingResponse:
    """The methods of `ListAResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.list_a.ListAResource(sender)
        self.read_c = streaming_response(methods.read_c)


class AsyncListAResourceWithStreamingResponse:
    """The methods of `AsyncListAResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.list_a.AsyncListAResource(sender)
        self.read_c = async_streaming_response(methods.read_c)
