# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Only webhooks."""

from only_webhooks._runtime.model import Model


class Pet(Model):
    id: int
    name: str | None = None
