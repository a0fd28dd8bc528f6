"""The reports with layout: Markdown for a pull request, HTML for a browser."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.document.companions import ACCEPTED
from scripts.report.escape import (
    code_block,
    code_span,
    escape_markdown,
    escape_unprintable,
    split_code,
)
from scripts.report.summary import list_details, list_values, summarise
from scripts.review import LEVELS, Change, Level, Verdict
from scripts.schemas import Json

_TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "review"
# The maximum length of a GitHub comment, and how many changes to try to fit in.
_MOST_CHARACTERS = 65_536
_ROWS = (100, 50, 25, 10, 5)
_MOST_LINES = 40
_MOST_ENTRIES = 5
# From how many changes on a page has an index and filters.
_MANY_CHANGES = 20


def render_markdown(verdict: Verdict) -> str:
    """The report as Markdown for a pull request comment."""
    environment = _make_environment(is_html=False)
    environment.filters |= {"prose": escape_markdown, "code": code_span, "block": code_block}
    template = environment.get_template("report.md.jinja")
    pages = (template.render(**_make_view(verdict, rows)) for rows in _ROWS)
    return next((page for page in pages if len(page) < _MOST_CHARACTERS), summarise(verdict) + "\n")


def render_html(verdict: Verdict) -> str:
    """The report as one HTML file that needs no other files."""
    environment = _make_environment(is_html=True)
    environment.filters |= {"plain": escape_unprintable, "prose": _mark_code}
    return environment.get_template("report.html.jinja").render(**_make_view(verdict, None))


def _mark_code(text: str) -> Markup:
    """The text as HTML, with text between backticks as code."""
    parts = split_code(escape_unprintable(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(part[1:-1]) if index % 2 else part
        for index, part in enumerate(parts)
    )


def _make_environment(*, is_html: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=is_html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _make_view(verdict: Verdict, most: int | None) -> dict[str, Any]:
    shown = verdict.changes[:most]
    return {
        "verdict": verdict,
        "summary": summarise(verdict),
        "counts": [(level, verdict.count(level)) for level in LEVELS if level is not Level.NONE],
        "changes": [_describe_change(change) for change in shown],
        "is_long": len(shown) >= _MANY_CHANGES,
        "hidden": len(verdict.changes) - len(shown),
        "findings": [str(finding) for finding in verdict.findings],
        "accepted_file": ACCEPTED,
        "acceptance": "\n".join(map(_write_entry, _list_breaking(shown)[:_MOST_ENTRIES])),
    }


def _list_breaking(changes: Sequence[Change]) -> list[Change]:
    return [each for each in changes if each.level is Level.BREAKING and not each.accepted]


def _write_entry(change: Change) -> str:
    """The lines that accept a change, without the reason, which a person has to give."""
    pointer = escape_unprintable(json.dumps(change.pointer, ensure_ascii=False))
    return f'- rule: {change.rule}\n  pointer: {pointer}\n  reason: ""'


def _describe_change(change: Change) -> dict[str, Any]:
    return {
        "change": change,
        "reach": _describe_reach(change),
        "place": str(change.revision or change.base or change.anchor),
        "details": [each for each in list_details(change) if each[0] in ("base", "python")],
        "panes": [(name.capitalize(), _write_value(value)) for name, value in list_values(change)],
        "operations": [f"{method} {path}" for method, path in change.operations],
    }


def _write_value(value: Json) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    lines = text.split("\n")
    hidden = len(lines) - _MOST_LINES
    shown = [*lines[:_MOST_LINES], f"… {hidden} more lines"] if hidden > 0 else lines
    return "\n".join(map(escape_unprintable, shown))


def _describe_reach(change: Change) -> str:
    if len(change.operations) == 1:
        return " ".join(change.operations[0])
    return f"{len(change.operations)} operations"
