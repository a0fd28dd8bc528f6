# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of extraction jobs."""

from __future__ import annotations

from ..binding import make_app
from ..command import Command, Group, Option

GROUP = Group(
    "jobs",
    "The extraction jobs of LlamaCloud Extraction.",
    commands=(
        Command(
            "list",
            "extraction.jobs.list",
            "GET /api/v1/extraction/jobs",
            "List Jobs",
            "List the extraction jobs that ran with one agent.",
            options=(
                Option(
                    "extraction_agent_id",
                    "text",
                    "The id of the extraction agent whose jobs are listed.",
                    is_required=True,
                ),
                Option("session", "text", "A browser's session, in place of a key."),
            ),
            result="list",
            security=(("HTTPBearer",),),
            done=(("status", ("CANCELLED", "ERROR", "PARTIAL_SUCCESS", "SUCCESS")),),
        ),
    ),
)
app = make_app(GROUP)
