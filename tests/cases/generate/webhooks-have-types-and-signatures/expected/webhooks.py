# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The events that Hooked sends by webhooks."""

from __future__ import annotations

from typing import TypeAlias

from . import models
from ._runtime.webhooks import SignedEventReader, WebhookError

__all__ = ["Event", "WebhookError", "WebhookReader"]

Event: TypeAlias = models.WebhookEvent


class WebhookReader(SignedEventReader[Event]):
    """Reads the events of webhooks and checks their signatures.

    Webhooks of the document:
    - job.started
    - job.ended
    """

    def __init__(self) -> None:
        super().__init__(Event)
