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


class StreamsWithRawResponse:
    """The methods of `Streams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = StreamsMethods(sender)
        self.chat = raw_response(methods.chat)
        self.generate = raw_response(methods.generate)
        self.watch_jobs = raw_response(methods.watch_jobs)
        self.read_log = raw_response(methods.read_log)
        self.tick = raw_response(methods.tick)
        self.speak = raw_response(methods.speak)


class AsyncStreamsWithRawResponse:
    """The methods of `AsyncStreams`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStreamsMethods(sender)
        self.chat = async_raw_response(methods.chat)
        self.generate = async_raw_response(methods.generate)
        self.watch_jobs = async_raw_response(methods.watch_jobs)
        self.read_log = async_raw_response(methods.read_log)
        self.tick = async_raw_response(methods.tick)
        self.speak = async_raw_response(methods.speak)


class StreamsWithStreamingResponse:
    """The methods of `Streams`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = StreamsMethods(sender)
        self.chat = streaming_response(methods.chat)
        self.generate = streaming_response(methods.generate)
        self.watch_jobs = streaming_response(methods.watch_jobs)
        self.read_log = streaming_response(methods.read_log)
        self.tick = streaming_response(methods.tick)
        self.speak = streaming_response(methods.speak)


class AsyncStreamsWithStreamingResponse:
    """The methods of `AsyncStreams`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncStreamsMethods(sender)
        self.chat = async_streaming_response(methods.chat)
        self.generate = async_streaming_response(methods.generate)
        self.watch_jobs = async_streaming_response(methods.watch_jobs)
        self.read_log = async_streaming_response(methods.read_log)
        self.tick = async_streaming_response(methods.tick)
        self.speak = async_streaming_response(methods.speak)
