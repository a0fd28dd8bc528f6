"""Sends one call over an `httpx2.Client`: tries, redirects, deadline, body."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, cast

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


def send_call(
    http: httpx2.Client, call: Call[Any], *, keep_open: bool
) -> CompleteResponse | OpenResponse:
    """The response to a call; with `keep_open` the body of a success is not read yet.

    Raises APIConnectionError or APITimeoutError when no complete response was received, and
    APIStatusError or APIResponseValidationError when the response cannot be read. Other than that,
    a response with an error status is returned, not raised.
    """
    outcome = _try_repeatedly(http, call, keep_open)
    if isinstance(outcome, Failure):
        raise outcome.error from outcome.cause
    return outcome


def _try_repeatedly(
    http: httpx2.Client, call: Call[Any], keep_open: bool
) -> CompleteResponse | OpenResponse | Failure:
    left = total = find_total(call.timeout)
    retries = 0
    while True:
        log_try(call, retries)
        deadline = Deadline.start(left, total)
        outcome = _try_once(http, call, deadline, keep_open, retries)
        left = deadline.left()
        wait = find_next_wait(call, outcome, retries, left)
        log_outcome(call, outcome, wait)
        if wait is None:
            return outcome
        time.sleep(wait.seconds)
        retries += 1


def _try_once(
    http: httpx2.Client, call: Call[Any], deadline: Deadline, keep_open: bool, retries: int
) -> CompleteResponse | OpenResponse | Failure:
    progress = Progress(deadline, retries)
    try:
        response = _send(http, call, deadline, progress)
        if keep_open and response.is_success:
            return OpenResponse(progress.make_response(call, response), response, deadline)
        for piece in iterate_body(response, call.max_response_bytes, deadline):
            progress.content.append(piece)
        complete = progress.make_response(call, response)
        response.close()
        return complete
    except AnyFault as problem:
        failure = explain_failure(call, problem, progress)
    except BaseException:
        _close(progress.response)
        raise
    _close(progress.response)
    return failure


def _send(
    http: httpx2.Client, call: Call[Any], deadline: Deadline, progress: Progress
) -> httpx2.Response:
    first = request = call.build_request(http, deadline)
    for _ in range(MAX_REDIRECTS + 1):
        deadline.check()
        progress.request = request
        auth = http.auth if has_same_origin(first.url, request.url) else None
        response = http.send(request, stream=True, follow_redirects=False, auth=auth)
        progress.response = response
        next_request = follow_redirect(request, response) if call.follow_redirects else None
        if next_request is None:
            return response
        response.close()
        request = next_request
    raise RedirectError(f"the service redirects more than {MAX_REDIRECTS} times")


def iterate_body(
    response: httpx2.Response, limit: int | None, deadline: Deadline
) -> Iterator[bytes]:
    """The pieces of a body, uncompressed, at most `limit` bytes in total.

    Raises what the transport raises, and ContentError for a body that is too long or broken.
    """
    decoder = ContentDecoder(response.headers, find_limit(response, limit))
    for chunk in cast("httpx2.SyncByteStream", response.stream):
        deadline.check()
        yield decoder.decode(chunk)
    decoder.finish()


def _close(response: httpx2.Response | None) -> None:
    # Closing a broken response may fail again; that failure adds nothing to the first one.
    if response is not None:
        with suppress(Exception):
            response.close()
