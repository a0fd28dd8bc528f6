# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of LlamaCloud Extraction with methods that return responses.

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


class LlamaCloudWithRawResponse:
    """The methods of `LlamaCloud`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def extraction(self) -> ExtractionResourceWithRawResponse:
        """The extraction of the API."""
        return ExtractionResourceWithRawResponse(self._sender)


class AsyncLlamaCloudWithRawResponse:
    """The methods of `AsyncLlamaCloud`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def extraction(self) -> AsyncExtractionResourceWithRawResponse:
        """The extraction of the API."""
        return AsyncExtractionResourceWithRawResponse(self._sender)


class LlamaCloudWithStreamingResponse:
    """The methods of `LlamaCloud`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def extraction(self) -> ExtractionResourceWithStreamingResponse:
        """The extraction of the API."""
        return ExtractionResourceWithStreamingResponse(self._sender)


class AsyncLlamaCloudWithStreamingResponse:
    """The methods of `AsyncLlamaCloud`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def extraction(self) -> AsyncExtractionResourceWithStreamingResponse:
        """The extraction of the API."""
        return AsyncExtractionResourceWithStreamingResponse(self._sender)


class ExtractionResourceWithRawResponse:
    """The methods of `ExtractionResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def jobs(self) -> JobsResourceWithRawResponse:
        """The extraction jobs of the API."""
        return JobsResourceWithRawResponse(self._sender)


class AsyncExtractionResourceWithRawResponse:
    """The methods of `AsyncExtractionResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def jobs(self) -> AsyncJobsResourceWithRawResponse:
        """The extraction jobs of the API."""
        return AsyncJobsResourceWithRawResponse(self._sender)


class ExtractionResourceWithStreamingResponse:
    """The methods of `ExtractionResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def jobs(self) -> JobsResourceWithStreamingResponse:
        """The extraction jobs of the API."""
        return JobsResourceWithStreamingResponse(self._sender)


class AsyncExtractionResourceWithStreamingResponse:
    """The methods of `AsyncExtractionResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def jobs(self) -> AsyncJobsResourceWithStreamingResponse:
        """The extraction jobs of the API."""
        return AsyncJobsResourceWithStreamingResponse(self._sender)


class JobsResourceWithRawResponse:
    """The methods of `JobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.extraction_jobs.JobsResource(sender)
        self.list = raw_response(methods.list)


class AsyncJobsResourceWithRawResponse:
    """The methods of `AsyncJobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.extraction_jobs.AsyncJobsResource(sender)
        self.list = async_raw_response(methods.list)


class JobsResourceWithStreamingResponse:
    """The methods of `JobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = _resources.extraction_jobs.JobsResource(sender)
        self.list = streaming_response(methods.list)


class AsyncJobsResourceWithStreamingResponse:
    """The methods of `AsyncJobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = _resources.extraction_jobs.AsyncJobsResource(sender)
        self.list = async_streaming_response(methods.list)
