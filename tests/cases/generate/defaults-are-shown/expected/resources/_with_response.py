# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Defaults with methods that return responses.

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


class DefaultsWithRawResponse:
    """The methods of `Defaults`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def things(self) -> ThingsResourceWithRawResponse:
        """The things of the API."""
        return ThingsResourceWithRawResponse(self._sender)


class AsyncDefaultsWithRawResponse:
    """The methods of `AsyncDefaults`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def things(self) -> AsyncThingsResourceWithRawResponse:
        """The things of the API."""
        return AsyncThingsResourceWithRawResponse(self._sender)


class DefaultsWithStreamingResponse:
    """The methods of `Defaults`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def things(self) -> ThingsResourceWithStreamingResponse:
        """The things of the API."""
        return ThingsResourceWithStreamingResponse(self._sender)


class AsyncDefaultsWithStreamingResponse:
    """The methods of `AsyncDefaults`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def things(self) -> AsyncThingsResourceWithStreamingResponse:
        """The things of the API."""
        return AsyncThingsResourceWithStreamingResponse(self._sender)


class ThingsResourceWithRawResponse:
    """The methods of `ThingsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.things.ThingsResource(sender)
        self.list = raw_response(methods.list)


class AsyncThingsResourceWithRawResponse:
    """The methods of `AsyncThingsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.things.AsyncThingsResource(sender)
        self.list = async_raw_response(methods.list)


class ThingsResourceWithStreamingResponse:
    """The methods of `ThingsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.things.ThingsResource(sender)
        self.list = streaming_response(methods.list)


class AsyncThingsResourceWithStreamingResponse:
    """The methods of `AsyncThingsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.things.AsyncThingsResource(sender)
        self.list = async_streaming_response(methods.list)
