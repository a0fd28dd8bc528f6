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
from .labels import AsyncLabelsResource, LabelsResource
from .pets import AsyncPetsResource, PetsResource


class SpreadWithRawResponse:
    """The methods of `Spread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = SpreadMethods(sender)
        self.search = raw_response(methods.search)
        self.pets = PetsResourceWithRawResponse(sender)
        self.labels = LabelsResourceWithRawResponse(sender)


class AsyncSpreadWithRawResponse:
    """The methods of `AsyncSpread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpreadMethods(sender)
        self.search = async_raw_response(methods.search)
        self.pets = AsyncPetsResourceWithRawResponse(sender)
        self.labels = AsyncLabelsResourceWithRawResponse(sender)


class SpreadWithStreamingResponse:
    """The methods of `Spread`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = SpreadMethods(sender)
        self.search = streaming_response(methods.search)
        self.pets = PetsResourceWithStreamingResponse(sender)
        self.labels = LabelsResourceWithStreamingResponse(sender)


class AsyncSpreadWithStreamingResponse:
    """The methods of `AsyncSpread`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSpreadMethods(sender)
        self.search = async_streaming_response(methods.search)
        self.pets = AsyncPetsResourceWithStreamingResponse(sender)
        self.labels = AsyncLabelsResourceWithStreamingResponse(sender)


class PetsResourceWithRawResponse:
    """The methods of `PetsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = PetsResource(sender)
        self.replace = raw_response(methods.replace)
        self.read = raw_response(methods.read)
        self.add = raw_response(methods.add)


class AsyncPetsResourceWithRawResponse:
    """The methods of `AsyncPetsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPetsResource(sender)
        self.replace = async_raw_response(methods.replace)
        self.read = async_raw_response(methods.read)
        self.add = async_raw_response(methods.add)


class PetsResourceWithStreamingResponse:
    """The methods of `PetsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = PetsResource(sender)
        self.replace = streaming_response(methods.replace)
        self.read = streaming_response(methods.read)
        self.add = streaming_response(methods.add)


class AsyncPetsResourceWithStreamingResponse:
    """The methods of `AsyncPetsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPetsResource(sender)
        self.replace = async_streaming_response(methods.replace)
        self.read = async_streaming_response(methods.read)
        self.add = async_streaming_response(methods.add)


class LabelsResourceWithRawResponse:
    """The methods of `LabelsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = LabelsResource(sender)
        self.set = raw_response(methods.set)


class AsyncLabelsResourceWithRawResponse:
    """The methods of `AsyncLabelsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLabelsResource(sender)
        self.set = async_raw_response(methods.set)


class LabelsResourceWithStreamingResponse:
    """The methods of `LabelsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = LabelsResource(sender)
        self.set = streaming_response(methods.set)


class AsyncLabelsResourceWithStreamingResponse:
    """The methods of `AsyncLabelsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncLabelsResource(sender)
        self.set = async_streaming_response(methods.set)
