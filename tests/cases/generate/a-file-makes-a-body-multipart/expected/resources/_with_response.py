# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Files with methods that return responses.

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


class FilesWithRawResponse:
    """The methods of `Files`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def files(self) -> FilesResourceWithRawResponse:
        """The files of the API."""
        return FilesResourceWithRawResponse(self._sender)

    @cached_property
    def skills(self) -> SkillsResourceWithRawResponse:
        """The skills of the API."""
        return SkillsResourceWithRawResponse(self._sender)

    @cached_property
    def pictures(self) -> PicturesResourceWithRawResponse:
        """The pictures of the API."""
        return PicturesResourceWithRawResponse(self._sender)


class AsyncFilesWithRawResponse:
    """The methods of `AsyncFiles`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def files(self) -> AsyncFilesResourceWithRawResponse:
        """The files of the API."""
        return AsyncFilesResourceWithRawResponse(self._sender)

    @cached_property
    def skills(self) -> AsyncSkillsResourceWithRawResponse:
        """The skills of the API."""
        return AsyncSkillsResourceWithRawResponse(self._sender)

    @cached_property
    def pictures(self) -> AsyncPicturesResourceWithRawResponse:
        """The pictures of the API."""
        return AsyncPicturesResourceWithRawResponse(self._sender)


class FilesWithStreamingResponse:
    """The methods of `Files`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def files(self) -> FilesResourceWithStreamingResponse:
        """The files of the API."""
        return FilesResourceWithStreamingResponse(self._sender)

    @cached_property
    def skills(self) -> SkillsResourceWithStreamingResponse:
        """The skills of the API."""
        return SkillsResourceWithStreamingResponse(self._sender)

    @cached_property
    def pictures(self) -> PicturesResourceWithStreamingResponse:
        """The pictures of the API."""
        return PicturesResourceWithStreamingResponse(self._sender)


class AsyncFilesWithStreamingResponse:
    """The methods of `AsyncFiles`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def files(self) -> AsyncFilesResourceWithStreamingResponse:
        """The files of the API."""
        return AsyncFilesResourceWithStreamingResponse(self._sender)

    @cached_property
    def skills(self) -> AsyncSkillsResourceWithStreamingResponse:
        """The skills of the API."""
        return AsyncSkillsResourceWithStreamingResponse(self._sender)

    @cached_property
    def pictures(self) -> AsyncPicturesResourceWithStreamingResponse:
        """The pictures of the API."""
        return AsyncPicturesResourceWithStreamingResponse(self._sender)


class FilesResourceWithRawResponse:
    """The methods of `FilesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.files.FilesResource(sender)
        self.create = raw_response(methods.create)


class AsyncFilesResourceWithRawResponse:
    """The methods of `AsyncFilesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.files.AsyncFilesResource(sender)
        self.create = async_raw_response(methods.create)


class FilesResourceWithStreamingResponse:
    """The methods of `FilesResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.files.FilesResource(sender)
        self.create = streaming_response(methods.create)


class AsyncFilesResourceWithStreamingResponse:
    """The methods of `AsyncFilesResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.files.AsyncFilesResource(sender)
        self.create = async_streaming_response(methods.create)


class SkillsResourceWithRawResponse:
    """The methods of `SkillsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.skills.SkillsResource(sender)
        self.create = raw_response(methods.create)


class AsyncSkillsResourceWithRawResponse:
    """The methods of `AsyncSkillsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.skills.AsyncSkillsResource(sender)
        self.create = async_raw_response(methods.create)


class SkillsResourceWithStreamingResponse:
    """The methods of `SkillsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.skills.SkillsResource(sender)
        self.create = streaming_response(methods.create)


class AsyncSkillsResourceWithStreamingResponse:
    """The methods of `AsyncSkillsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.skills.AsyncSkillsResource(sender)
        self.create = async_streaming_response(methods.create)


class PicturesResourceWithRawResponse:
    """The methods of `PicturesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.pictures.PicturesResource(sender)
        self.create = raw_response(methods.create)


class AsyncPicturesResourceWithRawResponse:
    """The methods of `AsyncPicturesResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.pictures.AsyncPicturesResource(sender)
        self.create = async_raw_response(methods.create)


class PicturesResourceWithStreamingResponse:
    """The methods of `PicturesResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.pictures.PicturesResource(sender)
        self.create = streaming_response(methods.create)


class AsyncPicturesResourceWithStreamingResponse:
    """The methods of `AsyncPicturesResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.pictures.AsyncPicturesResource(sender)
        self.create = async_streaming_response(methods.create)
