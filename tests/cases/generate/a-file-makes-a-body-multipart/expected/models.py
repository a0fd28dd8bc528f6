# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Files."""

from files._runtime.model import Model


class NewFile(Model):
    file_id: str | None = None
    """A file that was sent before."""

    file: str | None = None
    """The file to send."""


class NewSkill(Model):
    files: list[str] | str
    """The files of a folder, or one archive."""
