"""A verdict as text, json, markdown, html, github annotations or sarif."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scripts.review import Verdict

FORMATS = ("text", "json", "markdown", "html", "github", "sarif")


def render_report(verdict: "Verdict", format: str, *, is_coloured: bool = False) -> str:
    """The report in one of `FORMATS`; only text can have colours.

    Each format's module is imported only when needed, so that the others start fast.
    """
    match format:
        case "json":
            from scripts.report.json import render_json

            return render_json(verdict)
        case "markdown" | "html":
            from scripts.report.page import render_html, render_markdown

            return render_html(verdict) if format == "html" else render_markdown(verdict)
        case "github":
            from scripts.report.github import render_github

            return render_github(verdict)
        case "sarif":
            from scripts.report.sarif import render_sarif

            return render_sarif(verdict)
    from scripts.report.text import render_text

    return render_text(verdict, is_coloured=is_coloured)
