# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Styles with methods that return responses.

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


class StylesWithRawResponse:
    """The methods of `Styles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.StylesMethods(sender)
        self.send_filters = raw_response(methods.send_filters)
        self.search = raw_response(methods.search)
        self.send_headers = raw_response(methods.send_headers)
        self._sender = sender

    @cached_property
    def label(self) -> LabelResourceWithRawResponse:
        """The label of the API."""
        return LabelResourceWithRawResponse(self._sender)

    @cached_property
    def query(self) -> QueryResourceWithRawResponse:
        """The query of the API."""
        return QueryResourceWithRawResponse(self._sender)


class AsyncStylesWithRawResponse:
    """The methods of `AsyncStyles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncStylesMethods(sender)
        self.send_filters = async_raw_response(methods.send_filters)
        self.search = async_raw_response(methods.search)
        self.send_headers = async_raw_response(methods.send_headers)
        self._sender = sender

    @cached_property
    def label(self) -> AsyncLabelResourceWithRawResponse:
        """The label of the API."""
        return AsyncLabelResourceWithRawResponse(self._sender)

    @cached_property
    def query(self) -> AsyncQueryResourceWithRawResponse:
        """The query of the API."""
        return AsyncQueryResourceWithRawResponse(self._sender)


class StylesWithStreamingResponse:
    """The methods of `Styles`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.StylesMethods(sender)
        self.send_filters = streaming_response(methods.send_filters)
        self.search = streaming_response(methods.search)
        self.send_headers = streaming_response(methods.send_headers)
        self._sender = sender

    @cached_property
    def label(self) -> LabelResourceWithStreamingResponse:
        """The label of the API."""
        return LabelResourceWithStreamingResponse(self._sender)

    @cached_property
    def query(self) -> QueryResourceWithStreamingResponse:
        """The query of the API."""
        return QueryResourceWithStreamingResponse(self._sender)


class AsyncStylesWithStreamingResponse:
    """The methods of `AsyncStyles`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncStylesMethods(sender)
        self.send_filters = async_streaming_response(methods.send_filters)
        self.search = async_streaming_response(methods.search)
        self.send_headers = async_streaming_response(methods.send_headers)
        self._sender = sender

    @cached_property
    def label(self) -> AsyncLabelResourceWithStreamingResponse:
        """The label of the API."""
        return AsyncLabelResourceWithStreamingResponse(self._sender)

    @cached_property
    def query(self) -> AsyncQueryResourceWithStreamingResponse:
        """The query of the API."""
        return AsyncQueryResourceWithStreamingResponse(self._sender)


class LabelResourceWithRawResponse:
    """The methods of `LabelResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.label.LabelResource(sender)
        self.send_path = raw_response(methods.send_path)


class AsyncLabelResourceWithRawResponse:
    """The methods of `AsyncLabelResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.label.AsyncLabelResource(sender)
        self.send_path = async_raw_response(methods.send_path)


class LabelResourceWithStreamingResponse:
    """The methods of `LabelResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.label.LabelResource(sender)
        self.send_path = streaming_response(methods.send_path)


class AsyncLabelResourceWithStreamingResponse:
    """The methods of `AsyncLabelResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.label.AsyncLabelResource(sender)
        self.send_path = async_streaming_response(methods.send_path)


class QueryResourceWithRawResponse:
    """The methods of `QueryResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.query.QueryResource(sender)
        self.send = raw_response(methods.send)


class AsyncQueryResourceWithRawResponse:
    """The methods of `AsyncQueryResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.query.AsyncQueryResource(sender)
        self.send = async_raw_response(methods.send)


class QueryResourceWithStreamingResponse:
    """The methods of `QueryResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.query.QueryResource(sender)
        self.send = streaming_response(methods.send)


class AsyncQueryResourceWithStreamingResponse:
    """The methods of `AsyncQueryResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.query.AsyncQueryResource(sender)
        self.send = async_streaming_response(methods.send)
