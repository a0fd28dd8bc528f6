# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The client that the server calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._client import AsyncLlamaCloud


def make_client(**settings: Any) -> AsyncLlamaCloud:
    """The client of the package; it is imported when something is called."""
    from .._client import AsyncLlamaCloud

    return AsyncLlamaCloud(**settings)
