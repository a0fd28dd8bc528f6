"""What a command is doing, shown on a terminal and nowhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def show_progress(step: str) -> Iterator[None]:
    """Show the step while the block runs; nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{step} …"):
        yield
