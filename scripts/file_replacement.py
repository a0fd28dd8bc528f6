"""Replaces a file as a whole."""

import os
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write a new file and rename it, so that a reader never sees an incomplete file.

    The name of the new file is always the same, so the next run overwrites what a killed run left.

    Raises:
        OSError: It cannot be written; the file is as it was.
    """
    staged = path.with_name(f".{path.name}.new")
    try:
        with staged.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        staged.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        staged.replace(path)
    except OSError:
        staged.unlink(missing_ok=True)
        raise
