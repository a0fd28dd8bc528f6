# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Streams with methods that return responses.

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


class StreamsWithRawResponse:
    """The methods of `Streams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.StreamsMethods(sender)
        self.chat = raw_response(methods.chat)
        self.generate = raw_response(methods.generate)
        self.tick = raw_response(methods.tick)
        self.speak = raw_response(methods.speak)
        self._sender = sender

    @cached_property
    def jobs(self) -> JobsResourceWithRawResponse:
        """The jobs of the API."""
        return JobsResourceWithRawResponse(self._sender)

    @cached_property
    def builds(self) -> BuildsResourceWithRawResponse:
        """The builds of the API."""
        return BuildsResourceWithRawResponse(self._sender)

    @cached_property
    def log(self) -> LogResourceWithRawResponse:
        """The log of the API."""
        return LogResourceWithRawResponse(self._sender)


class AsyncStreamsWithRawResponse:
    """The methods of `AsyncStreams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncStreamsMethods(sender)
        self.chat = async_raw_response(methods.chat)
        self.generate = async_raw_response(methods.generate)
        self.tick = async_raw_response(methods.tick)
        self.speak = async_raw_response(methods.speak)
        self._sender = sender

    @cached_property
    def jobs(self) -> AsyncJobsResourceWithRawResponse:
        """The jobs of the API."""
        return AsyncJobsResourceWithRawResponse(self._sender)

    @cached_property
    def builds(self) -> AsyncBuildsResourceWithRawResponse:
        """The builds of the API."""
        return AsyncBuildsResourceWithRawResponse(self._sender)

    @cached_property
    def log(self) -> AsyncLogResourceWithRawResponse:
        """The log of the API."""
        return AsyncLogResourceWithRawResponse(self._sender)


class StreamsWithStreamingResponse:
    """The methods of `Streams`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.StreamsMethods(sender)
        self.chat = streaming_response(methods.chat)
        self.generate = streaming_response(methods.generate)
        self.tick = streaming_response(methods.tick)
        self.speak = streaming_response(methods.speak)
        self._sender = sender

    @cached_property
    def jobs(self) -> JobsResourceWithStreamingResponse:
        """The jobs of the API."""
        return JobsResourceWithStreamingResponse(self._sender)

    @cached_property
    def builds(self) -> BuildsResourceWithStreamingResponse:
        """The builds of the API."""
        return BuildsResourceWithStreamingResponse(self._sender)

    @cached_property
    def log(self) -> LogResourceWithStreamingResponse:
        """The log of the API."""
        return LogResourceWithStreamingResponse(self._sender)


class AsyncStreamsWithStreamingResponse:
    """The methods of `AsyncStreams`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncStreamsMethods(sender)
        self.chat = async_streaming_response(methods.chat)
        self.generate = async_streaming_response(methods.generate)
        self.tick = async_streaming_response(methods.tick)
        self.speak = async_streaming_response(methods.speak)
        self._sender = sender

    @cached_property
    def jobs(self) -> AsyncJobsResourceWithStreamingResponse:
        """The jobs of the API."""
        return AsyncJobsResourceWithStreamingResponse(self._sender)

    @cached_property
    def builds(self) -> AsyncBuildsResourceWithStreamingResponse:
        """The builds of the API."""
        return AsyncBuildsResourceWithStreamingResponse(self._sender)

    @cached_property
    def log(self) -> AsyncLogResourceWithStreamingResponse:
        """The log of the API."""
        return AsyncLogResourceWithStreamingResponse(self._sender)


class JobsResourceWithRawResponse:
    """The methods of `JobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.jobs.JobsResource(sender)
        self.watch = raw_response(methods.watch)


class AsyncJobsResourceWithRawResponse:
    """The methods of `AsyncJobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.jobs.AsyncJobsResource(sender)
        self.watch = async_raw_response(methods.watch)


class JobsResourceWithStreamingResponse:
    """The methods of `JobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.jobs.JobsResource(sender)
        self.watch = streaming_response(methods.watch)


class AsyncJobsResourceWithStreamingResponse:
    """The methods of `AsyncJobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.jobs.AsyncJobsResource(sender)
        self.watch = async_streaming_response(methods.watch)


class BuildsResourceWithRawResponse:
    """The methods of `BuildsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.builds.BuildsResource(sender)
        self.watch = raw_response(methods.watch)


class AsyncBuildsResourceWithRawResponse:
    """The methods of `AsyncBuildsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.builds.AsyncBuildsResource(sender)
        self.watch = async_raw_response(methods.watch)


class BuildsResourceWithStreamingResponse:
    """The methods of `BuildsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.builds.BuildsResource(sender)
        self.watch = streaming_response(methods.watch)


class AsyncBuildsResourceWithStreamingResponse:
    """The methods of `AsyncBuildsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.builds.AsyncBuildsResource(sender)
        self.watch = async_streaming_response(methods.watch)


class LogResourceWithRawResponse:
    """The methods of `LogResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.log.LogResource(sender)
        self.read = raw_response(methods.read)


class AsyncLogResourceWithRawResponse:
    """The methods of `AsyncLogResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.log.AsyncLogResource(sender)
        self.read = async_raw_response(methods.read)


class LogResourceWithStreamingResponse:
    """The methods of `LogResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.log.LogResource(sender)
        self.read = streaming_response(methods.read)


class AsyncLogResourceWithStreamingResponse:
    """The methods of `AsyncLogResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.log.AsyncLogResource(sender)
        self.read = async_streaming_response(methods.read)
