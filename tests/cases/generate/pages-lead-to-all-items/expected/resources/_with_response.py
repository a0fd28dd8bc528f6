# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Paged with methods that return responses.

`with_raw_response` and `with_streaming_response` return these; the methods take the same arguments.
"""

from __future__ import annotations

from functools import cached_property

from .. import resources as _resources
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


class PagedWithRawResponse:
    """The methods of `Paged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.PagedMethods(sender)
        self.by_property = raw_page_response(methods.by_property)
        self.no_page = raw_response(methods.no_page)
        self.nothing_is_said = raw_response(methods.nothing_is_said)
        self._sender = sender

    @cached_property
    def cursor(self) -> CursorResourceWithRawResponse:
        """The cursor of the API."""
        return CursorResourceWithRawResponse(self._sender)

    @cached_property
    def last(self) -> LastResourceWithRawResponse:
        """The last of the API."""
        return LastResourceWithRawResponse(self._sender)

    @cached_property
    def page(self) -> PageResourceWithRawResponse:
        """The page of the API."""
        return PageResourceWithRawResponse(self._sender)

    @cached_property
    def offset(self) -> OffsetResourceWithRawResponse:
        """The offset of the API."""
        return OffsetResourceWithRawResponse(self._sender)

    @cached_property
    def link(self) -> LinkResourceWithRawResponse:
        """The link of the API."""
        return LinkResourceWithRawResponse(self._sender)

    @cached_property
    def links(self) -> LinksResourceWithRawResponse:
        """The links of the API."""
        return LinksResourceWithRawResponse(self._sender)

    @cached_property
    def speakeasy(self) -> SpeakeasyResourceWithRawResponse:
        """The speakeasy of the API."""
        return SpeakeasyResourceWithRawResponse(self._sender)

    @cached_property
    def fern(self) -> FernResourceWithRawResponse:
        """The fern of the API."""
        return FernResourceWithRawResponse(self._sender)


class AsyncPagedWithRawResponse:
    """The methods of `AsyncPaged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncPagedMethods(sender)
        self.by_property = async_raw_page_response(methods.by_property)
        self.no_page = async_raw_response(methods.no_page)
        self.nothing_is_said = async_raw_response(methods.nothing_is_said)
        self._sender = sender

    @cached_property
    def cursor(self) -> AsyncCursorResourceWithRawResponse:
        """The cursor of the API."""
        return AsyncCursorResourceWithRawResponse(self._sender)

    @cached_property
    def last(self) -> AsyncLastResourceWithRawResponse:
        """The last of the API."""
        return AsyncLastResourceWithRawResponse(self._sender)

    @cached_property
    def page(self) -> AsyncPageResourceWithRawResponse:
        """The page of the API."""
        return AsyncPageResourceWithRawResponse(self._sender)

    @cached_property
    def offset(self) -> AsyncOffsetResourceWithRawResponse:
        """The offset of the API."""
        return AsyncOffsetResourceWithRawResponse(self._sender)

    @cached_property
    def link(self) -> AsyncLinkResourceWithRawResponse:
        """The link of the API."""
        return AsyncLinkResourceWithRawResponse(self._sender)

    @cached_property
    def links(self) -> AsyncLinksResourceWithRawResponse:
        """The links of the API."""
        return AsyncLinksResourceWithRawResponse(self._sender)

    @cached_property
    def speakeasy(self) -> AsyncSpeakeasyResourceWithRawResponse:
        """The speakeasy of the API."""
        return AsyncSpeakeasyResourceWithRawResponse(self._sender)

    @cached_property
    def fern(self) -> AsyncFernResourceWithRawResponse:
        """The fern of the API."""
        return AsyncFernResourceWithRawResponse(self._sender)


