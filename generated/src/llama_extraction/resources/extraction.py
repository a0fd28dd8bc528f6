# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The extraction of LlamaCloud Extraction."""

from __future__ import annotations

from functools import cached_property

from .._runtime.resource import (
    AsyncResource,
    AsyncSender,
    Resource,
    Sender,
)
from .extraction_jobs import (
    AsyncJobsResource,
    AsyncJobsResourceWithRawResponse,
    AsyncJobsResourceWithStreamingResponse,
    JobsResource,
    JobsResourceWithRawResponse,
    JobsResourceWithStreamingResponse,
)


class ExtractionResource(Resource):
    """The extraction of LlamaCloud Extraction."""

    @cached_property
    def jobs(self) -> JobsResource:
        """The extraction jobs of the API."""
        return JobsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> ExtractionResourceWithRawResponse:
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return ExtractionResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> ExtractionResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return ExtractionResourceWithStreamingResponse(self._streaming)


class AsyncExtractionResource(AsyncResource):
    """The extraction of LlamaCloud Extraction."""

    @cached_property
    def jobs(self) -> AsyncJobsResource:
        """The extraction jobs of the API."""
        return AsyncJobsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncExtractionResourceWithRawResponse:
        """The same methods, each giving the whole answer: status, headers, `parse()`."""
        return AsyncExtractionResourceWithRawResponse(self._raw)

    @cached_property
    def with_streaming_response(self) -> AsyncExtractionResourceWithStreamingResponse:
        """The same methods, each giving a context manager over an answer that is not read yet."""
        return AsyncExtractionResourceWithStreamingResponse(self._streaming)


class ExtractionResourceWithRawResponse:
    """The methods of `ExtractionResource`, each giving the whole answer."""

    def __init__(self, sender: Sender) -> None:
        self.jobs = JobsResourceWithRawResponse(sender)


class ExtractionResourceWithStreamingResponse:
    """The methods of `ExtractionResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: Sender) -> None:
        self.jobs = JobsResourceWithStreamingResponse(sender)


class AsyncExtractionResourceWithRawResponse:
    """The methods of `AsyncExtractionResource`, each giving the whole answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.jobs = AsyncJobsResourceWithRawResponse(sender)


class AsyncExtractionResourceWithStreamingResponse:
    """The methods of `AsyncExtractionResource`, each giving a context manager over the unread answer."""

    def __init__(self, sender: AsyncSender) -> None:
        self.jobs = AsyncJobsResourceWithStreamingResponse(sender)
