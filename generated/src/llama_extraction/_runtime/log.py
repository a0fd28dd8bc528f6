"""Logging: each call at info level, each try and its reason at debug level; never a secret."""

from __future__ import annotations

import logging
import os
import threading
import weakref
from typing import Final

from ._about import ENVIRONMENT_PREFIX, PACKAGE
from .secret import Redaction

LOGGER: Final = logging.getLogger(PACKAGE)
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}

# The HTTP libraries also log our requests, so the same filter is added to their loggers.
_LIBRARY_LOGGERS: Final = (
    "httpx2",
    "httpcore2.connection",
    "httpcore2.http11",
    "httpcore2.http2",
    "httpcore2.proxy",
    "httpcore2.socks",
)


class RedactingFilter(logging.Filter):
    """Replaces the secrets of all clients in use in every log record."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._redactions: weakref.WeakSet[Redaction] = weakref.WeakSet()

    def watch(self, redaction: Redaction) -> None:
        """Replaces these secrets too, for as long as they are in use."""
        with self._lock:
            self._redactions.add(redaction)

    def filter(self, record: logging.LogRecord) -> bool:
        text = redacted = record.getMessage()
        with self._lock:
            for redaction in self._redactions:
                redacted = redaction.redact_text(redacted)
        if redacted != text:
            record.msg, record.args = redacted, ()
        return True


_FILTER: Final = RedactingFilter()


def watch_secrets(redaction: Redaction) -> None:
    """Keeps these secrets out of our log and the log of the HTTP library."""
    _FILTER.watch(redaction)


def set_up_logging() -> None:
    """Filters the logs; writes ours to standard error when `PREFIX_LOG` is `info` or `debug`."""
    for name in (PACKAGE, *_LIBRARY_LOGGERS):
        logging.getLogger(name).addFilter(_FILTER)
    level = _LEVELS.get(os.environ.get(f"{ENVIRONMENT_PREFIX}_LOG", "").strip().lower())
    if level is None:
        return
    LOGGER.setLevel(level)
    if not LOGGER.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        LOGGER.addHandler(handler)
