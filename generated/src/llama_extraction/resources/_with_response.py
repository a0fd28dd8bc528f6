# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of LlamaCloud Extraction with methods that return responses.

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
from .extraction_jobs import AsyncJobsResource, JobsResource


class LlamaCloudWithRawResponse:
    """The methods of `LlamaCloud`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self.extraction = ExtractionResourceWithRawResponse(sender)


class AsyncLlamaCloudWithRawResponse:
    """The methods of `AsyncLlamaCloud`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self.extraction = AsyncExtractionResourceWithRawResponse(sender)


class LlamaCloudWithStreamingResponse:
    """The methods of `LlamaCloud`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self.extraction = ExtractionResourceWithStreamingResponse(sender)


class AsyncLlamaCloudWithStreamingResponse:
    """The methods of `AsyncLlamaCloud`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self.extraction = AsyncExtractionResourceWithStreamingResponse(sender)


class ExtractionResourceWithRawResponse:
    """The methods of `ExtractionResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        self.jobs = JobsResourceWithRawResponse(sender)


class AsyncExtractionResourceWithRawResponse:
    """The methods of `AsyncExtractionResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        self.jobs = AsyncJobsResourceWithRawResponse(sender)


class ExtractionResourceWithStreamingResponse:
    """The methods of `ExtractionResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        self.jobs = JobsResourceWithStreamingResponse(sender)


class AsyncExtractionResourceWithStreamingResponse:
    """The methods of `AsyncExtractionResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        self.jobs = AsyncJobsResourceWithStreamingResponse(sender)


class JobsResourceWithRawResponse:
    """The methods of `JobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: Sender) -> None:
        methods = JobsResource(sender)
        self.list = raw_response(methods.list)


class AsyncJobsResourceWithRawResponse:
    """The methods of `AsyncJobsResource`, returning responses: status, headers, `parse()`."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncJobsResource(sender)
        self.list = async_raw_response(methods.list)


class JobsResourceWithStreamingResponse:
    """The methods of `JobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: Sender) -> None:
        methods = JobsResource(sender)
        self.list = streaming_response(methods.list)


class AsyncJobsResourceWithStreamingResponse:
    """The methods of `AsyncJobsResource`, returning context managers over unread responses."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncJobsResource(sender)
        self.list = async_streaming_response(methods.list)
