"""Warnings about what the document marks as deprecated."""

from __future__ import annotations

import warnings

from typing_extensions import deprecated

from .options import Omit

__all__ = ["deprecated", "warn_deprecated_arguments"]


def warn_deprecated_arguments(**values: object) -> None:
    """Warns the caller of a method about each deprecated argument that was passed."""
    for name, value in values.items():
        if value is not None and not isinstance(value, Omit):
            warnings.warn(f"{name} is deprecated", DeprecationWarning, stacklevel=3)
