# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Spread with methods that return responses.

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
from ._client import AsyncSpreadMethods, SpreadMethods


class SpreadWithRawResponse:
    """The methods of `Spread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = SpreadMethods(sender)
        self.replace_pet = raw_response(methods.replace_pet)
        self.read_pet = raw_response(methods.read_pet)
        self.add_pet = raw_response(methods.add_pet)
        self.search = raw_response(methods.search)
        self.set_labels = raw_response(methods.set_labels)


class AsyncSpreadWithRawResponse:
    """The methods of `AsyncSpread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpreadMethods(sender)
        self.replace_pet = async_raw_response(methods.replace_pet)
        self.read_pet = async_raw_response(methods.read_pet)
        self.add_pet = async_raw_response(methods.add_pet)
        self.search = async_raw_response(methods.search)
        self.set_labels = async_raw_response(methods.set_labels)


class SpreadWithStreamingResponse:
    """The methods of `Spread`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = SpreadMethods(sender)
        self.replace_pet = streaming_response(methods.replace_pet)
        self.read_pet = streaming_response(methods.read_pet)
        self.add_pet = streaming_response(methods.add_pet)
        self.search = streaming_response(methods.search)
        self.set_labels = streaming_response(methods.set_labels)


class AsyncSpreadWithStreamingResponse:
    """The methods of `AsyncSpread`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpreadMethods(sender)
        self.replace_pet = async_streaming_response(methods.replace_pet)
        self.read_pet = async_streaming_response(methods.read_pet)
        self.add_pet = async_streaming_response(methods.add_pet)
        self.search = async_streaming_response(methods.search)
        self.set_labels = async_streaming_response(methods.set_labels)
