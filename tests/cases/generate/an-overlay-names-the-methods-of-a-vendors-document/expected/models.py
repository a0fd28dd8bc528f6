# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Museum of the vendor."""

from museum._runtime.model import Model


class SpecialEvent(Model):
    id: int | None = None
    name: str
