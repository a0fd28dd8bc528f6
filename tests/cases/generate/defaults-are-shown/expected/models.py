# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Defaults."""

from defaults._runtime.model import Model


class Thing(Model):
    size: int | None = None
    """Defaults to `41`."""

    open: bool | None = None
    """Whether it is open. Defaults to `false`."""
