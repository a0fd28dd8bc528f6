"""One try of a call: its possible outcomes, and whether the call is tried again."""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import httpx2

from ._about import DISTRIBUTION, ErrorBase
from .call import Call
from .content import ContentError
from .deadline import Deadline
from .decoding import (
    CompleteResponse,
    make_response_error,
    make_status_error,
    make_validation_error,
)
from .exceptions import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    make_error,
)
from .log import LOGGER
from .reasons import find_reason
from .redirect import RedirectError
from .retry import Wait, find_wait, is_retried_status, is_untouched
from .secret import Redaction

# Raised before the first byte of a request is sent.
_UNSENT_ERRORS = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)
# A transport may raise any exception; each is converted to an APIError.
AnyFault = Exception
_TIMEOUTS = (httpx2.TimeoutException, TimeoutError)
_DISTRUST = (
    "The certificate is checked against the certificates of the operating system, or those that "
    "SSL_CERT_FILE names. In a slim image, install `ca-certificates` or "
    f"`{DISTRIBUTION}[certifi]`; behind a proxy that opens TLS, add its certificate to either."
)
# Trying again cannot help.
_FINAL_ERRORS = (
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.InvalidURL,
    RuntimeError,
    TypeError,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """A try without a usable response: the exception to raise and what caused it."""

    error: ErrorBase
    cause: BaseException | None
    is_repeatable: bool
    was_sent: bool
    headers: httpx2.Headers | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class OpenResponse:
    """A success whose body is not read yet: `response` is open, `deadline` is that of its call."""

    head: CompleteResponse
    response: httpx2.Response = field(repr=False)
    deadline: Deadline = field(repr=False)


@dataclass(slots=True)
class Progress:
    """How far a try has come; `explain_failure` reads it when the try fails."""

    deadline: Deadline
    retries_taken: int = 0
    request: httpx2.Request | None = field(default=None, repr=False)
    response: httpx2.Response | None = field(default=None, repr=False)
    content: list[bytes] = field(default_factory=list[bytes], repr=False)
    started: float = field(default_factory=time.perf_counter)

    def make_response(self, call: Call[Any], response: httpx2.Response) -> CompleteResponse:
        """The response as far as it was read."""
        return CompleteResponse(
            request=response.request,
            redaction=call.redaction,
            status_code=response.status_code,
            headers=response.headers,
            content=b"".join(self.content),
            elapsed=time.perf_counter() - self.started,
            http_version=response.http_version,
            retries_taken=self.retries_taken,
        )


def explain_failure(call: Call[Any], problem: Exception, progress: Progress) -> Failure:
    """The failure to report for a problem; its traceback is removed because it holds secrets."""
    if isinstance(problem, ErrorBase):  # The environment is wrong, or a fake raises what it likes.
        return Failure(problem, None, is_repeatable=False, was_sent=True)
    cause = strip_exception(problem, call.redaction)
    if isinstance(problem, (ContentError, RedirectError)) and progress.response is not None:
        response = progress.make_response(call, progress.response)
        return Failure(_explain_response(call, problem, response), cause, False, True)
    is_timeout = isinstance(problem, _TIMEOUTS)
    error_type = APITimeoutError if is_timeout else APIConnectionError
    request = call.redaction.redact_request(
        progress.request or httpx2.Request(call.operation.method, call.url, headers=call.headers)
    )
    text = call.redaction.redact_text(_describe(problem, progress.deadline))
    start = "Request timed out." if is_timeout else "Connection error."
    message = f"{start} {request.method} {request.url} failed: {text}"
    error = make_error(error_type, message, request=request)
    is_final = isinstance(problem, _FINAL_ERRORS) or _is_distrust(problem) or _is_refusal(problem)
    return Failure(error, cause, not is_final, not isinstance(problem, _UNSENT_ERRORS))


def _explain_response(call: Call[Any], problem: Exception, response: CompleteResponse) -> APIError:
    if isinstance(problem, RedirectError):
        return make_response_error(APIStatusError, str(problem), response, body=None)
    if not response.is_success:
        return make_status_error(call.operation, response)
    return make_validation_error(response, "$", f"a readable body: {problem}")


def _describe(problem: Exception, deadline: Deadline) -> str:
    if isinstance(problem, _TIMEOUTS) and deadline.is_over:
        return str(deadline)
    reason = str(problem) or find_reason(problem)
    text = f"{type(problem).__name__}: {reason}" if reason else type(problem).__name__
    return f"{text}. {_DISTRUST}" if _is_distrust(problem) else text


def _is_distrust(problem: BaseException) -> bool:
    return any(isinstance(one, ssl.SSLCertVerificationError) for one in list_causes(problem))


def _is_refusal(problem: BaseException) -> bool:
    """Whether a proxy refuses to connect for a reason that lasts, such as a wrong password."""
    status = str(problem)[:3] if isinstance(problem, httpx2.ProxyError) else ""
    return status.isdecimal() and not is_retried_status(int(status), httpx2.Headers())


def list_causes(problem: BaseException | None) -> Iterator[BaseException]:
    """An exception and its causes, each once."""
    seen: set[int] = set()
    while problem is not None and id(problem) not in seen:
        seen.add(id(problem))
        yield problem
        problem = problem.__cause__ or problem.__context__


def strip_exception(problem: BaseException, redaction: Redaction) -> BaseException:
    """The exception without its traceback, and with secrets in requests and texts replaced."""
    for one in list(list_causes(problem)):
        one.__traceback__ = None
        if isinstance(one, httpx2.HTTPError):
            with suppress(RuntimeError):  # It has no request.
                one.request = redaction.redact_request(one.request)
        if redaction.redact_text(repr(one.args)) != repr(one.args):
            one.args = (redaction.redact_text(str(one)),)
    return problem


def find_next_wait(
    call: Call[Any],
    outcome: CompleteResponse | OpenResponse | Failure,
    retries_taken: int,
    time_left: float | None,
) -> Wait | None:
    """The pause before the next try; None when there is no next try."""
    if isinstance(outcome, OpenResponse) or retries_taken >= call.max_retries or time_left == 0:
        return None
    if not call.is_repeatable:
        return None
    if isinstance(outcome, Failure):
        if not outcome.is_repeatable or (outcome.was_sent and not call.is_idempotent):
            return None
        return Wait(find_wait(None, retries_taken), type(outcome.cause).__name__)
    if not is_retried_status(outcome.status_code, outcome.headers):
        return None
    if not call.is_idempotent and not is_untouched(outcome.status_code, outcome.headers):
        return None
    return Wait(find_wait(outcome.headers, retries_taken), f"status {outcome.status_code}")


def is_token_refused(call: Call[Any], outcome: CompleteResponse | OpenResponse) -> bool:
    """Whether the call is worth sending once more with another token (RFC 6750, 3.1).

    A token may have been withdrawn before its end; the refused one is forgotten.
    """
    is_refusal = isinstance(outcome, CompleteResponse) and outcome.status_code == 401
    if not is_refusal or not call.is_repeatable:
        return False
    discarded = [one.discard() for one in call.credentials]
    return any(discarded)


def log_try(call: Call[Any], number: int) -> None:
    """Logs at debug level that a try begins."""
    if LOGGER.isEnabledFor(logging.DEBUG):
        LOGGER.debug(
            "%s %s try %d, headers %s",
            call.operation.method,
            call.url,
            number + 1,
            sorted(call.headers),
        )


def log_outcome(
    call: Call[Any], outcome: CompleteResponse | OpenResponse | Failure, wait: Wait | None
) -> None:
    """Logs the outcome of a try, and whether there is another."""
    if isinstance(outcome, Failure):
        result = str(outcome.error)
    else:
        response = outcome.head if isinstance(outcome, OpenResponse) else outcome
        result = f"{response.status_code} in {response.elapsed:.3f} s"
    if wait is None:
        LOGGER.info("%s %s: %s", call.operation.method, call.url, result)
    else:
        LOGGER.info("%s; next try in %.3f s because of %s", result, wait.seconds, wait.reason)
