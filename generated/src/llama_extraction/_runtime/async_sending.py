"""Sends one call over an `httpx2.AsyncClient`: tries, redirects, deadline, body."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, TypeAlias, cast

import anyio
import httpx2

from .attempt import (
    AnyFault,
    Failure,
    OpenResponse,
    Progress,
    explain_failure,
    find_next_wait,
    log_outcome,
    log_try,
)
from .call import Call
from .content import ContentDecoder, find_limit
from .deadline import Deadline, find_total
from .decoding import CompleteResponse
from .redirect import MAX_REDIRECTS, RedirectError, follow_redirect, has_same_origin

# Called for each try, because the client depends on the running event loop.
FindClient: TypeAlias = Callable[[], httpx2.AsyncClient]


async def send_async_call(
    find_http: FindClient, call: Call[Any], *, keep_open: bool
) -> CompleteResponse | OpenResponse:
    """The response to a call; with `keep_open` the body of a success is not read yet.

    Raises APIConnectionError or APITimeoutError when no complete response was received, and
    APIStatusError or APIResponseValidationError when the response cannot be read. Other than that,
    a response with an error status is returned, not raised.
    """
    outcome = await _try_repeatedly(find_http, call, keep_open)
    if isinstance(outcome, Failure):
        raise outcome.error from outcome.cause
    return outcome


async def _try_repeatedly(
    find_http: FindClient, call: Call[Any], keep_open: bool
) -> CompleteResponse | OpenResponse | Failure:
    left = total = find_total(call.timeout)
    retries = 0
    while True:
        log_try(call, retries)
        deadline = Deadline.start(left, total)
        outcome = await _try_once(find_http, call, deadline, keep_open, retries)
        left = deadline.left()
        wait = find_next_wait(call, outcome, retries, left)
        log_outcome(call, outcome, wait)
        if wait is None:
            return outcome
        await anyio.sleep(wait.seconds)
        retries += 1


async def _try_once(
    find_http: FindClient, call: Call[Any], deadline: Deadline, keep_open: bool, retries: int
) -> CompleteResponse | OpenResponse | Failure:
    progress = Progress(deadline, retries)
    try:
        with anyio.fail_after(deadline.left()):
            response = await _send(find_http(), call, deadline, progress)
            if keep_open and response.is_success:
                return OpenResponse(progress.make_response(call, response), response, deadline)
            async for piece in iterate_async_body(response, call.max_response_bytes, deadline):
                progress.content.append(piece)
            complete = progress.make_response(call, response)
            await response.aclose()
            return complete
    except AnyFault as problem:
        failure = explain_failure(call, problem, progress)
    except BaseException:
        await _close(progress.response)
        raise
    await _close(progress.response)
    return failure


async def _send(
    http: httpx2.AsyncClient, call: Call[Any], deadline: Deadline, progress: Progress
) -> httpx2.Response:
    first = request = call.build_request(http, deadline)
    for _ in range(MAX_REDIRECTS + 1):
        deadline.check()
        progress.request = request
        auth = http.auth if has_same_origin(first.url, request.url) else None
        response = await http.send(request, stream=True, follow_redirects=False, auth=auth)
        progress.response = response
        next_request = follow_redirect(request, response) if call.follow_redirects else None
        if next_request is None:
            return response
        await response.aclose()
        request = next_request
    raise RedirectError(f"the service redirects more than {MAX_REDIRECTS} times")


async def iterate_async_body(
    response: httpx2.Response, limit: int | None, deadline: Deadline
) -> AsyncIterator[bytes]:
    """The pieces of a body, uncompressed, at most `limit` bytes in total.

    Raises what the transport raises, and ContentError for a body that is too long or broken.
    """
    decoder = ContentDecoder(response.headers, find_limit(response, limit))
    async for chunk in cast("httpx2.AsyncByteStream", response.stream):
        deadline.check()
        yield decoder.decode(chunk)
    decoder.finish()


async def _close(response: httpx2.Response | None) -> None:
    # Closing a broken response may fail again; that failure adds nothing to the first one.
    if response is not None:
        with anyio.CancelScope(shield=True):
            with suppress(Exception):
                await response.aclose()
