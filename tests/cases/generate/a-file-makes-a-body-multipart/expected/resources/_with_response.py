# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Files with methods that return responses.

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
from .files import AsyncFilesResource, FilesResource
from .pictures import AsyncPicturesResource, PicturesResource
from .skills import AsyncSkillsResource, SkillsResource


class FilesWithRawResponse:
    """The methods of `Files`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self.files = FilesResourceWithRawResponse(sender)
        self.skills = SkillsResourceWithRawResponse(sender)
        self.pictures = PicturesResourceWithRawResponse(sender)


class AsyncFilesWithRawResponse:
    """The methods of `AsyncFiles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self.files = AsyncFilesResourceWithRawResponse(sender)
        self.skills = AsyncSkillsResourceWithRawResponse(sender)
        self.pictures = AsyncPicturesResourceWithRawResponse(sender)


class FilesWithStreamingResponse:
    """The methods of `Files`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self.files = FilesResourceWithStreamingResponse(sender)
        self.skills = SkillsResourceWithStreamingResponse(sender)
        self.pictures = PicturesResourceWithStreamingResponse(sender)


class AsyncFilesWithStreamingResponse:
    """The methods of `AsyncFiles`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self.files = AsyncFilesResourceWithStreamingResponse(sender)
        self.skills = AsyncSkillsResourceWithStreamingResponse(sender)
        self.pictures = AsyncPicturesResourceWithStreamingResponse(sender)


class FilesResourceWithRawResponse:
    """The methods of `FilesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = FilesResource(sender)
        self.create = raw_response(methods.create)


class AsyncFilesResourceWithRawResponse:
    """The methods of `AsyncFilesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncFilesResource(sender)
        self.create = async_raw_response(methods.create)


class FilesResourceWithStreamingResponse:
    """The methods of `FilesResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = FilesResource(sender)
        self.create = streaming_response(methods.create)


class AsyncFilesResourceWithStreamingResponse:
    """The methods of `AsyncFilesResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncFilesResource(sender)
        self.create = async_streaming_response(methods.create)


class SkillsResourceWithRawResponse:
    """The methods of `SkillsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = SkillsResource(sender)
        self.create = raw_response(methods.create)


class AsyncSkillsResourceWithRawResponse:
    """The methods of `AsyncSkillsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSkillsResource(sender)
        self.create = async_raw_response(methods.create)


class SkillsResourceWithStreamingResponse:
    """The methods of `SkillsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = SkillsResource(sender)
        self.create = streaming_response(methods.create)


class AsyncSkillsResourceWithStreamingResponse:
    """The methods of `AsyncSkillsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSkillsResource(sender)
        self.create = async_streaming_response(methods.create)


class PicturesResourceWithRawResponse:
    """The methods of `PicturesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = PicturesResource(sender)
        self.create = raw_response(methods.create)


class AsyncPicturesResourceWithRawResponse:
    """The methods of `AsyncPicturesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPicturesResource(sender)
        self.create = async_raw_response(methods.create)


class PicturesResourceWithStreamingResponse:
    """The methods of `PicturesResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = PicturesResource(sender)
        self.create = streaming_response(methods.create)


class AsyncPicturesResourceWithStreamingResponse:
    """The methods of `AsyncPicturesResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPicturesResource(sender)
        self.create = async_streaming_response(methods.create)
