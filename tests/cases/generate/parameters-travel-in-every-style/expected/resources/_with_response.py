# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Styles with methods that return responses.

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
from ._client import AsyncStylesMethods, StylesMethods
from .label import AsyncLabelResource, LabelResource
from .query import AsyncQueryResource, QueryResource


class StylesWithRawResponse:
    """The methods of `Styles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = StylesMethods(sender)
        self.send_filters = raw_response(methods.send_filters)
        self.search = raw_response(methods.search)
        self.send_headers = raw_response(methods.send_headers)
        self.label = LabelResourceWithRawResponse(sender)
        self.query = QueryResourceWithRawResponse(sender)


class AsyncStylesWithRawResponse:
    """The methods of `AsyncStyles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStylesMethods(sender)
        self.send_filters = async_raw_response(methods.send_filters)
        self.search = async_raw_response(methods.search)
        self.send_headers = async_raw_response(methods.send_headers)
        self.label = AsyncLabelResourceWithRawResponse(sender)
        self.query = AsyncQueryResourceWithRawResponse(sender)


class StylesWithStreamingResponse:
    """The methods of `Styles`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = StylesMethods(sender)
        self.send_filters = streaming_response(methods.send_filters)
        self.search = streaming_response(methods.search)
        self.send_headers = streaming_response(methods.send_headers)
        self.label = LabelResourceWithStreamingResponse(sender)
        self.query = QueryResourceWithStreamingResponse(sender)


class AsyncStylesWithStreamingResponse:
    """The methods of `AsyncStyles`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStylesMethods(sender)
        self.send_filters = async_streaming_response(methods.send_filters)
        self.search = async_streaming_response(methods.search)
        self.send_headers = async_streaming_response(methods.send_headers)
        self.label = AsyncLabelResourceWithStreamingResponse(sender)
        self.query = AsyncQueryResourceWithStreamingResponse(sender)


class LabelResourceWithRawResponse:
    """The methods of `LabelResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = LabelResource(sender)
        self.send_path = raw_response(methods.send_path)


class AsyncLabelResourceWithRawResponse:
    """The methods of `AsyncLabelResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLabelResource(sender)
        self.send_path = async_raw_response(methods.send_path)


class LabelResourceWithStreamingResponse:
    """The methods of `LabelResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = LabelResource(sender)
        self.send_path = streaming_response(methods.send_path)


class AsyncLabelResourceWithStreamingResponse:
    """The methods of `AsyncLabelResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLabelResource(sender)
        self.send_path = async_streaming_response(methods.send_path)


class QueryResourceWithRawResponse:
    """The methods of `QueryResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = QueryResource(sender)
        self.send = raw_response(methods.send)


class AsyncQueryResourceWithRawResponse:
    """The methods of `AsyncQueryResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncQueryResource(sender)
        self.send = async_raw_response(methods.send)


class QueryResourceWithStreamingResponse:
    """The methods of `QueryResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = QueryResource(sender)
        self.send = streaming_response(methods.send)


class AsyncQueryResourceWithStreamingResponse:
    """The methods of `AsyncQueryResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncQueryResource(sender)
        self.send = async_streaming_response(methods.send)
