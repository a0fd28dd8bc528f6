# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The extraction jobs of LlamaCloud Extraction."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import (
    Headers,
    NotGiven,
    Omit,
    Query,
    RequestOptions,
    TimeoutTypes,
    not_given,
    omit,
)
from .._runtime.resource import AsyncResource, Resource
from ..models import ErrorDetail, ExtractJob, HTTPValidationError

if TYPE_CHECKING:
    from ._with_response import (
        AsyncJobsResourceWithRawResponse,
        AsyncJobsResourceWithStreamingResponse,
        JobsResourceWithRawResponse,
        JobsResourceWithStreamingResponse,
    )

LIST_JOBS: Operation[list[ExtractJob]] = Operation(
    id="list_jobs",
    method="GET",
    path="/api/v1/extraction/jobs",
    parameters=(
        Parameter("extraction_agent_id", "query", required=True),
        Parameter("session", "cookie"),
    ),
    responses=(
        Response("200", "application/json", list[ExtractJob]),
        Response("401", "application/json", ErrorDetail),
        Response("403", "application/json", ErrorDetail),
        Response("404", "application/json", ErrorDetail),
        Response("422", "application/json", HTTPValidationError),
        Response("429", "application/json", ErrorDetail),
        Response("5XX", "application/json", ErrorDetail),
    ),
    security=((("HTTPBearer", ()),),),
)


class JobsResource(Resource):
    """The extraction jobs of LlamaCloud Extraction."""

    @cached_property
    def with_raw_response(self) -> JobsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import JobsResourceWithRawResponse

        return JobsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> JobsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import JobsResourceWithStreamingResponse

        return JobsResourceWithStreamingResponse(self._sender.streaming)

    def list(
        self,
        *,
        extraction_agent_id: str,
        session: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[ExtractJob]:
        """List Jobs

        List the extraction jobs that ran with one agent.

        `GET /api/v1/extraction/jobs`

        Args:
            extraction_agent_id: The id of the extraction agent whose jobs are listed.
            session: A browser's session, in place of a key.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The jobs of the agent.

        Raises:
            AuthenticationError: The key is missing or unknown.
            PermissionDeniedError: The key may not see this agent.
            NotFoundError: No such agent.
            UnprocessableEntityError: A parameter is missing or malformed.
            RateLimitError: Too many requests; try again later.
            InternalServerError: The service failed.
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            LIST_JOBS,
            {
                "extraction_agent_id": extraction_agent_id,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncJobsResource(AsyncResource):
    """The extraction jobs of LlamaCloud Extraction."""

    @cached_property
    def with_raw_response(self) -> AsyncJobsResourceWithRawResponse:
        """The same methods, returning responses: status, headers, `parse()`."""
        from ._with_response import AsyncJobsResourceWithRawResponse

        return AsyncJobsResourceWithRawResponse(self._sender.raw)

    @cached_property
    def with_streaming_response(self) -> AsyncJobsResourceWithStreamingResponse:
        """The same methods, returning context managers over unread responses."""
        from ._with_response import AsyncJobsResourceWithStreamingResponse

        return AsyncJobsResourceWithStreamingResponse(self._sender.streaming)

    async def list(
        self,
        *,
        extraction_agent_id: str,
        session: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> builtins.list[ExtractJob]:
        """List Jobs

        List the extraction jobs that ran with one agent.

        `GET /api/v1/extraction/jobs`

        Args:
            extraction_agent_id: The id of the extraction agent whose jobs are listed.
            session: A browser's session, in place of a key.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            The jobs of the agent.

        Raises:
            AuthenticationError: The key is missing or unknown.
            PermissionDeniedError: The key may not see this agent.
            NotFoundError: No such agent.
            UnprocessableEntityError: A parameter is missing or malformed.
            RateLimitError: Too many requests; try again later.
            InternalServerError: The service failed.
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            LIST_JOBS,
            {
                "extraction_agent_id": extraction_agent_id,
                "session": session,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