class PagedWithStreamingResponse:
    """The methods of `Paged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.PagedMethods(sender)
        self.by_property = streaming_page_response(methods.by_property)
        self.no_page = streaming_response(methods.no_page)
        self.nothing_is_said = streaming_response(methods.nothing_is_said)
        self._sender = sender

    @cached_property
    def cursor(self) -> CursorResourceWithStreamingResponse:
        """The cursor of the API."""
        return CursorResourceWithStreamingResponse(self._sender)

    @cached_property
    def last(self) -> LastResourceWithStreamingResponse:
        """The last of the API."""
        return LastResourceWithStreamingResponse(self._sender)

    @cached_property
    def page(self) -> PageResourceWithStreamingResponse:
        """The page of the API."""
        return PageResourceWithStreamingResponse(self._sender)

    @cached_property
    def offset(self) -> OffsetResourceWithStreamingResponse:
        """The offset of the API."""
        return OffsetResourceWithStreamingResponse(self._sender)

    @cached_property
    def link(self) -> LinkResourceWithStreamingResponse:
        """The link of the API."""
        return LinkResourceWithStreamingResponse(self._sender)

    @cached_property
    def links(self) -> LinksResourceWithStreamingResponse:
        """The links of the API."""
        return LinksResourceWithStreamingResponse(self._sender)

    @cached_property
    def speakeasy(self) -> SpeakeasyResourceWithStreamingResponse:
        """The speakeasy of the API."""
        return SpeakeasyResourceWithStreamingResponse(self._sender)

    @cached_property
    def fern(self) -> FernResourceWithStreamingResponse:
        """The fern of the API."""
        return FernResourceWithStreamingResponse(self._sender)


class AsyncPagedWithStreamingResponse:
    """The methods of `AsyncPaged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncPagedMethods(sender)
        self.by_property = async_streaming_page_response(methods.by_property)
        self.no_page = async_streaming_response(methods.no_page)
        self.nothing_is_said = async_streaming_response(methods.nothing_is_said)
        self._sender = sender

    @cached_property
    def cursor(self) -> AsyncCursorResourceWithStreamingResponse:
        """The cursor of the API."""
        return AsyncCursorResourceWithStreamingResponse(self._sender)

    @cached_property
    def last(self) -> AsyncLastResourceWithStreamingResponse:
        """The last of the API."""
        return AsyncLastResourceWithStreamingResponse(self._sender)

    @cached_property
    def page(self) -> AsyncPageResourceWithStreamingResponse:
        """The page of the API."""
        return AsyncPageResourceWithStreamingResponse(self._sender)

    @cached_property
    def offset(self) -> AsyncOffsetResourceWithStreamingResponse:
        """The offset of the API."""
        return AsyncOffsetResourceWithStreamingResponse(self._sender)

    @cached_property
    def link(self) -> AsyncLinkResourceWithStreamingResponse:
        """The link of the API."""
        return AsyncLinkResourceWithStreamingResponse(self._sender)

    @cached_property
    def links(self) -> AsyncLinksResourceWithStreamingResponse:
        """The links of the API."""
        return AsyncLinksResourceWithStreamingResponse(self._sender)

    @cached_property
    def speakeasy(self) -> AsyncSpeakeasyResourceWithStreamingResponse:
        """The speakeasy of the API."""
        return AsyncSpeakeasyResourceWithStreamingResponse(self._sender)

    @cached_property
    def fern(self) -> AsyncFernResourceWithStreamingResponse:
        """The fern of the API."""
        return AsyncFernResourceWithStreamingResponse(self._sender)


class CursorResourceWithRawResponse:
    """The methods of `CursorResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.cursor.CursorResource(sender)
        self.by_cursor = raw_page_response(methods.by_cursor)


class AsyncCursorResourceWithRawResponse:
    """The methods of `AsyncCursorResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.cursor.AsyncCursorResource(sender)
        self.by_cursor = async_raw_page_response(methods.by_cursor)


class CursorResourceWithStreamingResponse:
    """The methods of `CursorResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.cursor.CursorResource(sender)
        self.by_cursor = streaming_page_response(methods.by_cursor)


class AsyncCursorResourceWithStreamingResponse:
    """The methods of `AsyncCursorResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.cursor.AsyncCursorResource(sender)
        self.by_cursor = async_streaming_page_response(methods.by_cursor)


class LastResourceWithRawResponse:
    """The methods of `LastResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.last.LastResource(sender)
        self.by_item = raw_page_response(methods.by_item)


class AsyncLastResourceWithRawResponse:
    """The methods of `AsyncLastResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.last.AsyncLastResource(sender)
        self.by_item = async_raw_page_response(methods.by_item)


class LastResourceWithStreamingResponse:
    """The methods of `LastResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.last.LastResource(sender)
        self.by_item = streaming_page_response(methods.by_item)


class AsyncLastResourceWithStreamingResponse:
    """The methods of `AsyncLastResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.last.AsyncLastResource(sender)
        self.by_item = async_streaming_page_response(methods.by_item)


class PageResourceWithRawResponse:
    """The methods of `PageResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.page.PageResource(sender)
        self.by_page = raw_page_response(methods.by_page)


class AsyncPageResourceWithRawResponse:
    """The methods of `AsyncPageResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.page.AsyncPageResource(sender)
        self.by_page = async_raw_page_response(methods.by_page)


