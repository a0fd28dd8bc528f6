"""Logs one line per request, so that a slow or closed output does not block the server."""

import queue
import threading
from typing import Final, TextIO

_MOST_WAITING: Final = 10_000
_SECONDS_AT_END: Final = 1.0


class RequestLog:
    """Writes lines to a stream from its own thread; lines the stream does not accept are lost."""

    def __init__(self, stream: TextIO) -> None:
        """Start it.

        Args:
            stream: The stream for the lines.
        """
        self._stream = stream
        self._lines: queue.Queue[str | None] = queue.Queue(_MOST_WAITING)
        self._thread = threading.Thread(target=self._write, name="request log", daemon=True)
        self._thread.start()

    def __call__(self, line: str) -> None:
        """Write a line as soon as the stream accepts it."""
        self._put(line)

    def close(self) -> None:
        """Write the waiting lines, as far as the stream accepts them within a second."""
        self._put(None)
        self._thread.join(_SECONDS_AT_END)

    def _put(self, line: str | None) -> None:
        try:
            self._lines.put_nowait(line)
        except queue.Full:
            return

    def _write(self) -> None:
        while (line := self._lines.get()) is not None:
            try:
                print(line, file=self._stream, flush=True)
            except (OSError, ValueError):  # The output was closed.
                return
