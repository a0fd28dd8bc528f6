"""The reports that are text with layout: Markdown for a pull request, HTML for a browser."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.report.escape import code_block, code_span, escape_markdown, escape_unprintable
from scripts.report.summary import list_details, summarise
from scripts.review import ABSENT, LEVELS, Change, Level, Verdict

_TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "review"
# A comment on GitHub holds 65,536 characters; the table alone has to fit.
_MOST_ROWS = 100


def render_markdown(verdict: Verdict) -> str:
    """The report as Markdown for a pull request comment."""
    environment = _make_environment(is_html=False)
    environment.filters |= {"prose": escape_markdown, "code": code_span, "block": code_block}
    template = environment.get_template("report.md.jinja")
    return template.render(**_make_view(verdict, _MOST_ROWS))


def render_html(verdict: Verdict) -> str:
    """The report as one HTML file that needs nothing else."""
    environment = _make_environment(is_html=True)
    environment.filters |= {"plain": escape_unprintable}
    return environment.get_template("report.html.jinja").render(**_make_view(verdict, None))


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
        "hidden": len(verdict.changes) - len(shown),
        "findings": [str(finding) for finding in verdict.findings],
    }


def _describe_change(change: Change) -> dict[str, Any]:
    values = {"Before": change.before, "After": change.after, "Witness": change.witness}
    return {
        "change": change,
        "reach": _describe_reach(change),
        "place": str(change.revision or change.base or change.anchor),
        "details": [each for each in list_details(change) if each[0] in ("base", "python")],
        "panes": [
            (name, json.dumps(value, indent=2, ensure_ascii=False))
            for name, value in values.items()
            if value is not ABSENT
        ],
        "operations": [f"{method} {path}" for method, path in change.operations],
    }


def _describe_reach(change: Change) -> str:
    if len(change.operations) == 1:
        return " ".join(change.operations[0])
    return f"{len(change.operations)} operations"
