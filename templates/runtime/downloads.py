"""Files that the pieces of a response are written into."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias
from uuid import uuid4

import httpx2

ReportProgress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes received so far, and with all there are, None when it is not known."""


@contextmanager
def write_file(
    path: str | os.PathLike[str], headers: httpx2.Headers, report: ReportProgress | None
) -> Generator[Callable[[bytes], None], None, None]:
    """Gives a function that writes a piece; the file is there only when all of it is.

    Until then it has a name of its own that ends with `.part`, which an OSError does not show.
    """
    target = Path(path)
    part = target.with_name(f"{target.name}.{uuid4().hex[:8]}.part")
    size = find_size(headers)
    received = 0
    try:
        with _open(part, target) as file:

            def write(piece: bytes) -> None:
                nonlocal received
                file.write(piece)
                received += len(piece)
                if report is not None:
                    report(received, size)

            yield write
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _open(part: Path, target: Path) -> BinaryIO:
    try:
        return part.open("xb")
    except OSError as error:
        error.filename = str(target)
        raise


def find_size(headers: httpx2.Headers) -> int | None:
    """The size of a body in bytes; None when it is not said, or said of its compressed form."""
    text = headers.get("content-length", "")
    is_plain = headers.get("content-encoding", "identity").strip().lower() in ("", "identity")
    return int(text) if is_plain and text.isdecimal() and len(text) < 20 else None
