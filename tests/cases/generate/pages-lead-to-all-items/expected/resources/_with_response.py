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
from .cursor import AsyncCursorResource, CursorResource
from .fern import AsyncFernResource, FernResource
from .last import AsyncLastResource, LastResource
from .link import AsyncLinkResource, LinkResource
from .offset import AsyncOffsetResource, OffsetResource
from .page import AsyncPageResource, PageResource
from .speakeasy import AsyncSpeakeasyResource, SpeakeasyResource


class PagedWithRawResponse:
    """The methods of `Paged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = PagedMethods(sender)
        self.by_property = raw_page_response(methods.by_property)
        self.no_page = raw_response(methods.no_page)
        self.nothing_is_said = raw_response(methods.nothing_is_said)
        self.cursor = CursorResourceWithRawResponse(sender)
        self.last = LastResourceWithRawResponse(sender)
        self.page = PageResourceWithRawResponse(sender)
        self.offset = OffsetResourceWithRawResponse(sender)
        self.link = LinkResourceWithRawResponse(sender)
        self.speakeasy = SpeakeasyResourceWithRawResponse(sender)
        self.fern = FernResourceWithRawResponse(sender)


class AsyncPagedWithRawResponse:
    """The methods of `AsyncPaged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPagedMethods(sender)
        self.by_property = async_raw_page_response(methods.by_property)
        self.no_page = async_raw_response(methods.no_page)
        self.nothing_is_said = async_raw_response(methods.nothing_is_said)
        self.cursor = AsyncCursorResourceWithRawResponse(sender)
        self.last = AsyncLastResourceWithRawResponse(sender)
        self.page = AsyncPageResourceWithRawResponse(sender)
        self.offset = AsyncOffsetResourceWithRawResponse(sender)
        self.link = AsyncLinkResourceWithRawResponse(sender)
        self.speakeasy = AsyncSpeakeasyResourceWithRawResponse(sender)
        self.fern = AsyncFernResourceWithRawResponse(sender)


class PagedWithStreamingResponse:
    """The methods of `Paged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = PagedMethods(sender)
        self.by_property = streaming_page_response(methods.by_property)
        self.no_page = streaming_response(methods.no_page)
        self.nothing_is_said = streaming_response(methods.nothing_is_said)
        self.cursor = CursorResourceWithStreamingResponse(sender)
        self.last = LastResourceWithStreamingResponse(sender)
        self.page = PageResourceWithStreamingResponse(sender)
        self.offset = OffsetResourceWithStreamingResponse(sender)
        self.link = LinkResourceWithStreamingResponse(sender)
        self.speakeasy = SpeakeasyResourceWithStreamingResponse(sender)
        self.fern = FernResourceWithStreamingResponse(sender)


class AsyncPagedWithStreamingResponse:
    """The methods of `AsyncPaged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPagedMethods(sender)
        self.by_property = async_streaming_page_response(methods.by_property)
        self.no_page = async_streaming_response(methods.no_page)
        self.nothing_is_said = async_streaming_response(methods.nothing_is_said)
        self.cursor = AsyncCursorResourceWithStreamingResponse(sender)
        self.last = AsyncLastResourceWithStreamingResponse(sender)
        self.page = AsyncPageResourceWithStreamingResponse(sender)
        self.offset = AsyncOffsetResourceWithStreamingResponse(sender)
        self.link = AsyncLinkResourceWithStreamingResponse(sender)
        self.speakeasy = AsyncSpeakeasyResourceWithStreamingResponse(sender)
        self.fern = AsyncFernResourceWithStreamingResponse(sender)


class CursorResourceWithRawResponse:
    """The methods of `CursorResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = CursorResource(sender)
        self.by_cursor = raw_page_response(methods.by_cursor)


class AsyncCursorResourceWithRawResponse:
    """The methods of `AsyncCursorResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncCursorResource(sender)
        self.by_cursor = async_raw_page_response(methods.by_cursor)


class CursorResourceWithStreamingResponse:
    """The methods of `CursorResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = CursorResource(sender)
        self.by_cursor = streaming_page_response(methods.by_cursor)


class AsyncCursorResourceWithStreamingResponse:
    """The methods of `AsyncCursorResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncCursorResource(sender)
        self.by_cursor = async_streaming_page_response(methods.by_cursor)


class LastResourceWithRawResponse:
    """The methods of `LastResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = LastResource(sender)
        self.by_item = raw_page_response(methods.by_item)


