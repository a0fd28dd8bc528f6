"""What the client returns as JSON data, for programs that show it."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from typing import Any


def make_plain(value: Any) -> Any:
    """A value of the client as JSON data."""
    # Importing the models takes longer than showing help.
    from .writing import to_plain

    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return to_plain(value, is_response=True)
