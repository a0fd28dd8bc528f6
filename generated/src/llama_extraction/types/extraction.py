# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Further names of models and responses of LlamaCloud Extraction."""

from typing import TypeAlias

from ..models import ExtractAgent, ExtractConfig, ExtractJob

JobListResponse: TypeAlias = list[ExtractJob]

__all__ = [
    "ExtractAgent",
    "ExtractConfig",
    "ExtractJob",
    "JobListResponse",
]
