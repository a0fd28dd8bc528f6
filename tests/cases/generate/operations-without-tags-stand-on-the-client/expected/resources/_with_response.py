# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Untagged with methods that return responses.

`with_raw_response` and `with_streaming_response` return these; the methods take the same arguments.
"""

from __future__ import annotations

from .._runtime.resource import (
    AsyncSender,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from ._client import AsyncUntaggedMethods, UntaggedMethods
from .a import AResource, AsyncAResource
from .b import AsyncBResource, BResource
from .list_a import AsyncListAResource, ListAResource


class UntaggedWithRawResponse:
    """The methods of `Untagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list = raw_response(methods.list)
        self.a = AResourceWithRawResponse(sender)
        self.b = BResourceWithRawResponse(sender)
        self.list_a = ListAResourceWithRawResponse(sender)


class AsyncUntaggedWithRawResponse:
    """The methods of `AsyncUntagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list = async_raw_response(methods.list)
        self.a = AsyncAResourceWithRawResponse(sender)
        self.b = AsyncBResourceWithRawResponse(sender)
        self.list_a = AsyncListAResourceWithRawResponse(sender)


class UntaggedWithStreamingResponse:
    """The methods of `Untagged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list = streaming_response(methods.list)
        self.a = AResourceWithStreamingResponse(sender)
        self.b = BResourceWithStreamingResponse(sender)
        self.list_a = ListAResourceWithStreamingResponse(sender)


class AsyncUntaggedWithStreamingResponse:
    """The methods of `AsyncUntagged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list = async_streaming_response(methods.list)
        self.a = AsyncAResourceWithStreamingResponse(sender)
        self.b = AsyncBResourceWithStreamingResponse(sender)
        self.list_a = AsyncListAResourceWithStreamingResponse(sender)


class AResourceWithRawResponse:
    """The methods of `AResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = AResource(sender)
        self.list = raw_response(methods.list)


class AsyncAResourceWithRawResponse:
    """The methods of `AsyncAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncAResource(sender)
        self.list = async_raw_response(methods.list)


class AResourceWithStreamingResponse:
    """The methods of `AResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = AResource(sender)
        self.list = streaming_response(methods.list)


class AsyncAResourceWithStreamingResponse:
    """The methods of `AsyncAResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncAResource(sender)
        self.list = async_streaming_response(methods.list)


class BResourceWithRawResponse:
    """The methods of `BResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = BResource(sender)
        self.retrieve = raw_response(methods.retrieve)


class AsyncBResourceWithRawResponse:
    """The methods of `AsyncBResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncBResource(sender)
        self.retrieve = async_raw_response(methods.retrieve)


class BResourceWithStreamingResponse:
    """The methods of `BResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = BResource(sender)
        self.retrieve = streaming_response(methods.retrieve)


class AsyncBResourceWithStreamingResponse:
    """The methods of `AsyncBResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncBResource(sender)
        self.retrieve = async_streaming_response(methods.retrieve)


class ListAResourceWithRawResponse:
    """The methods of `ListAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = ListAResource(sender)
        self.read_c = raw_response(methods.read_c)


class AsyncListAResourceWithRawResponse:
    """The methods of `AsyncListAResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncListAResource(sender)
        self.read_c = async_raw_response(methods.read_c)


class ListAResourceWithStreamingResponse:
    """The methods of `ListAResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = ListAResource(sender)
        self.read_c = streaming_response(methods.read_c)


class AsyncListAResourceWithStreamingResponse:
    """The methods of `AsyncListAResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncListAResource(sender)
        self.read_c = async_streaming_response(methods.read_c)