class PageResourceWithStreamingResponse:
    """The methods of `PageResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.page.PageResource(sender)
        self.by_page = streaming_page_response(methods.by_page)


class AsyncPageResourceWithStreamingResponse:
    """The methods of `AsyncPageResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.page.AsyncPageResource(sender)
        self.by_page = async_streaming_page_response(methods.by_page)


class OffsetResourceWithRawResponse:
    """The methods of `OffsetResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.offset.OffsetResource(sender)
        self.by_offset = raw_page_response(methods.by_offset)


class AsyncOffsetResourceWithRawResponse:
    """The methods of `AsyncOffsetResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.offset.AsyncOffsetResource(sender)
        self.by_offset = async_raw_page_response(methods.by_offset)


class OffsetResourceWithStreamingResponse:
    """The methods of `OffsetResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.offset.OffsetResource(sender)
        self.by_offset = streaming_page_response(methods.by_offset)


class AsyncOffsetResourceWithStreamingResponse:
    """The methods of `AsyncOffsetResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.offset.AsyncOffsetResource(sender)
        self.by_offset = async_streaming_page_response(methods.by_offset)


class LinkResourceWithRawResponse:
    """The methods of `LinkResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.link.LinkResource(sender)
        self.by_link = raw_page_response(methods.by_link)


class AsyncLinkResourceWithRawResponse:
    """The methods of `AsyncLinkResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.link.AsyncLinkResource(sender)
        self.by_link = async_raw_page_response(methods.by_link)


class LinkResourceWithStreamingResponse:
    """The methods of `LinkResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.link.LinkResource(sender)
        self.by_link = streaming_page_response(methods.by_link)


class AsyncLinkResourceWithStreamingResponse:
    """The methods of `AsyncLinkResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.link.AsyncLinkResource(sender)
        self.by_link = async_streaming_page_response(methods.by_link)


class LinksResourceWithRawResponse:
    """The methods of `LinksResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.links.LinksResource(sender)
        self.by_links = raw_page_response(methods.by_links)
        self.by_hal = raw_page_response(methods.by_hal)
        self.by_address = raw_page_response(methods.by_address)


class AsyncLinksResourceWithRawResponse:
    """The methods of `AsyncLinksResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.links.AsyncLinksResource(sender)
        self.by_links = async_raw_page_response(methods.by_links)
        self.by_hal = async_raw_page_response(methods.by_hal)
        self.by_address = async_raw_page_response(methods.by_address)


class LinksResourceWithStreamingResponse:
    """The methods of `LinksResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.links.LinksResource(sender)
        self.by_links = streaming_page_response(methods.by_links)
        self.by_hal = streaming_page_response(methods.by_hal)
        self.by_address = streaming_page_response(methods.by_address)


class AsyncLinksResourceWithStreamingResponse:
    """The methods of `AsyncLinksResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.links.AsyncLinksResource(sender)
        self.by_links = async_streaming_page_response(methods.by_links)
        self.by_hal = async_streaming_page_response(methods.by_hal)
        self.by_address = async_streaming_page_response(methods.by_address)


class SpeakeasyResourceWithRawResponse:
    """The methods of `SpeakeasyResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.speakeasy.SpeakeasyResource(sender)
        self.as_writes = raw_page_response(methods.as_writes)


class AsyncSpeakeasyResourceWithRawResponse:
    """The methods of `AsyncSpeakeasyResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.speakeasy.AsyncSpeakeasyResource(sender)
        self.as_writes = async_raw_page_response(methods.as_writes)


class SpeakeasyResourceWithStreamingResponse:
    """The methods of `SpeakeasyResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.speakeasy.SpeakeasyResource(sender)
        self.as_writes = streaming_page_response(methods.as_writes)


class AsyncSpeakeasyResourceWithStreamingResponse:
    """The methods of `AsyncSpeakeasyResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.speakeasy.AsyncSpeakeasyResource(sender)
        self.as_writes = async_streaming_page_response(methods.as_writes)


class FernResourceWithRawResponse:
    """The methods of `FernResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.fern.FernResource(sender)
        self.as_writes = raw_page_response(methods.as_writes)


class AsyncFernResourceWithRawResponse:
    """The methods of `AsyncFernResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.fern.AsyncFernResource(sender)
        self.as_writes = async_raw_page_response(methods.as_writes)


class FernResourceWithStreamingResponse:
    """The methods of `FernResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.fern.FernResource(sender)
        self.as_writes = streaming_page_response(methods.as_writes)


class AsyncFernResourceWithStreamingResponse:
    """The methods of `AsyncFernResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.fern.AsyncFernResource(sender)
        self.as_writes = async_streaming_page_response(methods.as_writes)
