# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Aged with methods that return responses.

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
from .things import AsyncThingsResource, ThingsResource


class AgedWithRawResponse:
    """The methods of `Aged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self.things = ThingsResourceWithRawResponse(sender)


class AsyncAgedWithRawResponse:
    """The methods of `AsyncAged`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self.things = AsyncThingsResourceWithRawResponse(sender)


class AgedWithStreamingResponse:
    """The methods of `Aged`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self.things = ThingsResourceWithStreamingResponse(sender)


class AsyncAgedWithStreamingResponse:
    """The methods of `AsyncAged`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self.things = AsyncThingsResourceWithStreamingResponse(sender)


class ThingsResourceWithRawResponse:
    """The methods of `ThingsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = ThingsResource(sender)
        self.read_old = raw_response(methods.read_old)
        self.read_new = raw_response(methods.read_new)


class AsyncThingsResourceWithRawResponse:
    """The methods of `AsyncThingsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncThingsResource(sender)
        self.read_old = async_raw_response(methods.read_old)
        self.read_new = async_raw_response(methods.read_new)


class ThingsResourceWithStreamingResponse:
    """The methods of `ThingsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = ThingsResource(sender)
        self.read_old = streaming_response(methods.read_old)
        self.read_new = streaming_response(methods.read_new)


class AsyncThingsResourceWithStreamingResponse:
    """The methods of `AsyncThingsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncThingsResource(sender)
        self.read_old = async_streaming_response(methods.read_old)
        self.read_new = async_streaming_response(methods.read_new)
