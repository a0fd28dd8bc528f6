"""What ended a command: one line for people, and an exit code for programs."""

from __future__ import annotations

import sys
import traceback
from typing import Final, NoReturn

from .._runtime._about import DISTRIBUTION, ErrorBase
from .escaping import escape_line

USAGE: Final = 2
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
EXIT_CODES: Final = (
    (0, "fine"),
    (1, "any other failure"),
    (USAGE, "wrong usage, or a file that cannot be read or written"),
    (3, "no key, or one that the service does not accept (401, 403)"),
    (4, "not found (404)"),
    (5, "the service refuses the request (any other 4xx)"),
    (6, "too many requests (429)"),
    (7, "the service failed (5xx)"),
    (8, "no complete response: no connection, or a broken one"),
    (9, "no complete response in time"),
    (10, "the response is not what the API's document says"),
    (INTERRUPTED, "interrupted with Ctrl-C"),
    (PIPE_CLOSED, "the program that reads the output has ended"),
)
_STATUSES: Final = {401: 3, 403: 3, 404: 4, 429: 6}
_MISMATCH_HINT: Final = "; --lenient shows what came"


class UsageError(Exception):
    """The command line cannot be used as it was given."""


class MissingKeyError(Exception):
    """The operation needs a key and there is none."""


FAILURES: Final = (UsageError, MissingKeyError, ErrorBase, OSError, KeyboardInterrupt)
"""What ends a command without being a mistake of the program."""


def find_exit_code(error: BaseException) -> int:
    """The exit code for what ended a command."""
    match error:
        case UsageError() | OSError():
            return USAGE
        case MissingKeyError():
            return 3
        case KeyboardInterrupt():
            return INTERRUPTED
        case ErrorBase():
            return _find_call_code(error)
        case _:
            return 1


def _find_call_code(error: ErrorBase) -> int:
    # Importing the HTTP library takes longer than showing help.
    from .._runtime.exceptions import (
        APIConnectionError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        InvalidTypeError,
        InvalidValueError,
    )

    match error:
        case InvalidValueError() | InvalidTypeError():
            return USAGE
        case APITimeoutError():
            return 9
        case APIConnectionError():
            return 8
        case APIResponseValidationError():
            return 10
        case APIStatusError():
            status = error.status_code
            return _STATUSES.get(status, 5 if 400 <= status < 500 else 7 if status >= 500 else 1)
        case _:
            return 1


def describe_failure(error: BaseException) -> str:
    """One line about what ended a command, with the id of the request if there is one."""
    if isinstance(error, KeyboardInterrupt):
        return "interrupted"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror or error}"
    text = " ".join(str(error).split()) or type(error).__name__
    code = find_exit_code(error)
    request_id = getattr(error, "request_id", None)
    text += _MISMATCH_HINT if code == 10 else ""
    return f"{text} (request {request_id})" if request_id else text


def report(error: BaseException, *, is_debugging: bool) -> int:
    """Write what ended a command to standard error; gives its exit code."""
    if is_debugging:
        traceback.print_exception(error)
    print(f"{DISTRIBUTION}: {escape_line(describe_failure(error))}", file=sys.stderr)
    return find_exit_code(error)


def refuse(option: str, reason: str) -> NoReturn:
    """Raises UsageError about an option."""
    raise UsageError(f"{option}: {reason}")
