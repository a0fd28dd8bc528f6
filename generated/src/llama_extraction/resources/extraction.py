# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The extraction of LlamaCloud Extraction."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import resources as _resources
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ._with_response import (
        AsyncExtractionResourceWithRawResponse,
        AsyncExtractionResourceWithStreamingResponse,
        ExtractionResourceWithRawResponse,
        ExtractionResourceWithStreamingResponse,
    )


class ExtractionResource(Resource):
    """The extraction of LlamaCloud Extraction."""

    @cached_property
    def jobs(self) -> _resources.extraction_jobs.JobsResource:
        """The extraction jobs of the API."""
        return _resources.extraction_jobs.JobsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> ExtractionResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import ExtractionResourceWithRawResponse

        return ExtractionResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> ExtractionResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import ExtractionResourceWithStreamingResponse

        return ExtractionResourceWithStreamingResponse(self._sender.streaming)


class AsyncExtractionResource(AsyncResource):
    """The extraction of LlamaCloud Extraction."""

    @cached_property
    def jobs(self) -> _resources.extraction_jobs.AsyncJobsResource:
        """The extraction jobs of the API."""
        return _resources.extraction_jobs.AsyncJobsResource(self._sender)

    @cached_property
    def with_raw_response(self) -> AsyncExtractionResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncExtractionResourceWithRawResponse

        return AsyncExtractionResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncExtractionResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncExtractionResourceWithStreamingResponse

        return AsyncExtractionResourceWithStreamingResponse(self._sender.streaming)
