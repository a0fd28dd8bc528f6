# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The operations of Streams."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .._runtime.body import Body
from .._runtime.deprecation import warn_deprecated_arguments
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
from .._runtime.streams import (
    AsyncEventStream,
    Events,
    EventStream,
    ServerSentEvent,
    as_async,
    stream_of,
)
from ..models import Answer, Piece

CHAT: Operation[Answer] = Operation(
    id="chat",
    method="POST",
    path="/chat",
    body=Body(
        ("application/json",),
        required=True,
        is_spread=True,
        nullable=("stream",),
    ),
    responses=(Response("200", "application/json", Answer),),
)
CHAT_STREAM: Operation[EventStream[Piece]] = stream_of(
    CHAT, Events("events", Piece), "text/event-stream"
)

GENERATE: Operation[Answer] = Operation(
    id="generate",
    method="GET",
    path="/generate",
    parameters=(Parameter("stream", "query"),),
    responses=(Response("200", "application/json", Answer),),
)
GENERATE_STREAM: Operation[EventStream[Piece]] = stream_of(
    GENERATE, Events("lines", Piece), "application/x-ndjson"
)

TICK: Operation[EventStream[ServerSentEvent]] = Operation(
    id="tick",
    method="GET",
    path="/ticks",
    responses=(Response("200", "text/event-stream"),),
    stream=Events("events", is_resumable=True),
)

SPEAK: Operation[bytes] = Operation(
    id="speak",
    method="GET",
    path="/speech",
    responses=(
        Response("200", "text/event-stream"),
        Response("200", "audio/mpeg"),
    ),
)


class StreamsMethods(Resource):
    """The operations of Streams."""

    @overload
    def chat(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer: ...

    @overload
    def chat(
        self,
        *,
        text: str,
        stream: Literal[True],
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[Piece]: ...

    @overload
    def chat(
        self,
        *,
        text: str,
        stream: bool,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | EventStream[Piece]: ...

    def chat(
        self,
        *,
        text: str,
        stream: bool | Omit | None = omit,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | EventStream[Piece]:
        """Call `chat`.

        `POST /chat`

        Args:
            text: The `text` of the call.
            stream: Defaults to `false`.
            mood: Deprecated.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            What is said.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            mood=mood,
        )
        _request = (
            {
                "body": {"text": text, "stream": stream, "mood": mood},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
        if stream is True:
            return self._send(CHAT_STREAM, *_request)
        return self._send(CHAT, *_request)

    @overload
    def generate(
        self,
        *,
        stream: Literal[False] = False,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer: ...

    @overload
    def generate(
        self,
        *,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[Piece]: ...

    @overload
    def generate(
        self,
        *,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | EventStream[Piece]: ...

    def generate(
        self,
        *,
        stream: bool = False,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | EventStream[Piece]:
        """Call `generate`.

        `GET /generate`

        Args:
            stream: The `stream` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            What was made.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        _request = (
            {
                "stream": stream,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
        if stream is True:
            return self._send(GENERATE_STREAM, *_request)
        return self._send(GENERATE, *_request)

    def tick(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> EventStream[ServerSentEvent]:
        """Call `tick`.

        `GET /ticks`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Ticks.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            TICK,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    def speak(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> bytes:
        """Call `speak`.

        `GET /speech`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Sound, or its events.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return self._send(
            SPEAK,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )


class AsyncStreamsMethods(AsyncResource):
    """The operations of Streams."""

    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer: ...

    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: Literal[True],
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[Piece]: ...

    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: bool,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | AsyncEventStream[Piece]: ...

    async def chat(
        self,
        *,
        text: str,
        stream: bool | Omit | None = omit,
        mood: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | AsyncEventStream[Piece]:
        """Call `chat`.

        `POST /chat`

        Args:
            text: The `text` of the call.
            stream: Defaults to `false`.
            mood: Deprecated.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            extra_body: Members to add to the body that the document does not declare.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            What is said.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        warn_deprecated_arguments(
            mood=mood,
        )
        _request = (
            {
                "body": {"text": text, "stream": stream, "mood": mood},
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
                extra_body=extra_body,
            ),
        )
        if stream is True:
            return await self._send(as_async(CHAT_STREAM), *_request)
        return await self._send(CHAT, *_request)

    @overload
    async def generate(
        self,
        *,
        stream: Literal[False] = False,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer: ...

    @overload
    async def generate(
        self,
        *,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[Piece]: ...

    @overload
    async def generate(
        self,
        *,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | AsyncEventStream[Piece]: ...

    async def generate(
        self,
        *,
        stream: bool = False,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> Answer | AsyncEventStream[Piece]:
        """Call `generate`.

        `GET /generate`

        Args:
            stream: The `stream` of the call.
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            What was made.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        _request = (
            {
                "stream": stream,
            },
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
        if stream is True:
            return await self._send(as_async(GENERATE_STREAM), *_request)
        return await self._send(GENERATE, *_request)

    async def tick(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> AsyncEventStream[ServerSentEvent]:
        """Call `tick`.

        `GET /ticks`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Ticks.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            as_async(TICK),
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )

    async def speak(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        timeout: TimeoutTypes | NotGiven = not_given,
        max_retries: int | NotGiven = not_given,
    ) -> bytes:
        """Call `speak`.

        `GET /speech`

        Args:
            extra_headers: Headers to add; they replace the call's own headers of the same name.
            extra_query: Query parameters to add; they replace the call's own of the same name.
            timeout: Seconds for each step of the call, or a `Timeout`. Default: the client's.
            max_retries: How many times a failed call is repeated at most. Default: the client's.

        Returns:
            Sound, or its events.

        Raises:
            APIStatusError: Any other error status.
            APIConnectionError: No complete response was received, or not in time (`APITimeoutError`).
            APIResponseValidationError: The response does not match the document.
        """
        return await self._send(
            SPEAK,
            {},
            RequestOptions(
                extra_headers=extra_headers,
                extra_query=extra_query,
                timeout=timeout,
                max_retries=max_retries,
            ),
        )
