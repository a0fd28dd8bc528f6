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
from .list_a import AsyncListAResource, ListAResource


class UntaggedWithRawResponse:
    """The methods of `Untagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list_a_ = raw_response(methods.list_a_)
        self.get_b = raw_response(methods.get_b)
        self.list = raw_response(methods.list)
        self.list_a = ListAResourceWithRawResponse(sender)


class AsyncUntaggedWithRawResponse:
    """The methods of `AsyncUntagged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list_a_ = async_raw_response(methods.list_a_)
        self.get_b = async_raw_response(methods.get_b)
        self.list = async_raw_response(methods.list)
        self.list_a = AsyncListAResourceWithRawResponse(sender)


class UntaggedWithStreamingResponse:
    """The methods of `Untagged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = UntaggedMethods(sender)
        self.list_a_ = streaming_response(methods.list_a_)
        self.get_b = streaming_response(methods.get_b)
        self.list = streaming_response(methods.list)
        self.list_a = ListAResourceWithStreamingResponse(sender)


class AsyncUntaggedWithStreamingResponse:
    """The methods of `AsyncUntagged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncUntaggedMethods(sender)
        self.list_a_ = async_streaming_response(methods.list_a_)
        self.get_b = async_streaming_response(methods.get_b)
        self.list = async_streaming_response(methods.list)
        self.list_a = AsyncListAResourceWithStreamingResponse(sender)


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
