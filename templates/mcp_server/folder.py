"""The one folder in which an assistant may read and write files."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .failures import RefusedError


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of `--files`; None if files are neither read nor written."""

    path: Path | None

    def find_upload(self, name: object) -> Path:
        """The file to send; raises RefusedError when there is none in the folder."""
        path = self._resolve(name)
        if not path.is_file():
            raise RefusedError(f"there is no file {str(name)!r} in the folder for files")
        return path

    @contextmanager
    def claim_download(self, stem: str, extension: str) -> Generator[Path]:
        """A new empty file in the folder, which a failure in the `with` block removes.

        It is made at once, so that two calls at the same time do not choose the same name. Raises
        RefusedError when files are not allowed.
        """
        root, number = self.check_allowed(), 1
        path = root / f"{stem}{extension}"
        while not _make_file(path):
            number += 1
            path = root / f"{stem}-{number}{extension}"
        try:
            yield path
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def check_allowed(self) -> Path:
        """The folder; raises RefusedError when there is none."""
        if self.path is None:
            raise RefusedError("files are not allowed; start the server with --files FOLDER")
        return self.path.resolve()

    def _resolve(self, name: object) -> Path:
        root = self.check_allowed()
        if not isinstance(name, str) or not name or "\0" in name:
            raise RefusedError("give the file's name as text")
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise RefusedError(f"{name!r} is outside of the folder for files")
        return path


def _make_file(path: Path) -> bool:
    """Make an empty file; False when there is one, or a link of that name."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
