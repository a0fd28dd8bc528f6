# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of llama-extraction."""

from __future__ import annotations

from ..command import Group

GROUP = Group(
    "llama-extraction",
    "List the extraction jobs of a LlamaExtract agent.",
    groups=(
        (
            "extraction",
            "extraction",
            "The extraction of the API.",
        ),
    ),
)
