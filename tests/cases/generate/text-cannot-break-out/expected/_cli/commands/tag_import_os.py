# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The commands of tag_import_os."""

from __future__ import annotations

from ..binding import make_app
from ..command import Command, Group, Option

GROUP = Group(
    "tag-import-os",
    'The tag import os of Escape""" # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\.',
    commands=(
        Command(
            "read",
            "tag_import_os.read",
            'GET /it\'s/"quoted"/{na"me}',
            'A """ quote and {{ 1 / 0 }} {# more #}\\',
            'Ends with a quote"',
            options=(
                Option(
                    "na_me", "text", '""" raise SystemExit', is_required=True, is_positional=True
                ),
                Option("que_ry", "text", "%}{{", choices=('a"""b', "c'\n d", "{{ e }}", "\\")),
            ),
        ),
    ),
)
app = make_app(GROUP)
