# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Further names of models and responses of LlamaCloud Extraction."""

from ..models import File
from . import extraction

__all__ = [
    "File",
    "extraction",
]
