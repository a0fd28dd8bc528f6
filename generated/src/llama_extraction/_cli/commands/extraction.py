# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of extraction."""

from __future__ import annotations

from ..binding import make_app
from ..command import Group

GROUP = Group(
    "extraction",
    "The extraction of LlamaCloud Extraction.",
    groups=(
        (
            "jobs",
            "extraction_jobs",
            "The extraction jobs of the API.",
        ),
    ),
)
app = make_app(GROUP)
