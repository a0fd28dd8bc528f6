# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Shared."""

from shared._runtime.model import Model


class PageResponse(Model):
    count: int | None = None
