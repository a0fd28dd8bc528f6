# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of Spread with methods that return responses.

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


class SpreadWithRawResponse:
    """The methods of `Spread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.SpreadMethods(sender)
        self.search = raw_response(methods.search)
        self._sender = sender

    @cached_property
    def pets(self) -> PetsResourceWithRawResponse:
        """The pets of the API."""
        return PetsResourceWithRawResponse(self._sender)

    @cached_property
    def labels(self) -> LabelsResourceWithRawResponse:
        """The labels of the API."""
        return LabelsResourceWithRawResponse(self._sender)


class AsyncSpreadWithRawResponse:
    """The methods of `AsyncSpread`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncSpreadMethods(sender)
        self.search = async_raw_response(methods.search)
        self._sender = sender

    @cached_property
    def pets(self) -> AsyncPetsResourceWithRawResponse:
        """The pets of the API."""
        return AsyncPetsResourceWithRawResponse(self._sender)

    @cached_property
    def labels(self) -> AsyncLabelsResourceWithRawResponse:
        """The labels of the API."""
        return AsyncLabelsResourceWithRawResponse(self._sender)


class SpreadWithStreamingResponse:
    """The methods of `Spread`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources._client.SpreadMethods(sender)
        self.search = streaming_response(methods.search)
        self._sender = sender

    @cached_property
    def pets(self) -> PetsResourceWithStreamingResponse:
        """The pets of the API."""
        return PetsResourceWithStreamingResponse(self._sender)

    @cached_property
    def labels(self) -> LabelsResourceWithStreamingResponse:
        """The labels of the API."""
        return LabelsResourceWithStreamingResponse(self._sender)


class AsyncSpreadWithStreamingResponse:
    """The methods of `AsyncSpread`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources._client.AsyncSpreadMethods(sender)
        self.search = async_streaming_response(methods.search)
        self._sender = sender

    @cached_property
    def pets(self) -> AsyncPetsResourceWithStreamingResponse:
        """The pets of the API."""
        return AsyncPetsResourceWithStreamingResponse(self._sender)

    @cached_property
    def labels(self) -> AsyncLabelsResourceWithStreamingResponse:
        """The labels of the API."""
        return AsyncLabelsResourceWithStreamingResponse(self._sender)


class PetsResourceWithRawResponse:
    """The methods of `PetsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.pets.PetsResource(sender)
        self.replace = raw_response(methods.replace)
        self.read = raw_response(methods.read)
        self.add = raw_response(methods.add)


class AsyncPetsResourceWithRawResponse:
    """The methods of `AsyncPetsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.pets.AsyncPetsResource(sender)
        self.replace = async_raw_response(methods.replace)
        self.read = async_raw_response(methods.read)
        self.add = async_raw_response(methods.add)


class PetsResourceWithStreamingResponse:
    """The methods of `PetsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.pets.PetsResource(sender)
        self.replace = streaming_response(methods.replace)
        self.read = streaming_response(methods.read)
        self.add = streaming_response(methods.add)


class AsyncPetsResourceWithStreamingResponse:
    """The methods of `AsyncPetsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.pets.AsyncPetsResource(sender)
        self.replace = async_streaming_response(methods.replace)
        self.read = async_streaming_response(methods.read)
        self.add = async_streaming_response(methods.add)


class LabelsResourceWithRawResponse:
    """The methods of `LabelsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.labels.LabelsResource(sender)
        self.set = raw_response(methods.set)


class AsyncLabelsResourceWithRawResponse:
    """The methods of `AsyncLabelsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.labels.AsyncLabelsResource(sender)
        self.set = async_raw_response(methods.set)


class LabelsResourceWithStreamingResponse:
    """The methods of `LabelsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.labels.LabelsResource(sender)
        self.set = streaming_response(methods.set)


class AsyncLabelsResourceWithStreamingResponse:
    """The methods of `AsyncLabelsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.labels.AsyncLabelsResource(sender)
        self.set = async_streaming_response(methods.set)
