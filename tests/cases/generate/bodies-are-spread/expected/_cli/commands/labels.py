# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of labels."""

from __future__ import annotations

from ..binding import make_app
from ..command import Command, Group, Option

GROUP = Group(
    "labels",
    "The labels of Spread.",
    commands=(
        Command(
            "set",
            "labels.set",
            "PUT /labels",
            "Call `set`.",
            options=(
                Option(
                    "timeout_",
                    "integer",
                    "The property `timeout` of the body.",
                    member="timeout",
                    flag="--api-timeout",
                ),
                Option("body", "text", "The `body` of the call.", member="body", flag="--api-body"),
            ),
            result="nothing",
            body=("spread",),
            is_body_required=True,
        ),
    ),
)
app = make_app(GROUP)
