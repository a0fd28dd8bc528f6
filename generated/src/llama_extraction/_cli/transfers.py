"""Files that are sent and received, with a progress bar where somebody can see it."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TransferSpeedColumn,
)

from .escaping import escape_line
from .failures import UsageError

_STANDARD = "-"


class Transfers:
    """The files of one command; leaving its `with` block closes them."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._progress: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()

    def open_upload(self, path: str) -> BinaryIO:
        """The file to send, or standard input for `-`; raises OSError when it cannot be read."""
        if path == _STANDARD:
            return sys.stdin.buffer
        if Path(path).is_dir():
            raise UsageError(f"{path} is a folder; name a file")
        name = escape_line(Path(path).name)
        return self._stack.enter_context(self._show().open(path, "rb", description=name))

    def download(self, response: Any, path: str | None) -> None:
        """Write the body of a streamed response to a file, or to standard output for `-`."""
        if path in (None, _STANDARD):
            if path is None and sys.stdout.isatty():
                raise UsageError("the result is a file: name one with --to FILE, or --to -")
            for piece in response.iter_bytes():
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
            return
        if Path(str(path)).is_dir():
            raise UsageError(f"{path} is a folder; name a file")
        progress = self._show()
        task = progress.add_task(escape_line(Path(str(path)).name), total=None)

        def report(received: int, size: int | None) -> None:
            progress.update(task, completed=received, total=size)

        response.stream_to_file(path, on_progress=report)

    def _show(self) -> Progress:
        if self._progress is None:
            console = Console(stderr=True, markup=False, emoji=False, highlight=False)
            self._progress = Progress(
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                DownloadColumn(),
                TransferSpeedColumn(),
                console=console,
                disable=not console.is_terminal,
                transient=True,
            )
            self._stack.enter_context(self._progress)
        return self._progress
