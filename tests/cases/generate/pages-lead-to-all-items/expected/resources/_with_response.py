# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Paged with methods that return responses.

`with_raw_response` and `with_streaming_response` return these; the methods take the same arguments.
"""

from __future__ import annotations

from .._runtime.pages import (
    async_raw_page_response,
    async_streaming_page_response,
    raw_page_response,
    streaming_page_response,
)
from .._runtime.resource import (
    AsyncSender,
    Sender,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from ._client import AsyncPagedMethods, PagedMethods


class PagedWithRawResponse:
    """The methods of `Paged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = PagedMethods(sender)
        self.by_cursor = raw_page_response(methods.by_cursor)
        self.by_last_item = raw_page_response(methods.by_last_item)
        self.by_page = raw_page_response(methods.by_page)
        self.by_offset = raw_page_response(methods.by_offset)
        self.by_link = raw_page_response(methods.by_link)
        self.by_property = raw_page_response(methods.by_property)
        self.as_speakeasy_writes = raw_page_response(methods.as_speakeasy_writes)
        self.as_fern_writes = raw_page_response(methods.as_fern_writes)
        self.no_page = raw_response(methods.no_page)
        self.nothing_is_said = raw_response(methods.nothing_is_said)


class AsyncPagedWithRawResponse:
    """The methods of `AsyncPaged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPagedMethods(sender)
        self.by_cursor = async_raw_page_response(methods.by_cursor)
        self.by_last_item = async_raw_page_response(methods.by_last_item)
        self.by_page = async_raw_page_response(methods.by_page)
        self.by_offset = async_raw_page_response(methods.by_offset)
        self.by_link = async_raw_page_response(methods.by_link)
        self.by_property = async_raw_page_response(methods.by_property)
        self.as_speakeasy_writes = async_raw_page_response(methods.as_speakeasy_writes)
        self.as_fern_writes = async_raw_page_response(methods.as_fern_writes)
        self.no_page = async_raw_response(methods.no_page)
        self.nothing_is_said = async_raw_response(methods.nothing_is_said)


class PagedWithStreamingResponse:
    """The methods of `Paged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = PagedMethods(sender)
        self.by_cursor = streaming_page_response(methods.by_cursor)
        self.by_last_item = streaming_page_response(methods.by_last_item)
        self.by_page = streaming_page_response(methods.by_page)
        self.by_offset = streaming_page_response(methods.by_offset)
        self.by_link = streaming_page_response(methods.by_link)
        self.by_property = streaming_page_response(methods.by_property)
        self.as_speakeasy_writes = streaming_page_response(methods.as_speakeasy_writes)
        self.as_fern_writes = streaming_page_response(methods.as_fern_writes)
        self.no_page = streaming_response(methods.no_page)
        self.nothing_is_said = streaming_response(methods.nothing_is_said)


class AsyncPagedWithStreamingResponse:
    """The methods of `AsyncPaged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPagedMethods(sender)
        self.by_cursor = async_streaming_page_response(methods.by_cursor)
        self.by_last_item = async_streaming_page_response(methods.by_last_item)
        self.by_page = async_streaming_page_response(methods.by_page)
        self.by_offset = async_streaming_page_response(methods.by_offset)
        self.by_link = async_streaming_page_response(methods.by_link)
        self.by_property = async_streaming_page_response(methods.by_property)
        self.as_speakeasy_writes = async_streaming_page_response(methods.as_speakeasy_writes)
        self.as_fern_writes = async_streaming_page_response(methods.as_fern_writes)
        self.no_page = async_streaming_response(methods.no_page)
        self.nothing_is_said = async_streaming_response(methods.nothing_is_said)
