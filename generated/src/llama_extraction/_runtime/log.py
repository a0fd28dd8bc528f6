"""What is logged: each call at info, each try and its reason at debug; never a secret."""

from __future__ import annotations

import logging
import os
import weakref
from typing import Final

from ._about import ENVIRONMENT_PREFIX, PACKAGE
from .secret import Redaction

LOGGER: Final = logging.getLogger(PACKAGE)
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}

# The libraries below log on their own; what they say of our requests passes the same filter.
_LIBRARY_LOGGERS: Final = (
    "httpx2",
    "httpcore2.connection",
    "httpcore2.http11",
    "httpcore2.http2",
    "httpcore2.proxy",
    "httpcore2.socks",
)


class RedactingFilter(logging.Filter):
    """Blanks the secrets of all living clients in what passes."""

    def __init__(self) -> None:
        super().__init__()
        self._redactions: weakref.WeakSet[Redaction] = weakref.WeakSet()

    def watch(self, redaction: Redaction) -> None:
        """Blanks these secrets too, for as long as they are in use."""
        self._redactions.add(redaction)

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        for redaction in list(self._redactions):
            text = redaction.redact_text(text)
        record.msg, record.args = text, ()
        return True


_FILTER: Final = RedactingFilter()


def watch_secrets(redaction: Redaction) -> None:
    """Keeps these secrets out of our log and the log of the HTTP library."""
    _FILTER.watch(redaction)
    for name in (PACKAGE, *_LIBRARY_LOGGERS):
        logging.getLogger(name).addFilter(_FILTER)


def set_up_logging() -> None:
    """Shows the log on standard error when the variable `PREFIX_LOG` says `info` or `debug`."""
    level = _LEVELS.get(os.environ.get(f"{ENVIRONMENT_PREFIX}_LOG", "").strip().lower())
    if level is None:
        return
    LOGGER.setLevel(level)
    if not LOGGER.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        LOGGER.addHandler(handler)
