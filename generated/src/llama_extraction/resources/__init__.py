# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of LlamaCloud Extraction, one module each, loaded on first use."""

from typing import TYPE_CHECKING

from .._runtime.lazy import load_on_use

if TYPE_CHECKING:
    from . import extraction, extraction_jobs
else:
    __getattr__, __dir__ = load_on_use(
        __name__,
        {},
        modules=(
            "extraction",
            "extraction_jobs",
        ),
    )

__all__ = [
    "extraction",
    "extraction_jobs",
]
