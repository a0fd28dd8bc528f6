# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\ with methods that return responses.

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


class EscapeWithRawResponse:
    """The methods of `Escape`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def tag_import_os(self) -> TagImportOsResourceWithRawResponse:
        """The tag import os of the API."""
        return TagImportOsResourceWithRawResponse(self._sender)


class AsyncEscapeWithRawResponse:
    """The methods of `AsyncEscape`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def tag_import_os(self) -> AsyncTagImportOsResourceWithRawResponse:
        """The tag import os of the API."""
        return AsyncTagImportOsResourceWithRawResponse(self._sender)


class EscapeWithStreamingResponse:
    """The methods of `Escape`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def tag_import_os(self) -> TagImportOsResourceWithStreamingResponse:
        """The tag import os of the API."""
        return TagImportOsResourceWithStreamingResponse(self._sender)


class AsyncEscapeWithStreamingResponse:
    """The methods of `AsyncEscape`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def tag_import_os(self) -> AsyncTagImportOsResourceWithStreamingResponse:
        """The tag import os of the API."""
        return AsyncTagImportOsResourceWithStreamingResponse(self._sender)


class TagImportOsResourceWithRawResponse:
    """The methods of `TagImportOsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.tag_import_os.TagImportOsResource(sender)
        self.read = raw_response(methods.read)


class AsyncTagImportOsResourceWithRawResponse:
    """The methods of `AsyncTagImportOsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.tag_import_os.AsyncTagImportOsResource(sender)
        self.read = async_raw_response(methods.read)


class TagImportOsResourceWithStreamingResponse:
    """The methods of `TagImportOsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.tag_import_os.TagImportOsResource(sender)
        self.read = streaming_response(methods.read)


class AsyncTagImportOsResourceWithStreamingResponse:
    """The methods of `AsyncTagImportOsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.tag_import_os.AsyncTagImportOsResource(sender)
        self.read = async_streaming_response(methods.read)
