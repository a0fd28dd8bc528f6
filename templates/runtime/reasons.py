"""Why a connection failed, in the words of whatever noticed it first."""

from __future__ import annotations

import socket
from typing import cast


def find_reason(problem: BaseException) -> str:
    """The text of the first cause that has one; the errors made of it often lose it."""
    reason = ""
    cause: BaseException | None = problem
    while cause is not None:
        if isinstance(cause, BaseExceptionGroup):  # One for each address that was tried.
            cause = cast("BaseException", cause.exceptions[-1])
        reason = _describe(cause) or reason
        cause = cause.__cause__
    return reason


def _describe(problem: BaseException) -> str:
    text = str(problem)
    if isinstance(problem, (socket.gaierror, UnicodeError)):
        return f"the host name cannot be resolved: {text}"
    return text
