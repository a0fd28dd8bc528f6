# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Defaults with methods that return responses.

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
from ._client import AsyncDefaultsMethods, DefaultsMethods


class DefaultsWithRawResponse:
    """The methods of `Defaults`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = DefaultsMethods(sender)
        self.list_things = raw_response(methods.list_things)


class AsyncDefaultsWithRawResponse:
    """The methods of `AsyncDefaults`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefaultsMethods(sender)
        self.list_things = async_raw_response(methods.list_things)


class DefaultsWithStreamingResponse:
    """The methods of `Defaults`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = DefaultsMethods(sender)
        self.list_things = streaming_response(methods.list_things)


class AsyncDefaultsWithStreamingResponse:
    """The methods of `AsyncDefaults`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefaultsMethods(sender)
        self.list_things = async_streaming_response(methods.list_things)
