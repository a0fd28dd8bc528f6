# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bodies."""

from bodies._runtime.model import Model


class Note(Model):
    text: str
