"""Where tables and help are shown."""

from __future__ import annotations

from rich.console import Console


class Screen(Console):
    """A console that leaves the end of its reader to the program, which has an exit code for it."""

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError on."""
        # What is left would be written again when the program ends.
        self._buffer.clear()
        raise BrokenPipeError
