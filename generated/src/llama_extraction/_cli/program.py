# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The client that commands call, and the options that say which server it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .command import Option

if TYPE_CHECKING:
    from .._client import LlamaCloud

CLIENT_OPTIONS: tuple[Option, ...] = (Option("base_url", "text", "The address of the service."),)


def make_client(**settings: Any) -> LlamaCloud:
    """The client of the package; it is imported only where something is called."""
    from .._client import LlamaCloud

    return LlamaCloud(**settings)
