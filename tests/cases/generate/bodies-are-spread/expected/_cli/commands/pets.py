# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of pets."""

from __future__ import annotations

from ..binding import make_app
from ..command import Command, Group, Option

GROUP = Group(
    "pets",
    "The pets of Spread.",
    commands=(
        Command(
            "replace",
            "pets.replace",
            "PUT /pets/{id}",
            "Call `replace`.",
            options=(
                Option("id", "text", "The `id` of the call.", is_required=True, is_positional=True),
                Option(
                    "body_id",
                    "text",
                    "The property `id` of the body. Who it is.",
                    is_required=True,
                    member="id",
                ),
                Option("name", "text", "The `name` of the call.", is_required=True, member="name"),
                Option("version", "text", "The `version` of the call.", choices=("2",)),
                Option("kind", "text", "The `kind` of the call.", choices=("pet",), member="kind"),
                Option(
                    "mood",
                    "text",
                    "The `mood` of the call.",
                    choices=("calm", "wild"),
                    member="mood",
                ),
                Option("home", "json", "The `home` of the call.", member="home"),
                Option(
                    "friends", "json", "The `friends` of the call.", is_list=True, member="friends"
                ),
            ),
            body=("spread",),
            is_body_required=True,
        ),
        Command(
            "read",
            "pets.read",
            "GET /pets/{id}",
            "Call `read`.",
            options=(
                Option("id", "text", "The `id` of the call.", is_required=True, is_positional=True),
            ),
        ),
        Command(
            "add",
            "pets.add",
            "POST /pets",
            "Call `add`.",
            options=(
                Option("id", "text", "Who it is.", is_required=True, member="id"),
                Option("name", "text", "The `name` of the call.", is_required=True, member="name"),
                Option("rank", "integer", "Deprecated.", member="@rank"),
                Option("kind", "text", "The `kind` of the call.", choices=("pet",), member="kind"),
                Option(
                    "mood",
                    "text",
                    "The `mood` of the call.",
                    choices=("calm", "wild"),
                    member="mood",
                ),
                Option("home", "json", "The `home` of the call.", member="home"),
                Option(
                    "friends", "json", "The `friends` of the call.", is_list=True, member="friends"
                ),
            ),
            result="nothing",
            body=("spread",),
            is_body_required=True,
        ),
    ),
)
app = make_app(GROUP)
