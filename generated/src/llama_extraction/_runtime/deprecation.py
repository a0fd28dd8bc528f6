"""Warnings for what the document calls deprecated."""

from __future__ import annotations

import warnings

from typing_extensions import deprecated

from .options import Omit

__all__ = ["deprecated", "warn_deprecated_arguments"]


def warn_deprecated_arguments(**values: object) -> None:
    """Warns the caller of a method who passes deprecated arguments."""
    for name, value in values.items():
        if value is not None and not isinstance(value, Omit):
            warnings.warn(f"{name} is deprecated", DeprecationWarning, stacklevel=3)
