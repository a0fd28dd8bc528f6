# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Streams with methods that return responses.

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
from ._client import AsyncStreamsMethods, StreamsMethods
from .builds import AsyncBuildsResource, BuildsResource
from .jobs import AsyncJobsResource, JobsResource
from .log import AsyncLogResource, LogResource


class StreamsWithRawResponse:
    """The methods of `Streams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = StreamsMethods(sender)
        self.chat = raw_response(methods.chat)
        self.generate = raw_response(methods.generate)
        self.tick = raw_response(methods.tick)
        self.speak = raw_response(methods.speak)
        self.jobs = JobsResourceWithRawResponse(sender)
        self.builds = BuildsResourceWithRawResponse(sender)
        self.log = LogResourceWithRawResponse(sender)


class AsyncStreamsWithRawResponse:
    """The methods of `AsyncStreams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStreamsMethods(sender)
        self.chat = async_raw_response(methods.chat)
        self.generate = async_raw_response(methods.generate)
        self.tick = async_raw_response(methods.tick)
        self.speak = async_raw_response(methods.speak)
        self.jobs = AsyncJobsResourceWithRawResponse(sender)
        self.builds = AsyncBuildsResourceWithRawResponse(sender)
        self.log = AsyncLogResourceWithRawResponse(sender)


class StreamsWithStreamingResponse:
    """The methods of `Streams`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = StreamsMethods(sender)
        self.chat = streaming_response(methods.chat)
        self.generate = streaming_response(methods.generate)
        self.tick = streaming_response(methods.tick)
        self.speak = streaming_response(methods.speak)
        self.jobs = JobsResourceWithStreamingResponse(sender)
        self.builds = BuildsResourceWithStreamingResponse(sender)
        self.log = LogResourceWithStreamingResponse(sender)


class AsyncStreamsWithStreamingResponse:
    """The methods of `AsyncStreams`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStreamsMethods(sender)
        self.chat = async_streaming_response(methods.chat)
        self.generate = async_streaming_response(methods.generate)
        self.tick = async_streaming_response(methods.tick)
        self.speak = async_streaming_response(methods.speak)
        self.jobs = AsyncJobsResourceWithStreamingResponse(sender)
        self.builds = AsyncBuildsResourceWithStreamingResponse(sender)
        self.log = AsyncLogResourceWithStreamingResponse(sender)


class JobsResourceWithRawResponse:
    """The methods of `JobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = JobsResource(sender)
        self.watch = raw_response(methods.watch)


class AsyncJobsResourceWithRawResponse:
    """The methods of `AsyncJobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncJobsResource(sender)
        self.watch = async_raw_response(methods.watch)


class JobsResourceWithStreamingResponse:
    """The methods of `JobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = JobsResource(sender)
        self.watch = streaming_response(methods.watch)


class AsyncJobsResourceWithStreamingResponse:
    """The methods of `AsyncJobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncJobsResource(sender)
        self.watch = async_streaming_response(methods.watch)


class BuildsResourceWithRawResponse:
    """The methods of `BuildsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = BuildsResource(sender)
        self.watch = raw_response(methods.watch)


class AsyncBuildsResourceWithRawResponse:
    """The methods of `AsyncBuildsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncBuildsResource(sender)
        self.watch = async_raw_response(methods.watch)


class BuildsResourceWithStreamingResponse:
    """The methods of `BuildsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = BuildsResource(sender)
        self.watch = streaming_response(methods.watch)


class AsyncBuildsResourceWithStreamingResponse:
    """The methods of `AsyncBuildsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncBuildsResource(sender)
        self.watch = async_streaming_response(methods.watch)


class LogResourceWithRawResponse:
    """The methods of `LogResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = LogResource(sender)
        self.read = raw_response(methods.read)


class AsyncLogResourceWithRawResponse:
    """The methods of `AsyncLogResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLogResource(sender)
        self.read = async_raw_response(methods.read)


class LogResourceWithStreamingResponse:
    """The methods of `LogResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = LogResource(sender)
        self.read = streaming_response(methods.read)


class AsyncLogResourceWithStreamingResponse:
    """The methods of `AsyncLogResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLogResource(sender)
        self.read = async_streaming_response(methods.read)
