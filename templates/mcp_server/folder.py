"""The one folder in which an assistant may read and write files."""

from __future__ import annotations

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

    def name_download(self, stem: str, extension: str) -> Path:
        """A new file in the folder; raises RefusedError when files are not allowed."""
        root, number = self.check_allowed(), 1
        path = root / f"{stem}{extension}"
        while path.exists():
            number += 1
            path = root / f"{stem}-{number}{extension}"
        return path

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
