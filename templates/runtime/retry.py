"""Decides whether a call is tried again, and after how many seconds. It does not wait itself."""

from __future__ import annotations

import email.utils
import random
import re
import time
from dataclasses import dataclass
from datetime import UTC
from typing import Final

import httpx2

# A request with one of these methods may be repeated without asking (RFC 9110, section 9.2.2, and
# the definition of QUERY, which OpenAPI 3.2 has beside them).
IDEMPOTENT_METHODS: Final = frozenset(("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"))
FIRST_WAIT: Final = 0.5
LONGEST_BACKOFF: Final = 8.0
LONGEST_REQUESTED_WAIT: Final = 60.0

_NUMBER: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_RETRIED_STATUSES: Final = frozenset((408, 409, 429))


@dataclass(frozen=True, slots=True)
class Wait:
    """A pause before the next try, in seconds, and why there is a next try."""

    seconds: float
    reason: str


def is_retried_status(status: int, headers: httpx2.Headers) -> bool:
    """Whether to try again after a response: `x-should-retry` decides, else the status."""
    advice = headers.get("x-should-retry", "").strip().lower()
    if status >= 400 and advice in ("true", "false"):
        return advice == "true"
    return status in _RETRIED_STATUSES or 500 <= status <= 599


def is_untouched(status: int, headers: httpx2.Headers) -> bool:
    """Whether the service did nothing: it is too busy, and says when to come back."""
    return status in (429, 503) and any(
        name in headers for name in ("retry-after", "retry-after-ms")
    )


def find_wait(headers: httpx2.Headers | None, retries_taken: int) -> float:
    """The seconds to wait: what the service asks for, up to a minute, else backoff with jitter."""
    asked = None if headers is None else _find_requested_wait(headers)
    if asked is not None and 0 <= asked <= LONGEST_REQUESTED_WAIT:
        return asked
    backoff = min(LONGEST_BACKOFF, FIRST_WAIT * 2.0 ** min(retries_taken, 10))
    return backoff * (1 - random.random() / 4)


def _find_requested_wait(headers: httpx2.Headers) -> float | None:
    milliseconds = _parse_number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _parse_number(text)
    return seconds if seconds is not None or text is None else _parse_date(text)


def _parse_number(text: str | None) -> float | None:
    # RFC 9110, 5.6.3: only spaces and tabs around a value are ignored.
    number = (text or "").strip(" \t")
    return float(number) if _NUMBER.fullmatch(number) else None


def _parse_date(text: str) -> float | None:
    # RFC 9110, 10.2.3: Retry-After may be an HTTP-date.
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() - time.time()