class AsyncLastResourceWithRawResponse:
    """The methods of `AsyncLastResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLastResource(sender)
        self.by_item = async_raw_page_response(methods.by_item)


class LastResourceWithStreamingResponse:
    """The methods of `LastResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = LastResource(sender)
        self.by_item = streaming_page_response(methods.by_item)


class AsyncLastResourceWithStreamingResponse:
    """The methods of `AsyncLastResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLastResource(sender)
        self.by_item = async_streaming_page_response(methods.by_item)


class PageResourceWithRawResponse:
    """The methods of `PageResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = PageResource(sender)
        self.by_page = raw_page_response(methods.by_page)


class AsyncPageResourceWithRawResponse:
    """The methods of `AsyncPageResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPageResource(sender)
        self.by_page = async_raw_page_response(methods.by_page)


class PageResourceWithStreamingResponse:
    """The methods of `PageResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = PageResource(sender)
        self.by_page = streaming_page_response(methods.by_page)


class AsyncPageResourceWithStreamingResponse:
    """The methods of `AsyncPageResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPageResource(sender)
        self.by_page = async_streaming_page_response(methods.by_page)


class OffsetResourceWithRawResponse:
    """The methods of `OffsetResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = OffsetResource(sender)
        self.by_offset = raw_page_response(methods.by_offset)


class AsyncOffsetResourceWithRawResponse:
    """The methods of `AsyncOffsetResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncOffsetResource(sender)
        self.by_offset = async_raw_page_response(methods.by_offset)


class OffsetResourceWithStreamingResponse:
    """The methods of `OffsetResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = OffsetResource(sender)
        self.by_offset = streaming_page_response(methods.by_offset)


class AsyncOffsetResourceWithStreamingResponse:
    """The methods of `AsyncOffsetResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncOffsetResource(sender)
        self.by_offset = async_streaming_page_response(methods.by_offset)


class LinkResourceWithRawResponse:
    """The methods of `LinkResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = LinkResource(sender)
        self.by_link = raw_page_response(methods.by_link)


class AsyncLinkResourceWithRawResponse:
    """The methods of `AsyncLinkResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLinkResource(sender)
        self.by_link = async_raw_page_response(methods.by_link)


class LinkResourceWithStreamingResponse:
    """The methods of `LinkResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = LinkResource(sender)
        self.by_link = streaming_page_response(methods.by_link)


class AsyncLinkResourceWithStreamingResponse:
    """The methods of `AsyncLinkResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLinkResource(sender)
        self.by_link = async_streaming_page_response(methods.by_link)


class SpeakeasyResourceWithRawResponse:
    """The methods of `SpeakeasyResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = SpeakeasyResource(sender)
        self.as_writes = raw_page_response(methods.as_writes)


class AsyncSpeakeasyResourceWithRawResponse:
    """The methods of `AsyncSpeakeasyResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpeakeasyResource(sender)
        self.as_writes = async_raw_page_response(methods.as_writes)


class SpeakeasyResourceWithStreamingResponse:
    """The methods of `SpeakeasyResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = SpeakeasyResource(sender)
        self.as_writes = streaming_page_response(methods.as_writes)


class AsyncSpeakeasyResourceWithStreamingResponse:
    """The methods of `AsyncSpeakeasyResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpeakeasyResource(sender)
        self.as_writes = async_streaming_page_response(methods.as_writes)


class FernResourceWithRawResponse:
    """The methods of `FernResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = FernResource(sender)
        self.as_writes = raw_page_response(methods.as_writes)


class AsyncFernResourceWithRawResponse:
    """The methods of `AsyncFernResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncFernResource(sender)
        self.as_writes = async_raw_page_response(methods.as_writes)


class FernResourceWithStreamingResponse:
    """The methods of `FernResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = FernResource(sender)
        self.as_writes = streaming_page_response(methods.as_writes)


class AsyncFernResourceWithStreamingResponse:
    """The methods of `AsyncFernResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncFernResource(sender)
        self.as_writes = async_streaming_page_response(methods.as_writes)
