"""What an assistant is told when a call fails."""

from __future__ import annotations

from typing import Final

from .._runtime._about import ErrorBase

_LONGEST: Final = 2_000


class RefusedError(Exception):
    """The call is not sent: its arguments are wrong, or it is not allowed."""


def describe_failure(error: BaseException) -> str:
    """What went wrong in the service's words, with the id of the request if there is one."""
    text = str(error) or type(error).__name__
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    request_id = getattr(error, "request_id", None)
    return f"{text} (request {request_id})" if request_id else text


FAILURES: Final = (RefusedError, ErrorBase, OSError)
"""What ends a call without being a mistake of the program."""
